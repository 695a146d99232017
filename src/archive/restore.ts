import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveBusy, ArchiveDamaged, ArchiveProblem } from './problems.ts';
import { Connection } from './sqlite/connection.ts';
import { inPlainWords, isBusy } from './sqlite/errors.ts';
import { applicationId, migrate } from './sqlite/migrate.ts';

const NAME = 'dateline.sqlite';
const SIDECARS = ['-wal', '-shm'];

/**
 * Puts a copy made by `backup` in the place of the archive in `dataDir`. The copy is checked and upgraded first; the
 * archive that was there stays beside it under another name, so a wrong restore can be undone.
 * @param now milliseconds since the epoch, for that name
 * @throws {ArchiveProblem} when the copy is no sound archive or the present one is in use
 */
export async function restoreArchive(copy: string, dataDir: string, now: number = Date.now()): Promise<{ articles: number; keptAs?: string }> {
  if (!existsSync(copy)) throw new ArchiveProblem(`There is no file ${copy}.`);
  mkdirSync(dataDir, { recursive: true });
  const place = join(dataDir, NAME);
  const arriving = `${place}.restoring`;
  rmSync(arriving, { force: true });
  try {
    copyFileSync(copy, arriving);
    const articles = checked(arriving, copy);
    const keptAs = existsSync(place) ? setAside(place, now) : undefined;
    renameSync(arriving, place);
    return { articles, ...(keptAs === undefined ? {} : { keptAs }) };
  } finally {
    for (const file of [arriving, ...SIDECARS.map((end) => arriving + end)]) rmSync(file, { force: true });
  }
}

/** @returns how many articles the copy holds, once it is known to be sound and of this version */
function checked(file: string, shown: string): number {
  try {
    const connection = new Connection(file, { waitMs: 1000 });
    try {
      if (connection.figure('PRAGMA application_id') !== applicationId) throw new ArchiveDamaged(`${shown} is not a copy of a Dateline archive.`);
      if (connection.get('PRAGMA integrity_check(1)')?.['integrity_check'] !== 'ok') throw new ArchiveDamaged(`${shown} is damaged; restore another copy.`);
      migrate(connection, file, undefined, { copy: false });
      connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return connection.figure('SELECT count(*) FROM article');
    } finally {
      connection.close();
    }
  } catch (error) {
    throw inPlainWords(error, shown);
  }
}

/** Renames the archive in place, with everything of its write-ahead log in it, when nobody else has it open. */
function setAside(place: string, now: number): string {
  try {
    const connection = new Connection(place, { waitMs: 1000 });
    try {
      connection.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      connection.close();
    }
  } catch (error) {
    if (isBusy(error)) throw new ArchiveBusy(`The archive in ${place} is in use. Stop "dateline serve" first, then restore.`, { cause: error });
    // A damaged archive is the very reason to restore: it is set aside as it is.
  }
  const kept = `${place}.before-restore-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  renameSync(place, kept);
  for (const end of SIDECARS) if (existsSync(place + end)) renameSync(place + end, kept + end);
  return kept;
}
