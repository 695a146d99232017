import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { freshFor, longestRestMs } from './freshness.ts';

const now = Date.UTC(2026, 10, 23, 12);
const date = 'Mon, 23 Nov 2026 12:00:00 GMT';

describe('freshFor', () => {
  test.each([
    [{}, undefined],
    [{ 'cache-control': 'max-age=600' }, 600_000],
    [{ 'cache-control': 'public, Max-Age="600"' }, 600_000],
    [{ 'cache-control': 'max-age=43200' }, 43_200_000],
    [{ 'cache-control': 'max-age=600', age: '100' }, 500_000],
    [{ 'cache-control': 'max-age=600', age: '700' }, undefined],
    [{ 'cache-control': 'max-age=31536000, immutable' }, longestRestMs],
    [{ 'cache-control': 'max-age=0' }, undefined],
    [{ 'cache-control': 'max-age=-5' }, undefined],
    [{ 'cache-control': 'max-age=soon' }, undefined],
    [{ 'cache-control': 's-maxage=600' }, undefined],
    [{ 'cache-control': 's-maxage=600, max-age=60' }, 60_000],
    [{ 'cache-control': 'no-cache, max-age=600' }, undefined],
    [{ 'cache-control': 'no-store' }, undefined],
    [{ 'cache-control': 'no-store', expires: 'Mon, 23 Nov 2026 14:00:00 GMT' }, undefined],
    [{ 'cache-control': 'max-age=600, max-age=900' }, 600_000],
    [{ expires: 'Mon, 23 Nov 2026 14:00:00 GMT' }, 7_200_000],
    [{ expires: 'Mon, 23 Nov 2026 14:00:00 GMT', date: 'Mon, 23 Nov 2026 13:00:00 GMT' }, 3_600_000],
    [{ expires: 'Mon, 23 Nov 2026 14:00:00 GMT', 'cache-control': 'max-age=60' }, 60_000],
    [{ expires: date }, undefined],
    [{ expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, undefined],
    [{ expires: '0' }, undefined],
    [{ expires: '-1' }, undefined],
    [{ expires: 'Sun, 23 Nov 2036 12:00:00 GMT' }, longestRestMs],
  ])('%j → %j', (headers, expected) => expect(freshFor(Object.fromEntries(Object.entries(headers)), now)).toBe(expected));

  it('is a sane number or nothing, whatever the headers say', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), (control, expires, age) => {
      const fresh = freshFor({ 'cache-control': control, expires, age }, now);
      expect(fresh === undefined || (fresh > 0 && fresh <= longestRestMs)).toBe(true);
    }));
  });
});
