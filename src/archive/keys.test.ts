import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourOf, identityOf, key53, normalTitle } from './keys.ts';

describe('keys', () => {
  it('are integers that a number holds exactly, and differ', () => {
    const seen = new Set(Array.from({ length: 20_000 }, (_, i) => key53(`key ${i}`)));
    expect(seen.size).toBe(20_000);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Number.isSafeInteger(key53(text)) && key53(text) >= 0).toBe(true);
      }),
    );
  });

  it('do not change: archives hold them', () => {
    expect([key53(''), key53('a'), key53('東京')]).toEqual([3338908027751811, 7929297801672961, 3192132572139459]);
  });
});

describe('normalTitle', () => {
  it.each([
    ['“Bridge”: opens!', 'bridge opens'],
    ['BRIDGE – opens', 'bridge opens'],
    ['ＢＲＩＤＧＥ opens', 'bridge opens'],
    ['東京、大阪', '東京 大阪'],
    ['…', ''],
  ])('makes %j into %j', (title, expected) => {
    expect(normalTitle(title)).toBe(expected);
  });
});

describe('identityOf', () => {
  const url = 'https://gazette.example.org/a';
  it('is the same for the same link and title only', () => {
    expect(identityOf(url, 'A title!')).toBe(identityOf(url, 'a Title'));
    expect(identityOf(url, 'A title')).not.toBe(identityOf(url, 'Another title'));
    expect(identityOf(url, 'A title')).not.toBe(identityOf(`${url}b`, 'A title'));
    expect(identityOf(undefined, 'A title')).toBeUndefined();
    expect(identityOf(url, '?!')).toBeUndefined();
  });

  it('keeps the articles of a host together', () => {
    const of = (host: string, i: number): number => identityOf(`https://${host}/${i}`, `Title ${i}`) ?? 0;
    const [a, b] = ['a.example.org', 'b.example.org'].map((host) => Array.from({ length: 100 }, (_, i) => of(host, i)));
    const between = (b ?? []).filter((key) => key > Math.min(...(a ?? [])) && key < Math.max(...(a ?? [])));
    expect(between).toEqual([]);
    expect(Math.max(...(a ?? []))).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
  });
});

describe('hourOf', () => {
  it('floors before 1970 too', () => {
    expect([hourOf(0), hourOf(4_194_303), hourOf(4_194_304), hourOf(-1)]).toEqual([0, 0, 1, -1]);
  });
});
