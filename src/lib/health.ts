import type { FeedState, ProblemKind } from '../common/feed-state.ts';
import { healthOf, type FeedHealth } from '../newsroom/health.ts';

/** How a feed fares, as a page shows it. Times are milliseconds since the epoch. */
export interface Health {
  kind: FeedHealth['kind'];
  /** One word for a badge. */
  badge: string;
  /** One sentence, the same as `dateline doctor` prints. */
  words: string;
  /** What follows from it for the reader, when something does. */
  advice?: string;
  lastSuccessAt?: number;
  lastFailure?: { message: string; at: number };
  /** When it is read next; absent when never. `due`: its time has come. `held`: the server set the time. */
  next?: { at: number; due: boolean; held: boolean };
  /** The publisher pushes news to us (WebSub). */
  pushed: boolean;
}

const badges: Record<Health['kind'], string> = { new: 'New', well: 'Well', waiting: 'Waiting', failing: 'Trouble', ended: 'Ended' };

const passesByItself = 'That often passes by itself; it is tried again, each time a little later.';
const advice: Partial<Record<ProblemKind, string>> = {
  'not-found': 'The publisher may have moved it: look for its new address on the site.',
  forbidden: 'The publisher seems to turn programs away.',
  'bot-wall': 'The publisher seems to turn programs away.',
  'not-a-feed': 'The address may be the site’s own: add the site, and its feeds are found.',
  'private-address': 'Addresses of a private network are read only when the operator allows them (DATELINE_ALLOW_PRIVATE).',
  dns: passesByItself,
  connection: passesByItself,
  timeout: passesByItself,
  'server-error': passesByItself,
};

/**
 * @param state what politeness remembers of the feed
 * @param now milliseconds since the epoch
 */
export function describeHealth(state: FeedState, now: number): Health {
  const { kind, words } = healthOf(state, now);
  const hint = kind === 'failing' && state.lastError ? advice[state.lastError.kind] : adviceOnMove(state);
  const held = (state.notBefore ?? 0) > now && (state.notBefore ?? 0) >= state.nextFetchAt;
  const nextAt = Math.max(state.nextFetchAt, state.notBefore ?? 0);
  return {
    kind,
    badge: badges[kind],
    words,
    ...(hint === undefined ? {} : { advice: hint }),
    ...(state.lastSuccessAt === undefined ? {} : { lastSuccessAt: state.lastSuccessAt }),
    ...(state.lastError === undefined ? {} : { lastFailure: { message: state.lastError.message, at: state.lastError.at } }),
    ...(state.gone ? {} : { next: { at: nextAt, due: nextAt <= now, held } }),
    pushed: state.push?.state === 'active' && (state.push.leaseEndsAt ?? 0) > now,
  };
}

const adviceOnMove = ({ move, gone }: FeedState): string | undefined =>
  move && !gone ? `It seems to be moving to ${move.url}; the new address is believed once it has held for a while.` : undefined;

const urgency: Record<Health['kind'], number> = { failing: 0, ended: 1, waiting: 2, new: 3, well: 4 };

/** Compares two kinds so that trouble sorts first. */
export const byUrgency = (a: Health['kind'], b: Health['kind']): number => urgency[a] - urgency[b];
