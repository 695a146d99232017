import { getAuthTables } from 'better-auth/db';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../archive/open.ts';
import { databaseName } from '../archive/sqlite/engine.ts';
import { testFolders } from '../archive/testing/folder.ts';
import { createBetterAuth } from './better-auth.ts';

const folder = testFolders();

it('has a column for every field that better-auth reads or writes', async () => {
  const dataDir = folder();
  const archive = await openArchive({ dataDir });
  const { options } = createBetterAuth({ shelf: archive.accounts, origin: 'http://localhost:8080', secret: 'x'.repeat(64) });
  await archive.close();
  const database = new DatabaseSync(join(dataDir, databaseName), { readOnly: true });
  const tables = Object.values(getAuthTables(options));
  expect(tables.map(({ modelName }) => modelName).sort()).toEqual(['account_login', 'account_passkey', 'account_session', 'account_two_factor', 'account_user', 'account_verification']);
  for (const { modelName, fields } of tables) {
    const columns = new Map(database.prepare(`PRAGMA table_info(${modelName})`).all().map((row) => [row['name'], row['type']]));
    const wanted = Object.entries(fields).map(([name, { type, fieldName }]): [string, string] => [fieldName ?? name, type === 'boolean' || type === 'number' ? 'INTEGER' : 'TEXT']);
    for (const [name, type] of wanted) expect([modelName, name, columns.get(name)]).toEqual([modelName, name, type]);
  }
  database.close();
});
