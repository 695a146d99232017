import { baseLanguage } from '../../common/language/base-language.ts';
import { languageOfScript, mainScript, writes } from '../../common/language/scripts.ts';
import { pairsOfRun, runsOf } from '../../common/words/parts-of-runs.ts';
import { searchTermsOf, termsOf } from '../../common/words/terms.ts';
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

/**
 * The language whose word forms a text is searched by: the stated one where its letters fit, else the only one that writes so.
 * @param tag BCP 47, as feed, page or detection state it
 */
export function languageOf(tag: string | undefined, sample: string): string {
  const stated = baseLanguage(tag);
  const script = mainScript(sample.slice(0, 400));
  if (stated !== undefined && (script === undefined || writes(stated, script))) return stated;
  return (script === undefined ? undefined : languageOfScript(script)) ?? 'und';
}

/** Longer texts are no articles; what stands behind is not found. */
const LONGEST_TEXT = 400_000;

export function articleWords(article: Pick<NewArticle, 'title' | 'text' | 'byline' | 'categories' | 'keywords' | 'section' | 'lang'>): ArticleWords {
  const text = article.text.slice(0, LONGEST_TEXT);
  const more = [article.byline ?? '', article.section ?? '', ...article.categories, ...(article.keywords ?? [])].join('\n');
  const language = languageOf(article.lang, `${article.title} ${text}`);
  const title = indexTerms(article.title, language);
  const words = new Set<string>([...title, ...indexTerms(text, language), ...indexTerms(more, language)]);
  for (const term of title) words.add(titleWord(term));
  words.add(languageWord(language));
  return { words: [...words], language };
}

/** The terms of a text by which it is ranked: its words; where its language has no stemmer, what `searchTermsOf` cuts of them too. */
export function rankTermsOf(text: string, language: string): string[] {
  if (language === 'und') return termsOf(text, language);
  return hasStemmer(language) ? searchTermsOf(text, language) : [...termsOf(text, language), ...searchTermsOf(text, language)];
}

/** All by which a text is found: also the pairs of letters where there are no spaces. */
function indexTerms(text: string, language: string): Set<string> {
  const terms = new Set<string>();
  const take = (term: string): void => {
    const plain = indexable(term);
    if (plain !== '') terms.add(plain);
  };
  for (const term of rankTermsOf(text, language)) take(term);
  for (const run of runsOf(text)) for (const pair of pairsOfRun(run.text)) take(pair);
  return terms;
}

const LONGEST_WORD = 60;
const beyondIndex = /[^\p{L}\p{N}\p{M}.,]/gu;
const isPlain = /^[a-z0-9]+$/;

/** A term as the index takes it for one word: letters, numbers, and the points inside numbers. */
export const indexable = (term: string): string => (isPlain.test(term) ? term : term.replace(beyondIndex, '')).slice(0, LONGEST_WORD);
