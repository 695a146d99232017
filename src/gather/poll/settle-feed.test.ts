import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { newFeedState, type FeedState, type ProblemKind } from '../../common/feed-state.ts';
import { longestSilenceMs } from '../http/retry-after.ts';
import { hardFloorMs, usualFloorMs } from './interval.ts';
import type { FeedBody, FeedFailed, FeedNotModified, FeedResponse } from './request-feed.ts';
import { never, settleFeed, type ParsedFeed, type SettleOptions } from './settle-feed.ts';

const now = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const url = 'https://feeds.example/f';

const body = (headers: Record<string, string> = {}, over: Partial<FeedBody> = {}): FeedBody =>
  ({ kind: 'body', url, status: 200, redirects: [], headers, body: new Uint8Array(), bodyHash: 'h1', unchanged: false, whole: true, ...over });
const notModified = (headers: Record<string, string> = {}): FeedNotModified => ({ kind: 'not-modified', url, status: 304, redirects: [], headers });
const failed = (kind: ProblemKind, headers: Record<string, string> = {}, over: Partial<FeedFailed> = {}): FeedFailed =>
  ({ kind: 'failed', problem: { kind, message: `about ${kind}` }, url, headers, redirects: [], ...over });
const feed = (over: Partial<ParsedFeed['feed']> = {}, ...hoursAgo: number[]): { ok: true; value: ParsedFeed } =>
  ({ ok: true, value: { feed: over, entries: hoursAgo.map((hours) => ({ published: new Date(now - hours * hour).toISOString() })) } });
const notAFeed = { ok: false, problem: { kind: 'not-a-feed', message: 'This is a web page.' } } as const;
const settle = (state: FeedState, response: FeedResponse, parsed?: ReturnType<typeof feed> | typeof notAFeed, { at = now, chance = 0, options }: { at?: number; chance?: number; options?: SettleOptions } = {}): FeedState =>
  settleFeed({ state, response, parsed, now: at, random: () => chance, options });

const fresh = newFeedState(url, now);
const known: FeedState = { ...fresh, validators: { url, etag: '"1"', lastModified: 'then' }, bodyHash: 'h1', lastSuccessAt: now - hour, lastAttemptAt: now - hour, lastChangedAt: now - 3 * hour, paceMs: 4 * hour };

describe('after a success', () => {
  it('keeps what the server gave and plans the next poll', () => {
    expect(settle(fresh, body({ etag: 'W/"odd', 'last-modified': 'not a date' }), feed({ pace: { ttlMinutes: 90 } }, 1, 5))).toEqual({
      url, validators: { url, etag: 'W/"odd', lastModified: 'not a date' }, bodyHash: 'h1', lastChangedAt: now - hour, paceMs: 4 * hour, pace: { ttlMinutes: 90 },
      nextFetchAt: now + 2 * hour, lastAttemptAt: now, lastSuccessAt: now, errorCount: 0, gone: false,
    });
  });

  it('drops a validator that vanished and all when none is left', () => {
    expect(settle(known, body({ etag: '"2"' }), feed()).validators).toEqual({ url, etag: '"2"' });
    expect(settle(known, body(), feed())).not.toHaveProperty('validators');
    expect(settle(known, body({ etag: '', 'last-modified': 'x'.repeat(9999) }), feed())).not.toHaveProperty('validators');
  });

  it('stores new validators although the body is the same, without parsing', () => {
    const next = settle(known, body({ etag: '"2"' }, { unchanged: true }));
    expect(next).toMatchObject({ validators: { url, etag: '"2"' }, bodyHash: 'h1', lastChangedAt: known.lastChangedAt, paceMs: known.paceMs });
  });

  it('remembers neither validators nor hash of a body of which bytes are missing', () => {
    expect(settle(known, body({ etag: '"2"' }, { bodyHash: 'h2', whole: false }), feed())).toMatchObject({ validators: known.validators, bodyHash: 'h1', errorCount: 0 });
    expect(settle(fresh, body({ etag: '"2"' }, { whole: false }), feed())).not.toHaveProperty('validators');
  });

  it('takes what a 304 renews and keeps the rest', () => {
    expect(settle(known, notModified({ etag: '"2"' })).validators).toEqual({ url, etag: '"2"', lastModified: 'then' });
    expect(settle(known, notModified()).validators).toEqual(known.validators);
  });

  it('forgets errors, and asks a feed without dates by how its bytes change', () => {
    const failing: FeedState = { ...known, errorCount: 7, lastError: { kind: 'timeout', message: 'x', at: 1 }, notBefore: now - 1, paceMs: undefined };
    const next = settle(failing, body({}, { bodyHash: 'h2' }), feed());
    expect(next).toMatchObject({ errorCount: 0, lastChangedAt: now, paceMs: 3 * hour, bodyHash: 'h2' });
    expect(next).not.toHaveProperty('lastError');
    expect(next).not.toHaveProperty('notBefore');
  });

  it('does not come before what the server wished for', () => {
    expect(settle(known, body({ 'cache-control': 'max-age=43200' }), feed())).toMatchObject({ notBefore: now + 12 * hour, nextFetchAt: now + 12 * hour });
    expect(settle(known, notModified({ 'cache-control': 'max-age=43200' }))).toMatchObject({ notBefore: now + 12 * hour });
  });

  it('honours skipped hours', () => {
    expect(settle(fresh, body(), feed({ pace: { skipHours: [13, 14] } })).nextFetchAt).toBe(now + 3 * hour);
  });

  it('notices a hub when there is somewhere to push to, and polls less while it works', () => {
    const options = { pushIds: () => ({ callbackId: 'c', secret: 's' }) };
    const found = settle(fresh, body(), feed({ hub: 'https://hub.example/', self: url }), { options });
    expect(found.push).toEqual({ hub: 'https://hub.example/', topic: url, callbackId: 'c', secret: 's', state: 'pending' });
    expect(settle(fresh, body(), feed({ hub: 'https://hub.example/' })).push).toBeUndefined();
    const active: FeedState = { ...known, paceMs: hour, push: { hub: 'https://hub.example/', topic: url, callbackId: 'c', secret: 's', state: 'active', askedAt: now, leaseEndsAt: now + day } };
    expect(settle(active, notModified()).nextFetchAt).toBe(now + 6 * hour);
    expect(settle(active, notModified(), undefined, { at: now + 2 * day }).nextFetchAt).toBeLessThan(now + 2 * day + 6 * hour);
  });

  it('asks for a parsed document when the body changed', () => {
    expect(() => settle(known, body())).toThrow(TypeError);
  });
});

describe('after a failure', () => {
  it('keeps all that the feed gave: validators, hash, address', () => {
    const next = settle(known, body({ etag: '"wall"' }, { bodyHash: 'h2' }), notAFeed);
    expect(next).toEqual({ ...known, errorCount: 1, lastAttemptAt: now, lastError: { kind: 'not-a-feed', message: 'This is a web page.', at: now }, nextFetchAt: now + hour, notBefore: now + 15 * minute });
  });

  test.each([[0, 1], [1, 2], [3, 8], [9, 24]])('after %i failures waits %i hours', (errorCount, hours) => {
    const next = settle({ ...known, errorCount }, failed('server-error'));
    expect(next.nextFetchAt).toBe(now + hours * hour);
    expect(next.notBefore).toBe(now + Math.min(15 * minute * 2 ** errorCount, day));
  });

  test.each([
    ['rate-limited', { 'retry-after': '120' }, now + 15 * minute, now + hour],
    ['rate-limited', { 'retry-after': '7200' }, now + 2 * hour, now + 2 * hour],
    ['server-error', { 'retry-after': 'Mon, 23 Nov 2026 18:00:00 GMT' }, now + 6 * hour, now + 6 * hour],
    ['rate-limited', { 'retry-after': 'soon' }, now + 15 * minute, now + hour],
    ['rate-limited', { 'retry-after': '31536000' }, now + longestSilenceMs, now + longestSilenceMs],
    ['not-found', { 'cache-control': 'max-age=36000' }, now + 10 * hour, now + 10 * hour],
  ] as const)('%s with %j', (kind, headers, notBefore, nextFetchAt) => expect(settle(known, failed(kind, headers))).toMatchObject({ notBefore, nextFetchAt }));

  it('lets a reader try again at once when the host was never reached', () => {
    for (const kind of ['dns', 'private-address', 'bad-url'] as const) expect(settle(known, failed(kind))).not.toHaveProperty('notBefore');
  });

  it('ends a feed that is gone', () => {
    const gone = settle(known, failed('gone'));
    expect(gone).toMatchObject({ gone: true, nextFetchAt: never, notBefore: now + day });
    expect(new Date(gone.nextFetchAt).getTime()).toBe(never);
    expect(settle(gone, failed('timeout'))).toMatchObject({ gone: true, nextFetchAt: never });
    expect(settle(gone, body(), feed())).toMatchObject({ gone: false, errorCount: 0 });
  });

  it('does not count it when the feed was not asked at all', () => {
    const held = settle({ ...known, nextFetchAt: now }, failed('rate-limited', {}, { heldUntil: now + hour }), undefined, { chance: 0.5 });
    expect(held).toMatchObject({ errorCount: 0, lastAttemptAt: known.lastAttemptAt, notBefore: now + hour });
    expect(held.nextFetchAt).toBe(now + hour + hour / 8);
  });
});

describe('whatever happens', () => {
  const kinds = fc.constantFrom<ProblemKind[]>('dns', 'connection', 'tls', 'timeout', 'too-large', 'http', 'rate-limited', 'forbidden', 'not-found', 'server-error', 'bot-wall', 'not-a-feed', 'parse-limit', 'internal');
  const headers = fc.record({
    etag: fc.string(), 'last-modified': fc.string(), 'cache-control': fc.oneof(fc.string(), fc.integer().map((age) => `max-age=${age}`)),
    expires: fc.string(), 'retry-after': fc.oneof(fc.string(), fc.integer().map(String)), link: fc.string(),
  }, { requiredKeys: [], noNullPrototype: true });
  const minutes = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
  const parsedFeeds = fc.record({
    pace: fc.record({ ttlMinutes: minutes, updateEveryMinutes: minutes, skipHours: fc.array(fc.nat(30), { maxLength: 30 }), skipDays: fc.array(fc.nat(9), { maxLength: 9 }) }, { requiredKeys: [], noNullPrototype: true }),
    dates: fc.array(fc.option(fc.date({ noInvalidDate: true }).map((at) => at.toISOString()), { nil: undefined }), { maxLength: 15 }),
    hub: fc.option(fc.webUrl(), { nil: undefined }),
  }).map(({ pace, dates, hub }) => ({ ok: true, value: { feed: { pace, hub }, entries: dates.map((published) => ({ published })) } }) as const);
  const steps = fc.oneof(
    headers.map((given) => ({ response: notModified(given), parsed: undefined })),
    fc.tuple(headers, parsedFeeds, fc.string()).map(([given, parsed, bodyHash]) => ({ response: body(given, { bodyHash }), parsed })),
    headers.map((given) => ({ response: body(given, { bodyHash: 'wall' }), parsed: notAFeed })),
    fc.tuple(headers, kinds).map(([given, kind]) => ({ response: failed(kind, given), parsed: undefined })),
  );
  const history = fc.array(fc.record({ step: steps, lateMs: fc.nat(30 * day), chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }) }), { minLength: 1, maxLength: 20 });

  it('polls stay apart, never come before what was demanded, and survive a restart between any two', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 2 * day }), (events, minIntervalMs) => {
      let state = fresh;
      let at = now;
      for (const { step, lateMs, chance } of events) {
        const options = { minIntervalMs, pushIds: () => ({ callbackId: 'c', secret: 's' }) };
        const next = settleFeed({ state, response: step.response, parsed: step.parsed, now: at, random: () => chance, options });
        expect(next.nextFetchAt).toBeGreaterThanOrEqual(at + Math.max(minIntervalMs, hardFloorMs));
        expect(next.nextFetchAt).toBeGreaterThanOrEqual(next.notBefore ?? 0);
        expect(next.nextFetchAt).toBeLessThanOrEqual(at + 1.2 * Math.max(2 * minIntervalMs, 10 * day));
        expect(Number.isSafeInteger(next.nextFetchAt)).toBe(true);
        expect(JSON.parse(JSON.stringify(next))).toStrictEqual(next);
        if (next.errorCount > 0) expect(next.validators).toEqual(state.validators);
        state = next;
        at = next.nextFetchAt + lateMs;
      }
    }), { numRuns: 300 });
  });

  it('never shortens the wait while failures go on', () => {
    fc.assert(fc.property(fc.array(kinds, { minLength: 2, maxLength: 15 }), (failures) => {
      let state = known;
      let at = now;
      let before = 0;
      for (const kind of failures) {
        state = settle(state, failed(kind), undefined, { at });
        expect(state.nextFetchAt - at).toBeGreaterThanOrEqual(before);
        before = state.nextFetchAt - at;
        at = state.nextFetchAt;
      }
    }));
  });

  it('uses the usual floor when none is given', () => expect(settle(fresh, body(), feed()).nextFetchAt).toBe(now + usualFloorMs));
});
