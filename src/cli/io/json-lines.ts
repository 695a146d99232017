import { createGunzip } from 'node:zlib';
import { errorText } from './error-text.ts';
import { Failure } from './failure.ts';
import { cannotRead, openInput } from './input.ts';
import { linesOf } from './lines.ts';

/**
 * What the lines of a file hold, one after the other; empty lines are passed over.
 * @param file one JSON value a line; a name that ends in `.gz` is unpacked
 * @param read makes of a line's value what is wanted, and throws for another
 * @throws {Failure} for a file that cannot be read, and for a line that is not as it should be, with its number
 */
export async function* jsonLines<T>(file: string, read: (value: unknown) => T): AsyncGenerator<T> {
  const input = await openInput(file);
  const lines = linesOf(file.endsWith('.gz') ? input.pipe(createGunzip()) : input);
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      yield readLine(line, read, `${file}, line ${number}`);
    }
  } catch (error) {
    throw error instanceof Failure ? error : cannotRead(file, error);
  } finally {
    input.destroy();
  }
}

function readLine<T>(line: string, read: (value: unknown) => T, place: string): T {
  try {
    return read(JSON.parse(line));
  } catch (error) {
    throw new Failure(`${place}: ${errorText(error)}`, { cause: error });
  }
}
