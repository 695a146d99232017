import { z } from 'zod';
import { scopes } from '../common/actor.ts';
import type { Own } from './accounts.ts';
import { createLimiter, waitInWords } from './limits.ts';
import { passwordProblem } from './names.ts';
import { beginSession, done, headersFor, isSecure, read, refuse, type Parts } from './parts.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { createPeople } from './people.ts';
import { noSessionCookie } from './session-cookie.ts';
import { hashOf, newToken } from './tokens.ts';

const begunSecondStep = z.object({ totpURI: z.url(), backupCodes: z.array(z.string()) });
const mostKeys = 50;
const longestName = 60;

export function createOwn(parts: Parts): Own {
  const { archive, clock, log, betterAuth } = parts;
  const { users, sessions, keys } = archive.accounts;
  const limiter = createLimiter(archive.accounts.attempts, 'proof', clock);
  const people = createPeople(parts);

  /** Whether somebody could still sign in when one way were gone. */
  const otherWay = async (userId: string, gone: 'passkey' | 'provider'): Promise<boolean> => {
    const { password, providers, passkeys } = await users.ways(userId);
    return password || (gone === 'passkey' ? providers.length > 0 || passkeys.length > 1 : passkeys.length > 0);
  };

  return {
    async show({ userId, sessionId }) {
      const account = await users.get(userId);
      if (account === undefined) return undefined;
      const [ways, open, ownKeys] = await Promise.all([users.ways(userId), sessions.of(userId, clock()), keys.of(userId)]);
      return { account, ways, sessions: open.map((session) => ({ ...session, here: session.id === sessionId })), keys: ownKeys };
    },
    async prove(asked, { userId, sessionId }, password) {
      const wait = await limiter.enter(asked.address, userId);
      if (wait > 0) return refuse(429, waitInWords(wait));
      if (!(await isPassword(password, await users.passwordOf(userId)))) return refuse(401, 'That is not your password.');
      await limiter.succeeded(asked.address, userId);
      await sessions.confirm(sessionId, clock());
      return done();
    },
    async rename({ userId }, name) {
      const shown = name.trim().replaceAll(/\s+/g, ' ');
      if (shown === '' || shown.length > longestName || /\p{C}/u.test(shown)) return refuse(400, `A name has 1 to ${longestName} characters.`);
      await users.rename(userId, shown);
      const reader = await archive.readers.byUser(userId);
      if (reader) await archive.readers.rename(reader, shown);
      return done();
    },
    async setPassword(asked, { userId }, password) {
      const account = await users.get(userId);
      const problem = passwordProblem(password, account?.username);
      if (account === undefined || problem !== undefined) return refuse(400, problem ?? 'There is no such account.');
      await users.setPassword(userId, await hashPassword(password), clock());
      await sessions.end(userId, { except: undefined });
      log.info('password changed', { user: account.username });
      return beginSession(parts, asked, account);
    },
    async beginSecondStep(asked, { userId }, password) {
      const account = await users.get(userId);
      const { api } = await betterAuth(asked.origin);
      const response = await api.enableTwoFactor({ body: { password }, headers: headersFor(asked), asResponse: true });
      const answer = await read(response);
      const begun = begunSecondStep.safeParse(answer.body);
      if (!answer.ok || !begun.success || account === undefined) return refuse(400, answer.body.code === 'INVALID_PASSWORD' ? 'That is not your password.' : 'The second step could not be begun.');
      const given = new URL(begun.data.totpURI);
      const secret = given.searchParams.get('secret') ?? '';
      const label = encodeURIComponent(`Dateline (${new URL(asked.origin).hostname}):${account.username}`);
      return { ok: true, cookies: answer.cookies, secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=Dateline&digits=6&period=30`, codes: begun.data.backupCodes };
    },
    async confirmSecondStep(asked, { userId }, code) {
      const wait = await limiter.enter(asked.address, userId);
      if (wait > 0) return refuse(429, waitInWords(wait));
      const { api } = await betterAuth(asked.origin);
      const answer = await read(await api.verifyTOTP({ body: { code: code.replaceAll(/\s/g, '') }, headers: headersFor(asked), asResponse: true }));
      if (!answer.ok) return refuse(401, 'That code is not right. Look whether the clocks of this machine and of your phone agree.');
      await limiter.succeeded(asked.address, userId);
      log.info('second step set up', { user: userId });
      return done(answer.cookies);
    },
    async endSecondStep(asked, { userId }) {
      const account = await users.get(userId);
      if (account === undefined) return refuse(400, 'There is no such account.');
      await users.removeSecondStep(userId);
      await sessions.end(userId, { except: undefined });
      log.info('second step ended', { user: userId });
      return beginSession(parts, asked, account);
    },
    async removePasskey({ userId }, id) {
      if (!(await otherWay(userId, 'passkey'))) return refuse(409, 'This is your only way to sign in. Set a password first.');
      await users.removePasskey(userId, id);
      return done();
    },
    async disconnect({ userId }) {
      if (!(await otherWay(userId, 'provider'))) return refuse(409, 'This is your only way to sign in. Set a password first.');
      await users.disconnect(userId, 'oidc');
      return done();
    },
    async makeKey({ userId }, { name, scopes: wanted }) {
      const held = scopes.filter((scope) => wanted.includes(scope));
      const called = name.trim();
      if (called === '' || called.length > longestName) return refuse(400, `Give the key a name of up to ${longestName} characters, such as what will use it.`);
      if (held.length === 0) return refuse(400, 'Choose what the key may be used for.');
      if ((await keys.of(userId)).length >= mostKeys) return refuse(409, `You have ${mostKeys} keys. Revoke one first.`);
      const key = `dl_${newToken()}`;
      await keys.make(userId, { name: called, hash: hashOf(key), scopes: held }, clock());
      log.info('key made', { user: userId, scopes: held.join(' ') });
      return { ok: true, cookies: [], key };
    },
    revokeKey: ({ userId }, id) => keys.revoke(userId, id),
    endSession: ({ userId, sessionId }, which) => sessions.end(userId, which === 'all' ? { except: undefined } : which === 'others' ? { except: sessionId } : which),
    async remove(asked, { userId }) {
      const outcome = await people.remove(userId);
      return outcome.ok ? done([noSessionCookie(isSecure(asked))]) : outcome;
    },
  };
}
