import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const megabytes = (module: string): number =>
  Number(execFileSync(process.execPath, ['--input-type=module', '-e', `await import('${module}'); console.log(process.memoryUsage().rss / 1e6);`], { encoding: 'utf8' }));

it('loads the statistics of languages only when a command needs them', () => {
  expect(megabytes('./src/cli/program.ts')).toBeLessThan(megabytes('./src/understand/index.ts') - 40);
}, 60_000);
