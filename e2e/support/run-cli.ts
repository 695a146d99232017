import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../bin/dateline', import.meta.url));

export interface Ran {
  /** Exit code, or -1 when a signal ended it. */
  code: number;
  stdout: string;
  stderr: string;
  ms: number;
}

/**
 * Runs `dateline …` as a reader would, in an environment without settings but the given ones.
 * @param options.input what is written to its standard input
 * @param options.killAfterMs kills it outright (SIGKILL) after so long
 */
export function runCli(args: readonly string[], options: { env?: Record<string, string>; input?: string; killAfterMs?: number } = {}): Promise<Ran & { killed: boolean }> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(cli, args, { stdio: 'pipe', env: { PATH: process.env.PATH, ...options.env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => { stdout += chunk; });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => { stderr += chunk; });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    const timer = options.killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.killAfterMs);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? -1, stdout, stderr, ms: performance.now() - started, killed: signal === 'SIGKILL' });
    });
  });
}
