import type { Accounts, Asked, Outcome } from './accounts.ts';
import { createLimiter, waitInWords } from './limits.ts';
import { nameProblem, passwordProblem } from './names.ts';
import { beginSession, done, endPresentSession, headersFor, isSecure, read, refuse, type Parts } from './parts.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { noSessionCookie } from './session-cookie.ts';
import { hashOf } from './tokens.ts';
import { makeReader } from './who.ts';
import { readSiteSettings } from '../common/site-settings.ts';

const wrong = 'The name or the password is not right.';
/** The browser's part of passkeys, as better-auth names it; everything else of its own addresses stays shut. */
const passkeyPaths: Readonly<Record<string, 'GET' | 'POST'>> = {
  '/auth/passkey/generate-authenticate-options': 'GET',
  '/auth/passkey/verify-authentication': 'POST',
  '/auth/passkey/generate-register-options': 'GET',
  '/auth/passkey/verify-registration': 'POST',
};

export function createSignIn(parts: Parts): Accounts['signIn'] {
  const { archive, clock, log, betterAuth } = parts;
  const { users, invitations } = archive.accounts;
  const limiter = createLimiter(archive.accounts.attempts, 'sign-in', clock);
  const joining = createLimiter(archive.accounts.attempts, 'join', clock);

  const byPassword = async (asked: Asked, { name, password }: { name: string; password: string }): Promise<Outcome<{ secondStep: boolean }>> => {
    const wait = await limiter.enter(asked.address, name);
    if (wait > 0) return refuse(429, `${waitInWords(wait)} A passkey works meanwhile.`);
    const user = await users.byName(name);
    // better-auth takes as long for somebody unknown as for a wrong password, but not for somebody without a password.
    const passwordless = user !== undefined && (await users.passwordOf(user.id)) === undefined;
    if (passwordless) await isPassword(password, undefined);
    const { api } = await betterAuth(asked.origin);
    const answer = passwordless || nameProblem(name) !== undefined ? undefined : await read(await api.signInUsername({ body: { username: name, password }, headers: headersFor(asked), asResponse: true }));
    if (answer?.ok !== true) {
      log.warn('sign-in refused', { address: asked.address });
      return user?.bannedAt !== undefined && answer?.body.code === 'FAILED_TO_CREATE_SESSION' ? refuse(403, 'This account was closed by an administrator.') : refuse(401, wrong);
    }
    await limiter.succeeded(asked.address, name);
    await endPresentSession(parts, asked);
    return { ok: true, cookies: answer.cookies, secondStep: answer.body['twoFactorRedirect'] === true };
  };

  const secondStep = async (asked: Asked, code: string): Promise<Outcome> => {
    const plain = code.replaceAll(/\s/g, '');
    const { api } = await betterAuth(asked.origin);
    const request = { body: { code: plain }, headers: headersFor(asked), asResponse: true } as const;
    const answer = await read(await (/^\d{6}$/.test(plain) ? api.verifyTOTP(request) : api.verifyBackupCode(request)));
    if (answer.ok) return done(answer.cookies);
    log.warn('second step refused', { address: asked.address });
    switch (answer.body.code) {
      case 'INVALID_TWO_FACTOR_COOKIE':
      case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
        return refuse(410, 'That took too long, or too many codes were wrong. Sign in again.');
      case 'ACCOUNT_TEMPORARILY_LOCKED':
        return refuse(429, 'Too many codes were wrong. Try again in a quarter of an hour; a passkey works meanwhile.');
      default:
        return refuse(401, 'That code is not right.');
    }
  };

  const join: Accounts['signIn']['join'] = async (asked, { invitation, name, password }) => {
    const now = clock();
    const hash = invitation === undefined ? undefined : hashOf(invitation);
    const invited = hash === undefined ? undefined : await invitations.get(hash, now);
    if (hash !== undefined && invited === undefined) return refuse(410, 'This link was used already, or it is too old. Ask for a new one.');
    if (invited === undefined && (await readSiteSettings(archive.settings)).signUp !== 'open') return refuse(403, 'Accounts are by invitation here.');
    const whose = invited?.userId === undefined ? undefined : await users.get(invited.userId);
    const problem = (whose === undefined ? nameProblem(name) : undefined) ?? passwordProblem(password, whose?.username ?? name);
    if (problem !== undefined) return refuse(400, problem);
    // Counted before anything is said of the name, so that nobody tries which there are; a link is not held up by what strangers try.
    const wait = await joining.enter(asked.address, hash ?? 'anybody');
    if (wait > 0) return refuse(429, waitInWords(wait));
    if (whose === undefined && (await users.byName(name)) !== undefined) return refuse(409, 'That name is taken.');
    const password_ = await hashPassword(password);
    if (hash !== undefined && (await invitations.take(hash, now)) === undefined) return refuse(410, 'This link was used already.');
    if (whose !== undefined) {
      await users.setPassword(whose.id, password_, now);
      await archive.accounts.sessions.end(whose.id, { except: undefined });
      log.info('password set by link', { user: whose.username });
      // With a second step, the link alone does not sign in.
      return whose.twoFactor ? done() : beginSession(parts, asked, whose);
    }
    const account = await users.make({ name, role: invited?.role ?? 'guest', password: password_ }, now);
    if (account === undefined) return refuse(409, 'That name is taken.');
    await makeReader(archive, account, now);
    log.info('account made', { user: account.username, role: account.role });
    return beginSession(parts, asked, account);
  };

  return {
    byPassword,
    secondStep,
    join,
    async out(asked) {
      await endPresentSession(parts, asked);
      return [noSessionCookie(isSecure(asked))];
    },
    async invitation(token) {
      const found = await invitations.get(hashOf(token), clock());
      const name = found?.userId === undefined ? undefined : (await users.get(found.userId))?.username;
      return found && { role: found.role, ...(name === undefined ? {} : { name }) };
    },
    async passkey(asked, request) {
      const { pathname } = new URL(request.url);
      if (passkeyPaths[pathname] !== request.method) return new Response(null, { status: 404 });
      const { handler } = await betterAuth(asked.origin);
      const headers = headersFor(asked);
      for (const name of ['content-type', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest', 'referer']) {
        const value = request.headers.get(name);
        if (value !== null) headers.set(name, value);
      }
      const answer = await handler(new Request(request.url, { method: request.method, headers, ...(request.method === 'POST' ? { body: await request.text() } : {}) }));
      if (answer.ok && pathname.endsWith('/verify-authentication')) await endPresentSession(parts, asked);
      return answer;
    },
  };
}
