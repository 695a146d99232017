import { isAskingWord } from './asking-words.ts';
import { foldCase, foldMarks } from './fold-word.ts';
import { KnownPieces } from './known-pieces.ts';
import { RecentMap } from './recent-map.ts';
import { splitWords } from './split-words.ts';
import { hasStemmer, stemWord } from './stem-word.ts';

/** Languages that elide a word before the next: what counts stands behind the apostrophe (`l'eau`, `dell'arte`). */
const eliding = new Set(['fr', 'it', 'ca', 'oc', 'mt']);
/** Languages that part endings from names: what counts stands before it (`Ankara'da`). */
const suffixing = new Set(['tr', 'az', 'fi', 'et']);
const apostrophe = /['’]/;
const isNumber = /^\p{N}/u;

/** Conjunction or preposition before the Arabic article (`وال`, `بال`, `لل`), which stemmers leave on (Larkey's "light10"). */
const arabicArticle = /^(?:[وبكف]ال|لل)(?=.{2})/;

/** The part of a word that carries its meaning, with dots and apostrophes taken out. */
function core(word: string, language: string): string {
  if (isNumber.test(word)) return word.replace(/[.,'’](?=\p{N}{3}(?!\p{N}))/gu, '');
  const at = word.search(apostrophe);
  if (at > 0) {
    if (eliding.has(language) && at <= 5) return core(word.slice(at + 1), language);
    if (suffixing.has(language)) return word.slice(0, at);
    return word.replace(/['’]s$/i, '').replaceAll(/['’]/g, '');
  }
  return /[.׳״"]/.test(word) ? word.replaceAll(/[.׳״"]/g, '') : word;
}

/** Most words come again; hostile text may have no end of different ones. */
const REMEMBERED = 25_000;
const PIECES = 32_768;
const known = new Map<string, RecentMap<string>>();

/**
 * The term that a word counts as: folded, stemmed, accents taken off.
 * @param word as it stands in a text (`splitWords`)
 * @param language ISO 639-1 code, or `und`
 */
export function termOf(word: string, language: string): string {
  let terms = known.get(language);
  if (terms === undefined) known.set(language, terms = new RecentMap(REMEMBERED));
  const before = terms.get(word);
  if (before !== undefined) return before;
  const folded = foldCase(core(word, language), language);
  const term = foldMarks(stemWord(language === 'ar' ? folded.replace(arabicArticle, 'ال') : folded, language), language);
  terms.set(word, term);
  return term;
}

/**
 * The terms of a text, in order, as the whole program compares, counts and indexes them. Joined by spaces they suit any
 * word index (`unicode61` of FTS5, `simple` of PostgreSQL).
 * @param language ISO 639-1 code, or `und`
 */
export function termsOf(text: string, language: string): string[] {
  const terms: string[] = [];
  pieces.each(text, language, (found) => {
    if (typeof found === 'string') terms.push(found);
    else for (const term of found) terms.push(term);
  });
  return terms;
}

/** No word holds a space, so what stands between two has the same terms wherever it stands. */
const pieces = new KnownPieces<string | string[]>(PIECES, (piece, language, isWord) => {
  if (isWord) return termOf(piece, language);
  const terms = splitWords(piece).map((word) => termOf(word.text, language));
  return terms.length === 1 ? (terms[0] ?? '') : terms;
});

const runOfHan = /\p{Script=Han}{2,500}/gu;
const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The terms to find a text by: those of `termsOf`, cut into overlapping threes of letters in languages without a stemmer,
 * so that inflections meet; the pairs of Chinese characters are added, because dictionaries cut names differently from
 * sentence to sentence.
 */
export function searchTermsOf(text: string, language: string): string[] {
  if (hasStemmer(language)) return [...termsOf(text, language), ...pairsOfHan(text)];
  const terms: string[] = [];
  cutPieces.each(text, language, (cut) => { for (const term of cut) terms.push(term); });
  return [...terms, ...pairsOfHan(text)];
}

/** The same for languages without a stemmer: what a word is cut into is worked out once. */
const cutPieces = new KnownPieces<string[]>(PIECES, (piece, language) => cutUnstemmed(splitWords(piece).map((word) => termOf(word.text, language)), language));

/** The terms of a question: as `searchTermsOf`, but without the words that only ask, as far as others are left. */
export function questionTermsOf(question: string, language: string): string[] {
  const words = splitWords(question);
  const telling = words.filter(({ text }) => !isAskingWord(foldCase(text, language), language));
  return [...cutUnstemmed((telling.length > 0 ? telling : words).map(({ text }) => termOf(text, language)), language), ...pairsOfHan(question)];
}

function cutUnstemmed(terms: string[], language: string): string[] {
  return hasStemmer(language) ? terms : terms.flatMap((term) => (isUnspaced.test(term) || isNumber.test(term) ? [term] : grams(term, 3)));
}

const pairsOfHan = (text: string): string[] => [...text.matchAll(runOfHan)].flatMap(([run]) => grams(run, 2));

const isBeyondUnit = /[\uD800-\uDFFF]/;

function grams(term: string, size: number): string[] {
  if (!isBeyondUnit.test(term)) return term.length <= size ? [term] : Array.from({ length: term.length - size + 1 }, (_, at) => term.slice(at, at + size));
  const letters = Array.from(term);
  return letters.length <= size ? [term] : Array.from({ length: letters.length - size + 1 }, (_, at) => letters.slice(at, at + size).join(''));
}
