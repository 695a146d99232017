import { isAskingWord } from '../../common/words/asking-words.ts';
import { foldCase } from '../../common/words/fold-word.ts';
import { pairsOfRun, runsOf } from '../../common/words/parts-of-runs.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { hasStemmer } from '../../common/words/stem-word.ts';
import { searchTermsOf } from '../../common/words/terms.ts';
import { mainScript, writes } from '../../common/language/scripts.ts';
import { indexable } from './article-words.ts';
import { formsOf } from './clauses.ts';

/** One thing by which articles are ranked. */
export interface AskedTerm {
  /** How it may stand in the index and in a text's terms, depending on the language. */
  forms: string[];
  /** Parts of words count less than words. */
  weight: number;
  /** Of a word as languages without a stemmer are cut; stands nowhere else. */
  isPart: boolean;
}

const MOST_TERMS = 40;
/** Pairs of letters and threes of letters overlap: of a word there are several. */
const PART = 0.5;

/**
 * What a question asks for, without the words that only ask as far as others are left.
 * @param languages of the archive, the commonest first
 */
export function askedTerms(question: string, languages: readonly string[]): AskedTerm[] {
  const words = splitWords(question);
  const language = languageAsked(words.map(({ text }) => text), languages);
  const telling = words.filter(({ text }) => !isAskingWord(foldCase(text, language), language));
  const terms = new Map<string, AskedTerm>();
  const take = (forms: readonly string[], isPart: boolean): void => {
    const fresh = forms.filter((form) => form !== '' && !terms.has(form));
    const [first] = fresh;
    if (first === undefined || fresh.length < forms.length || terms.size >= MOST_TERMS) return;
    const term = { forms: [...fresh], weight: isPart ? PART : 1, isPart };
    for (const form of fresh) terms.set(form, term);
  };
  for (const { text } of telling.length > 0 ? telling : words) {
    take(formsOf(text, languages), false);
    const script = mainScript(text);
    const parted = languages.find((one) => one !== 'und' && !hasStemmer(one) && script !== undefined && writes(one, script));
    if (parted !== undefined) for (const part of searchTermsOf(text, parted)) take([indexable(part)], true);
  }
  for (const run of runsOf(question)) for (const pair of pairsOfRun(run.text).slice(0, -1)) take([indexable(pair)], true);
  return [...new Set(terms.values())];
}

/** The language whose asking words a question has most of. */
function languageAsked(words: readonly string[], languages: readonly string[]): string {
  let best = { language: languages[0] ?? 'und', count: 0 };
  for (const language of languages) {
    const count = words.filter((word) => isAskingWord(foldCase(word, language), language)).length;
    if (count > best.count) best = { language, count };
  }
  return best.language;
}
