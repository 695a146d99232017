import { foldCase, foldMarks } from '../../common/words/fold-word.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { termOf } from '../../common/words/terms.ts';
import type { Seen } from '../sight.ts';
import { indexable } from './article-words.ts';
import { formsOf } from './clauses.ts';
import { editDistance } from './edits.ts';
import type { Term } from './query.ts';
import { textsOf } from './texts.ts';

/** A shorter word has too many neighbours. */
const SHORTEST = 4;
/** From here on two edits are a slip of the same word. */
const LONG = 8;
/** Words of one beginning that are compared. */
const MOST_COMPARED = 40_000;
/** Neighbours whose articles are counted. */
const NEAREST = 8;
const COUNTED = 1000;
/** Where a reader sees only some articles, a word must stand in one of so many of the newest that they see. */
const NEWEST = 60;
/** A stem differs from its words, so it may differ a little more. */
const STEM = 1;

const plainOf = (word: string): string => indexable(foldMarks(foldCase(word, 'und'), 'und'));

/**
 * The nearest word that articles have, for one that none has: found among the index's words with the same first letter, or
 * with the first two swapped or the first left out; of equally near ones the most frequent.
 * @returns a word as an article writes it, or undefined
 */
export async function nearestWord(engine: Seen, typed: string, languages: readonly string[]): Promise<string | undefined> {
  const word = plainOf(typed);
  if (word.length < SHORTEST || word.length > 40 || !/^\p{L}+$/u.test(word)) return undefined;
  const most = word.length >= LONG ? 2 : 1;
  const stems = [...new Set([word, ...formsOf(typed, languages)])];
  const near = new Map<string, number>();
  for (const beginning of new Set([word.slice(0, 2), word.charAt(0) + word.charAt(2), word.charAt(1) + word.charAt(0), word.slice(1, 3), word.charAt(0)])) {
    if (near.size > 0 && beginning.length === 1) break;
    for (const candidate of await engine.lookups.wordsFrom(beginning, MOST_COMPARED)) {
      const distance = Math.min(...stems.map((stem) => editDistance(stem, candidate, most)));
      if (distance <= most && distance > 0) near.set(candidate, Math.min(distance, near.get(candidate) ?? 9));
    }
  }
  const nearest = [...near].sort((a, b) => a[1] - b[1]).slice(0, NEAREST * 4);
  const counted: { stem: string; distance: number; count: number }[] = [];
  for (const [stem, distance] of nearest) counted.push({ stem, distance, count: await engine.lookups.countWord(stem, COUNTED) });
  counted.sort((a, b) => a.distance - b.distance || b.count - a.count);
  for (const { stem } of counted.slice(0, NEAREST)) {
    const written = await asWritten(engine, stem, word, most + STEM);
    if (written !== undefined) return written;
  }
  return undefined;
}

/** How the newest article that has a stem writes it, the form nearest to what was typed. */
async function asWritten(engine: Seen, stem: string, typed: string, most: number): Promise<string | undefined> {
  const places = await engine.lookups.find({ all: [[[{ word: stem, prefix: false }]]], none: [] }, engine.sight.isAll ? 1 : NEWEST);
  const [article] = await textsOf(engine, places.map(({ id }) => id));
  if (article === undefined) return undefined;
  const forms = new Map<string, number>();
  for (const { text } of splitWords(`${article.title}\n${article.text}`)) {
    if (indexable(termOf(text, article.language)) !== stem && plainOf(text) !== stem) continue;
    const distance = editDistance(typed, plainOf(text), most);
    if (distance <= most) forms.set(text, distance);
  }
  const [best] = [...forms].sort((a, b) => a[1] - b[1]);
  return best?.[0] === undefined ? undefined : foldCase(best[0], article.language);
}

/** A query with the words that no article has replaced by their nearest; undefined when there is nothing to replace. */
export async function respelled(engine: Seen, query: string, terms: readonly Term[], languages: readonly string[]): Promise<string | undefined> {
  let better = query;
  for (const { parts } of terms) {
    for (const part of parts) {
      if (part.isRun) continue;
      let known = 0;
      for (const form of formsOf(part.text, languages)) known += await engine.lookups.countWord(form, 1);
      if (known > 0) continue;
      const nearest = await nearestWord(engine, part.text, languages);
      if (nearest === undefined) return undefined;
      better = better.replace(part.text, () => nearest);
    }
  }
  return better === query ? undefined : better;
}
