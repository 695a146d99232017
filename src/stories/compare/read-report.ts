import { baseLanguage } from '../../common/language/base-language.ts';
import { quotations } from '../../common/words/quotations.ts';
import type { Sentence } from '../../common/words/sentences.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { termOf } from '../../common/words/terms.ts';
import { pointsBack } from '../../understand/summary/dangling.ts';
import { splitArticle } from '../../understand/summary/split-article.ts';
import type { StoryReport } from '../../understand/summary/story-report.ts';
import { stopWords } from '../../understand/tags/words/stop-words.ts';
import { otherEvent } from '../../understand/figures/figure-words.ts';
import { countsPeople, type Measure, measureOf } from '../../understand/figures/measures.ts';
import { type Figure, readFigures } from '../../understand/figures/read-figures.ts';

/** What a word is wherever it stands. */
interface WordFacts {
  text: string;
  lower: string;
  term: string;
  /** A word that says nothing by itself, or a number. */
  isSmall: boolean;
  /** A small word that is no adjective: it ends what a number counts. */
  isFunction: boolean;
  isNumber: boolean;
  isCapital: boolean;
  /** What became of someone or something, where the word says so. */
  measure: Measure | undefined;
  /** Says only that people are counted. */
  isPeople: boolean;
}

/** A word of a sentence. */
export interface ClaimWord extends WordFacts {
  start: number;
  end: number;
}

/** Words of a story that were looked at, by language; most come again. */
export type KnownWords = Map<string, Map<string, WordFacts>>;

/** A sentence and what it states. */
export interface ClaimSentence {
  /** Its place among all sentences that are compared. */
  at: number;
  report: ReportHead;
  /** Among the sentences of its article; -1 for the headline. */
  index: number;
  text: string;
  words: ClaimWord[];
  /** Terms that say something, without numbers. */
  terms: ReadonlySet<string>;
  figures: readonly Figure[];
  /** Names: terms of words with a capital that does not come from standing first, or that are names elsewhere in the story. */
  names: ReadonlySet<string>;
  /** Quotations with their marks. */
  quotations: readonly (readonly [number, number])[];
  isNegated: boolean;
  /** Tells of another time or event than the story's. */
  isOther: boolean;
  /** The years that it names. */
  years: readonly number[];
  pointsBack: boolean;
  /** A heading, a caption, an address to write to or call. */
  isFragment: boolean;
  /** A part of a quotation that begins or ends in another sentence. */
  isQuoted: boolean;
}

/** Where a sentence is from. */
export interface ReportHead {
  article: StoryReport;
  language: string;
  /** Reports with the same number count once. */
  voice: number;
  /** Milliseconds; undefined where it is not known. */
  time: number | undefined;
}

/** A report as it is compared. */
export interface ReadReport extends ReportHead {
  title: ClaimSentence;
  sentences: ClaimSentence[];
}

/** News says what happened early; more is not read. */
const CHARACTERS = 6000;
const SENTENCES = 45;
const LONGEST_SENTENCE = 1200;
const LONGEST_TITLE = 300;
/** Lines of fewer words without an end mark are headings and captions. */
const FRAGMENT = 12;

const negations: Readonly<Record<string, string>> = {
  en: 'not no never without none cannot denied denies deny didn’t didn\'t doesn’t doesn\'t isn’t isn\'t wasn’t wasn\'t won’t won\'t weren’t weren\'t', de: 'nicht kein keine keinen keiner keinem nie ohne', fr: 'pas aucun aucune jamais sans ni', es: 'no ningún ninguna nunca sin', it: 'non nessun nessuno nessuna mai senza',
  pt: 'não nenhum nenhuma nunca sem', nl: 'niet geen nooit zonder', pl: 'nie bez nigdy żaden', ru: 'не нет без никто', tr: 'değil yok',
};
const negationsOf = new Map(Object.entries(negations).map(([language, words]) => [language, new Set(words.split(' '))]));
const namesTwoNouns = new Set(['de', 'lb']);
/** Addresses and telephone numbers. */
const contact = /https?:|www\.|\S@\S|(?:\p{Nd}{3}[ .)-]{1,2}){2}\p{Nd}{3,4}|\p{Nd}{7,}/u;
const caseless = /^\P{Lu}*$/u;

function readWords(text: string, language: string, known: KnownWords): ClaimWord[] {
  let ofLanguage = known.get(language);
  if (ofLanguage === undefined) known.set(language, ofLanguage = new Map());
  const words: ClaimWord[] = [];
  for (const { text: word, start } of splitWords(text)) {
    let facts = ofLanguage.get(word);
    if (facts === undefined) ofLanguage.set(word, facts = factsOf(word, language));
    // Spelled out, for a spread costs several times more, and there are tens of thousands.
    const { lower, term, isSmall, isFunction, isNumber, isCapital, measure, isPeople } = facts;
    words.push({ text: word, lower, term, isSmall, isFunction, isNumber, isCapital, measure, isPeople, start, end: start + word.length });
  }
  return words;
}

function factsOf(text: string, language: string): WordFacts {
  const { always, small } = stopWords(language);
  const lower = text.toLowerCase();
  const isNumber = /^\p{N}/u.test(text);
  const isCapital = /^\p{Lu}/u.test(text);
  return {
    text, lower, term: termOf(text, language), isNumber, isCapital, isFunction: always.has(lower),
    isSmall: isNumber || always.has(lower) || (!isCapital && small.has(lower)) || (lower.length === 1 && !/\p{Lo}/u.test(lower)),
    measure: measureOf(lower, language),
    isPeople: countsPeople(lower, language),
  };
}

/**
 * Takes the first words of sentences for names where they are names inside other sentences.
 * @returns the reports, with more names
 */
export function withFirstNames(reports: readonly ReadReport[]): ReadReport[] {
  const known = new Set(reports.flatMap(({ language, sentences }) => sentences.flatMap(({ names }) => [...names].map((name) => `${language} ${name}`))));
  const mend = (sentence: ClaimSentence): ClaimSentence => {
    const first = sentence.words[0];
    const { language } = sentence.report;
    return first !== undefined && first.isCapital && !first.isSmall && !namesTwoNouns.has(language) && known.has(`${language} ${first.term}`)
      ? { ...sentence, names: new Set([...sentence.names, first.term]) } : sentence;
  };
  return reports.map((report) => ({ ...report, sentences: report.sentences.map(mend) }));
}

/** Names in a sentence; German writes all nouns with capitals, so there only two in a row make one. */
function namesIn(words: readonly ClaimWord[], text: string, language: string): Set<string> {
  const names = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (!word.isCapital || word.isSmall || word.text.length < 2) continue;
    const before = words[at - 1];
    const next = words[at + 1];
    const hasPair = (before?.isCapital === true && before.end + 1 === word.start && !before.isSmall) || (next?.isCapital === true && word.end + 1 === next.start && !next.isSmall);
    const startsSentence = before === undefined || /[.!?:“"„«]\s?["“„«]?$/u.test(text.slice(before.end, word.start));
    if (namesTwoNouns.has(language) ? hasPair : !startsSentence || hasPair) names.add(word.term);
  }
  return names;
}

function readSentence(text: string, index: number, language: string, known: KnownWords, isQuoted: boolean): Omit<ClaimSentence, 'at' | 'report'> {
  const shown = text.slice(0, LONGEST_SENTENCE);
  const words = readWords(shown, language, known);
  const figures = readFigures(shown, words, language);
  const quoted = quotations(shown, LONGEST_SENTENCE);
  const negated = negationsOf.get(language);
  return {
    index, text, words, figures,
    terms: new Set(words.filter(({ isSmall }) => !isSmall).map(({ term }) => term)),
    names: caseless.test(shown) ? new Set<string>() : namesIn(words, shown, language),
    quotations: quoted,
    isNegated: negated !== undefined && words.some(({ lower }) => negated.has(lower)),
    // Only what is counted or quoted is asked for it.
    isOther: (figures.length > 0 || quoted.length > 0) && otherEvent.test(shown.toLowerCase()),
    years: figures.filter(({ kind }) => kind === 'year').map(({ value }) => value),
    pointsBack: index >= 0 && pointsBack(shown, language),
    isFragment: index >= 0 && ((!/[.!?…。！？।॥؟]["”’»)\]」』]*$/u.test(text) && words.length < FRAGMENT) || contact.test(shown)),
    isQuoted,
  };
}

/** Which sentences are parts of a quotation of several, by the marks that are open within their paragraph. */
function insideQuotations(sentences: readonly Sentence[]): boolean[] {
  let open = false;
  let paragraph = -1;
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) open = false;
    paragraph = sentence.paragraph;
    const before = open;
    for (const [mark] of sentence.text.matchAll(/[“”„«»"]/g)) open = mark === '"' ? !open : mark === '„' || mark === '«' || (mark === '“' && !open);
    return before || open;
  });
}

/**
 * Reads a report: its headline and the sentences of its opening.
 * @param from place of its first sentence among all that are compared
 * @param known words of the story's other reports
 */
export function readReport(article: StoryReport, voice: number, from: number, known: KnownWords = new Map()): ReadReport {
  const language = baseLanguage(article.lang) ?? 'und';
  const time = Date.parse(article.publishedAt ?? '');
  const head: ReportHead = { article, language, voice, time: Number.isNaN(time) ? undefined : time };
  const title = article.title.slice(0, LONGEST_TITLE);
  const texts = splitArticle({ title, text: article.text.slice(0, CHARACTERS), lang: article.lang }, language, SENTENCES);
  const quoted = insideQuotations(texts);
  return {
    ...head,
    title: { ...readSentence(title, -1, language, known, false), at: from, report: head },
    sentences: texts.map(({ text }, index) => ({ ...readSentence(text, index, language, known, quoted[index] ?? false), at: from + 1 + index, report: head })),
  };
}
