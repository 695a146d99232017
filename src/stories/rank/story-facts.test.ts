import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactsReport } from '../../common/story.ts';
import { storyFacts } from './story-facts.ts';

const HOUR = 3_600_000;
const now = Date.UTC(2026, 4, 3, 12);
let id = 0;
/** A report of so many hours ago; each of an outlet of its own unless it says otherwise. */
const report = (hoursAgo: number, more: Partial<FactsReport> = {}): FactsReport => {
  id += 1;
  return { articleId: id, feedId: id, title: 'Bridge opens', sortAt: now - hoursAgo * HOUR, wordCount: 400, origin: 'feed', hasImage: true, kind: undefined, lang: 'en', subject: 'politics', isCopy: false, voice: `site:${id}.example`, ...more };
};
const voices = (count: number, hoursAgo: number): FactsReport[] => Array.from({ length: count }, () => report(hoursAgo));
const copies = (count: number, hoursAgo: number): FactsReport[] => Array.from({ length: count }, () => report(hoursAgo, { isCopy: true, voice: 'agency:ap' }));
const rankOf = (reports: readonly FactsReport[]): number => (storyFacts(reports).rankAt - now) / HOUR;

describe('rank', () => {
  // The first of each pair stands above the second.
  test.each([
    ['twelve voices ten hours ago', 'two voices now', voices(12, 10), voices(2, 0)],
    ['two voices now', 'twelve voices sixteen hours ago', voices(2, 0), voices(12, 16)],
    ['one voice now', 'three voices ten hours ago', voices(1, 0), voices(3, 10)],
    ['three voices nine hours ago', 'one voice now', voices(3, 9), voices(1, 0)],
    ['thirty voices yesterday', 'one voice now', voices(30, 24), voices(1, 0)],
    ['one voice now', 'thirty voices the day before yesterday', voices(1, 0), voices(30, 48)],
    ['two voices', 'an agency and eight copies of it', voices(2, 5), [report(5, { voice: 'agency:ap' }), ...copies(8, 5)]],
    ['an agency and eight copies of it', 'an agency alone', [report(5, { voice: 'agency:ap' }), ...copies(8, 5)], voices(1, 5)],
    ['one voice now', 'an agency ten hours ago that is copied now', voices(1, 0), [report(10, { voice: 'agency:ap' }), ...copies(12, 0)]],
    ['six voices, five of which came since', 'six voices of long ago', [report(20), ...voices(5, 1)], voices(6, 20)],
    ['two outlets that take turns', 'two outlets of long ago', [report(9, { voice: 'a' }), report(6, { voice: 'b' }), report(3, { voice: 'a' }), report(1, { voice: 'b' })], [report(9, { voice: 'a' }), report(6, { voice: 'b' })]],
    ['a report now', 'one that its outlet updates all day', voices(1, 0), [9, 6, 3, 0].map((hours) => report(hours, { voice: 'a' }))],
  ])('%s before %s', (_one, _other, above, below) => expect(rankOf(above)).toBeGreaterThan(rankOf(below)));

  test.each([[1, 0, 0], [2, 0, 6], [4, 0, 12], [12, 10, 11.5], [8, 24, -6]])('%i voices of %i hours ago stand at %f hours from now', (count, hoursAgo, hours) => expect(rankOf(voices(count, hoursAgo))).toBeCloseTo(hours, 1));

  test('the order of stories is the same whenever one looks', () => {
    const reports = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 60 }), voice: fc.constantFrom('a', 'b', 'c', 'd'), isCopy: fc.boolean() }), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(reports, fc.integer({ min: 1, max: 500 }), (given, days) => {
      const story = given.map(({ hours, ...more }) => report(hours, more));
      const later = story.map((one) => ({ ...one, sortAt: one.sortAt + days * 24 * HOUR }));
      expect(Math.abs(storyFacts(later).rankAt - storyFacts(story).rankAt - days * 24 * HOUR)).toBeLessThanOrEqual(1);
    }));
  });

  test('a further voice never takes a story down', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 60 }), (hours, more) => {
      const story = hours.map((one) => report(one));
      expect(rankOf([...story, report(more)])).toBeGreaterThanOrEqual(rankOf(story));
    }));
  });
});

describe('voices and outlets', () => {
  test('copies, press releases and feeds of one site count as what they are', () => {
    const facts = storyFacts([report(4, { voice: 'agency:ap' }), ...copies(3, 3), report(2, { kind: 'press-release' }), report(1, { site: 'news.lamp.example', voice: 'site:lamp.example' }), report(1, { site: 'lamp.example', voice: 'site:lamp.example' })]);
    expect(facts).toMatchObject({ voices: 2, outlets: 6 });
  });

  test('a story of copies alone has one voice', () => expect(storyFacts(copies(3, 1)).voices).toBe(1));
  test('no reports have no facts', () => expect(() => storyFacts([])).toThrow(RangeError));
});

describe('head', () => {
  const headOf = (reports: readonly FactsReport[]): number => reports.findIndex(({ articleId }) => articleId === storyFacts(reports).headId);
  test.each([
    ['the original, not a copy', [report(3, { isCopy: true }), report(2)], 1],
    ['the report, not the comment', [report(3, { kind: 'opinion' }), report(2)], 1],
    ['the report, not the live blog', [report(3, { kind: 'live-blog' }), report(2)], 1],
    ['the comment, where there is nothing else', [report(3, { kind: 'opinion' })], 0],
    ['the full text, not the teaser', [report(3, { origin: 'teaser', wordCount: 30 }), report(2)], 1],
    ['the language of most', [report(3, { lang: 'de' }), report(2), report(1)], 1],
    ['the first of equals', [report(3), report(2), report(1)], 0],
    ['what is half a day newer, of equals', [report(20), report(10), report(1)], 2],
    ['the better one of long ago', [report(20), report(1, { origin: 'none', wordCount: 0, hasImage: false })], 0],
    ['a headline before a first sentence', [report(3, { title: 'The old bridge over the Elm has been opened to traffic again after three years of repairs, the mayor of Kelvik told reporters on the bridge on Monday' }), report(2, { title: 'Old bridge over the Elm opens again' })], 1],
    ['a headline before one that was cut off', [report(3, { title: 'Old bridge over the Elm opens after …' }), report(2, { title: 'Old bridge over the Elm opens again' })], 1],
    ['the first of two short headlines in Chinese', [report(3, { title: '旧桥重新开放', lang: 'zh' }), report(2, { title: '旧桥重新开放通车', lang: 'zh' })], 0],
  ])('%s', (_, reports, head) => expect(headOf(reports)).toBe(head));

  test('it changes seldom while reports of all kinds come in', () => {
    const story = Array.from({ length: 60 }, (_, at) => report(24 - at * 0.4, { wordCount: 150 + ((at * 97) % 500), hasImage: at % 3 !== 0, kind: at % 7 === 0 ? 'opinion' : undefined }));
    const heads = story.map((_, at) => storyFacts(story.slice(0, at + 1)).headId);
    expect(heads.filter((head, at) => at > 0 && head !== heads[at - 1]).length).toBeLessThanOrEqual(3);
  });
});

test('the subject is that of most reports', () => {
  expect(storyFacts([report(3, { subject: 'crime' }), report(2), report(1), ...copies(3, 1).map((one) => ({ ...one, subject: 'crime' }))]).subject).toBe('politics');
});
