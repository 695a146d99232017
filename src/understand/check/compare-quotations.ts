import { quotations as quotationsIn } from '../../common/words/quotations.ts';
import type { Evidence } from './evidence.ts';
import type { Statement } from './statement.ts';

/** Shorter ones are words set apart, not what someone said. */
const SHORTEST = 1;
const LONGEST = 2000;

/** Letters and digits only, so that marks, spaces and kinds of apostrophes are of no matter. */
const bare = (text: string): string => ` ${text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;

/** The texts that quotations are looked for in. */
export class QuotedTexts {
  readonly #all: readonly string[];
  readonly #quoted: readonly string[];

  constructor(evidence: Evidence) {
    this.#all = evidence.sources.map(({ title, text }) => bare(`${title}\n${text}`));
    this.#quoted = evidence.sources.map(({ title, text }) => bare([title, ...text.split('\n')].flatMap((line) => quotationsIn(line, LONGEST).map(([from, to]) => line.slice(from, to))).join(' | ')));
  }

  /** Quotations of the sentence that no source has word for word. */
  missing({ text, quotations, words }: Statement): string[] {
    return quotations.flatMap(([from, to], at) => {
      const own = words.filter(({ quotation }) => quotation === at);
      if (own.length <= SHORTEST) return own.length === 0 || this.#has(this.#all, text.slice(from, to)) ? [] : [text.slice(from, to)];
      return this.#has(this.#all, text.slice(from, to)) ? [] : [text.slice(from, to)];
    });
  }

  /** Quotations that a source has, but not as what someone said. */
  unquoted({ text, quotations, words }: Statement): string[] {
    return quotations.flatMap(([from, to], at) => (words.filter(({ quotation }) => quotation === at).length >= 3 && this.#has(this.#all, text.slice(from, to)) && !this.#has(this.#quoted, text.slice(from, to)) ? [text.slice(from, to)] : []));
  }

  #has(texts: readonly string[], quotation: string): boolean {
    return quotation.split(/\[[^\]]*\]|…|\.\.\./u).every((part) => bare(part).trim() === '' || texts.some((text) => text.includes(bare(part))));
  }
}
