import { baseLanguage } from '../../common/language/base-language.ts';
import { mostCommon } from '../../common/most-common.ts';
import { termsOf } from '../../common/words/terms.ts';
import { figuresIn } from './figures.ts';
import { joined } from './joined.ts';
import type { ScoredSentence } from './score-sentences.ts';
import type { StoryReport } from './story-report.ts';
import { type Telling, tellingsOf } from './story-sentences.ts';
import { similarities, vectorsOf } from './vectors.ts';

export interface StorySummaryOptions {
  /** At most so many sentences (default 3). */
  sentences?: number;
  /** At most so many words (default 80); one sentence stays whole however long. */
  words?: number;
  /** The reader's language, used when an article is in it; else the commonest one. */
  language?: string | undefined;
}

export interface StorySummary {
  summary: string;
  /** The language of all of its sentences; `und` when there are none. */
  language: string;
  /** Each word for word, with the article that it is from and its place there. */
  sentences: { text: string; article: string; index: number }[];
}

/** The newest articles are read; a story of hundreds says no more. */
const MOST_ARTICLES = 40;
const weights = { support: 1.6, own: 0.08, place: 0.5, recent: 0.15, length: 0.3, target: 22, quotation: 0.35, question: 0.6, pointsBack: 10, overtaken: 1.2, repeats: 1.6 };
/** Cosines: from here another outlet's sentence supports one; is about the same; says the same. */
const near = { support: 0.18, same: 0.28, again: 0.5 };

interface Candidate {
  sentence: ScoredSentence;
  telling: Telling;
  mark: number;
}

const timeOf = ({ publishedAt }: StoryReport): number => {
  const time = Date.parse(publishedAt ?? '');
  return Number.isNaN(time) ? 0 : time;
};

/**
 * A story told in its outlets' own sentences: what most of them say (each outlet and each wire copy once), without
 * repetition, in one language, the newest where figures changed; no sentence that points back at one that is not there.
 * Sentences are taken one by one for what they add: how many outlets say the same that is not told yet (a coverage function,
 * Lin and Bilmes 2011), with place, length and recency.
 * @param articles in any order; those whose language is not stated count as being of one unknown language
 */
export function summarizeReports(articles: readonly StoryReport[], { sentences: most = 3, words: mostWords = 80, language: wanted }: StorySummaryOptions = {}): StorySummary {
  const spoken = articles.map((article) => ({ article, language: baseLanguage(article.lang) ?? 'und' })).filter(({ article }) => article.text.trim() !== '');
  const readers = baseLanguage(wanted);
  const language = spoken.some((one) => one.language === readers) && readers !== undefined ? readers : (mostCommon(spoken.map((one) => one.language)) ?? 'und');
  const read = spoken.filter((one) => one.language === language).map(({ article }) => article).sort((a, b) => timeOf(b) - timeOf(a)).slice(0, MOST_ARTICLES);
  const chosen = choose(marked(tellingsOf(read, language), language), most, mostWords);
  return {
    summary: joined(chosen.map(({ sentence }) => sentence.text), language),
    language,
    sentences: chosen.map(({ sentence: { text, index }, telling }) => ({ text, article: telling.article.id, index })),
  };
}

interface Field {
  candidates: Candidate[];
  similar: Float64Array[];
  /** How many outlets speak. */
  voices: number;
}

/** All sentences of a story with what each is worth by itself. */
function marked(tellings: readonly Telling[], language: string): Field {
  const all = tellings.flatMap((telling) => telling.sentences.map((sentence): Candidate => ({ sentence, telling, mark: 0 })));
  const whole = all.filter(({ sentence }) => !sentence.isFragment);
  const candidates = whole.length > 0 ? whole : all;
  const similar = similarities(vectorsOf(candidates.map(({ sentence }) => termsOf(sentence.text, language))));
  const figures = candidates.map(({ sentence }) => figuresIn(sentence.text, language));
  const times = tellings.map(({ article }) => timeOf(article)).filter((time) => time > 0);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  for (const [at, candidate] of candidates.entries()) {
    const { sentence, telling } = candidate;
    const time = timeOf(telling.article);
    const isOvertaken = candidates.some((other, beside) => (similar[at]?.[beside] ?? 0) >= near.same && timeOf(other.telling.article) > time && differ(figures[at], figures[beside]));
    candidate.mark = weights.own * sentence.score
      + weights.place * Math.exp(-sentence.index / 4)
      + weights.recent * (time === 0 || last === first ? 0 : (time - first) / (last - first))
      - weights.length * Math.abs(Math.log(Math.max(1, sentence.words) / weights.target))
      - (sentence.isQuotation ? weights.quotation : 0)
      - (sentence.isQuestion ? weights.question : 0)
      - (sentence.pointsBack ? weights.pointsBack : 0)
      - (isOvertaken ? weights.overtaken : 0);
  }
  return { candidates, similar, voices: new Set(tellings.map(({ voice }) => voice)).size };
}

/** Each names a number that the other does not. */
function differ(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  return [...one].some((figure) => !other.has(figure)) && [...other].some((figure) => !one.has(figure));
}

/**
 * How many other outlets say what a sentence says, each by its sentence that is most alike, as far as that is not covered.
 * @returns 0 to 1
 */
function supportOf(at: number, { candidates, similar, voices }: Field, covered: Float64Array): number {
  if (voices < 2) return 0;
  const best = new Map<number, number>();
  const own = candidates[at]?.telling.voice;
  for (const [beside, { telling }] of candidates.entries()) {
    const alike = similar[at]?.[beside] ?? 0;
    if (alike < near.support || telling.voice === own) continue;
    best.set(telling.voice, Math.max(best.get(telling.voice) ?? 0, Math.min(1, alike / near.again) * (1 - (covered[beside] ?? 0))));
  }
  return [...best.values()].reduce((sum, value) => sum + value, 0) / (voices - 1);
}

/** The best, one by one, for what they add; then in an order to read: by their places in their articles. */
function choose(field: Field, most: number, mostWords: number): Candidate[] {
  const { candidates, similar } = field;
  const covered = new Float64Array(candidates.length);
  const taken: number[] = [];
  let words = 0;
  while (taken.length < most) {
    let best = -1;
    let bestMark = -Infinity;
    for (const [at, { mark, sentence }] of candidates.entries()) {
      const repeats = covered[at] ?? 0;
      if (taken.includes(at) || repeats >= 1 || (taken.length > 0 && words + sentence.words > mostWords)) continue;
      const support = supportOf(at, field, covered);
      // What one outlet alone says is not the story.
      if (support === 0 && taken.length > 0 && field.voices > 2) continue;
      const worth = mark + weights.support * support - weights.repeats * repeats - (taken.length === 0 && sentence.words > mostWords ? 3 : 0);
      if (worth > bestMark) [best, bestMark] = [at, worth];
    }
    const found = candidates[best];
    if (found === undefined || (taken.length > 0 && found.sentence.pointsBack)) break;
    taken.push(best);
    words += found.sentence.words;
    for (const at of candidates.keys()) covered[at] = at === best ? 1 : Math.max(covered[at] ?? 0, Math.min(1, (similar[best]?.[at] ?? 0) / near.again));
  }
  return taken.flatMap((at) => candidates[at] ?? []).sort((a, b) => (a.telling === b.telling ? 0 : placeOf(a) - placeOf(b)) || a.sentence.index - b.sentence.index);
}

/** Where a sentence stands in its article's opening, 0 to 1. */
const placeOf = ({ sentence, telling }: Candidate): number => sentence.index / Math.max(6, telling.sentences.length);
