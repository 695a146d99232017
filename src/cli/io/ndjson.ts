import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { errorText } from './error-text.ts';
import { openInput } from './input.ts';
import { linesOf } from './lines.ts';

export interface BatchOptions {
  /** File name; `-` or nothing reads standard input. */
  file?: string;
  output?: Writable;
  /** Lines in work at once. */
  ahead?: number;
}

/** The `id` of a line that went wrong, as far as it can still be told. */
function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
}

async function workLine(line: string, work: (value: unknown) => Promise<object>): Promise<object> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `not JSON: ${errorText(error)}` };
  }
  try {
    return await work(value);
  } catch (error) {
    return { id: idOf(value), error: errorText(error) };
  }
}

/**
 * The contract of every batch command: one JSON value a line in, one out, in the same order, streaming: memory does
 * not grow with the input. A bad line gives `{"id":…,"error":"…"}` and does not stop the rest.
 * @param work turns one value into its answer; what it throws becomes the line's error
 * @throws {Failure} when the file cannot be read
 * @returns how many lines were answered and how many of them with an error
 */
export async function runBatch(work: (value: unknown) => Promise<object>, options: BatchOptions = {}): Promise<{ lines: number; errors: number }> {
  const { file = '-', output = process.stdout, ahead = 8 } = options;
  const input = file === '-' ? process.stdin : await openInput(file);
  const inWork: Promise<object>[] = [];
  const tally = { lines: 0, errors: 0 };
  const writeFirst = async (): Promise<void> => {
    const answer = await inWork.shift();
    if (answer === undefined) return;
    tally.lines += 1;
    if ('error' in answer) tally.errors += 1;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  };
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue;
    inWork.push(workLine(line, work));
    if (inWork.length >= ahead) await writeFirst();
  }
  while (inWork.length > 0) await writeFirst();
  await new Promise((flushed) => { output.write('', flushed); });
  return tally;
}
