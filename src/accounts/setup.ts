import { randomBytes } from 'node:crypto';
import type { Accounts } from './accounts.ts';
import { createLimiter, waitInWords } from './limits.ts';
import { nameProblem, passwordProblem } from './names.ts';
import { beginSession, refuse, type Parts } from './parts.ts';
import { hashPassword } from './passwords.ts';
import { sameSecret } from './tokens.ts';
import { makeReader } from './who.ts';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A secret to type off a log: 100 bits in letters that are not taken for one another. */
export const newSetupToken = (): string =>
  Array.from(randomBytes(20), (byte, index) => `${index > 0 && index % 5 === 0 ? '-' : ''}${letters[byte % 32] ?? ''}`).join('');

const plain = (token: string): string => token.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

export function createSetup(parts: Parts, token: string): Accounts['setup'] {
  const { archive, clock, log } = parts;
  const { users } = archive.accounts;
  const limiter = createLimiter(archive.accounts.attempts, 'setup', clock);
  return {
    async begin(asked, { token: given, name, password }) {
      if (await users.any()) return refuse(409, 'This site is set up already.');
      const wait = await limiter.enter(asked.address, 'setup');
      if (wait > 0) return refuse(429, waitInWords(wait));
      if (!sameSecret(plain(given), plain(token))) return refuse(403, 'That is not the token in the log of the service.');
      const problem = nameProblem(name) ?? passwordProblem(password, name);
      if (problem !== undefined) return refuse(400, problem);
      const account = await users.make({ name, role: 'guest', password: await hashPassword(password) }, clock());
      if (account?.role !== 'administrator') {
        // Somebody else was first.
        if (account) await users.remove(account.id);
        return refuse(409, 'This site is set up already.');
      }
      await limiter.succeeded(asked.address, 'setup');
      await makeReader(archive, account, clock());
      log.info('site set up', { administrator: account.username });
      return beginSession(parts, asked, account);
    },
  };
}
