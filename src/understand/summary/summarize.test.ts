import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pointsBack } from './dangling.ts';
import { summarize } from './summarize.ts';
import { centrality, similarities, vectorsOf } from './vectors.ts';

const article = {
  title: 'Harbour bridge reopens a month ahead of plan',
  text: [
    'Harbour bridge', 'Photo: Ada Quill',
    'The old harbour bridge over the Mern carried its first cars in two years on Sunday, a month ahead of plan.',
    'It had been closed since a barge struck its middle pillar. Engineers replaced all of its four hundred bolts.',
    'But the works cost 12 million crowns, twice what the city of Brannoc had set aside for the bridge.',
    'The bridge over the Mern carried its first cars in two years on Sunday.',
    'Mayor Tom Hale said the city would ask the shipping line to pay for the repair of the harbour bridge.',
    'Who will pay in the end?', 'Read more: www.example.org/bridge',
  ].join('\n\n'),
};

describe('summarize', () => {
  it('takes sentences word for word, in their order', () => {
    const { summary, sentences } = summarize(article);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(3);
    expect(sentences.map(({ index }) => index)).toEqual(sentences.map(({ index }) => index).toSorted((a, b) => a - b));
    for (const { text } of sentences) expect(article.text).toContain(text);
    expect(summary).toBe(sentences.map(({ text }) => text).join(' '));
    expect(summary).toContain('The old harbour bridge over the Mern carried its first cars');
  });

  it('leaves out headings, captions, addresses, questions and repetitions', () => {
    const { summary } = summarize(article, { sentences: 3 });
    for (const no of ['Photo', 'www', 'Who will', 'Mern carried its first cars in two years on Sunday. ']) expect(summary).not.toContain(no);
  });

  it('keeps to 60 words unless it is told a number of sentences', () => {
    const long = { text: Array.from({ length: 12 }, (_, at) => `Councillor number ${at} told the harbour assembly of Brannoc that the old bridge over the river Mern deserves new bolts, new paint and a new keeper named ${at}.`).join(' ') };
    expect(summarize(long).summary.split(' ').length).toBeLessThanOrEqual(60);
    expect(summarize(long, { sentences: 4 }).sentences).toHaveLength(4);
    expect(summarize(long, { sentences: 4, words: 30 }).sentences).toHaveLength(1);
  });

  it('never begins with a word that points back, and keeps such a sentence with the one before', () => {
    const text = 'He opened the bridge himself. They all cheered. The town of Brannoc had waited two years for its harbour bridge. It was worth it.';
    const { sentences } = summarize({ text, lang: 'en' });
    expect(sentences[0]?.index).toBe(2);
  });

  it('begins after the dateline, also below a caption', () => {
    const body = 'The old harbour bridge over the Mern carried its first cars in two years on Sunday.';
    expect(summarize({ text: `SEOUL, May 3 (Reuters) - ${body}`, lang: 'en' }).summary).toBe(body);
    expect(summarize({ text: `The bridge at dusk\n\nSEOUL, May 3 (Reuters) - ${body}`, lang: 'en' }).summary).toBe(body);
  });

  it('takes no heading while there is a sentence', () => {
    const lines = ['What it costs', 'Who pays', 'What comes next', 'Where to go', 'When it opens', 'How to get there', 'The bridge over the Mern opened on Sunday.', 'Mayor Tom Hale cut the ribbon in Brannoc.'];
    expect(summarize({ text: lines.join('\n\n'), lang: 'en' }).sentences.map(({ index }) => index)).toEqual([6, 7]);
  });

  it('takes what there is', () => {
    expect(summarize({ text: '' })).toEqual({ summary: '', sentences: [] });
    expect(summarize({ text: 'It rains.', lang: 'en' }).summary).toBe('It rains.');
    expect(summarize({ text: 'A heading without a verb', lang: 'en' }).summary).toBe('A heading without a verb');
  });

  it('joins Chinese without spaces', () => {
    expect(summarize({ text: '港口的老桥星期天提前一个月重新开放。市长说，修复工程花费一千二百万。' }).summary).toBe('港口的老桥星期天提前一个月重新开放。市长说，修复工程花费一千二百万。');
  });

  it('holds for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string(), fc.integer({ min: 1, max: 5 }), (text, title, sentences) => {
      const found = summarize({ title, text }, { sentences });
      expect(found.sentences.length).toBeLessThanOrEqual(sentences);
      for (const sentence of found.sentences) expect(text).toContain(sentence.text);
    }));
  });

  it('is quick on long and on odd texts', () => {
    for (const unit of ['Word after word. ', 'a. ', '“ ', '一。', 'word ', '\n.', '- ', '"', '?']) {
      const started = performance.now();
      summarize({ text: `${unit.repeat(20_000).slice(0, 39_999)}a` });
      expect(performance.now() - started, unit).toBeLessThan(1_500);
    }
  });
});

describe('pointsBack', () => {
  test.each([
    ['en', 'He said no.'], ['en', '“But no,” she said.'], ['en', 'However, it rained.'], ['en', 'In addition, it rained.'], ['de', 'Er kam spät.'], ['de', 'Außerdem regnete es.'], ['de', 'Zum Beispiel Brot.'], ['fr', 'Il est venu.'],
    ['fr', 'C’est fini.'], ['fr', 'En outre, il pleut.'], ['es', 'Sin embargo, llovió.'], ['pt', 'No entanto, choveu.'], ['it', 'Tuttavia piove.'], ['nl', 'Hij kwam laat.'], ['pl', 'Jednak padało.'], ['cs', 'Navíc pršelo.'], ['sv', 'Han kom sent.'],
    ['ru', 'Он приехал.'], ['ru', 'Кроме того, шёл дождь.'], ['uk', 'Він приїхав.'], ['tr', 'Ancak yağmur yağdı.'], ['ar', 'وأضاف أن الجسر مفتوح.'], ['he', 'הוא הגיע.'], ['zh', '他说不。'], ['ja', 'しかし、雨だった。'], ['ko', '그러나 비가 왔다.'], ['ko', '이 발언은 회의 뒤에 나왔다.'], ['hi', 'लेकिन बारिश हुई।'], ['th', 'แต่ฝนตก'],
  ])('%s: %s', (language, sentence) => expect(pointsBack(sentence, language)).toBe(true));

  test.each([['en', 'This week the bridge opened.'], ['en', 'Hermann said no.'], ['en', 'Their'.concat('ry won.')], ['de', 'Diese Woche öffnet die Brücke.'], ['de', 'Erika kam spät.'], ['fr', 'Illiers est loin.'], ['zh', '其他人都走了。'], ['ru', 'Онега широка.'], ['ja', '港の橋が開いた。'], ['und', 'He said no.'], ['constructor', 'He']])('but not %s: %s', (language, sentence) => expect(pointsBack(sentence, language)).toBe(false));
});

it('finds the sentence that others are alike to', () => {
  const vectors = vectorsOf([['bridge', 'opens'], ['bridge', 'cars'], ['bridge', 'opens', 'cars'], ['rain']]);
  const marks = centrality(similarities(vectors));
  expect(marks.indexOf(Math.max(...marks))).toBe(2);
  expect(marks.indexOf(Math.min(...marks))).toBe(3);
});
