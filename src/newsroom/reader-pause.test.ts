import { expect, test } from 'vitest';
import type { FeedState } from '../common/feed-state.ts';
import { mayAskAt, READER_PAUSE_MS } from './reader-pause.ts';

const now = Date.UTC(2026, 0, 2);
const state = (over: Partial<FeedState>): FeedState => ({ url: 'https://gull.example/feed', nextFetchAt: now, errorCount: 0, gone: false, ...over });

test.each([
  ['never asked', state({}), undefined],
  ['asked long ago', state({ lastAttemptAt: now - READER_PAUSE_MS }), undefined],
  ['asked just now', state({ lastAttemptAt: now - 1000 }), now - 1000 + READER_PAUSE_MS],
  ['the server wants to be left alone', state({ lastAttemptAt: now - READER_PAUSE_MS, notBefore: now + 5000 }), now + 5000],
  ['the server failed just now', state({ lastAttemptAt: now - 1000, errorCount: 1, notBefore: now + READER_PAUSE_MS }), now + READER_PAUSE_MS],
  ['there was no network', state({ lastAttemptAt: now - 1000, errorCount: 1 }), undefined],
  ['ended', state({ gone: true }), Infinity],
])('%s', (_name, given, expected) => {
  expect(mayAskAt(given, now)).toBe(expected);
});
