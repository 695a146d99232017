import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../../e2e/support/language/en.ts';
import { japanese } from '../../../e2e/support/language/ja.ts';
import { seeded } from '../../../e2e/support/random.ts';
import { writeStory } from '../../../e2e/support/story.ts';
import { edits, quoting } from '../../../tools/bench/stories/edits.ts';
import { DuplicateFinder } from './duplicate-finder.ts';
import { fingerprint } from './fingerprint.ts';

const written = (seed: string, lexicon = english) => {
  const { title, paragraphs } = writeStory(lexicon, seed);
  return { title, paragraphs };
};
const asArticle = ({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) => ({ title, text: paragraphs.join('\n\n') });

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

  it('does not take the line that an outlet puts under everything for a text', () => {
    const finder = new DuplicateFinder();
    const line = 'Sign up for our newsletter and get the news of the harbour every morning, free of charge, with the tides and the weather for the whole coast.';
    const texts = Array.from({ length: 30 }, (_, at) => ({ title: `Note ${at}`, text: `Boat ${at} from pier ${at * 7} sailed at ${at} o'clock.\n\n${line}` }));
    expect(texts.map((one) => finder.add(one).duplicateOf).slice(14).every((head) => head === undefined)).toBe(true);
  });

  it('knows a headline without text for three days', () => {
    const day = 86_400_000;
    const finder = new DuplicateFinder();
    const heads = [0, 2, 30].map((at) => finder.add({ title: 'Ferry Aurelia runs aground off Tarnsund!', text: '', publishedAt: at * day }).duplicateOf);
    expect(heads).toEqual([undefined, 0, undefined]);
    expect(finder.add({ title: 'Letters', text: '', publishedAt: 30 * day }).duplicateOf).toBeUndefined();
    expect(finder.add({ title: 'Letters', text: '', publishedAt: 30 * day }).duplicateOf).toBeUndefined();
  });
});

it('makes the same fingerprint of a text whatever stands around it', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 120, maxLength: 300 }), fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { maxLength: 100 }), (words, more) => {
      const [inner, outer] = [fingerprint(words.join(' ')), fingerprint([...more, ...words, ...more].join(' '))];
      // Where few pieces are kept, a text has smaller ones that a longer text does not keep.
      fc.pre(inner.length > 12);
      expect([...inner].every((piece) => outer.includes(piece))).toBe(true);
      expect([...inner]).toEqual([...new Set(inner)].sort((a, b) => a - b));
    }),
    { numRuns: 50 },
  );
});
