import type { Engine } from '../engine.ts';
import type { AccountInvitationTable } from './schema.ts';
import type { Invitation, InvitationShelf } from './shelf.ts';

const invitationFrom = (row: Pick<AccountInvitationTable, 'role' | 'user_id' | 'expires_at'>): Invitation => ({ role: row.role, userId: row.user_id ?? undefined, until: row.expires_at });
const columns = ['role', 'user_id', 'expires_at'] as const;

export const createInvitationShelf = (engine: Engine): InvitationShelf => ({
  make: ({ hash, role, userId, until }, now) =>
    engine.write(async ({ db }) => {
      await db.deleteFrom('account_invitation').where('expires_at', '<=', now).execute();
      // A new link for a password ends the one before it.
      if (userId !== undefined) await db.deleteFrom('account_invitation').where('user_id', '=', userId).execute();
      await db.insertInto('account_invitation').values({ hash, role, user_id: userId ?? null, made_at: now, expires_at: until }).execute();
    }),
  async get(hash, now) {
    const row = await engine.read.selectFrom('account_invitation').select(columns).where('hash', '=', hash).where('expires_at', '>', now).executeTakeFirst();
    return row && invitationFrom(row);
  },
  take: (hash, now) =>
    engine.write(async ({ db }) => {
      const row = await db.deleteFrom('account_invitation').where('hash', '=', hash).where('expires_at', '>', now).returning(columns).executeTakeFirst();
      return row && invitationFrom(row);
    }),
  async list(now) {
    const rows = await engine.read.selectFrom('account_invitation').select(['id', ...columns]).where('expires_at', '>', now).orderBy('id').execute();
    return rows.map((row) => ({ id: row.id, ...invitationFrom(row) }));
  },
  revoke: (id) =>
    engine.write(async ({ db }) => {
      await db.deleteFrom('account_invitation').where('id', '=', id).execute();
    }),
});
