import { saturated } from '../../common/words/bm25.ts';
import { type Passage, passagesOf } from '../../common/words/passages.ts';
import { RecentMap } from '../../common/words/recent-map.ts';
import { hasStemmer } from '../../common/words/stem-word.ts';
import type { AskedTerm } from './asked.ts';
import { beginningsOf, findTerms } from './find-terms.ts';

/** A text to be ranked. */
export interface Ranked {
  id: number;
  title: string;
  text: string;
  /** ISO 639-1 code in which its terms are made. */
  language: string;
}

export interface RankedPassage {
  index: number;
  text: string;
  /** UTF-16 index in the article's text. */
  start: number;
  /** BM25. */
  score: number;
}

export interface RankedArticle {
  id: number;
  score: number;
  titleScore: number;
  /** The rarities of the terms that occur in title or text, summed. */
  coverage: number;
  /** Best first. */
  passages: RankedPassage[];
}

/** A title is short, so what stands in it counts highly by BM25 already. */
const TITLE_WEIGHT = 1.2;
/** What it is worth that a term occurs in the article at all, and more where neither its best passage nor its title has it. */
const COVERAGE_WEIGHT = 0.5;
const ELSEWHERE_WEIGHT = 0.75;
/** What the rarer of two words adds when they stand side by side as they were asked. */
const NEXT_TO = 0.3;
const USUAL_PASSAGE = 120;
const USUAL_TITLE = 10;
/** A longer text is ranked by its beginning. */
const LONGEST_TEXT = 60_000;

/** News that is asked about is asked about again: how so many texts are cut is remembered. */
const REMEMBERED_TEXTS = 200;
const LONGEST_REMEMBERED = 12_000;
const remembered = new RecentMap<{ language: string; passages: readonly Passage[] }>(REMEMBERED_TEXTS);

function cut(text: string, language: string): readonly Passage[] {
  if (text.length > LONGEST_REMEMBERED) return passagesOf(text, language);
  const before = remembered.get(text);
  if (before?.language === language) return before.passages;
  const passages = passagesOf(text, language);
  remembered.set(text, { language, passages });
  return passages;
}

/**
 * Ranks articles by their best passage of about 120 words, their title, and what of the question they
 * cover at all (Robertson and Zaragoza 2009, and coverage across passages).
 * @param rarities of the terms, in their order
 */
export function rankPassages(terms: readonly AskedTerm[], rarities: readonly number[], articles: readonly Ranked[]): RankedArticle[] {
  const placesOf = (wanted: readonly (readonly [number, AskedTerm])[]): Map<string, number> => new Map(wanted.flatMap(([at, { forms }]) => forms.map((form) => [form, at] as const)));
  const all = beginningsOf(placesOf([...terms.entries()]));
  // Words of other languages are not cut into parts: what looks like one there ("ist", "our") is another word.
  const whole = beginningsOf(placesOf([...terms.entries()].filter(([, { isPart }]) => !isPart)));
  const worth = terms.map(({ weight }, at) => weight * (rarities[at] ?? 0));

  function score(text: string, language: string, usual: number): { score: number; covered: Set<number> } {
    const found = findTerms(text, language, hasStemmer(language) ? whole : all);
    const counts = new Map<number, number>();
    let last = { term: -9, at: -9 };
    let bonus = 0;
    for (const [i, term] of found.terms.entries()) {
      const at = found.at[i] ?? 0;
      counts.set(term, (counts.get(term) ?? 0) + 1);
      if (term === last.term + 1 && at - last.at <= 2) bonus = Math.max(bonus, Math.min(worth[term] ?? 0, worth[last.term] ?? 0));
      last = { term, at };
    }
    let sum = bonus * NEXT_TO;
    for (const [term, count] of counts) sum += (worth[term] ?? 0) * saturated(count, found.length / usual);
    return { score: sum, covered: new Set(counts.keys()) };
  }
  const worthOf = (covered: ReadonlySet<number>): number => [...covered].reduce((sum, at) => sum + (worth[at] ?? 0), 0);

  return articles.map(({ id, title, text, language }) => {
    const ofTitle = score(title, language, USUAL_TITLE);
    const passages = cut(text.slice(0, LONGEST_TEXT), language)
      .map((passage, index) => ({ ...passage, index, ...score(passage.text, language, USUAL_PASSAGE) }))
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const [best] = passages;
    const near = worthOf(new Set([...ofTitle.covered, ...(best?.covered ?? [])]));
    const coverage = worthOf(new Set([...ofTitle.covered, ...passages.flatMap(({ covered }) => [...covered])]));
    return { id, titleScore: ofTitle.score, coverage, passages, score: (best?.score ?? 0) + TITLE_WEIGHT * ofTitle.score + COVERAGE_WEIGHT * coverage + ELSEWHERE_WEIGHT * (coverage - near) };
  });
}
