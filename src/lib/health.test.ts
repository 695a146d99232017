import { expect, test } from 'vitest';
import type { FeedState, ProblemKind } from '../common/feed-state.ts';
import { byUrgency, describeHealth, type Health } from './health.ts';

const now = 1_000_000_000;
const state = (more: Partial<FeedState> = {}): FeedState => ({
  url: 'https://news.example.org/feed', nextFetchAt: now + 60_000, lastAttemptAt: now - 60_000, lastSuccessAt: now - 60_000, errorCount: 0, gone: false, ...more,
});
const failed = (kind: ProblemKind, errorCount = 1): Partial<FeedState> => ({ errorCount, lastError: { kind, message: 'It said no.', at: now - 5 } });

test.each<[string, Partial<FeedState>, Health['kind'], RegExp | undefined]>([
  ['a feed that works', {}, 'well', undefined],
  ['one never asked', { lastAttemptAt: undefined, lastSuccessAt: undefined }, 'new', undefined],
  ['one that timed out', failed('timeout'), 'failing', /often passes by itself/],
  ['one that is not found', failed('not-found', 3), 'failing', /may have moved/],
  ['one asked too often', { ...failed('rate-limited'), notBefore: now + 5 }, 'waiting', undefined],
  ['one ended', { gone: true, ...failed('gone') }, 'ended', undefined],
  ['one that moves', { move: { url: 'https://new.example.org/', seen: 1, since: now } }, 'well', /moving to https:\/\/new/],
])('%s', (_, more, kind, advice) => {
  const health = describeHealth(state(more), now);
  expect(health.kind).toBe(kind);
  expect(health.words).not.toBe('');
  if (advice) expect(health.advice).toMatch(advice);
  else expect(health.advice).toBeUndefined();
});

test('the next try is never before the server allows, and never after the end', () => {
  expect(describeHealth(state({ notBefore: now + 90_000 }), now).next).toEqual({ at: now + 90_000, due: false, held: true });
  expect(describeHealth(state({ notBefore: now + 10_000 }), now).next).toEqual({ at: now + 60_000, due: false, held: false });
  expect(describeHealth(state({ nextFetchAt: now - 1 }), now).next).toEqual({ at: now - 1, due: true, held: false });
  expect(describeHealth(state({ gone: true }), now).next).toBeUndefined();
});

test('a push subscription counts while its lease lasts', () => {
  const push = { hub: 'https://hub.example.org/', topic: 'https://news.example.org/feed', callbackId: 'x', secret: 'y', state: 'active' as const };
  expect(describeHealth(state({ push: { ...push, leaseEndsAt: now + 1 } }), now).pushed).toBe(true);
  expect(describeHealth(state({ push: { ...push, leaseEndsAt: now - 1 } }), now).pushed).toBe(false);
});

test('trouble sorts first', () => {
  const kinds: Health['kind'][] = ['well', 'ended', 'new', 'failing', 'waiting'];
  expect(kinds.sort(byUrgency)).toEqual(['failing', 'ended', 'waiting', 'new', 'well']);
});
