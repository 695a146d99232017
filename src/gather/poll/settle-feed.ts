import type { Random } from '../../common/clock.ts';
import type { FeedEntry, FeedMetadata } from '../../common/feed.ts';
import type { FeedProblem, FeedState } from '../../common/feed-state.ts';
import type { Problem, Result } from '../../common/result.ts';
import { isHeaderValue } from '../http/headers.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import { noticeHub } from '../push/notice-hub.ts';
import { isPushed } from '../push/lease.ts';
import { freshFor } from './freshness.ts';
import { backoff, hardFloorMs, jittered, pollInterval, usualFloorMs } from './interval.ts';
import { settleMove } from './move.ts';
import { publishingOf, smoothed } from './pace.ts';
import type { FeedBody, FeedFailed, FeedNotModified, FeedResponse } from './request-feed.ts';
import { outsideSkipTimes } from './skip-times.ts';

/** What politeness wants to know of a parsed feed; a `FeedDocument` is one. */
export interface ParsedFeed {
  feed: Pick<FeedMetadata, 'pace' | 'hub' | 'self'>;
  entries: readonly Pick<FeedEntry, 'published' | 'updated'>[];
}

export interface SettleOptions {
  /** The operator's floor between two polls; an hour unless told, never under 15 minutes. */
  minIntervalMs?: number;
  /** Makes the unguessable parts of a WebSub subscription; absent when there is no public address to push to. */
  pushIds?: () => { callbackId: string; secret: string };
}

export interface SettleInput {
  state: FeedState;
  response: FeedResponse;
  /** What the body of the response was; may be left out only when it is `unchanged` or there is none. */
  parsed?: Result<ParsedFeed>;
  now: number;
  random: Random;
  options?: SettleOptions;
}

/** The date of what never comes due: the last that a `Date` can hold. */
export const never = 8.64e15;

/** A feed that ended never comes due; a reader who insists may ask this seldom whether that was a mistake. */
const goneMs = 24 * 3600_000;

/**
 * The whole policy of polling: from a feed's state and what a poll brought to its next state. Pure.
 * @throws {TypeError} when a changed body comes without `parsed`
 */
export function settleFeed({ state, response, parsed, now, random, options = {} }: SettleInput): FeedState {
  const minIntervalMs = options.minIntervalMs ?? usualFloorMs;
  if (response.kind === 'failed') return settleFailure(state, response, response.problem, { now, random, minIntervalMs });
  if (response.kind === 'body' && !response.unchanged && !parsed) throw new TypeError('A body that changed must be parsed before its feed is settled.');
  if (parsed && !parsed.ok) return settleFailure(state, response, parsed.problem, { now, random, minIntervalMs });

  const brought = response.kind === 'body' ? broughtBy(state, response, parsed?.value, now) : kept(state);
  const push = parsed?.ok ? noticeHub(state.push, { document: parsed.value.feed, headers: response.headers, url: response.url }, options.pushIds) : state.push;
  const freshMs = freshFor(response.headers, now);
  const waitMs = pollInterval({
    minIntervalMs,
    freshMs,
    paceMs: brought.paceMs,
    quietMs: brought.lastChangedAt === undefined ? undefined : now - brought.lastChangedAt,
    pace: brought.pace,
    pushed: isPushed(push, now),
  });
  return present({
    ...settleMove(state, response.redirects, now),
    ...brought,
    push,
    validators: validatorsAfter(state, response),
    nextFetchAt: Math.ceil(outsideSkipTimes(now + jittered(waitMs, random, state.lastSuccessAt === undefined), brought.pace)),
    notBefore: freshMs === undefined ? undefined : now + freshMs,
    lastAttemptAt: now,
    lastSuccessAt: now,
    errorCount: 0,
    gone: false,
  });
}

type Brought = Pick<FeedState, 'bodyHash' | 'lastChangedAt' | 'paceMs' | 'pace'>;

const kept = ({ bodyHash, lastChangedAt, paceMs, pace }: FeedState): Brought => ({ bodyHash, lastChangedAt, paceMs, pace });

function broughtBy(state: FeedState, response: FeedBody, parsed: ParsedFeed | undefined, now: number): Brought {
  if (!parsed) return kept(state);
  const { newestAt, paceMs } = publishingOf(parsed.entries, now);
  const common = { bodyHash: response.whole ? response.bodyHash : state.bodyHash, pace: parsed.feed.pace };
  if (newestAt !== undefined) return { ...common, lastChangedAt: Math.max(state.lastChangedAt ?? 0, newestAt), paceMs: smoothed(state.paceMs, paceMs) };
  // Without dates a change of the bytes has to do.
  if (response.unchanged) return { ...kept(state), ...common };
  return { ...common, lastChangedAt: now, paceMs: smoothed(state.paceMs, state.lastChangedAt === undefined ? undefined : now - state.lastChangedAt) };
}

function validatorsAfter(state: FeedState, response: FeedBody | FeedNotModified): FeedState['validators'] {
  if (response.kind === 'not-modified') return renewed(state, response);
  // What is missing would never be asked for again.
  return response.whole ? validatorsOf(response) : state.validators;
}

/** The validators of a 200, byte for byte, and no others (RFC 9110, section 8.8). */
function validatorsOf({ url, headers }: FeedBody): FeedState['validators'] {
  const etag = storable(headers['etag']);
  const lastModified = storable(headers['last-modified']);
  return etag === undefined && lastModified === undefined ? undefined : present({ url, etag, lastModified });
}

/** A 304 may bring new validators for what is stored (RFC 9111, section 4.3.4). */
function renewed({ validators }: FeedState, { headers }: FeedNotModified): FeedState['validators'] {
  return validators && present({ ...validators, etag: storable(headers['etag']) ?? validators.etag, lastModified: storable(headers['last-modified']) ?? validators.lastModified });
}

const storable = (value: string | undefined): string | undefined => (value !== undefined && isHeaderValue(value) ? value : undefined);

/** Failures that never reached the host, so that asking again at once bothers nobody. */
const atHome = new Set<Problem['kind']>(['bad-url', 'dns', 'internal', 'private-address']);

/** Keeps everything the feed has given so far; an unreadable answer teaches nothing, not even its validators. */
function settleFailure(state: FeedState, response: FeedResponse, problem: Problem, { now, random, minIntervalMs }: { now: number; random: Random; minIntervalMs: number }): FeedState {
  const lastError: FeedProblem = { kind: problem.kind, message: problem.message, at: now };
  if (isHeld(response)) {
    const waitMs = Math.max(0, response.heldUntil - now);
    return { ...state, lastError, notBefore: response.heldUntil, nextFetchAt: Math.ceil(Math.max(state.nextFetchAt, response.heldUntil + random() * Math.max(waitMs / 4, 60_000))) };
  }
  if (problem.kind === 'gone' || state.gone) return { ...state, lastError, lastAttemptAt: now, errorCount: state.errorCount + 1, gone: true, nextFetchAt: never, notBefore: now + goneMs };

  const errorCount = state.errorCount + 1;
  const headers = response.headers ?? {};
  const demandedMs = Math.max(retryAfterMs(headers['retry-after'], now) ?? 0, freshFor(headers, now) ?? 0);
  const restMs = atHome.has(problem.kind) ? 0 : Math.max(demandedMs, backoff(errorCount, hardFloorMs));
  const waitMs = Math.max(backoff(errorCount, minIntervalMs), restMs);
  return present({
    ...state,
    lastError,
    errorCount,
    lastAttemptAt: now,
    notBefore: restMs === 0 ? undefined : now + restMs,
    nextFetchAt: Math.ceil(now + jittered(waitMs, random)),
  });
}

const isHeld = (response: FeedResponse): response is FeedFailed & { heldUntil: number } => response.kind === 'failed' && response.heldUntil !== undefined;

/** Leaves out what is undefined, so that a state is the same before and after it was stored. */
function present<T extends object>(value: T): T {
  for (const key of Object.keys(value)) if (Reflect.get(value, key) === undefined) Reflect.deleteProperty(value, key);
  return value;
}
