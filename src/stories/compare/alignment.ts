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
  const holders = holdersOf(sentences, vectors);
  const neighbours: Neighbour[][] = sentences.map(() => []);
  const rows = sentences.map(() => new Map<number, number>());
  const sums = new Float64Array(sentences.length);
  for (const [at, one] of sentences.entries()) {
    const touched: number[] = [];
    const ofLanguage = holders.get(one.report.language);
    for (const [term, weight] of vectors[at] ?? []) {
      const list = ofLanguage?.get(term) ?? [];
      if (list.length > MOST_HOLDERS) continue;
      for (let place = list.length - 1; place >= 0; place--) {
        const other = list[place];
        if (other === undefined || other.at <= at) break;
        if (sums[other.at] === 0) touched.push(other.at);
        sums[other.at] = (sums[other.at] ?? 0) + weight * other.weight;
      }
    }
    for (const beside of touched) {
      const alike = sums[beside] ?? 0;
      sums[beside] = 0;
      const other = sentences[beside];
      if (alike < LEAST || other === undefined || other.report.voice === one.report.voice) continue;
      rows[at]?.set(beside, alike);
      neighbours[at]?.push({ sentence: other, alike });
      neighbours[beside]?.push({ sentence: one, alike });
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

interface Holder {
  at: number;
  weight: number;
}

/** For each language and term the sentences that have it, in order. */
function holdersOf(sentences: readonly ClaimSentence[], vectors: readonly Sparse<string>[]): Map<string, Map<string, Holder[]>> {
  const holders = new Map<string, Map<string, Holder[]>>();
  for (const [at, { report: { language } }] of sentences.entries()) {
    let ofLanguage = holders.get(language);
    if (ofLanguage === undefined) holders.set(language, ofLanguage = new Map());
    for (const [term, weight] of vectors[at] ?? []) {
      const list = ofLanguage.get(term);
      if (list === undefined) ofLanguage.set(term, [{ at, weight }]);
      else list.push({ at, weight });
    }
  }
  return holders;
}

/** How much a term says: its rarity in news where that was counted, else among the story's sentences. */
function weights(sentences: readonly ClaimSentence[]): (term: string, language: string) => number {
  const holding = new Map<string, number>();
  for (const { terms } of sentences) for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + 1);
  const known = new Map<string, Map<string, number>>();
  return (term, language) => {
    let ofLanguage = known.get(language);
    if (ofLanguage === undefined) known.set(language, ofLanguage = new Map());
    let weight = ofLanguage.get(term);
    if (weight === undefined) {
      const background = backgroundFrequencies(language);
      const inStory = rarity(sentences.length, holding.get(term) ?? 0);
      weight = background === undefined ? 1 + inStory : 0.5 * rarity(background.documents, background.of(term)) + 0.5 * inStory;
      ofLanguage.set(term, weight);
    }
    return weight;
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
