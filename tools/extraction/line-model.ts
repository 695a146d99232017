import type { TreeData } from '../../src/common/model/trees.ts';
import { inputs } from '../../src/extract/content/classify/classify.ts';
import { featureNames, rowOf } from '../../src/extract/content/classify/features.ts';
import { PageView } from '../../src/extract/content/classify/page-view.ts';
import { type Tokens, TokenReader, type Weights, weigh } from '../../src/extract/content/classify/vocabulary.ts';
import { evidenceOf, type Ruling } from '../../src/extract/content/judge.ts';
import { Forest } from '../../src/common/model/trees.ts';
import { selectPart } from '../../src/extract/read-page.ts';
import { type BoostOptions, trainBoosted } from '../learn/boost.ts';
import { type Labels, labelsFromSnippets, labelsFromText } from './labels.ts';
import type { ArticlePage, SnippetPage } from './pages.ts';
import { learnWeights } from './vocabulary.ts';

/** A page measured for training. */
export interface MeasuredPage extends Labels {
  source: ArticlePage | SnippetPage;
  fold: number;
  texts: string[];
  rulings: readonly Ruling[];
  candidates: number[];
  /** One row for each candidate. */
  rows: Float32Array;
  tokens: Tokens[];
}

export const FOLDS = 5;
const leastHosts = 8;
const width = featureNames.length;

export const options: BoostOptions = { rounds: 300, rate: 0.05, leaves: 31, leastShare: 3e-4, lambda: 1, rowShare: 0.6, featureShare: 0.25, seed: 'lines' };

/** All pages of a host are in one fold. */
export function foldOf(host: string): number {
  let hash = 7;
  for (let at = 0; at < host.length; at++) hash = (Math.imul(hash, 31) + host.charCodeAt(at)) >>> 0;
  return (hash >>> 3) % FOLDS;
}

/** @returns undefined for pages without any running text */
export function measure(source: ArticlePage | SnippetPage): MeasuredPage | undefined {
  const url = 'url' in source ? source.url : 'about:blank';
  const part = selectPart(source.html, url);
  if (!part?.selection) return undefined;
  const { lines } = part.lines;
  const evidence = evidenceOf(part.lines, part.selection, { ...part, url });
  const view = new PageView(evidence);
  const reader = new TokenReader();
  const candidates = lines.flatMap((_, at) => (view.candidates[at] === 1 ? [at] : []));
  const rows = new Float32Array(candidates.length * width);
  const row = new Float64Array(inputs.length);
  const tokens = candidates.map((at, place) => {
    const line = lines[at];
    if (!line) return { names: [], words: [] };
    rowOf(view, at, line, row);
    rows.set(row.subarray(0, width), place * width);
    return reader.of(line);
  });
  const labels = 'text' in source ? labelsFromText(lines, source.text) : labelsFromSnippets(lines, source.with, source.without);
  return { source, fold: foldOf(source.host), texts: lines.map(({ text }) => text), rulings: evidence.reasons, candidates, rows, tokens, ...labels };
}

export interface LineModel {
  trees: TreeData;
  names: Weights;
  words: Weights;
}

function weightsFrom(pages: readonly MeasuredPage[], of: (tokens: Tokens) => readonly string[]): Weights {
  return learnWeights(pages.flatMap(({ source, candidates, tokens, labels, weights }) => candidates.flatMap((at, place) => {
    const own = tokens[place];
    return own === undefined || (weights[at] ?? 0) === 0 ? [] : [{ host: source.host, tokens: of(own), label: labels[at] ?? 0 }];
  })), leastHosts);
}

const vocabularyFrom = (pages: readonly MeasuredPage[]): { names: Weights; words: Weights } => ({ names: weightsFrom(pages, ({ names }) => names), words: weightsFrom(pages, ({ words }) => words) });

/** Trains on pages; the vocabulary that a page's rows are measured with has not seen the page's fold. */
export function trainLines(pages: readonly MeasuredPage[], told?: (round: number, loss: number) => void): LineModel {
  const vocabularies = Array.from({ length: FOLDS }, (_, fold) => vocabularyFrom(pages.filter((page) => page.fold !== fold)));
  const used = pages.flatMap((page) => page.candidates.flatMap((at, place) => ((page.weights[at] ?? 0) > 0 ? [{ page, at, place }] : [])));
  const rows = new Float64Array(used.length * inputs.length);
  for (const [row, { page, place }] of used.entries()) {
    rows.set(page.rows.subarray(place * width, (place + 1) * width), row * inputs.length);
    const vocabulary = vocabularies[page.fold];
    const tokens = page.tokens[place];
    if (vocabulary && tokens) weigh(tokens, vocabulary.names, vocabulary.words, rows, row * inputs.length + width);
  }
  const labels = Float64Array.from(used, ({ page, at }) => page.labels[at] ?? 0);
  const weights = Float64Array.from(used, ({ page, at }) => page.weights[at] ?? 0);
  return { trees: trainBoosted({ features: inputs, rows, labels, weights }, options, told), ...vocabularyFrom(pages) };
}

/** The model's chance for each line of a page. */
export function predict({ trees, names, words }: LineModel, pages: readonly MeasuredPage[]): Float64Array[] {
  const forest = new Forest(trees);
  const row = new Float64Array(inputs.length);
  return pages.map((page) => {
    const chances = new Float64Array(page.texts.length);
    for (const [place, at] of page.candidates.entries()) {
      row.set(page.rows.subarray(place * width, (place + 1) * width));
      weigh(page.tokens[place] ?? { names: [], words: [] }, names, words, row, width);
      chances[at] = forest.chance(row);
    }
    return chances;
  });
}
