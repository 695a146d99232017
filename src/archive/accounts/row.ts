import type { Selectable } from 'kysely';
import type { AccountUserTable } from './schema.ts';
import type { Account } from './shelf.ts';

/** What an `Account` is made of. */
export const accountColumns = ['account_user.id', 'account_user.name', 'account_user.username', 'account_user.displayUsername', 'account_user.role', 'account_user.twoFactorEnabled', 'account_user.banned_at', 'account_user.createdAt'] as const;

type AccountRow = Pick<Selectable<AccountUserTable>, 'id' | 'name' | 'username' | 'role' | 'twoFactorEnabled' | 'banned_at' | 'createdAt'>;

export const accountFrom = (row: AccountRow): Account => ({
  id: row.id,
  name: row.name,
  username: row.username ?? row.name,
  role: row.role,
  twoFactor: row.twoFactorEnabled === 1,
  bannedAt: row.banned_at ?? undefined,
  createdAt: Date.parse(row.createdAt),
});

export const isoTime = (ms: number): string => new Date(ms).toISOString();
