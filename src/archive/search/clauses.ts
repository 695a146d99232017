import { mainScript, writes } from '../../common/language/scripts.ts';
import { pairsOfRun } from '../../common/words/parts-of-runs.ts';
import { hasStemmer } from '../../common/words/stem-word.ts';
import { termOf } from '../../common/words/terms.ts';
import type { AllOf, AnyOf } from '../engine.ts';
import { indexable, titleWord } from './article-words.ts';
import type { Part, Term } from './query.ts';

/** Words shorter than this are whole; longer ones may go on where endings are not known. */
const SHORTEST_OPEN = 4;

/**
 * How a word may stand in the index: folded as it is, and as each of some languages has it.
 * @param languages of the archive; those that do not write so are left out
 */
export function formsOf(word: string, languages: readonly string[]): string[] {
  const script = mainScript(word);
  const fitting = languages.filter((language) => script === undefined || writes(language, script));
  return [...new Set(['und', ...fitting].map((language) => indexable(termOf(word, language))))].filter((form) => form !== '');
}

/** The clauses of the index that an article must meet to have a term; it may still lack the term where `needsText`. */
export function clausesOf({ parts, exact, prefix, inTitle }: Term, languages: readonly string[]): AnyOf[] {
  const mark = inTitle ? titleWord : (word: string): string => word;
  return parts.map((part, at): AnyOf => {
    const isLast = at === parts.length - 1;
    if (part.isRun) return [runWords(part.text).map(({ word, prefix: begins }) => ({ word: mark(word), prefix: begins }))];
    const forms = formsOf(part.text, languages);
    const alternatives: AllOf[] = forms.map((word) => [{ word: mark(word), prefix: prefix && isLast }]);
    // Where a language has no stemmer, a word finds those that go on.
    const [plain] = forms;
    if (!exact && !prefix && plain !== undefined && plain.length >= SHORTEST_OPEN && !/^\p{N}/u.test(plain) && isUnstemmed(part, languages)) alternatives.push([{ word: mark(plain), prefix: true }]);
    return alternatives;
  });
}

/** Whether of the archive's languages in this script the first has no stemmer. */
function isUnstemmed({ text }: Part, languages: readonly string[]): boolean {
  const script = mainScript(text);
  const first = languages.find((language) => language !== 'und' && script !== undefined && writes(language, script));
  return first !== undefined && !hasStemmer(first);
}

/** A single letter begins a pair or ends a run; a longer part has all its pairs. */
function runWords(run: string): AllOf {
  const pairs = pairsOfRun(run).map(indexable).filter((pair) => pair !== '');
  return pairs.length === 1 ? pairs.map((word) => ({ word, prefix: true })) : pairs.slice(0, -1).map((word) => ({ word, prefix: false }));
}

/** Whether only the text tells that words follow each other. */
export const needsText = ({ parts }: Term): boolean => parts.length > 1 || parts.some((part) => part.isRun && Array.from(part.text).length > 2) || false;
