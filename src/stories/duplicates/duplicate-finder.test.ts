import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../../e2e/support/language/en.ts';
import { japanese } from '../../../e2e/support/language/ja.ts';
import { seeded } from '../../../e2e/support/random.ts';
import { writeStory } from '../../../e2e/support/story.ts';
import { edits, quoting } from '../../../tools/bench/stories/edits.ts';
import { DuplicateFinder } from './duplicate-finder.ts';

const drafts = new Map<string, { title: string; paragraphs: string[] }>();
function written(seed: string, lexicon = english) {
  const draft = drafts.get(seed) ?? writeStory(lexicon, seed);
  drafts.set(seed, draft);
  return draft;
}
const asArticle = ({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) => ({ title, text: paragraphs.join('\n\n') });

const day = 86_400_000;

describe('DuplicateFinder', () => {
  const original = written('quay');
  // Written from other sentences than the original's.
  const other = written('orchard', japanese);

  it.each(Object.keys(edits))('finds a copy: %s', (name) => {
    const finder = new DuplicateFinder();
    finder.add(asArticle(other));
    finder.add(asArticle(original));
    const edit = edits[name];
    expect(finder.add(asArticle(edit?.(original, other, seeded(name)) ?? other))).toMatchObject({ article: 2, duplicateOf: 1 });
  });

  it('takes no text that only quotes another for its copy', () => {
    const finder = new DuplicateFinder();
    finder.add(asArticle(original));
    expect(finder.add(asArticle(quoting(other, original, seeded('q')))).duplicateOf).toBeUndefined();
  });

  it('names the first of several copies', () => {
    const finder = new DuplicateFinder();
    expect([original, original, original].map((one) => finder.add(asArticle(one)).duplicateOf)).toEqual([undefined, 0, 0]);
  });

  it('finds every copy of a text that many outlets print', () => {
    const finder = new DuplicateFinder();
    finder.add(asArticle(original));
    const printed = Array.from({ length: 60 }, (_, at) => finder.add({ title: `Edition ${at}`, text: `${asArticle(original).text}\n\nEdition ${at} of the press of pier ${at * 3}.` }));
    expect(printed.every(({ duplicateOf }) => duplicateOf === 0)).toBe(true);
  });

  it('finds the teaser of a text under the same headline', () => {
    const finder = new DuplicateFinder();
    const long = { title: original.title, text: Array.from({ length: 12 }, (_, at) => asArticle(written(`part ${at}`)).text).join('\n\n') };
    finder.add(long);
    expect(finder.add({ title: original.title, text: long.text.slice(0, 900) }).duplicateOf).toBe(0);
  });

  it('takes no text of another month for a copy', () => {
    const finder = new DuplicateFinder();
    finder.add({ ...asArticle(original), publishedAt: day });
    expect(finder.add({ ...asArticle(original), publishedAt: 200 * day }).duplicateOf).toBeUndefined();
    expect(finder.add({ ...asArticle(original), publishedAt: 210 * day }).duplicateOf).toBe(1);
  });

  it('does not take the line that an outlet puts under everything for a text', () => {
    const finder = new DuplicateFinder();
    const line = 'Sign up for our newsletter and get the news of the harbour every morning, free of charge, with the tides and the weather for the whole coast.';
    const texts = Array.from({ length: 30 }, (_, at) => ({ title: `Note ${at}`, text: `Boat ${at} from pier ${at * 7} sailed at ${at} o'clock.\n\n${line}` }));
    expect(texts.map((one) => finder.add(one).duplicateOf).slice(14).every((head) => head === undefined)).toBe(true);
  });

  it('does not take the notice that stands in place of a text for a text', () => {
    const finder = new DuplicateFinder();
    const notice = 'Get messages on this writer daily! Your message has been saved. There was a problem. Whenever new content is posted, you will get a mail with a link to it.';
    const found = ['Ferry Aurelia runs aground off Tarnsund', 'Mill in Harbourton burns down'].map((title) => finder.add({ title, text: notice }).duplicateOf);
    expect(found).toEqual([undefined, undefined]);
    expect(finder.add({ title: 'Mill in Harbourton burns down', text: notice }).duplicateOf).toBe(1);
  });

  it('does not take news in brief for the first of the texts that are in it, nor these for it', () => {
    const finder = new DuplicateFinder();
    const [ferry, mill] = [written('ferry'), written('mill')].map(asArticle);
    if (ferry === undefined || mill === undefined) throw new Error('There are two texts.');
    const brief = { title: 'News in brief', text: `${ferry.text}\n\n${mill.text}` };
    expect([brief, ferry, mill, ferry].map((one) => finder.add(one).duplicateOf)).toEqual([undefined, undefined, undefined, 1]);
    expect(finder.add(brief)).toMatchObject({ duplicateOf: 0, isAlone: true });
    expect(finder.add({ ...ferry, kind: 'round-up' }).duplicateOf).not.toBe(1);
  });

  it('knows a headline without text for three days', () => {
    const finder = new DuplicateFinder();
    const heads = [0, 2, 30].map((at) => finder.add({ title: 'Ferry Aurelia runs aground off Tarnsund!', text: '', publishedAt: at * day }).duplicateOf);
    expect(heads).toEqual([undefined, 0, undefined]);
    expect(finder.add({ title: 'Letters', text: '', publishedAt: 30 * day }).duplicateOf).toBeUndefined();
    expect(finder.add({ title: 'Letters', text: '', publishedAt: 30 * day }).duplicateOf).toBeUndefined();
  });
});

describe('window', () => {
  /** Some texts, each of which comes again and again with a line of its own. */
  const stream = (picks: readonly number[]) => picks.map((pick, at) => ({ ...asArticle(written(`text ${pick}`)), title: `Head ${pick}`, publishedAt: at * 60_000 }));

  it('built again from its prints, from the first that is needed, it decides the same', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 60, maxLength: 150 }), fc.integer({ min: 1, max: 59 }), (picks, cut) => {
      const articles = stream(picks);
      const whole = new DuplicateFinder({ window: 24 });
      const before = articles.slice(0, cut).map((article) => whole.add(article));
      const again = new DuplicateFinder({ window: 24 });
      const { first } = whole;
      for (const { print } of before.slice(first)) again.restore(print);
      for (const article of articles.slice(cut)) {
        const [expected, found] = [whole.add(article), again.add(article)];
        expect(found).toEqual({ ...expected, article: expected.article - first, ...(expected.duplicateOf === undefined ? {} : { duplicateOf: expected.duplicateOf - first }) });
      }
      expect(again.next + first).toBe(whole.next);
    }), { numRuns: 30 });
  });

  it('the first of the copies that are remembered is named once the original is forgotten', () => {
    const finder = new DuplicateFinder({ window: 8 });
    const heads = stream([0, 1, 2, 3, 0, 0, 4, 5, 6, 0, 0, 17, 18, 19, 0]).map((article) => finder.add(article).duplicateOf);
    expect(heads).toEqual([undefined, undefined, undefined, undefined, 0, 0, undefined, undefined, undefined, 4, 4, undefined, undefined, undefined, 9]);
    expect(finder.first).toBe(8);
  });

  it('a text is known for half of the window at least, and not for more than all of it', () => {
    const finder = new DuplicateFinder({ window: 8 });
    const isKnown = (gap: number): boolean => {
      finder.add(asArticle(written(`asked ${gap}`)));
      for (let at = 0; at < gap; at++) finder.add(asArticle(written(`between ${gap} ${at}`, at % 2 === 0 ? english : japanese)));
      return finder.add(asArticle(written(`asked ${gap}`))).duplicateOf !== undefined;
    };
    expect([0, 1, 3].map(isKnown)).toEqual([true, true, true]);
    expect(isKnown(8)).toBe(false);
  });
});
