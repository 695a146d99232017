import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { inPlainWords } from './errors.ts';

/** All pages in one step: smaller steps start over whenever another process commits, and may never end. */
const everyPage = 0x7fffffff;

/**
 * Writes a consistent copy of the database to `target` while others read and write (SQLite's online backup, on a
 * thread of its own). `target` appears only when it is whole.
 * @throws {ArchiveProblem} when it cannot be written
 */
export async function backupTo(file: string, target: string): Promise<void> {
  const unfinished = `${target}.tmp`;
  rmSync(unfinished, { force: true });
  try {
    const source = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    try {
      await backup(source, unfinished, { rate: everyPage });
    } finally {
      source.close();
    }
    flush(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw inPlainWords(error, target);
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
