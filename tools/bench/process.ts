import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const shared = join(root, '..', 'shared');
const cli = join(root, 'bin', 'dateline');

/** An empty data folder for the time of `work`. */
export async function inDataFolder(work: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export const folderBytes = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/** Runs `dateline …` to its end and returns its standard output. */
export function dateline(args: readonly string[], environment: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(cli, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`dateline ${args.join(' ')} ended with ${code}`))));
  });
}

/** Starts a server and resolves when its output matches `ready`. */
export function startServer(command: string, args: readonly string[], ready: RegExp, environment: Record<string, string> = {}): Promise<{ child: ChildProcess; stop: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<void>((done) => { child.on('exit', () => done()); });
    const stop = (): Promise<void> => {
      child.kill('SIGTERM');
      return ended;
    };
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (ready.test(output)) resolve({ child, stop });
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${command} ended with ${code} before it was ready`)));
  });
}

/** Starts `dateline serve` on a free port. */
export async function startSite(dataDir: string, environment: Record<string, string> = {}): Promise<{ origin: string; pid: number; readyMs: number; stop: () => Promise<void> }> {
  const started = performance.now();
  const child = spawn(cli, ['serve', '--port', '0', '--data', dataDir], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => { child.on('exit', () => done()); });
  const origin = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/\S+/.exec(output);
      if (found !== null) resolve(found[0]);
    });
    child.on('exit', (code) => reject(new Error(`dateline serve ended with ${code}`)));
  });
  await (await fetch(`${origin}/`)).text();
  const { pid } = child;
  if (pid === undefined) throw new Error('dateline serve has no process id');
  return {
    origin,
    pid,
    readyMs: performance.now() - started,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

const TICK_MS = 10;

/** CPU time of a running process in milliseconds and its resident memory in MB, from /proc (Linux). */
export function processUse(pid: number): { cpuMs: number; rssMb: number; peakMb: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS, rssMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') };
}

/** @param values any order @param share 0.5 for the median, 0.95 for p95 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Prints one figure beside its goal. */
export function figure(name: string, value: number, unit: string, goal?: string): void {
  console.log(`${name.padEnd(46)} ${value.toFixed(value < 100 ? 2 : 0).padStart(10)} ${unit.padEnd(12)} ${goal ?? ''}`);
}
