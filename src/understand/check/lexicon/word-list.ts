import { termOf } from '../../../common/words/terms.ts';

/** Words and beginnings, each with what it stands for. */
export class WordList<T> {
  readonly #whole = new Map<string, T[]>();
  readonly #beginnings = new Map<string, [string, T][]>();
  readonly #language: string;
  readonly #isExact: boolean;

  /** @param isExact words stand for themselves alone, not for their inflections */
  constructor(language: string, isExact = false) {
    [this.#language, this.#isExact] = [language, isExact];
  }

  /** @param words parted by spaces; `-` marks beginnings, `~` stems (as `termOf` gives them); phrases (`isPhrase`) are left out */
  add(words: string, value: T): void {
    for (const written of words.split(/\s+/)) {
      if (written === '' || isPhrase(written)) continue;
      const word = written.toLowerCase();
      if (word.endsWith('-')) {
        const beginning = word.slice(0, -1);
        const key = beginning.slice(0, SHORTEST);
        const list = this.#beginnings.get(key) ?? [];
        list.push([beginning, value]);
        this.#beginnings.set(key, list);
      } else {
        for (const form of this.#formsOf(word)) {
          const list = this.#whole.get(form) ?? [];
          if (!list.includes(value)) list.push(value);
          this.#whole.set(form, list);
        }
      }
    }
  }

  #formsOf(word: string): Iterable<string> {
    if (word.endsWith('~')) return [word.slice(0, -1)];
    const term = termOf(word, this.#language);
    // Without its accent `dû` would be `du`, `sûr` `sur`.
    return this.#isExact || (term.length <= SHORTEST && /[^a-z]/.test(word)) ? [word] : new Set([word, term]);
  }

  /**
   * @param lower the word in small letters
   * @param term what it counts as; undefined where only the word itself is asked for
   */
  find(lower: string, term: string | undefined): T[] {
    const found = new Set([...(this.#whole.get(lower) ?? []), ...(term === undefined ? [] : (this.#whole.get(term) ?? []))]);
    for (let length = 1; length <= SHORTEST; length++) {
      for (const [beginning, value] of this.#beginnings.get(lower.slice(0, length)) ?? []) if (lower.startsWith(beginning) && lower.length <= beginning.length + LONGEST_ENDING) found.add(value);
    }
    return [...found];
  }
}

/** `put_off`, `zu_Schaden+kommen`, `go-ahead`: several words that mean one thing (`phrases.ts`). */
export const isPhrase = (written: string): boolean => /[_+]|.-./.test(written);

const SHORTEST = 3;
/** `hoch-` is the beginning of `höchste`, not of every long compound. */
const LONGEST_ENDING = 7;
