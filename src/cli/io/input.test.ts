import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { Failure } from './failure.ts';
import { openInput, readInput } from './input.ts';

test.each([['read', readInput], ['opened', openInput]])('a directory is refused by name when it is %s', async (_, open) => {
  const refused = open(tmpdir());
  await expect(refused).rejects.toThrow(Failure);
  await expect(refused).rejects.toThrow(`Cannot read ${tmpdir()}: it is a directory.`);
});

test('a missing file is refused by name', async () => {
  await expect(openInput('/no/such/file.ndjson')).rejects.toThrow(/^Cannot read \/no\/such\/file\.ndjson: ENOENT/);
});
