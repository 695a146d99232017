import { existsSync, renameSync, rmSync } from 'node:fs';
import { ArchiveProblem, ArchiveTooNew } from '../problems.ts';
import { Connection } from './connection.ts';
import { migrations as shipped, type Migration } from './migrations.ts';

/** "DTLN": tells a Dateline database from any other SQLite file (`PRAGMA application_id`). */
export const applicationId = 0x44544c4e;

/**
 * Brings the schema up to date. Everything happens in one transaction that holds the write lock, so of several
 * processes one does it and the others find it done. An older database is copied to `<file>.before-<version>` first,
 * unless `copy` is false because it is a copy already.
 * @throws {ArchiveTooNew | ArchiveProblem} for a database of a newer version or of another program; driver errors else
 */
export function migrate(connection: Connection, file: string, migrations: readonly Migration[] = shipped, { copy = true } = {}): void {
  if (version(connection) === migrations.length && isOurs(connection)) return;
  // A migration may rebuild a table; rows would cascade away. Has no effect inside a transaction.
  connection.exec('PRAGMA foreign_keys = OFF');
  connection.exec('BEGIN IMMEDIATE');
  try {
    const from = version(connection);
    refuseForeign(connection, file, from, migrations.length);
    if (from < migrations.length) {
      if (from > 0 && copy) copyBefore(file, migrations.length);
      for (const migration of migrations.slice(from)) migration.up(connection);
      const broken = connection.all('PRAGMA foreign_key_check');
      if (broken.length > 0) throw new ArchiveProblem(`The upgrade of ${file} would lose ${broken.length} links between tables; nothing was changed.`);
      connection.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`);
    }
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.database.isTransaction) connection.exec('ROLLBACK');
    throw error;
  } finally {
    connection.exec('PRAGMA foreign_keys = ON');
  }
}

const version = (connection: Connection): number => connection.figure('PRAGMA user_version');
const isOurs = (connection: Connection): boolean => connection.figure('PRAGMA application_id') === applicationId;

function refuseForeign(connection: Connection, file: string, from: number, newest: number): void {
  const tables = connection.figure('SELECT count(*) FROM sqlite_schema');
  if (tables === 0) return;
  if (!isOurs(connection)) throw new ArchiveProblem(`${file} is a database of another program. Name another data folder, or move the file away.`);
  if (from > newest) {
    throw new ArchiveTooNew(`${file} was written by a newer Dateline (schema ${from}; this one knows ${newest}). Use that version, or restore the copy made before its upgrade.`);
  }
}

/** A reader sees the state before our still empty transaction, and the lock keeps everybody else out. */
function copyBefore(file: string, newVersion: number): void {
  const copy = `${file}.before-${newVersion}`;
  const unfinished = `${copy}.tmp`;
  rmSync(unfinished, { force: true });
  const reader = new Connection(file, { readOnly: true, waitMs: 5000 });
  try {
    reader.run('VACUUM INTO ?', unfinished);
  } finally {
    reader.close();
  }
  if (existsSync(copy)) rmSync(copy);
  renameSync(unfinished, copy);
}
