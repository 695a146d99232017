const spaceRun = /[\t\n\r\f]| {2}/;
const spaceRunOrFixed = /[\t\n\r\f\u00a0]| {2}/;

/** Each run of HTML white space as one space; text without any comes back as it is, without a copy. */
export const foldSpace = (text: string): string => (spaceRun.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text);

/** The same with no-break spaces counted as white space. */
export const foldAllSpace = (text: string): string => (spaceRunOrFixed.test(text) ? text.replace(/[ \t\n\r\f\u00a0]+/g, ' ') : text);
