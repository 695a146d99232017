import { rarity } from '../../common/words/bm25.ts';
import { unit, type Sparse } from '../../common/vectors/sparse.ts';
import { backgroundFrequencies } from '../../understand/tags/rank/background.ts';
import type { ClaimSentence, ReadReport } from './read-report.ts';

/** Terms of more sentences find no pairs; they count in those that others find. */
const MOST_HOLDERS = 120;
/** Less alike is not alike. */
const LEAST = 0.12;

/** Another report's sentence that is about the same. */
export interface Neighbour {
  sentence: ClaimSentence;
  /** Cosine, 0 to 1. */
  alike: number;
}

/** How a story's sentences compare. */
export interface Alignment {
  /** All sentences, headlines among them, by their places. */
  sentences: readonly ClaimSentence[];
  /** Of another voice and the same language, the most alike first. */
  neighboursOf(sentence: ClaimSentence): readonly Neighbour[];
  alike(one: ClaimSentence, other: ClaimSentence): number;
  /** What part of a sentence's terms, by weight, another sentence has too. */
  covered(one: ClaimSentence, other: ClaimSentence): number;
  weightOf(term: string, language: string): number;
  /** Terms that the headlines and first sentences of several voices share: what the story is about. */
  isCentral(term: string): boolean;
}

/** Sentences that say what a report is about. */
const LEAD = 4;

/** Compares all sentences of a story by their rare terms. */
export function align(reports: readonly ReadReport[]): Alignment {
  const sentences = reports.flatMap(({ title, sentences: body }) => [title, ...body]);
  const weigh = weights(sentences);
  const vectors = sentences.map(({ terms, report }): Sparse<string> => unit(new Map([...terms].map((term) => [term, weigh(term, report.language)]))));
  const holders = new Map<string, { at: number; weight: number }[]>();
  for (const [at, vector] of vectors.entries()) {
    const { language } = sentences[at]?.report ?? { language: '' };
    for (const [term, weight] of vector) {
      const key = `${language} ${term}`;
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [{ at, weight }]);
      else list.push({ at, weight });
    }
  }
  const rows = sentences.map(() => new Map<number, number>());
  for (const list of holders.values()) {
    if (list.length > MOST_HOLDERS) continue;
    for (const [place, one] of list.entries()) {
      const voice = sentences[one.at]?.report.voice;
      const row = rows[one.at];
      for (let beside = place + 1; beside < list.length; beside++) {
        const other = list[beside];
        if (other === undefined || sentences[other.at]?.report.voice === voice) continue;
        row?.set(other.at, (row.get(other.at) ?? 0) + one.weight * other.weight);
      }
    }
  }
  const neighbours: Neighbour[][] = sentences.map(() => []);
  for (const [at, row] of rows.entries()) {
    const one = sentences[at];
    if (one === undefined) continue;
    for (const [beside, value] of row) {
      const other = sentences[beside];
      if (other === undefined || value < LEAST) continue;
      neighbours[at]?.push({ sentence: other, alike: value });
      neighbours[beside]?.push({ sentence: one, alike: value });
    }
  }
  for (const list of neighbours) list.sort((a, b) => b.alike - a.alike);
  const central = centralTerms(reports);
  return {
    sentences,
    neighboursOf: ({ at }) => neighbours[at] ?? [],
    alike: (one, other) => rows[Math.min(one.at, other.at)]?.get(Math.max(one.at, other.at)) ?? 0,
    covered: (one, other) => {
      let shared = 0;
      let all = 0;
      for (const term of one.terms) {
        const weight = weigh(term, one.report.language);
        all += weight;
        if (other.terms.has(term)) shared += weight;
      }
      return all === 0 ? 0 : shared / all;
    },
    weightOf: weigh,
    isCentral: (term) => central.has(term),
  };
}

/** How much a term says: its rarity in news where that was counted, else among the story's sentences. */
function weights(sentences: readonly ClaimSentence[]): (term: string, language: string) => number {
  const holding = new Map<string, number>();
  for (const { terms } of sentences) for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + 1);
  return (term, language) => {
    const background = backgroundFrequencies(language);
    const inStory = rarity(sentences.length, holding.get(term) ?? 0);
    if (background === undefined) return 1 + inStory;
    return 0.5 * rarity(background.documents, background.of(term)) + 0.5 * inStory;
  };
}

function centralTerms(reports: readonly ReadReport[]): Set<string> {
  const voices = new Map<string, Set<number>>();
  for (const { title, sentences, voice } of reports) {
    for (const { terms } of [title, ...sentences.slice(0, LEAD)]) {
      for (const term of terms) {
        const known = voices.get(term);
        if (known === undefined) voices.set(term, new Set([voice]));
        else known.add(voice);
      }
    }
  }
  const most = new Set(reports.map(({ voice }) => voice)).size;
  return new Set([...voices].filter(([, of]) => of.size >= 2 && of.size >= most * 0.3).map(([term]) => term));
}
