import { describe, expect, it } from 'vitest';
import type { FactsReport } from '../../common/story.ts';
import { chooseOthers, plainFacts } from './facts.ts';

const report = (articleId: number, changes: Partial<FactsReport> = {}): FactsReport => ({
  articleId, feedId: articleId, title: `Report ${articleId}`, sortAt: articleId * 1000, wordCount: 100, origin: 'page', hasImage: false, kind: undefined, lang: 'en', subject: undefined, isCopy: false, voice: `voice ${articleId}`, ...changes,
});

describe('what the archive says of a story by itself', () => {
  const before = { headId: 2, rankAt: 5500, newestAt: 5000 };

  it('keeps the head while it is there, and what was added to the newest time', () => {
    expect(plainFacts(before)([report(1), report(2), report(3)])).toMatchObject({ headId: 2, rankAt: 3500, voices: 3, outlets: 3 });
  });

  it('else takes the longest that is no copy, of equals the earlier', () => {
    expect(plainFacts({ ...before, headId: 9 })([report(1), report(2, { wordCount: 300, isCopy: true }), report(3, { wordCount: 200 }), report(4, { wordCount: 200 })]).headId).toBe(3);
    expect(plainFacts({ ...before, headId: 9 })([report(1, { isCopy: true })]).headId).toBe(1);
  });

  it('counts voices and outlets once, and takes the commonest subject', () => {
    const reports = [report(1, { voice: 'wire', site: 'gazette.example.org', subject: 'sport' }), report(2, { voice: 'wire', site: 'sport.gazette.example.org', subject: 'society' }), report(3, { subject: 'society' })];
    expect(plainFacts(before)(reports)).toMatchObject({ voices: 2, outlets: 2, subject: 'society' });
  });
});

describe('reports beside the head', () => {
  it('are no copies, one of each feed and none of the head’s', () => {
    expect(chooseOthers([report(1), report(2, { feedId: 1 }), report(3, { isCopy: true }), report(4), report(5, { feedId: 4 })], 1)).toEqual([4]);
  });

  it('are those with a voice of their own first, then the longer ones, teasers last; at most four', () => {
    const reports = [report(1), report(2, { voice: 'voice 1', wordCount: 900 }), report(3, { wordCount: 200 }), report(4, { wordCount: 500, origin: 'teaser' }), report(5, { wordCount: 300 })];
    expect(chooseOthers(reports, 1)).toEqual([5, 3, 4, 2]);
    expect(chooseOthers([...reports, report(6)], 1)).toEqual([5, 3, 6, 4]);
  });
});
