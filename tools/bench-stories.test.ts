import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bench = (...args: string[]) => spawnSync(process.execPath, [fileURLToPath(new URL('./bench-stories.ts', import.meta.url)), ...args], { encoding: 'utf8' });

test('tells CPU and memory at scale, and which commands measure the rest', { timeout: 120_000 }, () => {
  const { status, stdout, stderr } = bench('scale', '--articles', '600', '--decided', '50');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^50 decided, 599 remembered: \d\.\d+ CPU-ms an article.* MB/m);
  expect(stdout.slice(stdout.indexOf('Not measured here'))).toMatch(/-- replay/);
  expect(stdout).not.toContain('-- scale');
});

test('does not know other benches', { timeout: 60_000 }, () => {
  const { status, stderr } = bench('scales');
  expect(status).not.toBe(0);
  expect(stderr).toContain('There is no bench scales; there are all, scale, replay.');
});
