import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Runs `scale.ts` in a process of its own, so that the memory it tells is the stream's and not that of what was measured before.
 * @param options as `scale.ts` takes them; none for the full million
 * @throws when it fails
 */
export async function benchAtScale(options: readonly string[]): Promise<void> {
  const measured = spawn(process.execPath, ['--expose-gc', fileURLToPath(new URL('./scale.ts', import.meta.url)), ...options], { stdio: ['ignore', 'inherit', 'inherit'] });
  await once(measured, 'close');
  if (measured.exitCode !== 0) throw new Error(`The measurement at scale ended with ${measured.exitCode ?? measured.signalCode}.`);
}
