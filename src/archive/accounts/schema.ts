import type { Generated } from 'kysely';
import type { Role } from '../../common/actor.ts';

/** Tables of accounts, by name (`sqlite/migrations/accounts.ts`). Times in better-auth's columns are ISO text, elsewhere milliseconds. */
export interface AccountTables {
  account_user: AccountUserTable;
  account_session: AccountSessionTable;
  account_login: AccountLoginTable;
  account_verification: AccountVerificationTable;
  account_two_factor: AccountTwoFactorTable;
  account_passkey: AccountPasskeyTable;
  account_key: AccountKeyTable;
  account_invitation: AccountInvitationTable;
  account_attempt: AccountAttemptTable;
}

export interface AccountUserTable {
  id: string;
  name: string;
  /** An invented address where there is none: better-auth wants one of everybody. */
  email: string;
  emailVerified: number;
  image: string | null;
  createdAt: string;
  updatedAt: string;
  /** In lower case; what it is signed in with. */
  username: string | null;
  displayUsername: string | null;
  twoFactorEnabled: number | null;
  role: Role;
  banned_at: number | null;
}

export interface AccountSessionTable {
  id: string;
  expiresAt: string;
  token: string;
  createdAt: string;
  updatedAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
  /** When whoever has it last proved who they are, after signing in. */
  confirmed_at: number | null;
  seen_at: number | null;
}

/** A way to sign in: a password (`credential`), or the account at an OpenID provider. */
export interface AccountLoginTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: string | null;
  refreshTokenExpiresAt: string | null;
  scope: string | null;
  password: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface AccountVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
}

export interface AccountTwoFactorTable {
  id: string;
  secret: string;
  backupCodes: string;
  userId: string;
  verified: number | null;
  failedVerificationCount: number | null;
  lockedUntil: string | null;
}

export interface AccountPasskeyTable {
  id: string;
  name: string | null;
  publicKey: string;
  userId: string;
  credentialID: string;
  counter: number;
  deviceType: string;
  backedUp: number;
  transports: string | null;
  createdAt: string | null;
  aaguid: string | null;
}

export interface AccountKeyTable {
  id: Generated<number>;
  user_id: string;
  name: string;
  /** SHA-256 of the key, in hexadecimal. */
  hash: string;
  /** As JSON. */
  scopes: string;
  created_at: number;
  used_at: number | null;
}

/** A link that makes an account once, or sets a new password of one. */
export interface AccountInvitationTable {
  id: Generated<number>;
  hash: string;
  role: Role;
  /** Whose new password it sets. */
  user_id: string | null;
  made_at: number;
  expires_at: number;
}

export interface AccountAttemptTable {
  bucket: string;
  failures: number;
  until: number;
}
