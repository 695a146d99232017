import { expect, test } from 'vitest';
import type { FeedState } from '../common/feed-state.ts';
import { healthOf } from './health.ts';

const now = Date.UTC(2026, 0, 2);
const state = (over: Partial<FeedState> = {}): FeedState => ({ url: 'https://gull.example/feed', nextFetchAt: now, errorCount: 0, gone: false, lastSuccessAt: now, ...over });
const lastError = { kind: 'timeout', message: 'gull.example did not answer within 30 seconds.', at: now } as const;

test.each([
  ['well', state(), true, 'well'],
  ['never fetched', state({ lastSuccessAt: undefined }), true, 'new'],
  ['one hiccup', state({ errorCount: 1, lastError }), true, 'failing'],
  ['trouble', state({ errorCount: 3, lastError }), false, 'failing'],
  ['never worked', state({ errorCount: 1, lastError, lastSuccessAt: undefined }), false, 'failing'],
  ['asked to wait', state({ errorCount: 1, lastError: { kind: 'rate-limited', message: 'Too many.', at: now }, notBefore: now + 1000 }), false, 'waiting'],
  ['ended', state({ gone: true, lastError: { kind: 'gone', message: 'Gone.', at: now } }), false, 'ended'],
])('%s', (_name, given, ok, kind) => {
  const health = healthOf(given, now);
  expect(health).toMatchObject({ ok, kind });
  if (kind === 'failing') expect(health.words).toContain('did not answer');
});
