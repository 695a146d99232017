import { describe, expect, it, test } from 'vitest';
import { headerText, isHeaderValue, plainHeaders } from './headers.ts';
import { httpDate, longestSilenceMs, retryAfterMs } from './retry-after.ts';
import { userAgent } from './user-agent.ts';

describe('plainHeaders', () => {
  it('joins lists, keeps the first of what stands alone, has no prototype', () => {
    const headers = plainHeaders({ link: ['<a>', '<b>'], etag: ['"1"', '"2"'], 'set-cookie': 'a=b', __proto__x: 'y', 'content-encoding': ['gzip', 'br'] });
    expect({ ...headers }).toEqual({ link: '<a>, <b>', etag: '"1"', __proto__x: 'y', 'content-encoding': 'gzip, br' });
    expect(Object.getPrototypeOf(headers)).toBeNull();
  });
});

test('headerText reads UTF-8 and leaves Latin-1', () => {
  expect(headerText('/caf\u00c3\u00a9')).toBe('/café');
  expect(headerText('/caf\u00e9')).toBe('/café');
  expect(headerText('/plain')).toBe('/plain');
});

test.each([['"x"', true], ['', false], ['a\r\nb', false], ['\u00e9', true], ['\u0100', false], ['x'.repeat(300), true], ['x'.repeat(5000), false]])('isHeaderValue %#', (value, fits) => {
  expect(isHeaderValue(value)).toBe(fits);
});

describe('retryAfterMs', () => {
  const now = Date.UTC(2026, 10, 23, 12);
  test.each([
    ['120', 120_000],
    [' 5 ', 5000],
    ['0', 0],
    ['Mon, 23 Nov 2026 12:10:00 GMT', 600_000],
    ['Monday, 23-Nov-26 12:10:00 GMT', 600_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', undefined],
    ['31536000', longestSilenceMs],
    ['99999999999999999999999999', longestSilenceMs],
    ['Tue, 23 Nov 2027 12:00:00 GMT', longestSilenceMs],
    ['-5', undefined],
    ['1e3', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
    ['2026', 2_026_000],
    ['May', undefined],
  ])('%j → %j', (value, expected) => expect(retryAfterMs(value, now)).toBe(expected));
});

test.each([['0', undefined], ['-1', undefined], ['Thu, 01 Jan 1970 00:00:00 GMT', 0], ['Sun Nov  6 08:49:37 1994', Date.parse('Sun Nov  6 08:49:37 1994')], ['x'.repeat(100), undefined]])('httpDate %j', (value, expected) => {
  expect(httpDate(value)).toBe(expected);
});

test('userAgent names the program and a way to reach its operator', () => {
  expect(userAgent('1.2.3', 'https://news.example/about')).toBe('Dateline/1.2.3 (+https://news.example/about)');
  expect(userAgent('1.2.3', ' ann@example.org ')).toBe('Dateline/1.2.3 (+ann@example.org)');
  expect(userAgent('1.2.3')).toBe('Dateline/1.2.3 (self-hosted news reader)');
});
