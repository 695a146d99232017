import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { keyPoints } from './key-points.ts';
import { readSentences } from './read-sentences.ts';
import { summarize } from './summarize.ts';
import { themesOf } from './themes.ts';

/** Four parts about four things, ten sentences each, some 800 words. */
const themes = [
  ['bridge', 'The harbour bridge over the Mern was closed for two years after a barge struck its middle pillar', 'bolts of the bridge'],
  ['ferry', 'The ferry company of Brannoc carried four thousand commuters a day across the fjord while the road was shut', 'ferry timetable'],
  ['court', 'A court in Hollin will decide in June whether the shipping line must pay the crowns that the city demands', 'judge of the court'],
  ['school', 'Pupils of the northern school lost an hour of lessons each morning because their bus took the long way', 'lessons at the school'],
] as const;
const filler = ['weather', 'council', 'engineers', 'visitors', 'painters', 'keepers', 'merchants', 'fishermen', 'students'];
const article = {
  title: 'What the closed bridge cost Brannoc',
  lang: 'en',
  text: themes.map(([name, first, about]) => [
    `Part about the ${name}`,
    `${first}.`,
    ...filler.map((who, at) => `${at % 3 === 0 ? 'But the' : 'The'} ${who} of the town spoke about the ${about} on day ${at + 2}, and said that the ${name} would need some more patience from everybody there.`),
  ].join('\n\n')).join('\n\n'),
};

describe('keyPoints', () => {
  const points = keyPoints(article);

  it('takes sentences word for word, in their order, from different parts', () => {
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points.map(({ index }) => index)).toEqual(points.map(({ index }) => index).toSorted((a, b) => a - b));
    for (const { text } of points) expect(article.text).toContain(text);
    for (const name of ['ferry', 'court', 'school']) expect(points.filter(({ text }) => text.includes(name)).length, name).toBeLessThanOrEqual(2);
    expect(new Set(points.map(({ text }) => themes.findIndex(([name]) => text.includes(name)))).size).toBeGreaterThanOrEqual(3);
  });

  it('says nothing that the summary says, no heading, nothing that points back', () => {
    const told = summarize(article).sentences.map(({ text }) => text);
    for (const { text } of points) {
      expect(told).not.toContain(text);
      expect(text).not.toMatch(/^(?:Part|But)/);
    }
  });

  it('keeps to the number asked for', () => expect(keyPoints(article, { most: 2 })).toHaveLength(2));

  it('has nothing for a short article', () => {
    expect(keyPoints({ ...article, text: article.text.slice(0, 2500) })).toEqual([]);
    expect(keyPoints({ text: '' })).toEqual([]);
  });

  it('has nothing for lists, tables and programs', () => {
    for (const line of ['1. 12.5 13.5 14.5 15.5\n', 'let a = { b: 1 };\n', 'A heading here\n', 'What is it?\n']) expect(keyPoints({ text: line.repeat(400), lang: 'en' }), line).toEqual([]);
  });

  it('holds for any text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('The bridge is open.', 'Who knows?', 'Heading', '“Yes,” he said.', '一。', '\n', 'a'), { maxLength: 900 }), (parts) => {
      const text = parts.join(' ');
      for (const point of keyPoints({ text, lang: 'en' })) expect(text).toContain(point.text);
    }), { numRuns: 30 });
  });
});

test('themes begin where the words change', () => {
  const sentences = readSentences(article, 'en', 300);
  const found = themesOf(sentences, 4).map((theme) => theme[0]?.text);
  expect(found).toEqual(themes.map(([name]) => `Part about the ${name}`));
});
