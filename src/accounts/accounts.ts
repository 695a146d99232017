import type { Role, Scope } from '../common/actor.ts';
import type { Account, Archive, KeyOverview, SessionOverview, WaysIn } from '../archive/archive.ts';
import type { Clock } from '../common/clock.ts';
import type { Log } from '../common/log.ts';
import type { Asking, OidcSettings } from './oidc/provider.ts';
import type { Who } from './who.ts';

/** A request, as far as it matters to who asks. */
export interface Asked {
  /** Of this site, as the request named it. */
  origin: string;
  headers: Headers;
  /** Whoever asks, past the proxies that may speak for others. */
  address: string;
}

/** What came of it: `Set-Cookie` headers for the answer, or what was wrong, in words for the reader. */
export type Outcome<T = unknown> = ({ ok: true; cookies: string[] } & T) | Refused;

export interface Refused {
  ok: false;
  status: number;
  problem: string;
}

/** Somebody who is signed in, as their own pages need them. */
export interface Me {
  userId: string;
  sessionId: string;
}

/** The door to accounts. Everything that changes something asks here; `Asked` says from where. */
export interface Accounts {
  /** Found out once for each request. */
  who(asked: Asked): Promise<Who>;
  /** What the first start needs: the token stands in the log. */
  setup: {
    begin(asked: Asked, given: { token: string; name: string; password: string }): Promise<Outcome>;
  };
  signIn: {
    byPassword(asked: Asked, given: { name: string; password: string }): Promise<Outcome<{ secondStep: boolean }>>;
    /** The code of an app, or one of the codes kept for the day that the app is lost. */
    secondStep(asked: Asked, code: string): Promise<Outcome>;
    out(asked: Asked): Promise<string[]>;
    /** What a link is for: a new account, or a new password of one. `undefined` when it does not hold (any more). */
    invitation(token: string): Promise<{ role: Role; name?: string } | undefined>;
    /** Makes an account by an invitation, or without one where sign-up is open. */
    join(asked: Asked, given: { invitation?: string | undefined; name: string; password: string }): Promise<Outcome>;
    /** Answers the browser's part of passkeys; only those of its paths exist. */
    passkey(asked: Asked, request: Request): Promise<Response>;
  };
  /** The OpenID provider, where one is set. */
  oidc?: {
    name: string;
    /** The address at the provider to go to. */
    begin(asked: Asked, to: { next: string; connect?: Me; invitation?: string | undefined }): Promise<Outcome<{ url: string }>>;
    finish(asked: Asked, query: URLSearchParams): Promise<Outcome<{ next: string }>>;
  };
  own: Own;
  people: People;
}

/** One's own account. What is dangerous wants a proof from the last minutes of who one is (`Who.proved`); the pages see to that. */
export interface Own {
  show(me: Me): Promise<{ account: Account; ways: WaysIn; sessions: (SessionOverview & { here: boolean })[]; keys: KeyOverview[] } | undefined>;
  /** Proves again who one is. */
  prove(asked: Asked, me: Me, password: string): Promise<Outcome>;
  rename(me: Me, name: string): Promise<Outcome>;
  setPassword(asked: Asked, me: Me, password: string): Promise<Outcome>;
  /** Begins the second step: the secret for an app. It holds when a code of it was given. */
  beginSecondStep(asked: Asked, me: Me, password: string): Promise<Outcome<{ secret: string; uri: string; codes: string[] }>>;
  confirmSecondStep(asked: Asked, me: Me, code: string): Promise<Outcome>;
  endSecondStep(asked: Asked, me: Me): Promise<Outcome>;
  removePasskey(me: Me, id: string): Promise<Outcome>;
  disconnect(me: Me): Promise<Outcome>;
  /** The key itself is shown this once. */
  makeKey(me: Me, key: { name: string; scopes: readonly Scope[] }): Promise<Outcome<{ key: string }>>;
  revokeKey(me: Me, id: number): Promise<void>;
  endSession(me: Me, which: { id: string } | 'others' | 'all'): Promise<void>;
  remove(asked: Asked, me: Me): Promise<Outcome>;
}

/** For administrators and the command line. */
export interface People {
  list(): Promise<Account[]>;
  byName(name: string): Promise<Account | undefined>;
  /** @returns the token of a link that makes an account once */
  invite(role: Role): Promise<string>;
  /** @returns the token of a link that sets a new password once */
  linkForPassword(userId: string): Promise<string>;
  invitations(): Promise<{ id: number; role: Role; until: number; name?: string }[]>;
  uninvite(id: number): Promise<void>;
  /** Makes an account with a password; the first of all is the administrator. */
  add(given: { name: string; password: string; role: Role }): Promise<Outcome<{ account: Account }>>;
  setPassword(userId: string, password: string, options?: { removeSecondStep?: boolean }): Promise<Outcome>;
  setRole(userId: string, role: Role): Promise<Outcome>;
  ban(userId: string, banned: boolean): Promise<Outcome>;
  signOut(userId: string): Promise<void>;
  remove(userId: string): Promise<Outcome>;
}

export interface AccountsOptions {
  archive: Archive;
  dataDir: string;
  /** Whether the site may be used without accounts: it answers to this machine alone. */
  soleAllowed: boolean;
  oidc?: OidcSettings | undefined;
  /** The one way out of the program; needed for an OpenID provider. */
  http?: Asking | undefined;
  log: Log;
  clock?: Clock;
}
