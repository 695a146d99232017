import type { Place } from '../cursor.ts';

/** Ranks further down differ little (Cormack, Clarke and Büttcher 2009). */
const K = 60;

/** Reciprocal rank fusion: one list of several, each best first. */
export function fuse(lists: readonly (readonly Place[])[]): Place[] {
  const scores = new Map<number, { place: Place; score: number }>();
  for (const list of lists) {
    for (const [rank, place] of list.entries()) {
      const known = scores.get(place.id);
      const score = 1 / (K + rank + 1);
      if (known === undefined) scores.set(place.id, { place, score });
      else known.score += score;
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score || b.place.sortAt - a.place.sortAt || b.place.id - a.place.id).map(({ place }) => place);
}
