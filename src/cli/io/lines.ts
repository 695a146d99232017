import { Failure } from './failure.ts';

/** A line of a batch is a document at most. */
const longest = 100_000_000;

/**
 * The lines of a stream of bytes, one at a time: the stream is read no further than the next line needs. (The iterator
 * of `node:readline` reads a thousand lines ahead, which for lines that hold pages is the whole input.)
 * @param input UTF-8; lines end in LF or CRLF, the last one may end without
 * @throws {Failure} for a line of more than 100 million characters
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let size = 0;
  const take = (end: string): string => {
    const line = parts.join('') + end;
    parts = [];
    size = 0;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const chunk of input) {
    const text = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      yield take(text.slice(from, at));
      from = at + 1;
    }
    if (from === text.length) continue;
    parts.push(text.slice(from));
    size += text.length - from;
    if (size > longest) throw new Failure('A line of the input is longer than 100 million characters: the input must hold one JSON value a line.');
  }
  const rest = take(decoder.decode());
  if (rest !== '') yield rest;
}
