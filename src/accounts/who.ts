import type { Account, Archive } from '../archive/archive.ts';
import type { Actor } from '../common/actor.ts';
import { readSiteSettings, type SiteSettings } from '../common/site-settings.ts';
import type { Asked } from './accounts.ts';
import type { Parts } from './parts.ts';
import { rightsOf, type Right } from './rights.ts';
import { sessionSeconds } from './session-seconds.ts';
import { sessionCookie, sessionToken } from './session-cookie.ts';
import { hashOf } from './tokens.ts';

/** Who asks, what they may do here, and how far the site has got with accounts. */
export interface Who {
  actor: Actor;
  rights: ReadonlySet<Right>;
  settings: SiteSettings;
  /** There is nobody yet, and the site answers not only to this machine: all that can be done is to set it up. */
  unset: boolean;
  /** Only of somebody who signed in with a browser. */
  session?: { id: string; proved: boolean };
  cookies: string[];
}

/** So long after a proof of who one is, dangerous things may be done. */
export const provedForMs = 15 * 60_000;
const noteUseMs = 5 * 60_000;
const renewMs = 24 * 3600_000;
const sessionMs = sessionSeconds * 1000;

/** Finds out who asks, by few reads of indexes: every request goes through here. */
export function createWho({ archive, secret, clock, log, soleAllowed }: Parts): (asked: Asked) => Promise<Who> {
  const { accounts, readers, settings: kept } = archive;
  let begun = false;

  const anyAccount = async (): Promise<boolean> => (begun ||= await accounts.users.any());
  const later = (work: Promise<void>): void => void work.catch((error: unknown) => log.warn('use of an account not noted', { error: String(error) }));

  const userActor = async (user: Account): Promise<Extract<Actor, { kind: 'user' }>> => ({
    kind: 'user',
    role: user.role,
    name: user.name,
    userId: user.id,
    since: user.createdAt,
    reader: (await readers.byUser(user.id)) ?? (await makeReader(archive, user, clock())),
  });

  const byKey = async (authorization: string): Promise<Actor | undefined> => {
    const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const key = given === undefined ? undefined : await accounts.keys.byHash(hashOf(given));
    if (key === undefined) return undefined;
    if (clock() - (key.usedAt ?? 0) > noteUseMs) later(accounts.keys.used(key.id, clock()));
    return { ...(await userActor(key.user)), key: { id: String(key.id), scopes: key.scopes } };
  };

  const bySession = async ({ origin, headers }: Asked): Promise<Pick<Who, 'actor' | 'session' | 'cookies'> | undefined> => {
    const secure = origin.startsWith('https:');
    const token = sessionToken(headers.get('cookie'), secure, secret());
    const now = clock();
    const session = token === undefined ? undefined : await accounts.sessions.byToken(token, now);
    if (token === undefined || session === undefined) return undefined;
    const renew = session.until - now < sessionMs - renewMs;
    if (renew || now - (session.seenAt ?? 0) > noteUseMs) later(accounts.sessions.touch(session.id, now, renew ? now + sessionMs : session.until));
    return {
      actor: await userActor(session.user),
      session: { id: session.id, proved: now - session.provedAt < provedForMs },
      cookies: renew ? [sessionCookie(token, secure, secret(), sessionSeconds)] : [],
    };
  };

  return async (asked) => {
    const settings = await readSiteSettings(kept);
    const told = (actor: Actor, rest: Partial<Who> = {}): Who => ({ actor, rights: rightsOf(actor, settings), settings, unset: false, cookies: [], ...rest });
    const nobody: Actor = { kind: 'public', role: undefined, name: undefined, reader: readers.public() };
    if (!(await anyAccount())) {
      // The service marks what a proxy handed on (src/cli/serve/relayed.ts): it need not come from this machine.
      if (soleAllowed && !asked.headers.has('x-dateline-relayed')) return told({ kind: 'sole', role: 'administrator', name: 'You', reader: readers.sole() });
      return told(nobody, { rights: new Set(), unset: true });
    }
    const authorization = asked.headers.get('authorization');
    if (authorization !== null) {
      const actor = await byKey(authorization);
      // A key that does not hold is no reason to go on as the public.
      return actor === undefined ? told(nobody, { rights: new Set() }) : told(actor);
    }
    const found = await bySession(asked);
    return found === undefined ? told(nobody) : told(found.actor, found);
  };
}

/** The reader of an account: of the first administrator it is the house. */
export const makeReader = (archive: Archive, { id, name, role }: Account, now: number) =>
  archive.readers.make({ userId: id, name, takesOver: role === 'administrator', house: role === 'guest' }, now);
