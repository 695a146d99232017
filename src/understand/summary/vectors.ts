/** Terms of a sentence with their weights; of length 1. */
export type Vector = ReadonlyMap<string, number>;

/**
 * Each sentence as a unit vector of tf · isf, where isf is the rarity of a term among the article's sentences: common words
 * of any language weigh little without a list of them.
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

export function unit(vector: Vector): Vector {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return squares === 0 ? vector : new Map([...vector].map(([term, weight]) => [term, weight / Math.sqrt(squares)]));
}

/** Cosine of two unit vectors. */
export function cosine(one: Vector, other: Vector): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** The direction of many vectors together. */
export function centroid(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors) for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  return unit(sum);
}

const DAMPING = 0.85;
const ROUNDS = 20;

/**
 * LexRank (Erkan and Radev 2004), continuous: how much a sentence is alike to sentences that are alike to many.
 * @returns a mark for each, the highest 1
 */
export function centrality(similar: readonly (readonly number[])[]): number[] {
  const size = similar.length;
  const sums = similar.map((row) => row.reduce((sum, value) => sum + value, 0));
  let marks = similar.map(() => 1 / size);
  for (let round = 0; round < ROUNDS; round++) {
    marks = marks.map((_, at) => (1 - DAMPING) / size + DAMPING * marks.reduce((sum, mark, other) => sum + ((similar[other]?.[at] ?? 0) / (sums[other] || 1)) * mark, 0));
  }
  const top = Math.max(...marks);
  return marks.map((mark) => mark / (top || 1));
}
