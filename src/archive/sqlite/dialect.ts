import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult } from 'kysely';
import type { Connection, Executed } from './connection.ts';

/**
 * Kysely over one connection of `node:sqlite`. Transactions are not Kysely's business here: the store's writer
 * (`store.ts`) begins and ends them, because only it may wait for other processes without stopping the thread.
 */
export const kyselyOver = <Tables>(connection: Connection): Kysely<Tables> => kyselyBy<Tables>(async ({ sql, parameters }) => connection.execute(sql, parameters));

/** Kysely that hands each query to a function. */
export function kyselyBy<Tables>(execute: (query: CompiledQuery) => Promise<Executed>): Kysely<Tables> {
  const dialect: Dialect = {
    createDriver: () => driverOver(execute),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
  return new Kysely<Tables>({ dialect });
}

function driverOver(execute: (query: CompiledQuery) => Promise<Executed>): Driver {
  const only: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const { rows, changes, lastId } = await execute(query);
      return {
        // Kysely types a row by the query that was built; the driver can only pass it on.
        rows: rows as R[],
        ...(changes === undefined ? {} : { numAffectedRows: BigInt(changes) }),
        ...(lastId === undefined ? {} : { insertId: BigInt(lastId) }),
      };
    },
    streamQuery: () => {
      throw new Error('Streaming is done page by page, so that no read stays open.');
    },
  };
  const refuse = async (): Promise<void> => {
    throw new Error('Transactions of the archive go through its writer.');
  };
  return {
    init: async () => {},
    acquireConnection: async () => only,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}
