import { foldCase, foldMarks } from '../../common/words/fold-word.ts';
import { lettersOfRun, runsOf } from '../../common/words/parts-of-runs.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { termOf } from '../../common/words/terms.ts';
import { indexable } from './article-words.ts';
import { formsOf } from './clauses.ts';
import type { Term } from './query.ts';

export interface Match {
  start: number;
  end: number;
  /** Number of the term. */
  term: number;
}

/** A word of a text, or a letter of a script without spaces. */
interface Unit {
  start: number;
  end: number;
  /** Case and accents folded. */
  plain: string;
  /** As the index has it in the text's language. */
  form: string;
}

const plainOf = (word: string): string => indexable(foldMarks(foldCase(word, 'und'), 'und'));

function unitsOf(text: string, language: string): Unit[] {
  const units: Unit[] = [];
  const words = (stretch: string, offset: number): void => {
    for (const word of splitWords(stretch)) units.push({ start: offset + word.start, end: offset + word.start + word.text.length, plain: indexable(termOf(word.text, 'und')), form: indexable(termOf(word.text, language)) });
  };
  let at = 0;
  for (const run of runsOf(text)) {
    words(text.slice(at, run.start), at);
    for (const letter of lettersOfRun(run.text)) units.push({ start: run.start + letter.start, end: run.start + letter.start + letter.length, plain: letter.text, form: letter.text });
    at = run.start + run.text.length;
  }
  words(text.slice(at), at);
  return units;
}

/** What a term looks like among units: one test for each unit in a row. */
function testsOf({ parts, exact, prefix }: Term, languages: readonly string[]): ((unit: Unit) => boolean)[] {
  return parts.flatMap((part, at): ((unit: Unit) => boolean)[] => {
    const isOpen = prefix && at === parts.length - 1;
    if (part.isRun) return lettersOfRun(part.text).map(({ text }) => (unit: Unit) => unit.plain === text);
    const plain = indexable(termOf(part.text, 'und'));
    if (isOpen) return [(unit) => unit.plain.startsWith(plain) || unit.form === plain];
    if (exact) return [(unit) => unit.plain === plain || unit.plain === plainOf(part.text)];
    const forms = new Set(formsOf(part.text, languages));
    return [(unit) => forms.has(unit.form) || unit.plain === plain];
  });
}

/** Terms beyond these in one text change nothing that is shown. */
const MOST_MATCHES = 2000;

/**
 * Where terms stand in a text, all forms of a word that the index takes for the same, in order.
 * @param language of the text
 * @param languages of the archive, by which the terms were looked up
 */
export function findMatches(text: string, language: string, terms: readonly Term[], languages: readonly string[]): Match[] {
  const tests = terms.map((term) => testsOf(term, languages)).map((row, term) => ({ row, term })).filter(({ row }) => row.length > 0);
  if (tests.length === 0) return [];
  const units = unitsOf(text, language);
  const matches: Match[] = [];
  for (const [at, unit] of units.entries()) {
    for (const { row, term } of tests) {
      const last = units[at + row.length - 1];
      if (last === undefined || !row.every((test, next) => test(units[at + next] ?? unit))) continue;
      matches.push({ start: unit.start, end: last.end, term });
      if (matches.length >= MOST_MATCHES) return matches;
    }
  }
  return matches;
}
