import { describe, expect, it } from 'vitest';
import type { ContractDatabase } from './place.ts';
import { freshDesk, now } from './samples.ts';

const day = 24 * 3600_000;

export function accountsContract(database: ContractDatabase): void {
  describe('accounts', () => {
    const desk = freshDesk(database);
    const made = async (name: string, role: 'administrator' | 'member' | 'guest' = 'member') => {
      const account = await desk.archive.accounts.users.make({ name, role, password: `hash of ${name}` }, now);
      if (account === undefined) throw new Error(`${name} is taken`);
      return account;
    };
    const session = async (userId: string, token: string, until = now + day) => {
      const at = new Date(now).toISOString();
      await desk.archive.accounts.database.db.insertInto('account_session')
        .values({ id: `id of ${token}`, userId, token, createdAt: at, updatedAt: at, expiresAt: new Date(until).toISOString(), ipAddress: '192.0.2.1', userAgent: 'Test', confirmed_at: null, seen_at: null }).execute();
    };

    it('makes the first one the administrator and takes no name twice', async () => {
      const { users } = desk.archive.accounts;
      expect(await users.any()).toBe(false);
      expect(await made('Ada', 'guest')).toMatchObject({ name: 'Ada', username: 'ada', role: 'administrator', twoFactor: false, createdAt: now });
      expect(await users.any()).toBe(true);
      expect(await made('Bo', 'guest')).toMatchObject({ role: 'guest' });
      expect(await users.make({ name: 'ADA', role: 'member' }, now)).toBeUndefined();
      expect((await users.list()).map(({ username }) => username)).toEqual(['ada', 'bo']);
      expect((await users.byName('aDa'))?.name).toBe('Ada');
    });

    it('never loses the last administrator', async () => {
      const { users } = desk.archive.accounts;
      const [ada, bo] = [await made('Ada'), await made('Bo')];
      expect([await users.setRole(ada.id, 'member'), await users.ban(ada.id, now), await users.remove(ada.id)]).toEqual([false, false, false]);
      expect(await users.get(ada.id)).toMatchObject({ role: 'administrator', bannedAt: undefined });
      expect(await users.setRole(bo.id, 'administrator')).toBe(true);
      expect(await users.remove(ada.id)).toBe(true);
      expect(await users.get(ada.id)).toBeUndefined();
    });

    it('knows the sessions that last, and ends them with a role, a ban or by hand', async () => {
      const { users, sessions } = desk.archive.accounts;
      await made('Ada');
      const bo = await made('Bo');
      for (const token of ['one', 'two', 'three']) await session(bo.id, token);
      await session(bo.id, 'old', now - 1);
      expect(await sessions.byToken('one', now)).toMatchObject({ id: 'id of one', user: { name: 'Bo' }, provedAt: now, until: now + day });
      expect(await sessions.byToken('old', now)).toBeUndefined();
      expect(await sessions.byToken('One', now)).toBeUndefined();
      await sessions.confirm('id of one', now + 5);
      await sessions.touch('id of one', now + 7, now + 2 * day);
      expect(await sessions.byToken('one', now + day)).toMatchObject({ provedAt: now + 5, seenAt: now + 7 });
      await sessions.end(bo.id, { id: 'id of two' });
      await sessions.end('somebody else', { id: 'id of three' });
      expect((await sessions.of(bo.id, now)).map(({ id }) => id).sort()).toEqual(['id of one', 'id of three']);
      await sessions.end(bo.id, { except: 'id of one' });
      expect((await sessions.of(bo.id, now)).map(({ id }) => id)).toEqual(['id of one']);
      await users.ban(bo.id, now);
      expect(await sessions.of(bo.id, now)).toEqual([]);
      await session(bo.id, 'later');
      expect(await sessions.byToken('later', now)).toBeUndefined();
    });

    it('finds keys by what they hash to, for their scopes', async () => {
      const { keys, users } = desk.archive.accounts;
      await made('Ada');
      const bo = await made('Bo');
      await keys.make(bo.id, { name: 'phone', hash: 'h1', scopes: ['read', 'mark'] }, now);
      const key = await keys.byHash('h1');
      expect(key).toMatchObject({ scopes: ['read', 'mark'], user: { name: 'Bo' }, usedAt: undefined });
      await keys.used(key?.id ?? 0, now + 3);
      expect(await keys.of(bo.id)).toEqual([{ id: key?.id, name: 'phone', scopes: ['read', 'mark'], createdAt: now, usedAt: now + 3 }]);
      await keys.revoke('somebody else', key?.id ?? 0);
      await users.ban(bo.id, now);
      expect(await keys.byHash('h1')).toBeUndefined();
      await users.ban(bo.id, undefined);
      await keys.revoke(bo.id, key?.id ?? 0);
      expect(await keys.byHash('h1')).toBeUndefined();
    });

    it('gives an invitation to one of those who try at once', async () => {
      const { invitations } = desk.archive.accounts;
      await invitations.make({ hash: 'i', role: 'guest', until: now + day }, now);
      expect(await invitations.get('i', now + day)).toBeUndefined();
      const takers = await Promise.all([1, 2, 3].map(() => invitations.take('i', now)));
      expect(takers.filter((taken) => taken !== undefined)).toEqual([{ role: 'guest', userId: undefined, until: now + day }]);
      const bo = await made('Bo');
      for (const hash of ['p', 'q']) await invitations.make({ hash, role: 'member', userId: bo.id, until: now + day }, now);
      expect(await invitations.get('p', now)).toBeUndefined();
      expect((await invitations.list(now)).map(({ userId }) => userId)).toEqual([bo.id]);
    });

    it('counts in several buckets at once until the time of each is over', async () => {
      const { attempts } = desk.archive.accounts;
      const [short, long] = [{ name: 'a', forMs: 100 }, { name: 'b', forMs: 1000 }];
      await attempts.count([short, long], now);
      expect(await attempts.count([short, long], now + 99)).toEqual([{ count: 2, until: now + 100 }, { count: 2, until: now + 1000 }]);
      expect(await attempts.count([short, long], now + 100)).toEqual([{ count: 1, until: now + 200 }, { count: 3, until: now + 1000 }]);
      await attempts.forgive(['a', 'b', 'c']);
      expect((await attempts.count([short, long], now + 101)).map(({ count }) => count)).toEqual([1, 3]);
      const rush = await Promise.all(Array.from({ length: 20 }, () => attempts.count([{ name: 'rush', forMs: 100 }], now + 101)));
      expect(rush.flat().map(({ count }) => count).sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    });

    it('connects an account at a provider with one user only', async () => {
      const { users } = desk.archive.accounts;
      const [ada, bo] = [await made('Ada'), await made('Bo')];
      const login = { provider: 'oidc', subject: 's1' };
      expect(await users.connect(ada.id, login, now)).toBe(true);
      expect(await users.connect(bo.id, login, now)).toBe(false);
      expect((await users.byLogin('oidc', 's1'))?.name).toBe('Ada');
      expect(await users.ways(ada.id)).toEqual({ password: true, providers: ['oidc'], passkeys: [] });
      await users.disconnect(ada.id, 'oidc');
      expect(await users.byLogin('oidc', 's1')).toBeUndefined();
    });
  });
}
