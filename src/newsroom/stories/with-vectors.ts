import type { StoryClaim, VectorShelf } from '../../archive/archive.ts';
import { takesVector } from '../../stories/terms/term-space.ts';

export interface WithVectors {
  /** Those that can be placed now: the first ones, up to one that still waits for its vector. */
  claims: readonly StoryClaim[];
  /** Unit vectors of the short ones that have one, by article. */
  vectors: ReadonlyMap<number, Float32Array>;
}

/**
 * Gives short articles their vectors. One that has none yet is waited for while it is new: the order of articles must not depend
 * on how fast the model is.
 */
export async function withVectors(vectors: Pick<VectorShelf, 'of'>, claims: readonly StoryClaim[], { now, patienceMs }: { now: number; patienceMs: number }): Promise<WithVectors> {
  const short = new Set(claims.filter(takesVector).map(({ articleId }) => articleId));
  const stored = await vectors.of([...short]);
  const found = new Map([...stored].map(([articleId, { scale, values }]): [number, Float32Array] => [articleId, Float32Array.from(values, (value) => value * scale)]));
  const waits = claims.findIndex(({ articleId, firstSeenAt }) => short.has(articleId) && !found.has(articleId) && firstSeenAt > now - patienceMs);
  return { claims: waits < 0 ? claims : claims.slice(0, waits), vectors: found };
}
