import { z } from 'zod';
import type { Account, Archive } from '../archive/archive.ts';
import type { Clock } from '../common/clock.ts';
import type { Log } from '../common/log.ts';
import type { Asked, Outcome, Refused } from './accounts.ts';
import type { BetterAuth } from './better-auth.ts';
import { sessionCookie, sessionToken } from './session-cookie.ts';
import { sessionSeconds } from './session-seconds.ts';

/** What the parts of accounts share. */
export interface Parts {
  archive: Archive;
  clock: Clock;
  log: Log;
  soleAllowed: boolean;
  /** Read when it is first needed, so that a site without accounts makes no file. */
  secret(): string;
  /** better-auth for an origin; loaded when it is first needed, for it takes some 45 MB. */
  betterAuth(origin: string): Promise<BetterAuth>;
}

export const refuse = (status: number, problem: string): Refused => ({ ok: false, status, problem });
export const done = (cookies: string[] = []): Outcome => ({ ok: true, cookies });

/** What better-auth needs of a request. */
export function headersFor({ headers, address }: Asked): Headers {
  const passed = new Headers({ 'x-dateline-client': address });
  for (const name of ['cookie', 'user-agent', 'origin']) {
    const value = headers.get(name);
    if (value !== null) passed.set(name, value);
  }
  return passed;
}

const answerOf = z.looseObject({ code: z.string().optional(), message: z.string().optional() }).catch({});

/** What is left of an answer of better-auth: its cookies and body, or the code of what was wrong. */
export async function read(response: Response): Promise<{ ok: boolean; cookies: string[]; body: z.output<typeof answerOf> }> {
  const body = answerOf.parse(await response.json().catch(() => ({})));
  return { ok: response.ok, cookies: response.headers.getSetCookie(), body };
}

/** Begins a session of an account that proved who it is; the one that the browser had before ends. */
export async function beginSession(parts: Parts, asked: Asked, account: Account): Promise<Outcome> {
  if (account.bannedAt !== undefined) return refuse(403, 'This account was closed by an administrator.');
  const { internalAdapter } = await (await parts.betterAuth(asked.origin)).$context;
  await endPresentSession(parts, asked);
  const session = await internalAdapter.createSession(account.id, false, { ipAddress: asked.address, userAgent: asked.headers.get('user-agent') ?? '' });
  return done([sessionCookie(session.token, isSecure(asked), parts.secret(), sessionSeconds)]);
}

/** Ends the session that a request came with. */
export async function endPresentSession({ archive, secret, clock }: Parts, asked: Asked): Promise<void> {
  const token = sessionToken(asked.headers.get('cookie'), isSecure(asked), secret());
  const session = token === undefined ? undefined : await archive.accounts.sessions.byToken(token, clock());
  if (session) await archive.accounts.sessions.end(session.user.id, { id: session.id });
}

export const isSecure = ({ origin }: Asked): boolean => origin.startsWith('https:');
