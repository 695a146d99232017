import type { Kysely } from 'kysely';
import type { Role, Scope } from '../../common/actor.ts';
import type { AccountTables } from './schema.ts';

/** Who may sign in, their sessions and keys. What they read and write belongs to their `Reader`. */
export interface AccountShelf {
  /** For better-auth, which has queries of its own. */
  database: { db: Kysely<AccountTables>; type: 'sqlite'; transaction: false };
  users: UserShelf;
  sessions: SessionShelf;
  keys: KeyShelf;
  invitations: InvitationShelf;
  attempts: AttemptShelf;
}

export interface UserShelf {
  any(): Promise<boolean>;
  /** By name. */
  list(): Promise<Account[]>;
  get(id: string): Promise<Account | undefined>;
  /** By what is signed in with, in any letters' case. */
  byName(username: string): Promise<Account | undefined>;
  /** Whose account this is at an OpenID provider. */
  byLogin(provider: string, subject: string): Promise<Account | undefined>;
  /**
   * Makes an account; the first of all is the administrator, whatever role is asked for.
   * @returns `undefined` when the name is taken
   */
  make(account: NewAccount, now: number): Promise<Account | undefined>;
  /** The hash of somebody's password. */
  passwordOf(id: string): Promise<string | undefined>;
  /** Sets a password, given as its hash. */
  setPassword(id: string, hash: string, now: number): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  /** Connects a further way to sign in; false when it belongs to somebody else. */
  connect(id: string, login: Login, now: number): Promise<boolean>;
  disconnect(id: string, provider: string): Promise<void>;
  /** How somebody can sign in. */
  ways(id: string): Promise<WaysIn>;
  /** Takes the second step of signing in away. */
  removeSecondStep(id: string): Promise<void>;
  removePasskey(id: string, passkeyId: string): Promise<void>;
  /** The three below refuse (false) what would leave the site without an administrator. Each ends the sessions of whom it concerns. */
  setRole(id: string, role: Role): Promise<boolean>;
  ban(id: string, at: number | undefined): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}

export interface Account {
  id: string;
  /** As it is shown. */
  name: string;
  username: string;
  role: Role;
  twoFactor: boolean;
  bannedAt: number | undefined;
  createdAt: number;
}

export interface NewAccount {
  name: string;
  role: Role;
  /** A hash. */
  password?: string | undefined;
  login?: Login | undefined;
}

/** The account at an OpenID provider. */
export interface Login {
  provider: string;
  subject: string;
}

export interface WaysIn {
  password: boolean;
  providers: string[];
  passkeys: { id: string; name: string | undefined; createdAt: number | undefined }[];
}

export interface SessionShelf {
  /** The session of a cookie, while it lasts and its user is not banned. */
  byToken(token: string, now: number): Promise<OpenSession | undefined>;
  /** Notes that it is in use, and that it lasts until then. */
  touch(id: string, now: number, until: number): Promise<void>;
  /** Notes that whoever has it just proved who they are. */
  confirm(id: string, now: number): Promise<void>;
  /** Those that last, the latest first. */
  of(userId: string, now: number): Promise<SessionOverview[]>;
  /** Ends one, or all but one. */
  end(userId: string, which: { id: string } | { except: string | undefined }): Promise<void>;
  /** Throws away what has expired. */
  tidy(now: number): Promise<void>;
}

export interface OpenSession {
  id: string;
  user: Account;
  until: number;
  seenAt: number | undefined;
  /** When whoever has it last proved who they are: signing in counts. */
  provedAt: number;
}

export interface SessionOverview {
  id: string;
  startedAt: number;
  seenAt: number;
  address: string | undefined;
  userAgent: string | undefined;
}

export interface KeyShelf {
  make(userId: string, key: { name: string; hash: string; scopes: readonly Scope[] }, now: number): Promise<void>;
  of(userId: string): Promise<KeyOverview[]>;
  /** The key and whose it is, unless they are banned. */
  byHash(hash: string): Promise<{ id: number; scopes: Scope[]; usedAt: number | undefined; user: Account } | undefined>;
  used(id: number, now: number): Promise<void>;
  revoke(userId: string, id: number): Promise<void>;
}

export interface KeyOverview {
  id: number;
  name: string;
  scopes: Scope[];
  createdAt: number;
  usedAt: number | undefined;
}

export interface InvitationShelf {
  /** Makes a link for a new account, or for a new password of one. */
  make(invitation: { hash: string; role: Role; userId?: string | undefined; until: number }, now: number): Promise<void>;
  /** What a link is for, while it holds. */
  get(hash: string, now: number): Promise<Invitation | undefined>;
  /** Uses a link up; only one of several who try gets it. */
  take(hash: string, now: number): Promise<Invitation | undefined>;
  list(now: number): Promise<(Invitation & { id: number })[]>;
  revoke(id: number): Promise<void>;
}

export interface Invitation {
  role: Role;
  userId: string | undefined;
  until: number;
}

/** What is counted against an address or an account for a while; a restart does not forget it. */
export interface AttemptShelf {
  /** Counts one in each bucket, at once; a count begins anew when its time is over. Gives what each is at now, in the same order. */
  count(buckets: readonly { name: string; forMs: number }[], now: number): Promise<{ count: number; until: number }[]>;
  /** Takes one back in each. */
  forgive(names: readonly string[]): Promise<void>;
}
