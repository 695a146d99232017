import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { ArchiveBusy, ArchiveProblem } from '../problems.ts';
import type { Tables } from '../schema.ts';
import { Connection } from './connection.ts';
import { kyselyBy, kyselyOver } from './dialect.ts';
import { inPlainWords, isBusy } from './errors.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations.ts';

/** How long a writer waits for other processes before it gives up. */
const patienceMs = 30_000;

export interface StoreOptions {
  file: string;
  patienceMs?: number;
  /** For tests of upgrades. */
  migrations?: readonly Migration[];
}

/**
 * The database file with one connection that reads and one that writes, so that a reader never waits for a writer
 * (WAL). Writes go one at a time within the process; between processes SQLite's lock decides.
 */
export class Store {
  readonly file: string;
  readonly reader: Connection;
  readonly writer: Connection;
  /** Queries outside any transaction. */
  readonly read: Kysely<Tables>;
  /** Queries inside `write` only. */
  readonly #inTransaction: Kysely<Tables>;
  /** For a library that knows nothing of the two connections: reads go to the one, and each write is a transaction of its own. */
  readonly apart: Kysely<Tables>;
  readonly #patienceMs: number;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;

  private constructor(file: string, reader: Connection, writer: Connection, patience: number) {
    this.file = file;
    this.reader = reader;
    this.writer = writer;
    this.read = kyselyOver<Tables>(reader);
    this.#inTransaction = kyselyOver<Tables>(writer);
    this.apart = kyselyBy<Tables>(async ({ query, sql, parameters }) =>
      query.kind === 'SelectQueryNode' ? reader.execute(sql, parameters) : this.write(async () => writer.execute(sql, parameters)));
    this.#patienceMs = patience;
  }

  /** @throws {ArchiveProblem} in plain words when the file cannot be used */
  static async open(options: StoreOptions): Promise<Store> {
    const patience = options.patienceMs ?? patienceMs;
    const { writer, reader } = await patiently(patience, options.file, () => connect(options));
    return new Store(options.file, reader, writer, patience);
  }

  /**
   * Runs `work` in one write transaction: all of it is stored or nothing. Keep it short and await nothing in it
   * but its own queries.
   * @throws {ArchiveBusy} when other processes kept the lock too long; whatever `work` throws
   */
  write<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    const turn = this.#queue.then(() => this.#transaction(work));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #transaction<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    if (this.#closed) throw new ArchiveProblem('The archive is closed.');
    await patiently(this.#patienceMs, this.file, () => this.writer.exec('BEGIN IMMEDIATE'));
    try {
      const result = await work(this.#inTransaction);
      this.writer.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.writer.database.isTransaction) this.writer.exec('ROLLBACK');
      throw inPlainWords(error, this.file);
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#queue;
    this.reader.close();
    // The last connection folds the write-ahead log into the file.
    this.writer.close();
  }
}

function connect(options: StoreOptions): { writer: Connection; reader: Connection } {
  // `patiently` waits instead: SQLite's own waiting would stop the thread.
  const writer = new Connection(options.file, { waitMs: 10 });
  try {
    // The page size holds for a new file only, and only before its first page and before WAL.
    writer.exec('PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    writer.exec('PRAGMA cache_size = -4000; PRAGMA wal_autocheckpoint = 1000; PRAGMA journal_size_limit = 33554432; PRAGMA temp_store = MEMORY');
    migrate(writer, options.file, options.migrations);
    const reader = new Connection(options.file, { readOnly: true, waitMs: 5000 });
    reader.exec('PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY');
    return { writer, reader };
  } catch (error) {
    writer.close();
    throw error;
  }
}

/**
 * Tries again while the database is locked, without stopping the thread as SQLite's own busy timeout would.
 * @throws {ArchiveBusy} when time is up; other errors in plain words
 */
async function patiently<T>(limitMs: number, file: string, attempt: () => T): Promise<T> {
  const giveUpAt = performance.now() + limitMs;
  for (let pause = 2; ; pause = Math.min(pause * 1.6, 50)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw inPlainWords(error, file);
      if (performance.now() > giveUpAt) {
        throw new ArchiveBusy(`${file} has been locked by another process for ${Math.round(limitMs / 1000)} s. Stop that process, then try again.`, { cause: error });
      }
    }
    await sleep(pause);
  }
}
