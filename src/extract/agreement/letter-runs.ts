/**
 * Whether two texts say the same, told by runs of letters that both hold ("shingles": Broder 1997, "On the resemblance
 * and containment of documents", over letters instead of words, so that scripts without spaces need no dictionary).
 * White space, punctuation, case, accents and width play no part.
 */
export class LetterRuns {
  readonly text: string;
  /** Words of the text, one space between them and one at each end. */
  readonly #spaced: string;
  readonly #letters: string;
  readonly #runs = new Map<number, ReadonlySet<number>>();
  #searched = 0;

  /** @param text plain text; letters beyond the first 400,000 are not looked at */
  constructor(text: string) {
    this.text = text;
    const words = wordsOnly(text.slice(0, longest));
    this.#spaced = ` ${words} `;
    this.#letters = words.replaceAll(' ', '');
  }

  /** Letters and digits of the text. */
  get size(): number {
    return this.#letters.length;
  }

  /**
   * How much of another text's letters stands in this one, 0 to 1. A text shorter than a run counts whole, when it
   * stands here as words of its own, or not at all.
   */
  coverageOf(text: string): number {
    const words = wordsOnly(text.slice(0, longest));
    const letters = words.replaceAll(' ', '');
    if (letters === '') return 0;
    const length = isDense(letters) ? denseRun : plainRun;
    if (letters.length <= length) return this.#has(words, letters) ? 1 : 0;
    return this.#covered(letters, length) / letters.length;
  }

  #covered(letters: string, length: number): number {
    const runs = this.#runsOf(length);
    let covered = 0;
    let coveredTo = 0;
    eachRun(letters, length, (hash, at) => {
      if (!runs.has(hash)) return;
      covered += at + length - Math.max(coveredTo, at);
      coveredTo = at + length;
    });
    return covered;
  }

  #has(words: string, letters: string): boolean {
    this.#searched += this.#spaced.length;
    if (this.#searched > mostSearched) return false;
    return isDense(letters) ? this.#letters.includes(letters) : this.#spaced.includes(` ${words} `);
  }

  #runsOf(length: number): ReadonlySet<number> {
    const known = this.#runs.get(length);
    if (known) return known;
    const runs = new Set<number>();
    eachRun(this.#letters, length, (hash) => runs.add(hash));
    this.#runs.set(length, runs);
    return runs;
  }
}

const longest = 400_000;
/** Letters to a run: two or three words of an alphabet, as many of ideographs. */
const plainRun = 14;
const denseRun = 5;
/** Short lines are searched one by one; a page of nothing else must not take for ever. */
const mostSearched = 20_000_000;

const plainAscii = /^[\x20-\x7e\s]*$/;

function wordsOnly(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  return text.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Whether most of the letters are ideographs or kana; hangul comes apart into an alphabet when normalised. */
function isDense(letters: string): boolean {
  let dense = 0;
  const sample = Math.min(letters.length, 60);
  for (let at = 0; at < sample; at++) {
    const code = letters.charCodeAt(at);
    if (code >= 0x2e80 && (code < 0xa000 || (code >= 0xf900 && code < 0xfb00))) dense++;
  }
  return dense * 2 > sample;
}

/** Calls back with a hash of each run of that many letters (Karp and Rabin 1987). */
function eachRun(letters: string, length: number, found: (hash: number, at: number) => void): void {
  let power = 1;
  for (let at = 1; at < length; at++) power = Math.imul(power, factor);
  let hash = 0;
  for (let at = 0; at < letters.length; at++) {
    if (at >= length) hash = (hash - Math.imul(letters.charCodeAt(at - length), power)) | 0;
    hash = (Math.imul(hash, factor) + letters.charCodeAt(at)) | 0;
    if (at >= length - 1) found(hash, at - length + 1);
  }
}

const factor = 0x01000193;
