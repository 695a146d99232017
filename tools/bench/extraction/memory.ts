import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, shared } from '../process.ts';

/** Resident memory of a process that extracts 1,000 newsroom pages, one after the other. */
export function benchExtractionMemory(): void {
  const folder = join(shared, 'newsroom', 'pages');
  const temporary = mkdtempSync(join(tmpdir(), 'dateline-memory-'));
  const list = join(temporary, 'files.json');
  writeFileSync(list, JSON.stringify(readdirSync(folder).map((name) => join(folder, name))));
  const run = spawnSync(process.execPath, [fileURLToPath(new URL('memory-run.ts', import.meta.url)), list], { encoding: 'utf8' });
  rmSync(temporary, { recursive: true, force: true });
  if (run.status !== 0) throw new Error(`The memory run ended with ${run.status}: ${run.stderr}`);
  for (const line of run.stdout.trim().split('\n')) {
    const [pages, megabytes] = line.split(' ');
    figure(`resident memory after ${pages} pages`, Number(megabytes), 'MB', 'goal 200, flat');
  }
}
