import type { ScoredSentence } from './score-sentences.ts';
import { similarities } from './vectors.ts';

/** A cut inside a paragraph must gain so much more, one before a heading so much less. */
const INSIDE = 0.6;
const HEADING = 0.6;
/** Sentences of a theme at least. */
const LEAST = 3;

/**
 * Cuts a text into themes: stretches whose sentences point the same way. The cuts together are the best there are (dynamic
 * programming over the lengths of the stretches' summed vectors, as in Utiyama and Isahara 2001, with cosines for chances).
 * @param count themes wanted; fewer when the text has not the sentences for them
 * @returns each theme's sentences, in the order of the text
 */
export function themesOf(sentences: readonly ScoredSentence[], count: number): ScoredSentence[][] {
  const size = sentences.length;
  const themes = Math.max(1, Math.min(count, Math.floor(size / LEAST)));
  const similar = similarities(sentences.map(({ vector }) => vector));
  // within[to] for a fixed start is grown one sentence at a time: the squared length of the sum of the vectors.
  const lengths = sentences.map((_, from) => {
    const row = new Float64Array(size + 1);
    let squared = 0;
    for (let to = from; to < size; to++) {
      squared += 1;
      for (let other = from; other < to; other++) squared += 2 * (similar[to]?.[other] ?? 0);
      row[to + 1] = Math.sqrt(squared);
    }
    return row;
  });
  const cutCost = sentences.map((sentence, at) => {
    const before = sentences[at - 1];
    if (before === undefined) return 0;
    if (before.isFragment && !sentence.isFragment) return INSIDE;
    return (before.paragraph === sentence.paragraph ? INSIDE : 0) - (sentence.isFragment ? HEADING : 0);
  });
  let best = Float64Array.from({ length: size + 1 }, (_, to) => (to >= LEAST ? (lengths[0]?.[to] ?? 0) : -Infinity));
  const cuts: Int32Array[] = [];
  for (let theme = 1; theme < themes; theme++) {
    const next = new Float64Array(size + 1).fill(-Infinity);
    const from = new Int32Array(size + 1);
    for (let to = LEAST * (theme + 1); to <= size; to++) {
      for (let cut = LEAST * theme; cut <= to - LEAST; cut++) {
        const gain = (best[cut] ?? -Infinity) + (lengths[cut]?.[to] ?? 0) - (cutCost[cut] ?? 0);
        if (gain > (next[to] ?? -Infinity)) [next[to], from[to]] = [gain, cut];
      }
    }
    best = next;
    cuts.push(from);
  }
  const edges = [size];
  for (const from of cuts.toReversed()) edges.unshift(from[edges[0] ?? size] ?? 0);
  edges.unshift(0);
  return edges.slice(1).map((to, at) => sentences.slice(edges[at], to)).filter((theme) => theme.length > 0);
}
