import { describe, expect, it } from 'vitest';
import type { FeedState } from '../common/feed-state.ts';
import { createStateReader, hostOf, parseState, stateColumns } from './feed-state-json.ts';

const state = (changes: Partial<FeedState> = {}): FeedState => ({ url: 'https://Gazette.example.org:8443/feed', nextFetchAt: 1000, errorCount: 0, gone: false, ...changes });

describe('stateColumns', () => {
  it('copies what queries need', () => {
    expect(stateColumns(state({ notBefore: 5000, lastAttemptAt: 7, errorCount: 2 }))).toMatchObject({ current_url: 'https://Gazette.example.org:8443/feed', host: 'gazette.example.org:8443', due_at: 5000, not_before: 5000, last_attempt_at: 7, failing: 1, push_callback: null });
  });

  it('has no due time for a feed that ended, or that is never due', () => {
    expect(stateColumns(state({ gone: true })).due_at).toBeNull();
    expect(stateColumns(state({ nextFetchAt: Number.POSITIVE_INFINITY })).due_at).toBeNull();
    expect(stateColumns(state({ nextFetchAt: 1000.4 })).due_at).toBe(1000);
  });
});

describe('parseState', () => {
  it('gives back what was stored', () => {
    const full = state({ bodyHash: 'h', lastError: { kind: 'gone', message: 'm', at: 1 } });
    expect(parseState(stateColumns(full).state)).toEqual(full);
  });

  it('refuses what is no state', () => {
    for (const text of ['', '{}', '[]', 'null', '{"url":1}']) expect(() => parseState(text)).toThrow();
  });

  it('is not repeated for the same text', () => {
    const read = createStateReader();
    const json = stateColumns(state()).state;
    expect(read(1, json)).toBe(read(1, json));
    expect(read(1, stateColumns(state({ nextFetchAt: 2 })).state).nextFetchAt).toBe(2);
  });
});

describe('hostOf', () => {
  it('is the host with its port, or the whole text', () => {
    expect([hostOf('https://A.example.org/x'), hostOf('http://[::1]:80/'), hostOf('no address')]).toEqual(['a.example.org', '[::1]', 'no address']);
  });
});
