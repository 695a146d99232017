import type { Connection } from '../connection.ts';

/**
 * Accounts. Of the first six tables better-auth reads and writes the columns, so they have its names and forms (times as ISO
 * text); what is ours alone stands in snake case, with times in milliseconds.
 */
export function accounts(connection: Connection): void {
  connection.exec(`
    CREATE TABLE account_user (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      email TEXT NOT NULL UNIQUE,
      emailVerified INTEGER NOT NULL,
      image TEXT,
      createdAt TEXT NOT NULL,
      updatedAt TEXT NOT NULL,
      username TEXT UNIQUE,
      displayUsername TEXT,
      twoFactorEnabled INTEGER,
      role TEXT NOT NULL,
      banned_at INTEGER
    ) STRICT;

    CREATE TABLE account_session (
      id TEXT PRIMARY KEY,
      expiresAt TEXT NOT NULL,
      token TEXT NOT NULL UNIQUE,
      createdAt TEXT NOT NULL,
      updatedAt TEXT NOT NULL,
      ipAddress TEXT,
      userAgent TEXT,
      userId TEXT NOT NULL REFERENCES account_user (id) ON DELETE CASCADE,
      confirmed_at INTEGER,
      seen_at INTEGER
    ) STRICT;
    CREATE INDEX account_session_user ON account_session (userId);

    CREATE TABLE account_login (
      id TEXT PRIMARY KEY,
      accountId TEXT NOT NULL,
      providerId TEXT NOT NULL,
      userId TEXT NOT NULL REFERENCES account_user (id) ON DELETE CASCADE,
      accessToken TEXT,
      refreshToken TEXT,
      idToken TEXT,
      accessTokenExpiresAt TEXT,
      refreshTokenExpiresAt TEXT,
      scope TEXT,
      password TEXT,
      createdAt TEXT NOT NULL,
      updatedAt TEXT NOT NULL,
      UNIQUE (providerId, accountId)
    ) STRICT;
    CREATE INDEX account_login_user ON account_login (userId);

    CREATE TABLE account_verification (
      id TEXT PRIMARY KEY,
      identifier TEXT NOT NULL,
      value TEXT NOT NULL,
      expiresAt TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      updatedAt TEXT NOT NULL
    ) STRICT;
    CREATE INDEX account_verification_identifier ON account_verification (identifier);

    CREATE TABLE account_two_factor (
      id TEXT PRIMARY KEY,
      secret TEXT NOT NULL,
      backupCodes TEXT NOT NULL,
      userId TEXT NOT NULL REFERENCES account_user (id) ON DELETE CASCADE,
      verified INTEGER,
      failedVerificationCount INTEGER,
      lockedUntil TEXT
    ) STRICT;
    CREATE INDEX account_two_factor_user ON account_two_factor (userId);

    CREATE TABLE account_passkey (
      id TEXT PRIMARY KEY,
      name TEXT,
      publicKey TEXT NOT NULL,
      userId TEXT NOT NULL REFERENCES account_user (id) ON DELETE CASCADE,
      credentialID TEXT NOT NULL UNIQUE,
      counter INTEGER NOT NULL,
      deviceType TEXT NOT NULL,
      backedUp INTEGER NOT NULL,
      transports TEXT,
      createdAt TEXT,
      aaguid TEXT
    ) STRICT;
    CREATE INDEX account_passkey_user ON account_passkey (userId);

    CREATE TABLE account_key (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id TEXT NOT NULL REFERENCES account_user (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE,
      scopes TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      used_at INTEGER
    ) STRICT;
    CREATE INDEX account_key_user ON account_key (user_id);

    CREATE TABLE account_invitation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      hash TEXT NOT NULL UNIQUE,
      role TEXT NOT NULL,
      user_id TEXT REFERENCES account_user (id) ON DELETE CASCADE,
      made_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE account_attempt (
      bucket TEXT PRIMARY KEY,
      failures INTEGER NOT NULL,
      until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX account_attempt_until ON account_attempt (until);
  `);
}
