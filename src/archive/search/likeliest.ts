import { rarity } from '../../common/words/bm25.ts';
import type { Lookups } from '../engine.ts';
import { titleWord } from './article-words.ts';
import type { AskedTerm } from './asked.ts';

/** A word in a greater share of all articles tells little, and is not looked up where rarer ones are. */
const COMMON = 0.3;
/** So many rarer ones must be left. */
const ENOUGH_RARER = 2;
/** A list of so few is always read. */
const FEW = 1000;
/** No list of articles is read further than this. */
const LONGEST_LIST = 100_000;
/** A word of the title counts as much as two of the text. */
const TITLE = 1;

/** How many articles have each term, in their order. */
export async function frequenciesOf(lookups: Lookups, terms: readonly AskedTerm[]): Promise<number[]> {
  const counts: number[] = [];
  for (const { forms } of terms) {
    let count = 0;
    for (const form of forms) count += await lookups.countWord(form, LONGEST_LIST);
    counts.push(count);
  }
  return counts;
}

export interface Likely {
  id: number;
  score: number;
}

/**
 * The articles that have most of what is asked for, rare words before common ones, those in the title twice. Which words
 * occur is enough to choose by: among a hundred chosen so are as many of those that answer as with BM25 over whole texts.
 * @param articles how many there are
 * @returns best first, of equals the newest; and how many articles have each term, in their order
 */
export async function likeliest(lookups: Lookups, terms: readonly AskedTerm[], articles: number, limit: number): Promise<{ likely: Likely[]; frequencies: number[] }> {
  const lists: { ids: number[]; title: number[]; weight: number }[] = [];
  for (const { forms, weight } of terms) {
    const list = { ids: emptyList, title: emptyList, weight };
    for (const form of forms) {
      list.ids = joined(list.ids, await lookups.withWord(form, LONGEST_LIST));
      list.title = joined(list.title, await lookups.withWord(titleWord(form), LONGEST_LIST));
    }
    lists.push(list);
  }
  const byRarity = lists.filter(({ ids }) => ids.length > 0).sort((a, b) => a.ids.length - b.ids.length);
  const scores = new Map<number, number>();
  for (const [at, { ids, title, weight }] of byRarity.entries()) {
    if (at >= ENOUGH_RARER && ids.length > Math.max(FEW, articles * COMMON)) continue;
    const worth = weight * rarity(articles, ids.length);
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + worth);
    for (const id of title) scores.set(id, (scores.get(id) ?? 0) + worth * TITLE);
  }
  const least = Float64Array.from(scores.values()).sort().at(-limit) ?? 0;
  const likely = [...scores].filter(([, score]) => score >= least).map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || b.id - a.id).slice(0, limit);
  return { likely, frequencies: lists.map(({ ids }) => ids.length) };
}

const emptyList: number[] = [];
const joined = (a: number[], b: number[]): number[] => (a.length === 0 ? b : b.length === 0 ? a : a.concat(b));
