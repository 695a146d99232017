import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { figure } from '../process.ts';
import { hostilePages } from './hostile-pages.ts';

const answer = z.object({ seconds: z.number(), megabytes: z.number(), outcome: z.string() });

/** Each hostile page in a process of its own: time, peak memory, and what one is told. */
export function benchHostilePages(): void {
  for (const name of Object.keys(hostilePages)) {
    const run = spawnSync(process.execPath, [fileURLToPath(new URL('hostile-run.ts', import.meta.url)), name], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`${name}: ended with ${run.status}: ${run.stderr}`);
    const { seconds, megabytes, outcome } = answer.parse(JSON.parse(run.stdout));
    figure(name, seconds, 's', `goal 2; ${megabytes.toFixed(0)} MB at most (goal 500): ${outcome}`);
  }
}
