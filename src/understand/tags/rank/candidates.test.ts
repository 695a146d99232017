import { describe, expect, it } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { stopWords, weekdays } from '../words/stop-words.ts';
import { tokensOf } from './tokens.ts';

const phrases = (title: string, text: string, language: string): string[] => candidatesOf(tokensOf(title, text, language), { stops: stopWords(language) }).flatMap(({ forms }) => [...forms.keys()]);

describe('candidatesOf', () => {
  it('ends phrases at marks and common words, but keeps common words between capitals', () => {
    const found = phrases('', 'She met Ursula von der Leyen, the harbour pilots and Anna.', 'en');
    expect(found).toEqual(expect.arrayContaining(['Ursula von der Leyen', 'harbour pilots', 'Anna']));
    expect(found).not.toContain('Leyen the harbour');
    expect(found.filter((phrase) => /^(?:the|and)\b|\b(?:the|and)$/i.test(phrase))).toEqual([]);
  });

  it('counts the forms of one phrase together', () => {
    const [candidate] = candidatesOf(tokensOf('', 'tax cut; tax cuts; Tax Cuts', 'en'), { stops: stopWords('en') }).filter(({ length }) => length === 2);
    expect(candidate?.places.length).toBe(3);
    expect([...(candidate?.forms.keys() ?? [])]).toEqual(['tax cut', 'tax cuts', 'Tax Cuts']);
  });

  it('takes words joined by hyphens as one, without possessive endings', () => {
    expect(phrases('', "VW-Chef Diess's plan", 'de')).toEqual(expect.arrayContaining(['VW-Chef', 'Diess']));
  });

  it('keeps "new" in names, and only there', () => {
    const found = phrases('', 'She left New Harbour for a new bridge.', 'en');
    expect(found).toContain('New Harbour');
    expect(found.filter((phrase) => phrase.startsWith('new'))).toEqual([]);
  });

  it('cuts through no name of several words', () => {
    const tokens = tokensOf('', 'Costa Rica spoke', 'en');
    const at = tokens.findIndex(({ text }) => text === 'Costa');
    const found = candidatesOf(tokens, { stops: stopWords('en'), wholes: new Map([[at, at], [at + 1, at]]) }).flatMap(({ forms }) => [...forms.keys()]);
    expect(found).toEqual(['Costa Rica', 'Costa Rica spoke', 'spoke']);
  });

  it('trusts no capitals in a headline that has them everywhere', () => {
    const [title] = candidatesOf(tokensOf('Harbour Bridge Closed Again', '', 'en'), { stops: stopWords('en') });
    expect(title?.telling).toBe(0);
  });
});

describe('tokensOf', () => {
  it('says where each word stands in title and text', () => {
    const [title, text] = ['One two.', 'Three “four”\nfive'];
    for (const token of tokensOf(title, text, 'en').filter(({ stem }) => stem !== '')) expect(`${title}\n${text}`.slice(token.start, token.end)).toBe(token.text);
  });

  it('knows where sentences and quotations open', () => {
    expect(tokensOf('', 'One two. Three “four” five', 'en').filter(({ opens }) => opens).map(({ text }) => text)).toEqual(['One', 'Three', 'four']);
  });
});

describe('stopWords', () => {
  it('knows the small words of a language, and of its neighbours', () => {
    expect([stopWords('de').always.has('und'), stopWords('pt-BR').always.has('uma'), stopWords('nb').always.has('ikke'), stopWords('tlh').always.size]).toEqual([true, true, true, 0]);
  });
});

describe('weekdays', () => {
  it('knows them in any language, and none in no language', () => {
    expect([weekdays('de').has('montag'), weekdays('ru').has('среда'), weekdays('en').size, weekdays('').size]).toEqual([true, true, 7, 0]);
  });
});
