import { distance } from '../../understand/tags/aliases/romanize.ts';
import type { ClaimSentence, ClaimWord } from './read-report.ts';

/** A name in a sentence: `Anna van der Roth`. */
export interface NameRun {
  words: readonly ClaimWord[];
  /** Word for word. */
  text: string;
  start: number;
  end: number;
}

/** Small words inside names. */
const particles = new Set('van von der den de del della di da dos la le al el bin ibn'.split(' '));
/** Behind a name, of no matter to whose it is. */
const suffixes = new Set('jr sr ii iii'.split(' '));
const MOST_WORDS = 5;

/** Runs of words with a capital, outside of quotations; a sentence's first word counts where another follows. */
export function namesOf({ words, text, quotations }: ClaimSentence): NameRun[] {
  const runs: NameRun[] = [];
  let run: ClaimWord[] = [];
  const close = (): void => {
    while (run.length > 0 && particles.has(run.at(-1)?.lower ?? '')) run.pop();
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && run.length <= MOST_WORDS) runs.push({ words: run, text: text.slice(first.start, last.end), start: first.start, end: last.end });
    run = [];
  };
  for (const word of words) {
    const isInside = quotations.some(([from, to]) => word.start > from && word.end < to);
    const last = run.at(-1);
    const touches = last !== undefined && /^(?:\.? |-)$/.test(text.slice(last.end, word.start));
    if (isInside || (last !== undefined && !touches)) close();
    if (isInside) continue;
    if (word.isCapital && !word.isNumber && (!word.isSmall || run.length > 0 || word.text.length === 1)) run.push(word);
    else if (run.length > 0 && particles.has(word.lower)) run.push(word);
    else close();
  }
  close();
  return runs;
}

/** The words of a name that tell whose it is, in lower case, without initials and suffixes. */
export const nameKeys = ({ words }: NameRun): string[] => words.filter(({ lower, isCapital }) => isCapital && lower.length > 1 && !suffixes.has(lower)).map(({ lower }) => lower.replace(/['’]s?$/, ''));

/** Letters that are compared: more are no name. */
const LONGEST = 40;

/** Whether two names are one, spelled or transliterated in two ways. */
export function isSpelledAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const longest = Math.max(one.length, other.length);
  return longest >= 4 && distance(one.slice(0, LONGEST), other.slice(0, LONGEST)) <= (longest >= 7 ? 2 : 1);
}
