/** One line of the log. Values are escaped, so foreign text cannot forge a line; secrets do not belong in fields. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** What JSON leaves alone and a terminal may obey or show as something else: control characters, line ends and turns of direction. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;
const escaped = (character: string): string => Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

const value = (raw: string | number | boolean): string =>
  typeof raw === 'string' && !/^[\w./:@+-]+$/.test(raw) ? JSON.stringify(raw).replace(unseen, escaped) : String(raw);

/** @returns the line as `2026-01-31T12:00:00.000Z level event key=value …` without its line end */
export function logLine(level: string, event: string, fields: LogFields, now: number): string {
  const pairs = Object.entries(fields).flatMap(([key, raw]) => (raw === undefined ? [] : [` ${key}=${value(raw)}`]));
  return `${new Date(now).toISOString()} ${level} ${event}${pairs.join('')}`;
}

/** A log that writes lines to `write` (standard error by default, so that standard output stays data). */
export function createLog(write: (line: string) => void = (line) => process.stderr.write(`${line}\n`), clock: () => number = Date.now): Log {
  const at = (level: string) => (event: string, fields: LogFields = {}): void => write(logLine(level, event, fields, clock()));
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

export const silentLog: Log = createLog(() => {});
