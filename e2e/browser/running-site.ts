import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface RunningSite {
  origin: string;
  dataDir: string;
  /** What the service wrote to standard error. */
  log(): string;
  /** What it wrote to standard output: where it is, and the token that sets it up. */
  out(): string;
  stop(): Promise<void>;
}

/**
 * Starts the real service, as `npm start` does once all is built, on a free port.
 * @param prepare fills the archive's folder before the service opens it; without it the archive is empty
 * @param env settings beside those that every test has
 */
export async function startSite(prepare?: (dataDir: string) => Promise<void>, env: Readonly<Record<string, string>> = {}): Promise<RunningSite> {
  if (!existsSync(join(root, 'build/handler.js'))) throw new Error('The site is not built: run "npm run build" first ("npm test" does).');
  const dataDir = await mkdtemp(join(tmpdir(), 'dateline-browser-'));
  await prepare?.(dataDir);
  const service = spawn(join(root, 'bin/dateline'), ['serve', '--port', '0', '--data', dataDir], {
    env: { PATH: process.env.PATH, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  let out = '';
  service.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const ended = new Promise<void>((resolve) => service.once('exit', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    service.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const found = /http:\/\/(?:127\.0\.0\.1|0\.0\.0\.0)(:\d+)/.exec(out);
      if (found) resolve(`http://127.0.0.1${found[1]}`);
    });
    service.once('exit', (code) => reject(new Error(`The service ended with code ${code} before it listened.\n${log}`)));
  });
  return {
    origin,
    dataDir,
    log: () => log,
    out: () => out,
    async stop() {
      service.kill('SIGTERM');
      const late = setTimeout(() => service.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Works in the archive of a running site, as another process would, and closes it. */
export async function inArchiveOf<T>({ dataDir }: Pick<RunningSite, 'dataDir'>, work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openArchive({ dataDir });
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}

/** Starts the service with an archive that was filled through its public door before. */
export const startSiteWith = (fill: (archive: Archive) => Promise<void>, env?: Readonly<Record<string, string>>): Promise<RunningSite> =>
  startSite(async (dataDir) => {
    const archive = await openArchive({ dataDir });
    await fill(archive);
    await archive.close();
  }, env);
