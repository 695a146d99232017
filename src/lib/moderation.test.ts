import { describe, expect, it } from 'vitest';
import { actWords, banUntil, heldWords, logGroups, undoneWords } from './moderation.ts';

describe('words of moderation', () => {
  it('say why a comment waits, with the word where it is known', () => {
    expect(heldWords('words', 'casino*')).toBe('Has a word of the list: casino*');
    expect(heldWords('words')).toBe('Had a word of the list');
    expect(heldWords('reports')).toBe('Hidden by reports');
  });

  it('say what was taken back', () => {
    expect(undoneWords('lock-thread')).toBe('locked a thread');
    expect(undoneWords('something of later')).toBe('something of later');
  });

  it('turn a length into an end, and take no other word for one', () => {
    expect(banUntil('week', 1000)).toEqual({ until: 1000 + 7 * 86_400_000 });
    expect(banUntil('good', 1000)).toEqual({ until: undefined });
    expect(banUntil('', 1000)).toBeUndefined();
    expect(banUntil('__proto__', 1000)).toBeUndefined();
  });

  it('have each act in one group of the log', () => {
    const grouped = logGroups.flatMap(({ acts }) => acts);
    expect(grouped.toSorted()).toEqual(Object.keys(actWords).toSorted());
    expect(new Set(grouped).size).toBe(grouped.length);
  });
});
