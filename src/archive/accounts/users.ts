import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Tables } from '../schema.ts';
import { accountColumns, accountFrom, isoTime } from './row.ts';
import type { Login, UserShelf } from './shelf.ts';

/** better-auth's name for the way in by password. */
const byPassword = 'credential';
/** better-auth wants an address of everybody; this one can never be anybody's (RFC 2606). */
const noAddress = (id: string): string => `${id}@account.invalid`;

/** Makes a change, and takes it back when no administrator would be left. */
class NoAdministrator extends Error {}

export function createUserShelf(engine: Engine): UserShelf {
  const select = (db: Kysely<Tables>) => db.selectFrom('account_user').select(accountColumns);

  const unlessLastAdministrator = async (change: (db: Kysely<Tables>) => Promise<unknown>): Promise<boolean> => {
    try {
      await engine.write(async ({ db }) => {
        await change(db);
        const left = await db.selectFrom('account_user').select('id').where('role', '=', 'administrator').where('banned_at', 'is', null).limit(1).executeTakeFirst();
        if (left === undefined) throw new NoAdministrator();
      });
      return true;
    } catch (error) {
      if (error instanceof NoAdministrator) return false;
      throw error;
    }
  };
  const endSessions = (db: Kysely<Tables>, userId: string) => db.deleteFrom('account_session').where('userId', '=', userId).execute();

  return {
    any: async () => (await engine.read.selectFrom('account_user').select('id').limit(1).executeTakeFirst()) !== undefined,
    list: async () => (await select(engine.read).orderBy('username').execute()).map(accountFrom),
    async get(id) {
      const row = await select(engine.read).where('id', '=', id).executeTakeFirst();
      return row && accountFrom(row);
    },
    async byName(username) {
      const row = await select(engine.read).where('username', '=', username.toLowerCase()).executeTakeFirst();
      return row && accountFrom(row);
    },
    async byLogin(provider, subject) {
      const row = await select(engine.read).innerJoin('account_login', 'account_login.userId', 'account_user.id').where('providerId', '=', provider).where('accountId', '=', subject).executeTakeFirst();
      return row && accountFrom(row);
    },
    make: ({ name, role, password, login }, now) =>
      engine.write(async ({ db }) => {
        const username = name.toLowerCase();
        const [taken, other] = [await select(db).where('username', '=', username).executeTakeFirst(), await select(db).limit(1).executeTakeFirst()];
        if (taken !== undefined) return undefined;
        const id = randomUUID();
        const at = isoTime(now);
        await db.insertInto('account_user').values({
          id, name, username, displayUsername: name, email: noAddress(id), emailVerified: 0, image: null, createdAt: at, updatedAt: at,
          twoFactorEnabled: 0, role: other === undefined ? 'administrator' : role, banned_at: null,
        }).execute();
        if (password !== undefined) await insertLogin(db, id, { provider: byPassword, subject: id }, now, password);
        if (login !== undefined) await insertLogin(db, id, login, now);
        return accountFrom(await select(db).where('id', '=', id).executeTakeFirstOrThrow());
      }),
    passwordOf: async (id) =>
      (await engine.read.selectFrom('account_login').select('password').where('userId', '=', id).where('providerId', '=', byPassword).executeTakeFirst())?.password ?? undefined,
    setPassword: (id, hash, now) =>
      engine.write(async ({ db }) => {
        const changed = await db.updateTable('account_login').set({ password: hash, updatedAt: isoTime(now) }).where('userId', '=', id).where('providerId', '=', byPassword).returning('id').executeTakeFirst();
        if (changed === undefined) await insertLogin(db, id, { provider: byPassword, subject: id }, now, hash);
      }),
    rename: (id, name) =>
      engine.write(async ({ db }) => {
        await db.updateTable('account_user').set({ name }).where('id', '=', id).execute();
      }),
    connect: (id, login, now) =>
      engine.write(async ({ db }) => {
        const known = await db.selectFrom('account_login').select('userId').where('providerId', '=', login.provider).where('accountId', '=', login.subject).executeTakeFirst();
        if (known !== undefined) return known.userId === id;
        await db.deleteFrom('account_login').where('userId', '=', id).where('providerId', '=', login.provider).execute();
        await insertLogin(db, id, login, now);
        return true;
      }),
    disconnect: (id, provider) =>
      engine.write(async ({ db }) => {
        await db.deleteFrom('account_login').where('userId', '=', id).where('providerId', '=', provider).execute();
      }),
    async ways(id) {
      const logins = await engine.read.selectFrom('account_login').select(['providerId', 'password']).where('userId', '=', id).execute();
      const passkeys = await engine.read.selectFrom('account_passkey').select(['id', 'name', 'createdAt']).where('userId', '=', id).orderBy('createdAt').execute();
      return {
        password: logins.some((login) => login.providerId === byPassword && login.password !== null),
        providers: logins.filter((login) => login.providerId !== byPassword).map((login) => login.providerId),
        passkeys: passkeys.map((row) => ({ id: row.id, name: row.name ?? undefined, createdAt: row.createdAt === null ? undefined : Date.parse(row.createdAt) })),
      };
    },
    removeSecondStep: (id) =>
      engine.write(async ({ db }) => {
        await db.deleteFrom('account_two_factor').where('userId', '=', id).execute();
        await db.updateTable('account_user').set({ twoFactorEnabled: 0 }).where('id', '=', id).execute();
      }),
    removePasskey: (id, passkeyId) =>
      engine.write(async ({ db }) => {
        await db.deleteFrom('account_passkey').where('userId', '=', id).where('id', '=', passkeyId).execute();
      }),
    setRole: (id, role) =>
      unlessLastAdministrator(async (db) => {
        await db.updateTable('account_user').set({ role }).where('id', '=', id).execute();
        await endSessions(db, id);
      }),
    ban: (id, at) =>
      unlessLastAdministrator(async (db) => {
        await db.updateTable('account_user').set({ banned_at: at ?? null }).where('id', '=', id).execute();
        await endSessions(db, id);
      }),
    remove: (id) => unlessLastAdministrator((db) => db.deleteFrom('account_user').where('id', '=', id).execute()),
  };
}

async function insertLogin(db: Kysely<Tables>, userId: string, { provider, subject }: Login, now: number, password?: string): Promise<void> {
  const at = isoTime(now);
  await db.insertInto('account_login').values({
    id: randomUUID(), userId, providerId: provider, accountId: subject, password: password ?? null, createdAt: at, updatedAt: at,
    accessToken: null, refreshToken: null, idToken: null, accessTokenExpiresAt: null, refreshTokenExpiresAt: null, scope: null,
  }).execute();
}
