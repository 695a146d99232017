import { mainScript, writes } from '../../common/language/scripts.ts';
import { pairsOfRun } from '../../common/words/parts-of-runs.ts';
import { hasStemmer } from '../../common/words/stem-word.ts';
import { termOf } from '../../common/words/terms.ts';
import type { AllOf, AnyOf } from '../engine.ts';
import { indexable, languageWord, titleWord } from './article-words.ts';
import type { Part, Term } from './query.ts';

/** Words shorter than this are whole; longer ones may go on where endings are not known. */
const SHORTEST_OPEN = 4;
/** What a stem may lack of a word that is being typed. */
const LONGEST_ENDING = 4;

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
export function clausesOf({ parts, exact, prefix, wider, inTitle }: Term, languages: readonly string[]): AnyOf[] {
  const mark = inTitle ? titleWord : (word: string): string => word;
  return parts.map((part, at): AnyOf => {
    const isOpen = prefix && at === parts.length - 1;
    if (part.isRun) return [runWords(part.text).map(({ word, prefix: begins }) => ({ word: mark(word), prefix: begins }))];
    const forms = formsOf(part.text, languages);
    const alternatives: AllOf[] = forms.map((word) => [{ word: mark(word), prefix: isOpen }]);
    const [plain = ''] = forms;
    if (plain.length < SHORTEST_OPEN || isNumber.test(plain)) return alternatives;
    // In a language without a stemmer, a word finds those that go on.
    if (!exact && !isOpen) for (const language of unstemmed(part, languages)) alternatives.push([{ word: mark(plain), prefix: true }, { word: languageWord(language), prefix: false }]);
    if (isOpen && wider) for (let end = Math.max(SHORTEST_OPEN, plain.length - LONGEST_ENDING); end < plain.length; end++) alternatives.push([{ word: mark(plain.slice(0, end)), prefix: false }]);
    return alternatives;
  });
}

const isNumber = /^\p{N}/u;

/** Of the archive's languages those that write so and have no stemmer. */
function unstemmed({ text }: Part, languages: readonly string[]): string[] {
  const script = mainScript(text);
  return languages.filter((language) => !hasStemmer(language) && script !== undefined && writes(language, script));
}

/** A single letter begins a pair or ends a run; a longer part has all its pairs. */
function runWords(run: string): AllOf {
  const pairs = pairsOfRun(run).map(indexable).filter((pair) => pair !== '');
  return pairs.length === 1 ? pairs.map((word) => ({ word, prefix: true })) : pairs.slice(0, -1).map((word) => ({ word, prefix: false }));
}

/** Whether only the text tells that words follow each other. */
export const needsText = ({ parts, wider }: Term): boolean => wider || parts.length > 1 || parts.some((part) => part.isRun && Array.from(part.text).length > 2);
