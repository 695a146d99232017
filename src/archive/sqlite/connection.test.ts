import { describe, expect, it } from 'vitest';
import { Connection } from './connection.ts';
import { kyselyOver } from './dialect.ts';

describe('Connection', () => {
  const connection = new Connection(':memory:', { waitMs: 0 });
  connection.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, a)');

  it('binds what a column can hold and refuses the rest', () => {
    expect(connection.run('INSERT INTO t (a) VALUES (?)', true)).toEqual({ changes: 1, lastId: 1 });
    connection.run('INSERT INTO t (a) VALUES (?)', undefined);
    connection.run('INSERT INTO t (a) VALUES (?)', new Uint8Array([1, 2]));
    expect(connection.all('SELECT a FROM t ORDER BY id').map((row) => row['a'])).toEqual([1, null, new Uint8Array([1, 2])]);
    expect(() => connection.run('INSERT INTO t (a) VALUES (?)', { some: 'object' })).toThrow('A object cannot be stored');
  });

  it('knows whether a statement returns rows', () => {
    expect(connection.execute('INSERT INTO t (a) VALUES (7)', [])).toEqual({ rows: [], changes: 1, lastId: 4 });
    expect(connection.execute('UPDATE t SET a = 8 WHERE id = ? RETURNING a', [4])).toEqual({ rows: [{ a: 8 }] });
  });

  it('prepares a statement once, and forgets those long unused', () => {
    const first = connection.statement('SELECT 1');
    expect(connection.statement('SELECT 1')).toBe(first);
    for (let i = 0; i < 250; i++) connection.statement(`SELECT ${i} + 1`);
    expect(connection.statement('SELECT 1')).toBe(first);
    for (let i = 0; i < 300; i++) connection.statement(`SELECT ${i} + 2`);
    expect(connection.statement('SELECT 1')).not.toBe(first);
  });
});

describe('kyselyOver', () => {
  const db = kyselyOver<{ t: { id: number; a: string } }>(new Connection(':memory:', { waitMs: 0 }));

  it('runs queries and tells what changed', async () => {
    await db.schema.createTable('t').addColumn('id', 'integer', (column) => column.primaryKey()).addColumn('a', 'text').execute();
    expect((await db.insertInto('t').values({ id: 3, a: 'x' }).executeTakeFirst()).insertId).toBe(3n);
    expect((await db.updateTable('t').set({ a: 'y' }).where('id', '=', 3).executeTakeFirst()).numUpdatedRows).toBe(1n);
    expect(await db.selectFrom('t').selectAll().execute()).toEqual([{ id: 3, a: 'y' }]);
  });

  it('leaves transactions to the writer', async () => {
    await expect(db.transaction().execute(async () => {})).rejects.toThrow('go through its writer');
  });
});
