import { z } from 'zod';
import { scopes } from '../../common/actor.ts';
import type { Engine } from '../engine.ts';
import { accountColumns, accountFrom } from './row.ts';
import type { KeyShelf } from './shelf.ts';

/** A scope that this version does not know gives nothing. */
const stored = z.array(z.string()).transform((names) => scopes.filter((scope) => names.includes(scope)));
const scopesFrom = (text: string) => stored.parse(JSON.parse(text));

export const createKeyShelf = (engine: Engine): KeyShelf => ({
  make: (userId, { name, hash, scopes }, now) =>
    engine.write(async ({ db }) => {
      await db.insertInto('account_key').values({ user_id: userId, name, hash, scopes: JSON.stringify(scopes), created_at: now, used_at: null }).execute();
    }),
  async of(userId) {
    const rows = await engine.read.selectFrom('account_key').selectAll().where('user_id', '=', userId).orderBy('id').execute();
    return rows.map((row) => ({ id: row.id, name: row.name, scopes: scopesFrom(row.scopes), createdAt: row.created_at, usedAt: row.used_at ?? undefined }));
  },
  async byHash(hash) {
    const row = await engine.read.selectFrom('account_key').innerJoin('account_user', 'account_user.id', 'account_key.user_id')
      .select(['account_key.id as keyId', 'scopes', 'used_at', ...accountColumns]).where('hash', '=', hash).where('banned_at', 'is', null).executeTakeFirst();
    return row && { id: row.keyId, scopes: scopesFrom(row.scopes), usedAt: row.used_at ?? undefined, user: accountFrom(row) };
  },
  used: (id, now) =>
    engine.write(async ({ db }) => {
      await db.updateTable('account_key').set({ used_at: now }).where('id', '=', id).execute();
    }),
  revoke: (userId, id) =>
    engine.write(async ({ db }) => {
      await db.deleteFrom('account_key').where('id', '=', id).where('user_id', '=', userId).execute();
    }),
});
