import type { People } from './accounts.ts';
import { nameProblem, passwordProblem } from './names.ts';
import { done, refuse, type Parts } from './parts.ts';
import { hashPassword } from './passwords.ts';
import { hashOf, newToken } from './tokens.ts';
import { makeReader } from './who.ts';

const linkMs = 3 * 24 * 3600_000;
const lastOne = 'There must be an administrator. Make somebody else one first.';

export function createPeople({ archive, clock, log }: Pick<Parts, 'archive' | 'clock' | 'log'>): People {
  const { users, sessions, invitations } = archive.accounts;
  return {
    list: () => users.list(),
    byName: (name) => users.byName(name),
    async invite(role) {
      const token = newToken();
      await invitations.make({ hash: hashOf(token), role, until: clock() + linkMs }, clock());
      log.info('invitation made', { role });
      return token;
    },
    async linkForPassword(userId) {
      const token = newToken();
      const role = (await users.get(userId))?.role ?? 'guest';
      await invitations.make({ hash: hashOf(token), role, userId, until: clock() + linkMs }, clock());
      return token;
    },
    async invitations() {
      const named = new Map((await users.list()).map(({ id, username }) => [id, username]));
      return (await invitations.list(clock())).map(({ id, role, until, userId }) => {
        const name = userId === undefined ? undefined : named.get(userId);
        return { id, role, until, ...(name === undefined ? {} : { name }) };
      });
    },
    uninvite: (id) => invitations.revoke(id),
    async add({ name, password, role }) {
      const problem = nameProblem(name) ?? passwordProblem(password, name);
      if (problem !== undefined) return refuse(400, problem);
      const account = await users.make({ name, role, password: await hashPassword(password) }, clock());
      if (account === undefined) return refuse(409, `The name ${name} is taken.`);
      await makeReader(archive, account, clock());
      log.info('account made', { user: account.username, role: account.role });
      return { ok: true, cookies: [], account };
    },
    async setPassword(userId, password, { removeSecondStep = false } = {}) {
      const problem = passwordProblem(password, (await users.get(userId))?.username);
      if (problem !== undefined) return refuse(400, problem);
      await users.setPassword(userId, await hashPassword(password), clock());
      if (removeSecondStep) await users.removeSecondStep(userId);
      await sessions.end(userId, { except: undefined });
      return done();
    },
    async setRole(userId, role) {
      if (!(await users.setRole(userId, role))) return refuse(409, lastOne);
      const reader = await archive.readers.byUser(userId);
      if (reader) await archive.readers.setHouse(reader, role === 'guest', clock());
      log.info('role changed', { user: userId, role });
      return done();
    },
    async ban(userId, banned) {
      if (!(await users.ban(userId, banned ? clock() : undefined))) return refuse(409, lastOne);
      log.info(banned ? 'account closed' : 'account opened again', { user: userId });
      return done();
    },
    signOut: (userId) => sessions.end(userId, { except: undefined }),
    async remove(userId) {
      const reader = await archive.readers.byUser(userId);
      if (!(await users.remove(userId))) return refuse(409, lastOne);
      if (reader) await archive.readers.remove(reader, clock());
      log.info('account removed', { user: userId });
      return done();
    },
  };
}
