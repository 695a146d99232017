import { describe, expect, it } from 'vitest';
import { findPassage, fragmentOf } from './quote.ts';

const text = 'The bridge was closed.\n\nOn Monday the bridge was opened again; the mayor said: "It is a good day."';

describe('quoted passages', () => {
  it.each([
    ['the bridge was opened', { exact: 'the bridge was opened', prefix: 'he bridge was closed. On Monday ', suffix: ' again; the mayor said: "It is a' }],
    ['closed.  On\nMonday', { exact: 'closed. On Monday' }],
    ['“the mayor said”', { exact: 'the mayor said' }],
    ['"It is a good day."', { exact: 'It is a good day.' }],
    ['the bridge was burnt', undefined],
    ['  ', undefined],
    ['x'.repeat(700), undefined],
  ])('%j', (quoted, found) => {
    if (found === undefined) expect(findPassage(text, quoted)).toBeUndefined();
    else expect(findPassage(text, quoted)).toMatchObject(found);
  });

  it('takes the place that is meant, where a passage occurs twice', () => {
    expect(findPassage('one word, two word, three word', 'word', 'two')?.prefix).toBe('one word, two ');
    expect(findPassage('one word, two word, three word', 'word')?.prefix).toBe('one ');
    expect(findPassage('one word, two word', 'word', 'nine')?.prefix).toBe('one ');
  });

  it('leads a browser to the passage', () => {
    expect(fragmentOf({ exact: 'a-b, c & d' })).toBe('#:~:text=a%2Db%2C%20c%20%26%20d');
    expect(fragmentOf({ exact: Array.from({ length: 30 }, (_, i) => `w${i}`).join(' ') })).toBe('#:~:text=w0%20w1%20w2%20w3%20w4,w25%20w26%20w27%20w28%20w29');
  });
});
