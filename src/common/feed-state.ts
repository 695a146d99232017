import type { PublishingPace } from './feed.ts';

/**
 * All that politeness remembers of one feed. It is a plain value: `gather` computes the next one, `archive`
 * keeps it, nobody else changes it. Times are milliseconds since the epoch.
 */
export interface FeedState {
  /** The address to ask now. */
  url: string;
  /** Validators byte for byte as the last 200 (or a later 304) gave them, and the address that gave them. */
  validators?: { url: string; etag?: string; lastModified?: string };
  /** Hash of the last body that parsed as a feed. */
  bodyHash?: string;
  /** When the feed is due. */
  nextFetchAt: number;
  /** What the server demanded (Retry-After, max-age, backoff); not even a reader's own request comes before it. */
  notBefore?: number;
  lastAttemptAt?: number;
  lastSuccessAt?: number;
  /** When the feed last brought something new. */
  lastChangedAt?: number;
  /** Failures in a row; 0 after a success. */
  errorCount: number;
  lastError?: FeedProblem;
  /** The publisher ended the feed (410). */
  gone: boolean;
  /** A permanent redirect seen but not yet believed. */
  move?: { url: string; seen: number; since: number };
  /** Smoothed time between new entries in milliseconds, when known. */
  paceMs?: number;
  pace?: PublishingPace;
  /** WebSub subscription, when the feed names a hub. */
  push?: PushState;
}

/** @returns the state of a feed that was never asked: due at once */
export const newFeedState = (url: string, now: number): FeedState => ({ url, nextFetchAt: now, errorCount: 0, gone: false });

export interface PushState {
  hub: string;
  topic: string;
  /** Random path component of our callback, unguessable. */
  callbackId: string;
  secret: string;
  state: 'pending' | 'active' | 'refused';
  leaseEndsAt?: number;
  askedAt?: number;
}

/** A failure as a reader should see it. `kind` is stable and machine readable, `message` is plain words. */
export interface FeedProblem {
  kind: ProblemKind;
  message: string;
  at: number;
}

export type ProblemKind =
  | 'dns' | 'connection' | 'tls' | 'timeout' | 'too-large' | 'too-many-redirects' | 'bad-redirect'
  | 'private-address' | 'bad-url' | 'bad-encoding'
  | 'http' | 'rate-limited' | 'forbidden' | 'not-found' | 'gone' | 'server-error' | 'bot-wall'
  | 'not-a-feed' | 'not-html' | 'not-an-article' | 'parse-limit' | 'internal';
