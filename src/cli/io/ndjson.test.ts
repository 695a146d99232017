import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { runBatch } from './ndjson.ts';

async function batch(text: string, work: (value: unknown) => Promise<object>) {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-batch-')), 'in.ndjson');
  writeFileSync(file, text);
  let written = '';
  const output = new Writable({ highWaterMark: 64, write(chunk, _encoding, done) { written += String(chunk); setImmediate(done); } });
  const tally = await runBatch(work, { file, output });
  return { tally, answers: written.split('\n').filter(Boolean).map((line): unknown => JSON.parse(line)) };
}

test('answers come in the order of the lines, however long each takes', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 }), async (delays) => {
    const text = delays.map((delay, id) => JSON.stringify({ id, delay })).join('\n');
    const { answers } = await batch(text, async (value) => {
      const { id, delay } = value as { id: number; delay: number };
      await new Promise((resolve) => { setTimeout(resolve, delay); });
      return { id };
    });
    expect(answers).toEqual(delays.map((_, id) => ({ id })));
  }), { numRuns: 20 });
});

test('a bad line is answered with an error that carries its id, and the rest goes on', async () => {
  const { answers, tally } = await batch('{"id":1}\nnot json\n\n{"id":"x"}\n{"id":3}\n', async (value) => {
    const { id } = value as { id: unknown };
    if (id === 'x') throw new Error('no html');
    return { id, ok: true };
  });
  expect(answers).toEqual([{ id: 1, ok: true }, { id: null, error: expect.stringContaining('not JSON') }, { id: 'x', error: 'no html' }, { id: 3, ok: true }]);
  expect(tally).toEqual({ lines: 4, errors: 2 });
});

test('a line of another shape is answered in one line of plain words', async () => {
  const shape = z.object({ id: z.number(), text: z.string() });
  const { answers } = await batch('{"id":1}\n[]\n', async (value) => shape.parse(value));
  expect(answers).toEqual([{ id: 1, error: '"text" must be a string' }, { id: null, error: 'the line must be an object' }]);
});

test('a missing file is refused by name', async () => {
  await expect(runBatch(async () => ({}), { file: '/nonexistent/in.ndjson' })).rejects.toThrow('/nonexistent/in.ndjson');
});

test('a file that cannot be read is named', async () => {
  await expect(runBatch(async () => ({}), { file: '/no/such/file.ndjson' })).rejects.toThrow(/^Cannot read \/no\/such\/file\.ndjson: ENOENT/);
});
