import { describe, expect, it, test } from 'vitest';
import { figuresIn } from './figures.ts';
import type { StoryReport } from './story-report.ts';
import { summarizeStory } from './summarize-story.ts';

const day = (hour: number): string => `2031-05-03T${String(hour).padStart(2, '0')}:00:00Z`;
const wire = 'A cargo ferry ran aground off Brannoc on Saturday and five sailors were hurt, the coast guard said. The ferry, the Mern Queen, carried timber from Hollin. Divers will look for leaks in the hull on Sunday. The owner, Quill Lines, said that the engine had failed.';
const articles: StoryReport[] = [
  { id: 'post', title: 'Ferry runs aground', source: 'The Harbour Post', publishedAt: day(8), text: `HOLLIN (Mern News) — ${wire}`, lang: 'en' },
  { id: 'copy', title: 'Ferry aground off Brannoc', source: 'Fjord Times', publishedAt: day(9), text: wire, lang: 'en' },
  { id: 'voice', title: 'Eight hurt on ferry', source: 'Brannoc Voice', publishedAt: day(15), lang: 'en', text: 'Eight sailors were hurt when the cargo ferry Mern Queen ran aground off Brannoc on Saturday, the coast guard said. They were taken to the hospital in Brannoc. Oil from the ferry has reached the beach of Sandwick, the mayor said.' },
  { id: 'bell', title: 'Oil on the beach', source: 'The Bell', publishedAt: day(14), lang: 'en', text: 'Oil from the ferry that ran aground off Brannoc has reached the beach at Sandwick. Eight sailors of the cargo ferry were hurt on Saturday. Our bakery prize goes to Ada Moor this year.' },
  { id: 'echo', title: 'Fähre auf Grund', source: 'Echo', publishedAt: day(16), lang: 'de', text: 'Eine Fähre ist am Samstag vor Brannoc auf Grund gelaufen. Acht Seeleute wurden verletzt, teilte die Küstenwache mit.' },
];

describe('summarizeStory', () => {
  const { summary, sentences, language } = summarizeStory(articles);

  it('takes each sentence word for word from the article that it names', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    for (const { text, article } of sentences) expect(articles.find(({ id }) => id === article)?.text).toContain(text);
    expect(summary).toBe(sentences.map(({ text }) => text).join(' '));
  });

  it('says what most outlets say, a wire copy counted once', () => {
    expect(summary).toMatch(/ran aground/);
    expect(summary).toMatch(/Oil from the ferry/);
    expect(summary).not.toMatch(/bakery/);
    expect(summary).not.toMatch(/Quill Lines/);
  });

  it('prefers the newest figure, and does not say a thing twice', () => {
    expect(summary).not.toMatch(/five sailors/);
    expect(summary.match(/sailors/g)).toHaveLength(1);
  });

  it('never begins with a word that points back, or with a dateline', () => expect(summary).not.toMatch(/They were taken|HOLLIN/));

  it('speaks one language: the commonest, or the reader\'s where there is one', () => {
    expect(language).toBe('en');
    expect(summarizeStory(articles, { language: 'de-AT' })).toMatchObject({ language: 'de', sentences: [{ article: 'echo' }, { article: 'echo' }] });
    expect(summarizeStory(articles, { language: 'fr' }).language).toBe('en');
  });

  it('is the same whatever the order of the articles', () => expect(summarizeStory(articles.toReversed())).toEqual(summarizeStory(articles)));

  it('keeps to its limits', () => {
    expect(summarizeStory(articles, { sentences: 1 }).sentences).toHaveLength(1);
    expect(summarizeStory(articles, { words: 25 }).summary.split(' ').length).toBeLessThanOrEqual(25);
  });

  it('takes what there is', () => {
    expect(summarizeStory([])).toEqual({ summary: '', language: 'und', sentences: [] });
    expect(summarizeStory([{ id: 'a', title: 'Nothing', text: '' }]).sentences).toEqual([]);
    expect(summarizeStory(articles.slice(0, 1)).sentences.length).toBeGreaterThan(0);
    expect(summarizeStory([{ id: 'a', title: '', text: 'He said it was so. It was so.', lang: 'en', publishedAt: 'yesterday' }]).sentences).toHaveLength(1);
  });
});

test.each([
  ['en', 'Five of 1,200 people, 3.5 percent', ['5', '1200', '3.5']], ['de', 'Zwölf von 1.200 Menschen, 3,5 Prozent', ['12', '1200', '3.5']], ['fr', '12 000 euros', ['12000']],
  ['ru', 'два из 300', ['2', '300']], ['ar', '٣٠٠ شخص', ['300']], ['hi', '१२ लोग', ['12']], ['bn', '৯ জন', ['9']], ['zh', '１２人', ['12']], ['en', 'No numbers', []],
  ['en', 'Fourteen passengers and nineteen sailors', ['14', '19']],
  ['fr', 'dix-sept blessés et quinze disparus', ['17', '15']],
  ['de', 'zwanzig Boote und vierzehn Helfer', ['20', '14']],
])('figures in %s: %s', (language, text, figures) => expect([...figuresIn(text, language)].toSorted()).toEqual(figures.toSorted()));
