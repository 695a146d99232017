import type { Reader } from './reader.ts';

/**
 * Administrators run the site; members have subscriptions, folders and tags of their own; guests read what the house reads,
 * keep their own marks and take part in conversations.
 */
export const roles = ['administrator', 'member', 'guest'] as const;
export type Role = (typeof roles)[number];

/** What an API key may be used for. */
export const scopes = ['read', 'mark', 'subscribe', 'comment'] as const;
export type Scope = (typeof scopes)[number];

/** Who asks, as the router found out; nothing else decides what a request may do. */
export type Actor =
  /** There are no accounts yet, and the site answers only to this machine. */
  | { kind: 'sole'; role: 'administrator'; name: string; reader: Reader }
  /** Signed in; with a key, only its scopes hold. */
  | { kind: 'user'; role: Role; name: string; reader: Reader; userId: string; /** When the account was made. */ since: number; key?: { id: string; scopes: readonly Scope[] } }
  /** Anybody, where the site may be read without an account. */
  | { kind: 'public'; role: undefined; name: undefined; reader: Reader };
