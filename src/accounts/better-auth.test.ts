import { getAuthTables } from 'better-auth/db';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../archive/open.ts';
import { databaseName } from '../archive/sqlite/engine.ts';
import { testFolders } from '../archive/testing/folder.ts';
import { createBetterAuth } from './better-auth.ts';
import { hashPassword } from './passwords.ts';
import { sessionToken } from './session-cookie.ts';

const folder = testFolders();

it('lets better-auth find what it wants', async () => {
  const archive = await openArchive({ dataDir: folder() });
  await archive.accounts.users.make({ name: 'Ada', role: 'administrator', password: await hashPassword('seven quiet herons') }, Date.now());
  const { api } = createBetterAuth({ shelf: archive.accounts, origin: 'http://localhost:8080', secret: 'x'.repeat(64) });
  const answer = (password: string) => api.signInUsername({ body: { username: 'ADA', password }, headers: new Headers({ 'x-dateline-client': '192.0.2.7' }), asResponse: true });
  expect((await answer('seven quiet crows')).status).toBe(401);
  const right = await answer('seven quiet herons');
  expect(right.status).toBe(200);
  const token = sessionToken(right.headers.getSetCookie()[0]?.split(';')[0] ?? null, false, 'x'.repeat(64));
  expect(await archive.accounts.sessions.byToken(token ?? '', Date.now())).toMatchObject({ user: { name: 'Ada' } });
  const [account] = await archive.accounts.users.list();
  expect(await archive.accounts.sessions.of(account?.id ?? '', Date.now())).toMatchObject([{ address: '192.0.2.7' }]);
  await archive.close();
});

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
