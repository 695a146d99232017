import { fnv1a } from '../../common/hash.ts';
import { sectionIds } from '../../common/sections.ts';
import { foldMarks } from '../../common/words/fold-word.ts';
import { foldWord, type Topics, topicsInRun, topicsOfPair, topicsOfWord } from './topics-of-word.ts';

/** What is measured of a text to tell its section. */
export interface SectionFeatures {
  /** For each section how much of its vocabulary the text uses, then each as a share of all. */
  topics: Float64Array;
  /** Buckets of the text's word beginnings, all different. */
  buckets: Int32Array;
  /** Their weights; of length 1 together. */
  weights: Float64Array;
}

export const BUCKETS = 8192;
export const DENSE = sectionIds.length * 2;

/** Beginnings of words carry over between inflections and, put into Latin letters, between languages: `polit`, `econo`. */
const BEGINNING = 6;
const LEAST = 3;
const CHARACTERS = 2_400;
/** A word of the title counts for so many. */
const TITLE = 3;

const latinOf = new Map(Object.entries({
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'z', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', ш: 's', щ: 's', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a', і: 'i', ї: 'i', є: 'e', ґ: 'g', ў: 'u', ј: 'i', љ: 'l', њ: 'n', ћ: 'c', ђ: 'd', џ: 'd',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 't', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', τ: 't', υ: 'i', φ: 'f', χ: 'h', ψ: 'ps', ω: 'o',
}));
const beyondLatin = /[\u0370-\u04FF]/;
const words = /[\p{L}\p{M}\p{N}]+(?:[-.'’"״][\p{L}\p{M}\p{N}]+)*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const toLatin = (word: string): string => (beyondLatin.test(word) ? Array.from(word, (letter) => latinOf.get(letter) ?? letter).join('') : foldMarks(word, 'und'));

function bucketOf(text: string): number {
  const hash = fnv1a(text);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

const isLong = (word: string): boolean => word.length >= LEAST && !/^\p{N}+$/u.test(word);

/**
 * Measures the title and the beginning of a text.
 * @param language ISO 639-1; without a vocabulary for it only word beginnings tell
 */
export function measure({ title, text }: { title: string; text: string }, language: string): SectionFeatures {
  const told = new Map<string, { topics: Topics; count: number }>();
  const beginnings = new Map<number, number>();
  let total = 0;
  const tell = (word: string, topics: Topics, weight: number): void => {
    if (topics === 0) return;
    const before = told.get(word);
    if (before === undefined) told.set(word, { topics, count: weight });
    else before.count += weight;
  };
  for (const [part, weight] of [[title.slice(0, 300), TITLE], [text.slice(0, CHARACTERS), 1]] as const) {
    let previous = '';
    for (const [raw] of part.matchAll(words)) {
      if (unspaced.test(raw)) {
        total += raw.length / 2;
        for (const { word, topics } of topicsInRun(raw.toLowerCase(), language)) tell(word, topics, weight);
        for (let at = 0; at + 2 <= raw.length; at++) add(beginnings, bucketOf(raw.slice(at, at + 2)), weight);
        continue;
      }
      total += 1;
      const word = foldWord(raw, language);
      tell(word, topicsOfWord(word, language), weight);
      if (previous !== '') tell(`${previous} ${word}`, topicsOfPair(`${previous} ${word}`, language), weight);
      previous = word;
      if (isLong(word)) add(beginnings, bucketOf(toLatin(word).slice(0, BEGINNING)), weight);
    }
  }
  return { topics: dense(told.values(), total), ...sparse(beginnings) };
}

function add(counts: Map<number, number>, bucket: number, weight: number): void {
  counts.set(bucket, (counts.get(bucket) ?? 0) + weight);
}

function dense(told: Iterable<{ topics: Topics; count: number }>, total: number): Float64Array {
  const size = sectionIds.length;
  const sums = new Float64Array(DENSE);
  for (const { topics, count } of told) {
    const share = (1 + Math.log(count)) / bits(topics);
    for (let topic = 0; topic < size; topic++) if ((topics & (1 << topic)) !== 0) sums[topic] = (sums[topic] ?? 0) + share;
  }
  const all = sums.reduce((sum, value) => sum + value, 0);
  const scale = Math.sqrt(20 + total);
  for (let topic = 0; topic < size; topic++) {
    const value = sums[topic] ?? 0;
    sums[size + topic] = value / (all + 2);
    sums[topic] = value / scale;
  }
  return sums;
}

const bits = (topics: Topics): number => topics.toString(2).replaceAll('0', '').length;

function sparse(counts: ReadonlyMap<number, number>): { buckets: Int32Array; weights: Float64Array } {
  const buckets = Int32Array.from(counts.keys());
  const weights = Float64Array.from(counts.values(), (count) => 1 + Math.log(count));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { buckets, weights: weights.map((weight) => weight / length) };
}
