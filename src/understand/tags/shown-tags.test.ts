import { describe, expect, it } from 'vitest';
import { type ShownOptions, shownTags } from './shown-tags.ts';

const candidates = (...scores: number[]): Parameters<typeof shownTags>[0] => scores.map((score, at) => ({ tag: `t${at}`, label: `T${at}`, kind: 'topic', score }));
const shown = (scores: number[], options?: ShownOptions): string => shownTags(candidates(...scores), options).map(({ tag }) => tag).join(' ');
const counts = (others: Record<string, number>) => (tag: string): number => others[tag] ?? 0;

describe('shownTags', () => {
  it.each([
    ['the best five', [0.5, 0.4, 0.3, 0.2, 0.1, 0.09], 't0 t1 t2 t3 t4'],
    ['three when the others are unlikely', [0.5, 0.4, 0.01, 0.01, 0.005], 't0 t1 t2'],
    ['what there is', [0.5], 't0'],
    ['nothing of nothing', [], ''],
  ])('gives %s', (_, scores, tags) => { expect(shown(scores)).toBe(tags); });

  it('prefers what others share, and the more the more share it', () => {
    expect(shown([0.3, 0.3, 0.3], { sharedBy: counts({ t1: 2, t2: 9 }) })).toBe('t2 t1 t0');
    expect(shown([0.3, 0.25, 0.2, 0.15, 0.1, 0.08], { sharedBy: counts({ t5: 20 }) })).toContain('t5');
  });

  it('keeps a likely tag before a shared one that says little', () => {
    expect(shown([0.6, 0.05], { sharedBy: counts({ t1: 500 }) })).toBe('t0 t1');
  });

  it('lets a tag that stays alone fade as the article ages', () => {
    const options = { sharedBy: counts({ t1: 1, t2: 1, t3: 1, t4: 1, t5: 1 }) };
    const scores = [0.2, 0.1, 0.1, 0.1, 0.1, 0.1];
    expect(shown(scores, { ...options, days: 0 })).toContain('t0');
    expect(shown(scores, { ...options, days: 60 })).not.toContain('t0');
  });

  it('leaves scores and candidates as they are', () => {
    const all = candidates(0.2, 0.3);
    const before = structuredClone(all);
    for (const tag of shownTags(all, { sharedBy: () => 3 })) expect(before).toContainEqual(tag);
    expect(all).toEqual(before);
  });
});
