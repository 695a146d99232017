import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { everything, listingFilter, listingFrom, listingPath, listingQuery, positiveInteger, type Listing } from './listing.ts';

const listings: fc.Arbitrary<Listing> = fc.record(
  {
    show: fc.constantFrom('all' as const, 'latest' as const, 'unread' as const, 'saved' as const),
    folder: fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 5 }),
    feedId: fc.integer({ min: 1, max: 999_999 }),
    tag: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    section: fc.constantFrom('sport', 'politics'),
  },
  { requiredKeys: ['show', 'folder'] },
);

test('a listing survives its own query', () => {
  fc.assert(fc.property(listings, (listing) => {
    expect(listingFrom(new URLSearchParams(listingQuery(listing)))).toEqual(listing);
  }));
});

test('a mangled query is no error', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    const listing = listingFrom(new URLSearchParams(text));
    expect(listing.folder.length).toBeLessThanOrEqual(12);
  }));
  expect(listingFrom(new URLSearchParams('show=nonsense&feed=-1&folder='))).toEqual(everything);
});

test('paths and filters', () => {
  expect(listingPath(everything)).toBe('/');
  expect(listingPath({ show: 'unread', folder: [] })).toBe('/latest?show=unread');
  expect(listingPath({ show: 'latest', folder: [] })).toBe('/latest');
  expect(listingPath({ show: 'latest', folder: ['World'] }, { before: '3' })).toBe('/latest?folder=World&before=3');
  expect(listingPath({ show: 'all', folder: ['World'] })).toBe('/?folder=World');
  expect(listingPath({ show: 'latest', folder: [], section: 'sport' })).toBe('/section/sport?show=latest');
  expect(listingPath({ show: 'unread', folder: [], feedId: 7 })).toBe('/source/7?show=unread');
  expect(listingQuery({ show: 'all', folder: ['A & B', 'C'] }, { before: 'x=1' })).toBe('?folder=A+%26+B&folder=C&before=x%3D1');
  expect(listingFilter({ show: 'saved', folder: ['World'], feedId: 3 })).toEqual({ saved: true, folder: ['World'], feedId: 3 });
  expect(listingPath({ show: 'unread', folder: [], tag: 'AT&T/x' })).toBe('/tag/AT%26T%2Fx?show=unread');
  expect(listingPath({ show: 'all', folder: [], section: 'sport' })).toBe('/section/sport');
  expect(listingFilter({ show: 'all', folder: [], tag: 'US' })).toEqual({ tag: 'US' });
  expect(listingFilter({ show: 'unread', folder: [], section: 'sport' })).toEqual({ unread: true, subject: 'sport' });
  expect(listingFilter(everything)).toEqual({});
  expect(listingFilter({ show: 'latest', folder: [] })).toEqual({});
});

test('numbers of articles and feeds are whole and positive', () => {
  expect(positiveInteger('12')).toBe(12);
  for (const bad of ['0', '-1', '1.5', '1e9', ' 1', '', null, undefined, '9'.repeat(16), '٣']) expect(positiveInteger(bad)).toBeUndefined();
});
