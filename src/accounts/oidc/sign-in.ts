import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readSiteSettings } from '../../common/site-settings.ts';
import type { Account } from '../../archive/archive.ts';
import type { Accounts, Asked, Outcome } from '../accounts.ts';
import { isPossibleName } from '../names.ts';
import { beginSession, isSecure, refuse, type Parts } from '../parts.ts';
import { cookiePrefix } from '../session-cookie.ts';
import { hashOf, sameSecret } from '../tokens.ts';
import { makeReader } from '../who.ts';
import { createProvider, OidcProblem, type Asking, type Identity, type OidcSettings } from './provider.ts';

/** The provider's name in the archive. There is one. */
const providerId = 'oidc';
const flowMs = 10 * 60_000;

const flowSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  challenge: z.string(),
  next: z.string(),
  until: z.number(),
  /** Whose account it is to be connected with. */
  connect: z.object({ userId: z.string(), sessionId: z.string() }).optional(),
  invitation: z.string().optional(),
});
type KeptFlow = z.output<typeof flowSchema>;

const random = (): string => randomBytes(32).toString('base64url');

export function createOidc(parts: Parts, settings: OidcSettings, http: Asking): NonNullable<Accounts['oidc']> {
  const { archive, clock, log, secret } = parts;
  const { users, invitations } = archive.accounts;
  const provider = createProvider(settings, http, clock);
  const redirectUri = ({ origin }: Asked): string => `${origin}/auth/oidc/callback`;
  const sign = (text: string): string => createHmac('sha256', secret()).update(`oidc ${text}`).digest('base64url');
  const cookieName = (asked: Asked): string => `${cookiePrefix(isSecure(asked))}.oidc`;
  const cookie = (asked: Asked, value: string, seconds: number): string => `${cookieName(asked)}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${isSecure(asked) ? '; Secure' : ''}`;

  const keptFlow = (asked: Asked): KeptFlow | undefined => {
    const pair = asked.headers.get('cookie')?.split(/; */).find((each) => each.startsWith(`${cookieName(asked)}=`));
    const [text = '', signature = ''] = pair?.slice(cookieName(asked).length + 1).split('.') ?? [];
    if (text === '' || !sameSecret(signature, sign(text))) return undefined;
    const flow = flowSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return flow.success && flow.data.until > clock() ? flow.data : undefined;
  };

  /** An e-mail address says nothing about who somebody is here: accounts are connected by their owners, signed in. */
  const newcomer = async ({ subject, name }: Identity, invitation: string | undefined): Promise<Account | { refused: string }> => {
    const taken = invitation === undefined ? undefined : await invitations.take(hashOf(invitation), clock());
    const invited = taken?.userId === undefined ? taken : undefined;
    const { signUp } = await readSiteSettings(archive.settings);
    if (invited === undefined && signUp !== 'open') return { refused: `Nobody here is connected with this account at ${settings.name}. Sign in another way and connect it under “Account”, or ask an administrator for an invitation.` };
    const account = await users.make({ name: await freeName(name), role: invited?.role ?? settings.role, login: { provider: providerId, subject } }, clock());
    if (account === undefined) return { refused: 'That name was just taken. Try again.' };
    await makeReader(archive, account, clock());
    log.info('account made', { user: account.username, role: account.role, by: settings.issuer });
    return account;
  };

  const freeName = async (wanted: string | undefined): Promise<string> => {
    const plain = (wanted ?? '').normalize('NFC').split('@', 1).join('').replaceAll(/[^\p{L}\p{N}\p{M}._-]+/gu, '.').replaceAll(/^[._\p{M}-]+|[._-]+$/gu, '').slice(0, 30);
    const base = isPossibleName(plain) ? plain : 'reader';
    for (let number = 1; number < 1000; number++) {
      const name = number === 1 ? base : `${base}-${number}`;
      if ((await users.byName(name)) === undefined) return name;
    }
    return `reader-${randomBytes(6).toString('hex')}`;
  };

  const explained = async <T>(asked: Asked, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof OidcProblem)) throw error;
      log.warn('sign-in by provider failed', { address: asked.address, problem: error.message });
      return refuse(502, error.message);
    }
  };

  return {
    name: settings.name,
    begin: (asked, { next, connect, invitation }) =>
      explained(asked, async () => {
        const verifier = random();
        const flow: KeptFlow = { state: random(), nonce: random(), verifier, challenge: createHash('sha256').update(verifier).digest('base64url'), next, until: clock() + flowMs, ...(connect ? { connect } : {}), ...(invitation === undefined ? {} : { invitation }) };
        const text = Buffer.from(JSON.stringify(flow)).toString('base64url');
        return { ok: true, url: await provider.address(flow, redirectUri(asked)), cookies: [cookie(asked, `${text}.${sign(text)}`, flowMs / 1000)] };
      }),
    finish: (asked, query) =>
      explained<{ next: string }>(asked, async () => {
        const flow = keptFlow(asked);
        const over = cookie(asked, '', 0);
        if (flow === undefined || !sameSecret(query.get('state') ?? '', flow.state)) return refuse(400, 'This sign-in was not begun in this browser, or it took too long. Try again.');
        // RFC 9207: a code of another service is not taken to this one.
        if ((query.get('iss') ?? settings.issuer) !== settings.issuer) return refuse(400, 'The answer is not from the sign-in service that was asked.');
        const code = query.get('code');
        if (code === null) return refuse(401, `${settings.name} did not sign you in${query.get('error') === 'access_denied' ? ': it was refused there' : ''}.`);
        const identity = await provider.identify(code, flow, redirectUri(asked));
        if (flow.connect !== undefined) {
          const { userId, sessionId } = flow.connect;
          if (!(await archive.accounts.sessions.of(userId, clock())).some(({ id }) => id === sessionId)) return refuse(401, 'You were signed out meanwhile. Sign in and try again.');
          const connected = await users.connect(userId, { provider: providerId, subject: identity.subject }, clock());
          return connected ? { ok: true, cookies: [over], next: flow.next } : refuse(409, `That account at ${settings.name} belongs to somebody else here.`);
        }
        const account = (await users.byLogin(providerId, identity.subject)) ?? (await newcomer(identity, flow.invitation));
        if ('refused' in account) return refuse(403, account.refused);
        const begun = await beginSession(parts, asked, account);
        return begun.ok ? { ok: true, cookies: [...begun.cookies, over], next: flow.next } : begun;
      }),
  };
}
