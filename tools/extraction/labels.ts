import type { Line } from '../../src/extract/content/line.ts';
import { alignWords, wordsOf } from './align.ts';

/** What is known of each line: the share of it that belongs to the article, and how much that counts. */
export interface Labels {
  labels: Float64Array;
  weights: Float64Array;
}

/** Labels from the article's whole text: a page's lines count for as much as they have words, all of them together for 1. */
export function labelsFromText(lines: readonly Line[], text: string): Labels {
  const words = lines.map((line) => wordsOf(line.text));
  const truth = wordsOf(text);
  const matched = alignWords(words.flat(), truth);
  const labels = new Float64Array(lines.length);
  const weights = new Float64Array(lines.length);
  let at = 0;
  for (const [line, own] of words.entries()) {
    let hits = 0;
    for (let step = 0; step < own.length; step++) hits += matched[at + step] ?? 0;
    at += own.length;
    labels[line] = own.length === 0 ? 0 : hits / own.length;
    weights[line] = own.length === 0 ? 0 : (own.length + 3) / (truth.length + 100);
  }
  return { labels, weights };
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Labels from snippets: lines that hold one or are part of one; all others count for nothing. */
export function labelsFromSnippets(lines: readonly Line[], wanted: readonly string[], unwanted: readonly string[]): Labels {
  const labels = new Float64Array(lines.length);
  const weights = new Float64Array(lines.length);
  const mark = (snippet: string, label: number, least: number): void => {
    const piece = folded(snippet);
    const hits: number[] = [];
    for (const [at, line] of lines.entries()) {
      const text = folded(line.text);
      if (text.includes(piece) || (text.length >= least && piece.includes(text))) hits.push(at);
    }
    for (const at of hits) {
      if (weights[at] !== 0 && label === 0) continue;
      labels[at] = label;
      weights[at] = 0.25 / hits.length;
    }
  };
  for (const snippet of unwanted) mark(snippet, 0, 4);
  for (const snippet of wanted) mark(snippet, 1, 12);
  return { labels, weights };
}
