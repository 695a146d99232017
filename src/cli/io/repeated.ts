/** Collects an option that may be given several times, without swallowing the arguments behind it. */
export const repeated = (value: string, before: string[] = []): string[] => [...before, value];
