import data from './background.json' with { type: 'json' };
import type { Frequencies } from './frequencies.ts';

/** In how many of some thousands of news texts each stem or phrase stands; see `tools/understand/count-background.ts`. */
interface Background {
  documents: number;
  /** Phrases that stand in about `2 ** index` texts, joined by bars. */
  counts: readonly string[];
  /** Stems whose use was counted, joined by bars, and for each a digit: tenths of its places with a capital, after small words
   * that go before nouns, and (twentieths) after those that go before verbs. */
  used: string;
  capitals: string;
  nouns: string;
  verbs: string;
  /** How often editors put the word into an article's address when it stood in its title or lead; a space where unknown. */
  told: string;
}

const tables: Readonly<Record<string, Background | undefined>> = data;
const ready = new Map<string, Frequencies>();
/** A phrase that the table leaves out stands in fewer texts than any in it. */
const rare = 1;

/**
 * Document frequencies of news in a language, for when there is no archive to ask yet.
 * @returns undefined for a language that was not counted
 */
export function backgroundFrequencies(language: string): Frequencies | undefined {
  const before = ready.get(language);
  if (before !== undefined) return before;
  const table = Object.hasOwn(tables, language) ? tables[language] : undefined;
  if (table === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const [power, keys] of table.counts.entries()) {
    if (keys !== '') for (const key of keys.split('|')) counts.set(key, 2 ** power);
  }
  const frequencies = { documents: table.documents, of: (key: string) => counts.get(key) ?? rare };
  ready.set(language, frequencies);
  return frequencies;
}

/** How a word is used in news, each 0 to 9. */
export interface WordUse {
  /** Tenths of its places that have a capital where capitals say something. */
  capitals: number;
  /** Tenths of its places after articles, possessives and prepositions. */
  nouns: number;
  /** Twentieths of its places after pronouns and auxiliaries. */
  verbs: number;
  /** How often editors put it into an article's address when it stood in title or lead; undefined where that was not counted. */
  told: number | undefined;
}

const usesReady = new Map<string, ReadonlyMap<string, WordUse>>();

/** How the words of a language are used in news, by stem; empty for a language that was not counted. */
export function backgroundUses(language: string): ReadonlyMap<string, WordUse> {
  const before = usesReady.get(language);
  if (before !== undefined) return before;
  const table = Object.hasOwn(tables, language) ? tables[language] : undefined;
  const told = (at: number): number | undefined => (table === undefined || (table.told[at] ?? ' ') === ' ' ? undefined : Number(table.told[at]));
  const uses = new Map((table?.used ?? '').split('|').map((stem, at) => [stem, { capitals: Number(table?.capitals[at]), nouns: Number(table?.nouns[at]), verbs: Number(table?.verbs[at]), told: told(at) }] as const));
  usesReady.set(language, uses);
  return uses;
}
