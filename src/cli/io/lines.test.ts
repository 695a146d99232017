import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from './lines.ts';

async function* cut(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(text: string, size = 5): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(cut(text, size))) lines.push(line);
  return lines;
}

describe('linesOf', () => {
  test.each([
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['', []],
    ['\n\n', ['', '']],
    ['{"a":"東京"}\n{"b":2}', ['{"a":"東京"}', '{"b":2}']],
  ])('%j', async (text, lines) => expect(await all(text)).toEqual(lines));

  test('the same whatever the pieces', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', 'é', '東', '😀') })), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      expect(await all(lines.map((line) => `${line}\n`).join(''), size)).toEqual(lines);
    }));
  });

  test('reads no further than it is asked', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1;
        yield Buffer.from('line\n'.repeat(3));
      }
    }
    for await (const line of linesOf(endless())) {
      expect(line).toBe('line');
      if (read > 5) break;
    }
    expect(read).toBe(6);
  });
});
