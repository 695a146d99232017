import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FeedEntry } from '../../common/feed.ts';
import { canonicalLink, entryKeys, entryRevision } from './identity.ts';

const entry = (over: Partial<FeedEntry> = {}): FeedEntry => ({ authors: [], categories: [], enclosures: [], title: 'Harbour reopens', link: 'https://gull.example/harbour', ...over });

test.each([
  ['https://Gull.example:443/harbour/', 'http://www.gull.example/harbour'],
  ['https://gull.example/harbour?utm_source=rss&utm_medium=feed', 'https://gull.example/harbour'],
  ['https://gull.example/harbour#comments', 'https://gull.example/harbour'],
  ['https://gull.example/harbour?b=2&a=1', 'https://gull.example/harbour?a=1&b=2'],
])('%s and %s are one link', (one, other) => {
  expect(canonicalLink(one)).toBe(canonicalLink(other));
  expect(canonicalLink(one)).toBeDefined();
});

test.each([
  ['https://gull.example/a', 'https://gull.example/b'],
  ['https://gull.example/?p=1', 'https://gull.example/?p=2'],
  ['https://gull.example/A', 'https://gull.example/a'],
])('%s and %s are two links', (one, other) => {
  expect(canonicalLink(one)).not.toBe(canonicalLink(other));
});

test('a front page or something that is no address identifies nothing', () => {
  expect(canonicalLink('https://gull.example/')).toBeUndefined();
  expect(canonicalLink('not an address')).toBeUndefined();
  expect(entryKeys(entry({ link: 'https://gull.example/' })).link).toBeUndefined();
});

test('the canonical link is a fixed point', () => {
  fc.assert(fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
    const once = canonicalLink(url);
    if (once !== undefined) expect(canonicalLink(`https://${once}`)).toBe(once);
  }));
});

test('id, link and content keys are kept apart', () => {
  const keys = entryKeys(entry({ id: 'https://gull.example/harbour' }));
  expect(new Set([keys.id, keys.link, keys.content]).size).toBe(3);
  expect(entryKeys(entry({ id: '' })).id).toBeUndefined();
});

test('an edit changes the revision, a new tracking parameter does not', () => {
  const before = entryRevision(entry({ content: '<p>Ferries run.</p>' }));
  expect(entryRevision(entry({ content: '<p>Ferries run again.</p>' }))).not.toBe(before);
  expect(entryRevision(entry({ content: '<p>Ferries run.</p>', link: 'https://gull.example/harbour?utm_source=x' }))).toBe(before);
});
