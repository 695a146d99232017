/** Terms with their weights, those without weight left out. */
export type Sparse<Term> = ReadonlyMap<Term, number>;

/** The same direction with length 1; a vector without weights stays as it is. */
export function unit<Term>(vector: Sparse<Term>): Sparse<Term> {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return squares === 0 ? vector : new Map([...vector].map(([term, weight]) => [term, weight / Math.sqrt(squares)]));
}

/** Cosine of two unit vectors. */
export function cosine<Term>(one: Sparse<Term>, other: Sparse<Term>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
