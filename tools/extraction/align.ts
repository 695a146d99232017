/** Words as the scorers see them. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{Pc}]+/gu) ?? [];

const GRAM = 4;
/** Places of one shingle in the truth that are tried at most. */
const MOST_PLACES = 12;
const LARGEST_GAP = 60_000;

/**
 * Finds which words of a page are the words of its article, in order: shingles in the longest chain that ascends in both
 * texts (Hunt and Szymanski 1977), and between those the longest common subsequence.
 * @returns for each word of `page` 1 when it belongs to the article
 */
export function alignWords(page: readonly string[], truth: readonly string[]): Uint8Array {
  const matched = new Uint8Array(page.length);
  const chain = chainOf(page, truth);
  let pageAt = 0;
  let truthAt = 0;
  for (const [one, other] of [...chain, [page.length, truth.length] as const]) {
    fillGap(page, truth, pageAt, one, truthAt, other, matched);
    for (let step = 0; step < GRAM && one + step < page.length && other < truth.length; step++) matched[one + step] = 1;
    pageAt = Math.max(pageAt, one + GRAM);
    truthAt = Math.max(truthAt, other + GRAM);
  }
  return matched;
}

function chainOf(page: readonly string[], truth: readonly string[]): (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  for (let at = 0; at + GRAM <= truth.length; at++) {
    const gram = truth.slice(at, at + GRAM).join(' ');
    const list = places.get(gram);
    if (!list) places.set(gram, [at]);
    else if (list.length < MOST_PLACES) list.push(at);
  }
  // Patience sorting: tails[n] is the pair that ends the best chain of n + 1 pairs.
  const tails: Pair[] = [];
  for (let at = 0; at + GRAM <= page.length; at++) {
    const list = places.get(page.slice(at, at + GRAM).join(' '));
    if (!list) continue;
    for (const other of list.toReversed()) {
      let low = 0;
      let high = tails.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((tails[middle]?.other ?? 0) < other) low = middle + 1;
        else high = middle;
      }
      tails[low] = { one: at, other, before: tails[low - 1] };
    }
  }
  const chain: (readonly [number, number])[] = [];
  for (let pair = tails.at(-1); pair; pair = pair.before) chain.push([pair.one, pair.other]);
  return chain.reverse();
}

interface Pair {
  one: number;
  other: number;
  before: Pair | undefined;
}

function fillGap(page: readonly string[], truth: readonly string[], from: number, to: number, truthFrom: number, truthTo: number, matched: Uint8Array): void {
  const width = truthTo - truthFrom;
  const height = to - from;
  if (width <= 0 || height <= 0 || width * height > LARGEST_GAP) return;
  const lengths = new Uint16Array((height + 1) * (width + 1));
  const at = (row: number, column: number): number => lengths[row * (width + 1) + column] ?? 0;
  for (let row = height - 1; row >= 0; row--) {
    for (let column = width - 1; column >= 0; column--) {
      lengths[row * (width + 1) + column] = page[from + row] === truth[truthFrom + column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < height && column < width;) {
    if (page[from + row] === truth[truthFrom + column]) {
      matched[from + row] = 1;
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
}
