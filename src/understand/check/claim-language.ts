import { splitWords } from '../../common/words/split-words.ts';
import { checkedLanguages } from './lexicon/senses.ts';
import { stopWords } from '../tags/words/stop-words.ts';

/** The share of small words by which a language must lie ahead of the sources' own. */
const AHEAD = 0.15;

/**
 * The language of a sentence: one of the sources', unless its small words are those of another that is checked.
 * @param languages of the sources
 */
export function claimLanguage(sentence: string, languages: ReadonlySet<string>): string {
  const words = splitWords(sentence).map(({ text }) => text.toLowerCase());
  const share = (language: string): number => {
    const { always } = stopWords(language);
    return words.length === 0 ? 0 : words.filter((word) => always.has(word) || always.has(word.replace(/^[^’']*[’']/u, ''))).length / words.length;
  };
  const [own = 'und'] = [...languages].sort((a, b) => share(b) - share(a));
  const [other = own] = checkedLanguages.filter((language) => !languages.has(language)).sort((a, b) => share(b) - share(a));
  return share(other) > share(own) + AHEAD ? other : own;
}
