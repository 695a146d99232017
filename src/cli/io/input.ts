import { createReadStream, type ReadStream } from 'node:fs';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
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

/** Opens a file to be read bit by bit. @throws {Failure} naming the file */
export async function openInput(file: string): Promise<ReadStream> {
  const input = createReadStream(file);
  try {
    await once(input, 'open');
    return input;
  } catch (error) {
    throw cannotRead(file, error);
  }
}

export const cannotRead = (file: string, error: unknown): Failure => new Failure(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
