import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';

export type Row = Record<string, SQLOutputValue>;

/** What a statement gave: rows, or what it changed. */
export interface Executed {
  rows: Row[];
  changes?: number;
  lastId?: number;
}

interface Prepared {
  statement: StatementSync;
  returnsRows: boolean;
}

/** Kysely's lists of values make ever new statements; more than this many are not kept. */
const cacheSize = 256;

/** SQLite knows no booleans and `node:sqlite` refuses `undefined`. */
function bindable(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string' || value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be stored in a database column.`);
}

/** One database connection with its prepared statements. Everything here is synchronous, as `node:sqlite` is. */
export class Connection {
  readonly database: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  /**
   * @param options.waitMs how long SQLite itself waits for a lock; the thread stands still meanwhile, so keep it short
   * @throws the driver's error (see `errors.ts`)
   */
  constructor(file: string, options: { readOnly?: boolean; waitMs: number }) {
    this.database = new DatabaseSync(file, { readOnly: options.readOnly ?? false, timeout: options.waitMs, enableForeignKeyConstraints: true });
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known !== undefined) {
      // Last used goes last, so that the first key is always the one to forget.
      this.#prepared.delete(sql);
      this.#prepared.set(sql, known);
      return known;
    }
    const statement = this.database.prepare(sql);
    const prepared = { statement, returnsRows: statement.columns().length > 0 };
    this.#prepared.set(sql, prepared);
    if (this.#prepared.size > cacheSize) {
      const [oldest] = this.#prepared.keys();
      if (oldest !== undefined) this.#prepared.delete(oldest);
    }
    return prepared;
  }

  /** A statement for a hot loop; bind only numbers, strings, bytes and null. */
  statement(sql: string): StatementSync {
    return this.#prepare(sql).statement;
  }

  all(sql: string, ...parameters: unknown[]): Row[] {
    return this.#prepare(sql).statement.all(...parameters.map(bindable));
  }

  get(sql: string, ...parameters: unknown[]): Row | undefined {
    return this.#prepare(sql).statement.get(...parameters.map(bindable));
  }

  run(sql: string, ...parameters: unknown[]): { changes: number; lastId: number } {
    const { changes, lastInsertRowid } = this.#prepare(sql).statement.run(...parameters.map(bindable));
    return { changes: Number(changes), lastId: Number(lastInsertRowid) };
  }

  /** Runs any statement: rows when it returns some, else what it changed. */
  execute(sql: string, parameters: readonly unknown[]): Executed {
    const { statement, returnsRows } = this.#prepare(sql);
    const values = parameters.map(bindable);
    if (returnsRows) return { rows: statement.all(...values) };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], changes: Number(changes), lastId: Number(lastInsertRowid) };
  }

  /** One or more statements without parameters (pragmas, schema). */
  exec(sql: string): void {
    this.database.exec(sql);
  }

  /** A pragma's or other single figure. */
  figure(sql: string): number {
    const row = this.get(sql);
    return row === undefined ? 0 : Number(Object.values(row)[0]);
  }

  close(): void {
    this.#prepared.clear();
    if (this.database.isOpen) this.database.close();
  }
}
