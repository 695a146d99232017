import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { errorText } from './error-text.ts';
import { Failure } from './failure.ts';
import { cannotRead, openInput } from './input.ts';
import { linesOf } from './lines.ts';
import { createProgress } from './progress.ts';

/** Lines after which progress is shown again. */
const SHOWN_EVERY = 200;

export interface JsonLinesOptions {
  /** Takes what is wrong with a line, which is then left out; without it a bad line ends the reading. */
  leaveOut?: (problem: string) => void;
  /** What is read, for a progress bar: `bytes of the index read`. */
  progress?: string;
}

/**
 * What the lines of a file hold, one after the other; empty lines are passed over.
 * @param file one JSON value a line; a name that ends in `.gz` is unpacked
 * @param read makes of a line's value what is wanted, and throws for another
 * @throws {Failure} for a file that cannot be read, and for a line that is not as it should be, with its number
 */
export async function* jsonLines<T>(file: string, read: (value: unknown) => T, { leaveOut, progress: what }: JsonLinesOptions = {}): AsyncGenerator<T> {
  const input = await openInput(file);
  const { size } = await stat(file);
  const lines = linesOf(file.endsWith('.gz') ? input.pipe(createGunzip()) : input);
  const progress = what === undefined ? undefined : createProgress();
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      if (number % SHOWN_EVERY === 0) progress?.show(input.bytesRead, size, what ?? '');
      if (line.trim() === '') continue;
      const { value, problem } = readLine(line, read, `${file}, line ${number}`);
      if (problem === undefined) yield value;
      else if (leaveOut === undefined) throw problem;
      else leaveOut(problem.message);
    }
  } catch (error) {
    throw cannotRead(file, error);
  } finally {
    progress?.end();
    input.destroy();
  }
}

function readLine<T>(line: string, read: (value: unknown) => T, place: string): { value: T; problem?: undefined } | { value?: undefined; problem: Failure } {
  try {
    return { value: read(JSON.parse(line)) };
  } catch (error) {
    return { problem: new Failure(`${place}: ${errorText(error)}`, { cause: error }) };
  }
}
