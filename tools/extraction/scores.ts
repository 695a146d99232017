import { wordsOf } from './align.ts';

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

function shingles(text: string): Map<string, number> {
  const words = wordsOf(text);
  const found = new Map<string, number>();
  if (words.length > 0 && words.length < 4) found.set(words.join(' '), 1);
  for (let at = 0; at + 4 <= words.length; at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    found.set(shingle, (found.get(shingle) ?? 0) + 1);
  }
  return found;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

const scoreOf = (precision: number, recall: number): Score => ({ precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) });

/** Precision and recall of one text by shingles of four words. */
export function pageScore(truth: string, found: string): Score {
  const want = shingles(truth);
  const got = shingles(found);
  let hits = 0;
  for (const [shingle, count] of got) hits += Math.min(count, want.get(shingle) ?? 0);
  return scoreOf(got.size === 0 ? 0 : hits / total(got), want.size === 0 ? 0 : hits / total(want));
}

/** Averages of the pages' precision and recall, and their harmonic mean. */
export function shingleScore(pairs: Iterable<readonly [truth: string, found: string]>): Score {
  let [precision, recall, pages] = [0, 0, 0];
  for (const [truth, found] of pairs) {
    const score = pageScore(truth, found);
    precision += score.precision;
    recall += score.recall;
    pages += 1;
  }
  return scoreOf(precision / pages, recall / pages);
}

/** How many of the wanted snippets are in the texts, and how many of the unwanted ones. */
export function snippetScore(rows: Iterable<{ with: readonly string[]; without: readonly string[]; found: string }>): Score {
  let [right, missed, leaked] = [0, 0, 0];
  for (const row of rows) {
    const text = fold(row.found);
    const found = row.with.filter((snippet) => text.includes(fold(snippet))).length;
    right += found;
    missed += row.with.length - found;
    leaked += row.without.filter((snippet) => text.includes(fold(snippet))).length;
  }
  return scoreOf(right / (right + leaked), right / (right + missed));
}
