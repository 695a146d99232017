import { stemmer } from '@orama/stemmers/english';

/** ROUGE F1 (Lin 2004), each 0 to 1. */
export interface Rouge {
  one: number;
  two: number;
  longSum: number;
}

const stems = new Map<string, string>();
function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) stems.set(word, stem = word.length > 3 && /^[a-z]+$/.test(word) ? stemmer(word) : word);
  return stem;
}

/** Tokens as the scorer beside the data has them, but with Porter's second stemmer. */
export const rougeTokens = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(stemOf);

function counts(items: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const item of items) found.set(item, (found.get(item) ?? 0) + 1);
  return found;
}

const pairs = (tokens: readonly string[]): string[] => tokens.slice(1).map((token, at) => `${tokens[at]} ${token}`);

export const f1 = (hits: number, found: number, wanted: number): number => (hits === 0 ? 0 : (2 * hits) / (found + wanted));

function overlap(one: readonly string[], other: readonly string[]): number {
  const inOther = counts(other);
  let hits = 0;
  for (const [item, count] of counts(one)) hits += Math.min(count, inOther.get(item) ?? 0);
  return f1(hits, one.length, other.length);
}

/** Places in `one` of a longest common subsequence. */
function common(one: readonly string[], other: readonly string[]): number[] {
  const width = other.length + 1;
  const table = new Uint16Array((one.length + 1) * width);
  for (let a = 1; a <= one.length; a++) {
    for (let b = 1; b <= other.length; b++) {
      table[a * width + b] = one[a - 1] === other[b - 1] ? (table[(a - 1) * width + b - 1] ?? 0) + 1 : Math.max(table[(a - 1) * width + b] ?? 0, table[a * width + b - 1] ?? 0);
    }
  }
  const places: number[] = [];
  let [a, b] = [one.length, other.length];
  while (a > 0 && b > 0) {
    if (one[a - 1] === other[b - 1]) {
      places.push(a - 1);
      a -= 1;
      b -= 1;
    } else if ((table[(a - 1) * width + b] ?? 0) >= (table[a * width + b - 1] ?? 0)) a -= 1;
    else b -= 1;
  }
  return places;
}

/** ROUGE-1, -2 and -Lsum of a summary's sentences against a reference's. */
export function rougeOf(found: readonly (readonly string[])[], wanted: readonly (readonly string[])[]): Rouge {
  const [all, gold] = [found.flat(), wanted.flat()];
  const [leftFound, leftGold] = [counts(all), counts(gold)];
  let hits = 0;
  for (const sentence of wanted) {
    const places = new Set(found.flatMap((one) => common(sentence, one)));
    for (const place of [...places].sort((x, y) => x - y)) {
      const token = sentence[place] ?? '';
      if ((leftFound.get(token) ?? 0) <= 0 || (leftGold.get(token) ?? 0) <= 0) continue;
      hits += 1;
      leftFound.set(token, (leftFound.get(token) ?? 0) - 1);
      leftGold.set(token, (leftGold.get(token) ?? 0) - 1);
    }
  }
  return { one: overlap(all, gold), two: overlap(pairs(all), pairs(gold)), longSum: f1(hits, all.length, gold.length) };
}
