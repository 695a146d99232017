import { describe, expect, it, test } from 'vitest';
import type { StoryEvidence } from '../common/story.ts';
import type { StoryMember } from './types.ts';
import { textsOf } from '../newsroom/telling/texts.ts';
import { citedComparison, closenessWords, copyWords, countryOf, coverageWords, evidenceWords, stretch, timelineOf } from './story.ts';

const minute = 60_000;
const hour = 60 * minute;
const evidence: StoryEvidence = { by: 'closeness', closeness: 0.312, needed: 0.17, shared: ['Aurelia', 'Tarnsund'], figures: ['212'], nearest: [1, 2], gapDays: 0.125 };

const member = (id: number, sortAt: number, copyOf?: number): StoryMember => ({
  card: { id, title: `Report ${id}`, source: { feedId: id, title: `Outlet ${id}`, hasIcon: false }, firstSeenAt: sortAt, sortAt, excerpt: '', wordCount: 100, origin: 'feed', tags: [], pending: false, read: false, saved: false },
  text: '', voice: { key: `${id}`, name: `Outlet ${id}`, kind: 'outlet' }, evidence, isNew: false, ...(copyOf === undefined ? {} : { copyOf }),
});

test.each([[20_000, 'at once'], [40 * minute, '40 min'], [140 * minute, '2 h 20 min'], [9 * hour + 20 * minute, '9 h'], [26 * hour, '1 day 2 h'], [48 * hour, '2 days'], [9.5 * 24 * hour, '9 days']])('a stretch of %i ms is %s', (ms, words) => {
  expect(stretch(ms)).toBe(words);
});

test.each([
  [{ reports: 12, outlets: 7, voices: 5 }, '12 reports by 7 outlets, 5 of them independent'],
  [{ reports: 2, outlets: 2, voices: 2 }, '2 reports by 2 outlets'],
  [{ reports: 1, outlets: 1, voices: 1 }, '1 report by 1 outlet'],
])('coverage %o', (coverage, words) => {
  expect(coverageWords(coverage)).toBe(words);
});

describe('the line of time', () => {
  it('is in the order of time and folds copies under the report they have the text of', () => {
    const line = timelineOf(textsOf([member(3, 30 * hour), member(1, 0), member(2, hour, 1), member(4, 2 * hour, 1)]));
    expect(line.map((entry) => [entry.origin.card.id, entry.copies.map(({ card }) => card.id), entry.afterMs, entry.gapMs])).toEqual([[1, [2, 4], 0, undefined], [3, [], 30 * hour, 30 * hour]]);
  });

  it('begins with what was published first, also where a copy of it was seen before', () => {
    const line = timelineOf(textsOf([member(1, 5 * hour), member(2, 0, 1)]));
    expect(line.map(({ origin, copies, afterMs }) => [origin.card.id, copies.map(({ card }) => card.id), afterMs])).toEqual([[2, [1], 0]]);
  });

  it('shows a copy by itself where the report it is of is not in the story', () => {
    expect(timelineOf(textsOf([member(5, 0, 99)])).map((entry) => entry.origin.card.id)).toEqual([5]);
  });
});

test.each([
  ['https://www.kelvik-post.de/a', 'en-US', 'Germany'],
  ['https://news.example.co.uk/', undefined, 'United Kingdom'],
  ['https://start.io/x', 'en', undefined],
  ['https://post.example', 'pt-BR', 'Brazil'],
  ['https://post.example', 'en-US', undefined],
  ['no address', undefined, undefined],
  [undefined, 'zh-Hant-TW', 'Taiwan'],
])('the country of %s in %s is %s', (url, lang, country) => {
  expect(countryOf(url, lang)).toBe(country);
});

describe('evidence', () => {
  const sourceOf = (id: number): string | undefined => ({ 1: 'Coast Herald', 2: 'Kelvik Post' })[id];

  it('names what is shared, with whom, and when', () => {
    expect(evidenceWords(evidence, sourceOf)).toBe('It shares “Aurelia”, “Tarnsund” and “212” with the reports of Coast Herald and Kelvik Post, 3 h after the latest before it.');
    expect(closenessWords(evidence)).toBe('Closeness 0.31; 0.17 is enough.');
  });

  it.each([
    ['first', 'It began the story.'],
    ['copy', 'It has the text of the reports of Coast Herald and Kelvik Post.'],
    ['reader', 'A reader put it here.'],
  ] as const)('of %s', (by, words) => {
    expect(evidenceWords({ ...evidence, by }, sourceOf)).toBe(words);
    expect(closenessWords({ ...evidence, by })).toBeUndefined();
  });

  it('does without names and words where there are none', () => {
    expect(evidenceWords({ ...evidence, shared: [], figures: [], nearest: [9], gapDays: undefined }, sourceOf)).toBe('It says much the same as earlier reports.');
  });
});

describe('copies', () => {
  const agency = (one: StoryMember): StoryMember => ({ ...one, voice: { key: 'agency:reuters', name: 'Reuters', kind: 'agency' } });

  it('says whose text it is and where else that is', () => {
    expect(copyWords(1, textsOf([member(1, 0), member(2, 1, 1), member(3, 2, 1)]))).toBe('The same text is in Outlet 2 and Outlet 3.');
    expect(copyWords(2, textsOf([member(1, 0), member(2, 1, 1), member(3, 2, 1)]))).toBe('This is the text of Outlet 1, also in Outlet 3.');
    expect(copyWords(2, textsOf([member(1, 0), member(2, 1, 1)]))).toBe('This is the text of Outlet 1.');
    expect(copyWords(2, textsOf([agency(member(1, 0)), agency(member(2, 1, 1))]))).toBe('This is the text of Reuters, also in Outlet 1.');
  });

  it('says nothing of a text that stands alone', () => {
    expect(copyWords(1, textsOf([member(1, 0), member(2, 1)]))).toBeUndefined();
    expect(copyWords(9, textsOf([member(1, 0)]))).toBeUndefined();
  });
});

describe('a comparison with the reports of a page', () => {
  const reports = [{ id: 7, number: 1, lang: 'en', source: { title: 'Coast Herald' }, href: '#report-7' }, { id: 9, number: 2, lang: 'en', source: { title: 'Kelvik Post' }, href: '#report-9' }];
  const said = (id: string, text: string): { id: string; index: number; text: string } => ({ id, index: 0, text });
  const both = [said('7', 'The rudder jammed.'), said('9', 'Its rudder had jammed.')];

  it('gives every statement the numbers of its reports', () => {
    const told = citedComparison({
      agreed: [{ ...said('7', 'The rudder jammed.'), voices: 2, saidBy: both }],
      differs: [{ what: 'count', kind: 'updated', about: 'hurt', sides: [{ value: '14', articles: [said('9', '14 were hurt.')], latest: '2026-11-27T10:00:00Z' }, { value: 'nine', articles: [said('7', 'Nine were hurt.')] }] }],
      onlyIn: [said('9', 'The ship leaks oil.')],
    }, reports);
    expect(told.agreed).toMatchObject([{ text: 'The rudder jammed.', voices: 2, from: [{ articleId: 7, number: 1, source: 'Coast Herald' }, { articleId: 9, number: 2, source: 'Kelvik Post' }] }]);
    expect(told.differs).toMatchObject([{ what: 'Number', about: 'hurt', isUpdated: true, sides: [{ value: '14', latest: Date.UTC(2026, 10, 27, 10), from: [{ number: 2, text: '14 were hurt.' }] }, { value: 'nine', latest: undefined }] }]);
    expect(told.onlyIn).toMatchObject([{ text: 'The ship leaks oil.', from: [{ source: 'Kelvik Post' }] }]);
  });

  it('leaves out what the page has no report of', () => {
    const gone = [said('7', 'It is so.'), said('1', 'It is so.')];
    expect(citedComparison({ agreed: [{ ...said('7', 'It is so.'), voices: 2, saidBy: gone }], differs: [{ what: 'name', kind: 'differs', about: '', sides: [{ value: 'A', articles: [said('7', 'A')] }, { value: 'B', articles: [said('1', 'B')] }] }], onlyIn: [said('1', 'Gone.')] }, reports)).toEqual({ agreed: [], differs: [], onlyIn: [] });
  });
});
