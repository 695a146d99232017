import { describe, expect, it } from 'vitest';
import type { Choice } from './choose.ts';
import { withKeywords } from './keywords.ts';

const option = (label: string, score: number): Choice => ({ tag: label.toLowerCase().replaceAll(' ', ''), label, key: label.toLowerCase(), score, kind: 'topic' });
const scores = (keywords: string[]): Record<string, number> => Object.fromEntries(withKeywords([option('Storm', 0), option('Bridge', -1)], keywords, 'en').map(({ tag, score }) => [tag, score]));

describe('withKeywords', () => {
  it('lifts phrases of the text that the publisher names', () => { expect(scores(['bridges'])['bridge']).toBeGreaterThan(0); });
  it('takes what the text does not say only when other publishers tag with it', () => {
    expect(scores(['Weather', 'serverside feed 7'])).toHaveProperty('weather');
    expect(Object.keys(scores(['Weather', 'serverside feed 7']))).toHaveLength(3);
    expect(scores(['Weather'])['weather']).toBeLessThan(0);
  });
  it('takes no word that only connects others', () => { expect(Object.keys(scores(['Know', 'more']))).toEqual(['storm', 'bridge']); });
  it('believes a long list little', () => {
    const list = [...Array(30).keys()].map((number) => `word${number} list`);
    expect(scores(['bridge', 'weather', ...list])).toEqual({ storm: 0, bridge: -0.5 });
  });
});
