import type { Engine } from '../engine.ts';
import { accountColumns, accountFrom, isoTime } from './row.ts';
import type { SessionShelf } from './shelf.ts';

export const createSessionShelf = (engine: Engine): SessionShelf => ({
  async byToken(token, now) {
    const row = await engine.read.selectFrom('account_session').innerJoin('account_user', 'account_user.id', 'account_session.userId')
      .select(['account_session.id as sessionId', 'expiresAt', 'account_session.createdAt as startedAt', 'confirmed_at', 'seen_at', ...accountColumns])
      .where('token', '=', token).where('expiresAt', '>', isoTime(now)).where('banned_at', 'is', null).executeTakeFirst();
    return row && {
      id: row.sessionId,
      user: accountFrom(row),
      until: Date.parse(row.expiresAt),
      seenAt: row.seen_at ?? undefined,
      provedAt: Math.max(Date.parse(row.startedAt), row.confirmed_at ?? 0),
    };
  },
  touch: (id, now, until) =>
    engine.write(async ({ db }) => {
      await db.updateTable('account_session').set({ seen_at: now, expiresAt: isoTime(until) }).where('id', '=', id).execute();
    }),
  confirm: (id, now) =>
    engine.write(async ({ db }) => {
      await db.updateTable('account_session').set({ confirmed_at: now }).where('id', '=', id).execute();
    }),
  async of(userId, now) {
    const rows = await engine.read.selectFrom('account_session').select(['id', 'createdAt', 'seen_at', 'ipAddress', 'userAgent'])
      .where('userId', '=', userId).where('expiresAt', '>', isoTime(now)).orderBy('createdAt', 'desc').execute();
    return rows.map((row) => {
      const startedAt = Date.parse(row.createdAt);
      return { id: row.id, startedAt, seenAt: row.seen_at ?? startedAt, address: row.ipAddress || undefined, userAgent: row.userAgent || undefined };
    });
  },
  end: (userId, which) =>
    engine.write(async ({ db }) => {
      const ended = db.deleteFrom('account_session').where('userId', '=', userId);
      await ('id' in which ? ended.where('id', '=', which.id) : which.except === undefined ? ended : ended.where('id', '!=', which.except)).execute();
    }),
  tidy: (now) =>
    engine.write(async ({ db }) => {
      await db.deleteFrom('account_session').where('expiresAt', '<=', isoTime(now)).execute();
      await db.deleteFrom('account_verification').where('expiresAt', '<=', isoTime(now)).execute();
    }),
});
