import { mulberry32 } from '../../../e2e/support/random.ts';
import { termOf } from '../../../src/common/words/terms.ts';
import type { StoryArticle } from '../../../src/stories/index.ts';
import { settings } from '../../../src/stories/assign/settings.ts';
import { termId } from '../../../src/stories/terms/hash.ts';
import { writePrint } from '../../../src/stories/terms/print.ts';
import { packed } from '../../../src/stories/terms/weighed.ts';

const DAY_MS = 86_400_000;
const PER_DAY = 20_000;
const SOURCES = 3000;
const start = Date.UTC(2026, 0, 1);

const make = mulberry32(7);
const syllables = 'an be cor da el fi gan ho in ja ker lo mi nu or pa qui ra se tu un ver wa xi yo zen bri cha dre flo gri sta pro tri'.split(' ');
const vocabulary = Array.from({ length: 120_000 }, (_, rank) => Array.from({ length: (rank < 150 ? 1 : rank < 3000 ? 2 : 3) + Math.floor(make() * 2) }, () => syllables[Math.floor(make() * syllables.length)]).join(''));
const terms = Uint32Array.from(vocabulary, (word) => termId(termOf(word, 'en')));
/** Zipf: the rank of a word is the exponential of a uniform number. */
const rankAt = (share: number): number => Math.min(vocabulary.length - 1, Math.floor(Math.exp(share * Math.log(vocabulary.length))) - 1);
const wordOf = (rank: number): string => vocabulary[rank] ?? 'word';
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What happened: words that its reports use, the first ones more often, as ranks; and how many reports are to come. */
interface Event {
  ranks: number[];
  left: number;
  story: number | undefined;
}

/**
 * News of invented words: drawn after Zipf, from running events of one to hundreds of reports, each with forty words of its own.
 * Of ten articles two are a headline, five have a lead, three are texts of 300 to 600 words, as in real feeds; three thousand
 * sources of very different size, 20,000 articles a day.
 */
export class InventedNews {
  readonly #random = mulberry32(11);
  readonly #running: Event[] = [];
  #serial = 0;

  /** The next article. */
  next(): StoryArticle {
    const { event, length, titleLength, source, publishedAt } = this.#draw();
    const words = (count: number): string => Array.from({ length: count }, () => wordOf(this.#rank(event))).join(' ');
    const text = Array.from({ length: Math.ceil(length / 18) }, () => `${capital(words(18))}.`).join(' ');
    return { title: capital(words(titleLength)), text, publishedAt, source, lang: 'en' };
  }

  /** The next article as the print of one that was placed before, weighed about as it would have been; `event` holds its story. */
  nextPrint(): { event: Event; placed: { print: Uint8Array; publishedAt: number; source: string; lang: string } } {
    const { event, length, titleLength, source, publishedAt } = this.#draw();
    const counts = new Map<number, number>();
    for (let at = 0; at < length + titleLength; at++) {
      const rank = this.#rank(event);
      counts.set(rank, (counts.get(rank) ?? 0) + 1);
    }
    const rows = [...new Map([...counts].map(([rank, count]) => [terms[rank] ?? 0, Math.sqrt(count) * (Math.log(rank + 1) + 2)]))].sort((a, b) => b[1] - a[1]);
    const kept = rows.slice(0, settings.terms);
    const norm = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0));
    const print = writePrint({ terms: Uint32Array.from(rows, ([term]) => term).sort(), kept: Uint32Array.from(kept, ([term, weight]) => packed(term, weight / norm)), names: Uint8Array.from({ length: Math.min(8, kept.length) }, (_, place) => place), isShort: length < 30, isAlone: false });
    return { event, placed: { print, publishedAt, source, lang: 'en' } };
  }

  #draw(): { event: Event; length: number; titleLength: number; source: string; publishedAt: number } {
    const r = this.#random;
    const kind = r();
    const length = kind < 0.2 ? 0 : kind < 0.7 ? 20 + Math.floor(r() * 50) : 300 + Math.floor(r() * 300);
    return { event: this.#event(), length, titleLength: 7 + Math.floor(r() * 5), source: `outlet ${Math.floor(r() ** 3 * SOURCES)}`, publishedAt: start + (this.#serial++ / PER_DAY) * DAY_MS };
  }

  #rank(event: Event): number {
    const r = this.#random;
    return r() < 0.35 ? (event.ranks[Math.floor(r() ** 1.7 * event.ranks.length)] ?? 0) : rankAt(r());
  }

  #event(): Event {
    const r = this.#random;
    const at = Math.floor(r() * this.#running.length);
    const running = this.#running[at];
    if (running !== undefined && r() < 0.6) {
      running.left -= 1;
      if (running.left <= 0) this.#running.splice(at, 1);
      return running;
    }
    // Most events have a single report, few have hundreds; names are rare words.
    const event = { ranks: Array.from({ length: 40 }, (_, place) => rankAt(place < 8 ? 0.6 + 0.4 * r() : 0.4 + 0.6 * r())), left: Math.floor(r() ** -0.9) - 1, story: undefined };
    if (event.left > 0) this.#running.push(event);
    if (this.#running.length > 3000) this.#running.shift();
    return event;
  }
}
