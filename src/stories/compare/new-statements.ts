import type { StoryReport } from '../../understand/summary/story-report.ts';
import { dayWordsOf } from '../../understand/timeline/day-words.ts';
import { align, type Alignment } from './alignment.ts';
import type { SaidBy } from './comparison.ts';
import { readAll } from './compare-reports.ts';
import type { ClaimSentence } from './read-report.ts';
import { saidIn } from './sides.ts';

/** What new reports of a story say that earlier ones did not. */
export interface NewStatement extends SaidBy {
  /** Other new reports that say so too. */
  also: string[];
}

/** A sentence is known when an earlier one has so much of its words, by weight, and all of its figures. */
const KNOWN = 0.5;
/** So alike, two new sentences say the same. */
const AGAIN = 0.45;
const SHORTEST = 6;
const LONGEST = 45;
/** News says what is new early. */
const EARLY = 20;
/** New reports that are looked at, the latest. */
const MOST_NEW = 10;

/**
 * What new reports say that none of the earlier ones had, word for word, the most telling first.
 * @param reports without copies
 * @param isNew which of them the reader did not see
 */
export function newStatements(reports: readonly StoryReport[], isNew: (id: string) => boolean, limit = 6): NewStatement[] {
  const read = readAll(reports);
  const alignment = align(read);
  const fresh = read.filter(({ article }) => isNew(article.id)).slice(0, MOST_NEW);
  const known = read.filter(({ article }) => !isNew(article.id)).flatMap(({ title, sentences }) => [title, ...sentences]);
  const found = fresh.flatMap(({ sentences }) => sentences.slice(0, EARLY))
    .filter((sentence) => canStand(sentence) && !known.some((other) => says(other, sentence, alignment, KNOWN)))
    .map((sentence) => ({ sentence, worth: worthOf(sentence, alignment) }))
    .toSorted((a, b) => b.worth - a.worth);
  const chosen: { sentence: ClaimSentence; also: Set<string> }[] = [];
  for (const { sentence } of found) {
    const same = chosen.find((one) => says(one.sentence, sentence, alignment, AGAIN));
    if (same !== undefined) {
      if (sentence.report !== same.sentence.report) same.also.add(sentence.report.article.id);
    } else if (chosen.length < limit) chosen.push({ sentence, also: new Set() });
  }
  return chosen.map(({ sentence, also }) => ({ ...saidIn(sentence), also: [...also] }));
}

function canStand({ isFragment, isQuoted, pointsBack, words, text }: ClaimSentence): boolean {
  return !isFragment && !isQuoted && !pointsBack && words.length >= SHORTEST && words.length <= LONGEST && !/[?？؟]["”»]?$/u.test(text);
}

/** Whether another sentence says what this one does, with its figures. */
function says(other: ClaimSentence, one: ClaimSentence, alignment: Alignment, least: number): boolean {
  if (other.report.language !== one.report.language || alignment.covered(one, other) < least) return false;
  // "A tug will pull the ferry free" does not say that it did.
  const planned = dayWordsOf(one.report.language)?.future;
  if (planned?.test(other.text) === true && !planned.test(one.text)) return false;
  return one.figures.every(({ kind, value }) => kind === 'label' || other.figures.some((figure) => figure.kind === kind && figure.value === value));
}

/** The more of what the story is about, the better; figures and quotations tell more, and what stands early matters. */
function worthOf({ terms, figures, quotations, index }: ClaimSentence, { isCentral }: Alignment): number {
  const central = [...terms].filter(isCentral).length;
  return Math.min(central, 5) * 0.3 + (figures.some(({ kind }) => kind !== 'label') ? 0.5 : 0) + (quotations.length > 0 ? 0.2 : 0) - 0.05 * index;
}
