import { baseLanguage } from '../../common/language/base-language.ts';
import { languageOfScript, mainScript, writes } from '../../common/language/scripts.ts';
import { pairsOfRun, runsOf } from '../../common/words/parts-of-runs.ts';
import { KnownPieces } from '../../common/words/known-pieces.ts';
import { searchTermsOf, termOf, termsOf } from '../../common/words/terms.ts';
import { hasStemmer } from '../../common/words/stem-word.ts';
import type { NewArticle } from '../archive.ts';

/** What the index holds of an article: which words occur, not where. Where they stand is read from the text when it counts. */
export interface ArticleWords {
  /** Without repeats; see `titleWord` and the others for those that are no words of the text. */
  words: string[];
  language: string;
}

/** That a word stands in the title. */
export const titleWord = (term: string): string => `=${term}`;
/** That a feed carries the article. */
export const feedWord = (feedId: number): string => `@${feedId}`;
/** The language that the article was indexed in. */
export const languageWord = (language: string): string => `#${language}`;

/** So much of a text shows its script. */
const SAMPLE = 400;

/**
 * The language whose word forms a text is searched by: the stated one where its letters fit, else the only one that writes so.
 * @param tag BCP 47, as feed, page or detection state it
 */
export function languageOf(tag: string | undefined, sample: string): string {
  const stated = baseLanguage(tag);
  const script = mainScript(sample.slice(0, SAMPLE));
  if (stated !== undefined && (script === undefined || writes(stated, script))) return stated;
  return (script === undefined ? undefined : languageOfScript(script)) ?? 'und';
}

/** Longer texts are no articles; what stands behind is not found. */
const LONGEST_TEXT = 400_000;

export function articleWords(article: Pick<NewArticle, 'title' | 'text' | 'byline' | 'categories' | 'keywords' | 'section' | 'lang'>): ArticleWords {
  const text = article.text.slice(0, LONGEST_TEXT);
  const more = [article.byline ?? '', article.section ?? '', ...article.categories, ...(article.keywords ?? [])].join('\n');
  const language = languageOf(article.lang, `${article.title} ${text.slice(0, SAMPLE)}`);
  const titleWords = differentWordsOf([article.title], language);
  const words = differentWordsOf([article.title, text, more], language);
  for (const word of titleWords) words.push(titleWord(word));
  words.push(languageWord(language));
  return { words, language };
}

/** The terms of a text by which it is ranked: its words; where its language has no stemmer, what `searchTermsOf` cuts of them too. */
export function rankTermsOf(text: string, language: string): string[] {
  if (language === 'und') return termsOf(text, language);
  return hasStemmer(language) ? searchTermsOf(text, language) : [...termsOf(text, language), ...searchTermsOf(text, language)];
}

/** A word of the index, and the last call that gave it. */
interface IndexWord {
  text: string;
  given: number;
}

const PIECES = 131_072;
const MOST_WORDS = 100_000;
let given = 0;
const known = new Map<string, IndexWord>();
/** What the pieces of a text add to the index: neither words nor runs of letters without spaces hold a space. */
const pieces = new KnownPieces<IndexWord | IndexWord[]>(PIECES, (piece, language, isWord) => {
  if (isWord && (language === 'und' || hasStemmer(language))) return wordOf(indexable(termOf(piece, language)));
  return [...indexTerms(piece, language)].map(wordOf);
});

function wordOf(text: string): IndexWord {
  const before = known.get(text);
  if (before !== undefined) return before;
  const word = { text, given: 0 };
  known.set(text, word);
  return word;
}

/** The words by which any of some texts is found, without repeats. */
function differentWordsOf(texts: readonly string[], language: string): string[] {
  if (known.size > MOST_WORDS) {
    known.clear();
    pieces.forget();
  }
  given += 1;
  const different: string[] = [];
  const take = (word: IndexWord): void => {
    if (word.given === given) return;
    word.given = given;
    if (word.text !== '') different.push(word.text);
  };
  pieces.eachOnce(texts, language, (words) => {
    if (Array.isArray(words)) words.forEach(take);
    else take(words);
  });
  return different;
}

/** All by which a text is found: also the pairs of letters where there are no spaces. */
function indexTerms(text: string, language: string): Set<string> {
  const terms = new Set<string>();
  for (const term of rankTermsOf(text, language)) terms.add(indexable(term));
  for (const run of runsOf(text)) for (const pair of pairsOfRun(run.text)) terms.add(indexable(pair));
  terms.delete('');
  return terms;
}

const LONGEST_WORD = 60;
const beyondIndex = /[^\p{L}\p{N}\p{M}.,]/gu;
const isPlain = /^[a-z0-9]+$/;

/** A term as the index takes it for one word: letters, numbers, and the points inside numbers. */
export const indexable = (term: string): string => (isPlain.test(term) ? term : term.replace(beyondIndex, '')).slice(0, LONGEST_WORD);
