import type { Place } from '../cursor.ts';

export interface NearPlace extends Place {
  /** Standard deviations above the usual article; see `Neighbour`. */
  standing: number;
  /** It was found by its words too. */
  hasWords: boolean;
}

/** What one standard deviation is worth, as a share of the best score by words; and from which one on. */
const WORTH = 0.03;
const FROM = 2;
/** Without the words only what is clearly near is added, and only where the words found fewer than this. */
const CLEARLY = 3.5;
const ENOUGH = 20;

/**
 * Orders what was found by words once more, with what is near in meaning. Scores are added, not ranks: fusing ranks
 * (RRF) takes the right article out of the first five for 3 to 6 news questions of a hundred, adding scores brings it into them for one in three
 * hundred and to the top for one or two in a hundred (`npm run bench:understand embeddings`).
 * @param scored by words, any positive scale
 * @param near any order
 */
export function withMeaning(scored: readonly (Place & { score: number })[], near: readonly NearPlace[]): Place[] {
  const best = Math.max(Number.MIN_VALUE, ...scored.map(({ score }) => score));
  const marks = new Map(scored.map(({ id, sortAt, score }) => [id, { id, sortAt, mark: score / best }]));
  let count = scored.length;
  for (const { id, sortAt, standing, hasWords } of near.toSorted((a, b) => b.standing - a.standing)) {
    const mark = WORTH * Math.max(0, standing - FROM);
    const known = marks.get(id);
    if (known !== undefined) known.mark += mark;
    else if (!hasWords && standing >= CLEARLY && count < ENOUGH) {
      count += 1;
      marks.set(id, { id, sortAt, mark });
    }
  }
  return [...marks.values()].sort((a, b) => b.mark - a.mark || b.sortAt - a.sortAt || b.id - a.id).map(({ id, sortAt }) => ({ id, sortAt }));
}
