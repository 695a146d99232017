import type { Lookups } from '../engine.ts';
import { titleWord } from './article-words.ts';
import type { AskedTerm } from './asked.ts';

/** A word in a greater share of all articles tells little, and is not looked up where rarer ones are. */
const COMMON = 0.3;
/** So many rarer ones must be left. */
const ENOUGH_RARER = 2;
/** No list of articles is read further than this. */
const LONGEST_LIST = 100_000;
/** A word of the title counts as much as two of the text. */
const TITLE = 1;

/** How rare each term is (Robertson and Spärck Jones 1976), where so many articles have it. */
export const rarityOf = (articles: number, having: number): number => Math.log(1 + (Math.max(articles, having) - having + 0.5) / (having + 0.5));

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

/**
 * The articles that have most of what is asked for, rare words before common ones, those in the title twice. Which words
 * occur is enough to choose by: among a hundred chosen so are as many of those that answer as with BM25 over whole texts.
 * @param rarities of the terms, in their order
 * @param articles how many there are
 * @returns ids, best first, of equals the newest
 */
export async function likeliest(lookups: Lookups, terms: readonly AskedTerm[], frequencies: readonly number[], articles: number, limit: number): Promise<number[]> {
  const byRarity = terms.map((term, at) => ({ ...term, having: frequencies[at] ?? 0 })).filter(({ having }) => having > 0).sort((a, b) => a.having - b.having);
  const used = byRarity.filter(({ having }, at) => at < ENOUGH_RARER || having <= articles * COMMON);
  const scores = new Map<number, number>();
  for (const { forms, having, weight } of used) {
    const worth = weight * rarityOf(articles, having);
    for (const form of forms) {
      for (const id of await lookups.withWord(form, LONGEST_LIST)) scores.set(id, (scores.get(id) ?? 0) + worth);
      for (const id of await lookups.withWord(titleWord(form), LONGEST_LIST)) scores.set(id, (scores.get(id) ?? 0) + worth * TITLE);
    }
  }
  const least = Float64Array.from(scores.values()).sort().at(-limit) ?? 0;
  return [...scores]
    .filter(([, score]) => score >= least)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, limit)
    .map(([id]) => id);
}
