const control = /[^\P{Cc}\t\n\f\r]/u;
const controls = /[^\P{Cc}\t\n\f\r]/gu;

/** Text without control characters: they mean nothing in it and hide tags from simpler filters. White space stays. */
export const withoutControls = (text: string): string => (control.test(text) ? text.replace(controls, '') : text);

/** How many characters of a text are controls, or stand for bytes that could not be read. */
export const countUnreadable = (text: string): number => text.match(/[^\P{Cc}\t\n\f\r]|\ufffd/gu)?.length ?? 0;
