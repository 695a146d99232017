import { isSection, sectionIds } from '../../common/sections.ts';
import { foldCase, foldMarks } from '../../common/words/fold-word.ts';
import { hasStemmer, stemWord } from '../../common/words/stem-word.ts';
import * as eastern from './vocabulary/eastern.ts';
import * as germanic from './vocabulary/germanic.ts';
import * as others from './vocabulary/others.ts';
import * as romance from './vocabulary/romance.ts';
import * as slavic from './vocabulary/slavic.ts';
import type { TopicWords } from './vocabulary/vocabulary.ts';

/** The topic words of each language, by ISO 639-1 code. */
export const vocabularies: Readonly<Record<string, TopicWords>> = { ...germanic, ...romance, ...slavic, ...others, ...eastern };

/** A set of sections as bits, by their order in `sectionIds`. */
export type Topics = number;

interface Lexicon {
  language: string;
  stems: Map<string, Topics>;
  whole: Map<string, Topics>;
  beginning: Map<string, Topics>;
  ending: Map<string, Topics>;
  phrases: Map<string, Topics>;
  longest: number;
  known: Map<string, Topics>;
}

/** Most words come again; hostile text may have no end of different ones. */
const MAX_KNOWN = 30_000;
const SHORTEST_PART = 3;
/** Shorter words are other words when an ending is taken off. */
const LEAST_STEMMED = 5;
const lexicons = new Map<string, Lexicon>();

export const foldWord = (word: string, language: string): string => foldMarks(foldCase(word, language), language);

export const hasVocabulary = (language: string): boolean => Object.hasOwn(vocabularies, language);

function lexiconOf(language: string): Lexicon | undefined {
  const before = lexicons.get(language);
  if (before !== undefined) return before;
  if (!hasVocabulary(language)) return undefined;
  const lexicon: Lexicon = { language, stems: new Map(), whole: new Map(), beginning: new Map(), ending: new Map(), phrases: new Map(), longest: 0, known: new Map() };
  for (const [section, words] of Object.entries(vocabularies[language] ?? {})) {
    if (!isSection(section)) continue;
    const topic = 1 << sectionIds.indexOf(section);
    for (const entry of words.split(/\s+/)) {
      const folded = foldWord(entry.replaceAll(/[*_]/g, (mark) => (mark === '_' ? ' ' : '')).trim(), language);
      if (folded === '') continue;
      const table = folded.includes(' ') ? lexicon.phrases : entry.startsWith('*') ? lexicon.ending : entry.endsWith('*') ? lexicon.beginning : lexicon.whole;
      addTo(table, folded, topic);
      if (table === lexicon.whole && hasStemmer(language)) addTo(lexicon.stems, stemWord(folded, language), topic);
      lexicon.longest = Math.max(lexicon.longest, folded.length);
    }
  }
  lexicons.set(language, lexicon);
  return lexicon;
}

function addTo(table: Map<string, Topics>, word: string, topic: Topics): void {
  table.set(word, (table.get(word) ?? 0) | topic);
}

/** What Hebrew and Arabic write in one with a word: conjunction, preposition, article. */
const attached: Readonly<Record<string, RegExp>> = { ar: /^(?:[وفبك]?ال|لل|[وفب])(?=.{3})/u, he: /^(?:ו?[הבלמשכ]|ו)(?=.{2})/u };

function lookUp(word: string, lexicon: Lexicon): Topics {
  const whole = lexicon.whole.get(word);
  if (whole !== undefined) return whole;
  for (let end = Math.min(word.length, lexicon.longest); end >= 2; end--) {
    const found = lexicon.beginning.get(word.slice(0, end));
    if (found !== undefined) return found;
  }
  const stem = lexicon.stems.size === 0 || word.length < LEAST_STEMMED ? undefined : lexicon.stems.get(stemWord(word, lexicon.language));
  if (stem !== undefined) return stem;
  for (let start = 1; start <= word.length - SHORTEST_PART; start++) {
    const found = lexicon.ending.get(word.slice(start));
    if (found !== undefined) return found;
  }
  return 0;
}

/**
 * The topics that a word tells.
 * @param word folded by `foldWord`
 * @returns 0 when it tells none, or the language has no vocabulary
 */
export function topicsOfWord(word: string, language: string): Topics {
  const lexicon = lexiconOf(language);
  if (lexicon === undefined) return 0;
  const before = lexicon.known.get(word);
  if (before !== undefined) return before;
  const bare = attached[language] === undefined ? word : word.replace(attached[language], '');
  const topics = lookUp(word, lexicon) || (bare === word ? 0 : lookUp(bare, lexicon));
  if (lexicon.known.size >= MAX_KNOWN) lexicon.known.clear();
  lexicon.known.set(word, topics);
  return topics;
}

/** The topics of two neighbours together (`prime minister`); the second's endings are free. */
export const topicsOfPair = (pair: string, language: string): Topics => lexiconOf(language)?.phrases.get(pair) ?? 0;

/** Longest entry of scripts without spaces that is looked for. */
const LONGEST_RUN = 8;

/** The entries inside a run of characters without spaces, longest first, none inside another. */
export function* topicsInRun(run: string, language: string): Generator<{ word: string; topics: Topics }> {
  const lexicon = lexiconOf(language);
  if (lexicon === undefined) return;
  for (let at = 0; at < run.length; at++) {
    for (let length = Math.min(language === 'th' ? 20 : LONGEST_RUN, run.length - at); length >= 1; length--) {
      const word = run.slice(at, at + length);
      const topics = lexicon.whole.get(word);
      if (topics === undefined) continue;
      yield { word, topics };
      at += length - 1;
      break;
    }
  }
}
