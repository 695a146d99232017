import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Failure } from './failure.ts';
import { jsonLines } from './json-lines.ts';

const shape = z.object({ id: z.number() });

function written(name: string, bytes: string | Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-lines-')), name);
  writeFileSync(file, bytes);
  return file;
}

async function all(file: string): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of jsonLines(file, (value) => shape.parse(value))) ids.push(id);
  return ids;
}

test.each([['in.ndjson', '{"id":1}\n\n{"id":2}'], ['in.ndjson.gz', gzipSync('{"id":1}\n{"id":2}\n')]])('reads %s', async (name, bytes) => expect(await all(written(name, bytes))).toEqual([1, 2]));

test.each([
  ['in.ndjson', '{"id":1}\n{"id":', /in\.ndjson, line 2: /],
  ['in.ndjson', '{"id":1}\n\n{"id":"x"}', /in\.ndjson, line 3: "id" must be a number$/],
  ['in.ndjson.gz', 'not packed', /Cannot read .*in\.ndjson\.gz/],
])('names file and line of what is wrong in %s', async (name, bytes, message) => {
  const read = all(written(name, bytes));
  await expect(read).rejects.toThrow(Failure);
  await expect(read).rejects.toThrow(message);
});

test('says which lines it left out, where that is wished', async () => {
  const problems: string[] = [];
  const file = written('in.ndjson', '{"id":1}\n{"id":\n\n[]\n{"id":2}');
  const ids: number[] = [];
  for await (const { id } of jsonLines(file, (value) => shape.parse(value), { leaveOut: (problem) => problems.push(problem) })) ids.push(id);
  expect(ids).toEqual([1, 2]);
  expect(problems).toEqual([expect.stringMatching(/in\.ndjson, line 2: .*JSON/), expect.stringMatching(/in\.ndjson, line 4: the line must be an object$/)]);
});

test('a missing file is named', async () => { await expect(all('/no/such/file.ndjson')).rejects.toThrow(/^Cannot read \/no\/such\/file/); });

test('what the reader of the values throws is not taken for a fault of the file', async () => {
  const file = written('in.ndjson', '{"id":1}\n{"id":2}');
  const stop = async (): Promise<void> => {
    for await (const { id } of jsonLines(file, (value) => shape.parse(value))) if (id === 1) throw new RangeError('enough');
  };
  await expect(stop()).rejects.toThrow(RangeError);
});
