import { baseLanguage } from '../../common/language/base-language.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { termOf } from '../../common/words/terms.ts';
import { backgroundFrequencies } from '../../understand/tags/rank/background.ts';
import { stopWords } from '../../understand/tags/words/stop-words.ts';
import type { StoryArticle } from '../story-article.ts';
import { SourceHabits } from './source-habits.ts';
import { standsAsName } from './stands-as-name.ts';
import { countId, termId, TERMS } from './hash.ts';
import { packed, type Weighed } from './weighed.ts';

/** News says what it is about early. */
const CHARACTERS = 3200;
const BODY_WORDS = 400;
/** Terms that an article is remembered by. */
const MOST_TERMS = 100;
/** Body words below which an article is hardly more than its headline. */
const SHORT = 30;
/** Body words up to which an article is nothing but its headline, and from which it is a text. */
const BARE = 10;
const FULL = 60;
/** What standing in the title adds to the root of the frequency. */
const TITLE = 1;
/** What a word is worth more that is written with a capital inside sentences too. */
const NAME = 1.4;
/** Articles that the background of a language counts like, and those that smooth a count of few. */
const BACKGROUND = 500;
const SMOOTHING = 50;
/** Share of texts that small words of one letter stand in, `a` before all: the background has none of them. */
const ONE_LETTER = 0.8;
/** Rarity from which a name tells of whom or where an article is, unlike `Monday` or `Europe`. */
const RARE = 3;
/** Names of an article that are remembered as such. */
const MOST_NAMES = 8;

interface Occurrence {
  word: string;
  /** What the word counts as (`termOf`). */
  stem: string;
  inTitle: boolean;
  count: number;
  capitals: number;
  /** Whether it stands somewhere in the text as names do (`standsAsName`). */
  isName: boolean;
}

/** An article's terms as they stand in it. */
export interface ReadTerms {
  terms: ReadonlyMap<number, Occurrence>;
  language: string;
  source: string | undefined;
  bodyWords: number;
}

/**
 * Turns articles into vectors of tf · idf: the root of the frequency plus title, rarity among the articles so far and in a
 * background of news, names a little heavier, what a source always says lighter.
 */
export class TermSpace {
  #counts = new Uint32Array(TERMS);
  #articles = new Map<string, number>();
  /** Counts of the articles from a place on, which are left when those before are forgotten. */
  #later: { from: number; counts: Uint32Array<ArrayBuffer>; articles: Map<string, number> } | undefined;
  readonly #sources = new SourceHabits();
  #counted = 0;

  /** Counts an article among those by which others are weighed. */
  count({ terms, language, source }: { terms: Pick<ReadTerms['terms'], 'keys'> | Uint32Array; language: string; source: string | undefined }): void {
    const ids = terms instanceof Uint32Array ? terms : [...terms.keys()];
    countInto(this.#counts, this.#articles, ids, language);
    if (this.#later !== undefined) countInto(this.#later.counts, this.#later.articles, ids, language);
    this.#sources.add(source, ids);
    this.#counted += 1;
  }

  /** From now on articles are also counted apart, so that those before can be forgotten. */
  beginLater(): void {
    this.#later = { from: this.#counted, counts: new Uint32Array(TERMS), articles: new Map() };
  }

  /** Forgets the articles before the latest `beginLater`. */
  forgetEarlier(): void {
    if (this.#later === undefined) return;
    this.#counts = this.#later.counts;
    this.#articles = this.#later.articles;
    this.#sources.forget(this.#later.from);
    this.#later = undefined;
  }

  /**
   * Weighs an article by what is known now.
   * @param most terms that it is remembered by, the weightiest
   */
  weigh({ terms, language, source, bodyWords }: ReadTerms, most = MOST_TERMS): Weighed {
    const articles = this.#articles.get(language) ?? 0;
    const usual = usualShare(language);
    const salt = termId(language);
    const habitOf = this.#sources.of(source);
    const rows: { term: number; weight: number; isName: boolean }[] = [];
    for (const [term, occurrence] of terms) {
      const { inTitle, count, capitals, isName } = occurrence;
      const seen = this.#counts[countId(term, salt)] ?? 0;
      const rarity = Math.max(0, Math.log((articles + SMOOTHING + BACKGROUND) / (seen + 0.5 + usual(occurrence) * BACKGROUND)));
      const frequency = Math.sqrt(count) + (inTitle ? TITLE : 0);
      rows.push({ term, weight: frequency * rarity * (1 - habitOf(term)) * (capitals * 2 > count ? NAME : 1), isName: isName && capitals * 2 > count && rarity >= RARE });
    }
    rows.sort((a, b) => b.weight - a.weight || a.term - b.term);
    rows.length = Math.min(rows.length, most);
    const length = Math.sqrt(rows.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    return {
      terms: Uint32Array.from(rows, ({ term, weight }) => packed(term, weight / length)),
      words: new Map(rows.map(({ term }) => [term, terms.get(term)?.word ?? ''])),
      names: Uint8Array.from(rows.flatMap(({ isName }, place) => (isName ? [place] : [])).slice(0, MOST_NAMES)),
      isShort: bodyWords < SHORT,
      fullness: fullnessOf(bodyWords),
    };
  }
}

function countInto(counts: Uint32Array, articles: Map<string, number>, terms: Iterable<number>, language: string): void {
  articles.set(language, (articles.get(language) ?? 0) + 1);
  const salt = termId(language);
  for (const term of terms) {
    const slot = countId(term, salt);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
}

/** In what share of texts a word stands, before there are any: counted in news, else by whether it is a small word of the language. */
function usualShare(language: string): (one: Occurrence) => number {
  const { always, small } = stopWords(language);
  const bySize = (word: string): number => (always.has(word) ? 0.3 : small.has(word) ? 0.1 : 0);
  const background = backgroundFrequencies(language);
  if (background === undefined) return ({ word }) => bySize(word.toLowerCase());
  return ({ word, stem }) => (stem.length === 1 && always.has(word.toLowerCase()) ? ONE_LETTER : background.of(stem) / background.documents);
}

const fullnessOf = (bodyWords: number): number => Math.max(0, Math.min(1, Math.log((bodyWords + 1) / BARE) / Math.log(FULL / BARE)));

/** Whether an article is too short to be compared by its words alone: a vector of it is of use to `StoryStream`. */
export const takesVector = ({ text }: Pick<StoryArticle, 'text'>): boolean => fullnessOf(splitWords(text.slice(0, CHARACTERS)).slice(0, BODY_WORDS).length) < 1;

/** Reads an article's terms: its title and the beginning of its text. */
export function readTerms({ title, text, lang, source }: StoryArticle): ReadTerms {
  const language = baseLanguage(lang) ?? 'und';
  const terms = new Map<number, Occurrence>();
  const at = (word: string): Occurrence => {
    const stem = termOf(word, language);
    const term = termId(stem);
    let one = terms.get(term);
    if (one === undefined) terms.set(term, (one = { word, stem, inTitle: false, count: 0, capitals: 0, isName: false }));
    return one;
  };
  for (const { text: word } of splitWords(title.slice(0, 500))) at(word).inTitle = true;
  const body = splitWords(text.slice(0, CHARACTERS)).slice(0, BODY_WORDS);
  for (const [place, { text: word }] of body.entries()) {
    const one = at(word);
    one.count += 1;
    if (!startsWithCapital.test(word)) continue;
    one.capitals += 1;
    one.isName ||= standsAsName(text, body, place, language);
  }
  return { terms, language, source, bodyWords: body.length };
}

const startsWithCapital = /^\p{Lu}/u;
