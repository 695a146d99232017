/** Writes one line of a command's answer to standard output. */
export const print = (line: string): void => { process.stdout.write(`${line}\n`); };

/** Writes a value as JSON to standard output. */
export const printJson = (value: unknown): void => print(JSON.stringify(value));

/** Writes a remark to standard error, so that standard output stays data. */
export const remark = (line: string): void => { process.stderr.write(`${line}\n`); };
