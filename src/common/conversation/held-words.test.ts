import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { heldWordIn } from './held-words.ts';

describe('words that are held for review', () => {
  it.each([
    ['Buy cheap pills now', ['pills'], 'pills'],
    ['Caterpillars eat', ['pills'], undefined],
    ['PÍLLS!', ['pills'], 'pills'],
    ['p1ll$ here', ['pills'], 'pills'],
    ['casinos for you', ['casino'], undefined],
    ['casinos for you', ['casino*'], 'casino*'],
    ['the occasion', ['casino*', 'ion'], undefined],
    ['free\n  money', ['free money'], 'free money'],
    ['GRÖSSE, Größe', ['groß', 'größe'], 'größe'],
    ['все казино города', ['казино'], 'казино'],
    ['(a+)+$', ['a+'], 'a+'],
  ])('%j with %j: %j', (text, words, found) => expect(heldWordIn(text, words)).toBe(found));

  it('is quick with a long list and a text that almost has its words', () => {
    const before = performance.now();
    heldWordIn('aaaa'.repeat(2500), Array.from({ length: 1000 }, (_, i) => `${'a'.repeat(40)}${i}`));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
