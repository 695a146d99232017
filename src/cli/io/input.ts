import { createReadStream, type ReadStream } from 'node:fs';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { Failure } from './failure.ts';

/** Reads a whole file, or standard input for `-`. @throws {Failure} naming the file */
export async function readInput(file: string): Promise<Uint8Array> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(file);
  } catch (error) {
    throw cannotRead(file, error);
  }
}

/** Opens a file to be read bit by bit. @throws {Failure} naming the file; a directory, which could be opened but not read, is refused */
export async function openInput(file: string): Promise<ReadStream> {
  try {
    if ((await stat(file)).isDirectory()) throw new Failure(`Cannot read ${file}: it is a directory.`);
    const input = createReadStream(file);
    await once(input, 'open');
    return input;
  } catch (error) {
    throw cannotRead(file, error);
  }
}

/** A failure that names the file, unless it is one already. */
export function cannotRead(file: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return new Failure(`Cannot read ${file}: it is a directory.`, { cause: error });
  return new Failure(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
