import { type Sparse, unit } from '../../common/vectors/sparse.ts';

/** Terms of a sentence with their weights; of length 1. */
export type Vector = Sparse<string>;

/**
 * Each sentence as a unit vector of tf · isf, where isf is the rarity of a term among the sentences: common words of any
 * language weigh little without a list of them.
 */
export function vectorsOf(sentences: readonly (readonly string[])[]): Vector[] {
  const holding = new Map<string, number>();
  for (const terms of sentences) for (const term of new Set(terms)) holding.set(term, (holding.get(term) ?? 0) + 1);
  return sentences.map((terms) => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    return unit(new Map([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * Math.log(1 + sentences.length / (holding.get(term) ?? 1))])));
  });
}

/** The direction of many vectors together. */
export function centroid(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors) for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  return unit(sum);
}

/**
 * Cosines of all pairs of unit vectors, by the terms that they share.
 * @returns a row for each vector; with itself 0
 */
export function similarities(vectors: readonly Vector[]): Float64Array[] {
  const holders = new Map<string, { at: number; weight: number }[]>();
  for (const [at, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const before = holders.get(term);
      if (before === undefined) holders.set(term, [{ at, weight }]);
      else before.push({ at, weight });
    }
  }
  const rows = vectors.map(() => new Float64Array(vectors.length));
  for (const list of holders.values()) {
    for (const [place, one] of list.entries()) {
      const row = rows[one.at];
      if (row === undefined) continue;
      for (let beside = place + 1; beside < list.length; beside++) {
        const other = list[beside];
        if (other !== undefined) row[other.at] = (row[other.at] ?? 0) + one.weight * other.weight;
      }
    }
  }
  for (const [at, row] of rows.entries()) for (let beside = 0; beside < at; beside++) row[beside] = rows[beside]?.[at] ?? 0;
  return rows;
}

const DAMPING = 0.85;
const ROUNDS = 20;

/**
 * LexRank (Erkan and Radev 2004), continuous: how much a sentence is alike to sentences that are alike to many.
 * @returns a mark for each, the highest 1
 */
export function centrality(similar: readonly Float64Array[]): number[] {
  const size = similar.length;
  const sums = similar.map((row) => row.reduce((sum, value) => sum + value, 0) || 1);
  let marks = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(size).fill((1 - DAMPING) / size);
    for (const [other, row] of similar.entries()) {
      const share = (DAMPING * (marks[other] ?? 0)) / (sums[other] ?? 1);
      for (let at = 0; at < size; at++) next[at] = (next[at] ?? 0) + (row[at] ?? 0) * share;
    }
    marks = next;
  }
  const top = Math.max(...marks);
  return Array.from(marks, (mark) => mark / (top || 1));
}
