import { characters, tidy, unspacedRun } from './words.ts';

/** One thing to look for: words that follow each other. */
export interface Term {
  /** As the index has them: pairs of characters for unspaced scripts. */
  words: string[];
  /** The same as it is written, in parts between which signs and spaces may stand. */
  written: string[];
  /** Whether the last word is perhaps only begun. */
  prefix: boolean;
  /** Whether a letter may stand right before or after: in unspaced scripts words have no edges. */
  openStart: boolean;
  openEnd: boolean;
}

/** What a reader asked for. All of `all` must be there and none of `none`. */
export interface Query {
  all: Term[];
  none: Term[];
}

const longestQuery = 400;
const mostTerms = 16;
/** A shorter beginning fits a good part of all words, and finding them all would take long. */
const shortestPrefix = 3;

/**
 * Reads a reader's query: words (all must occur), "phrases", -word (must not occur), prefix*. Any text is a query;
 * what means nothing is left out.
 */
export function parseQuery(text: string): Query {
  const query: Query = { all: [], none: [] };
  for (const [, minus, phrase, word] of text.slice(0, longestQuery).matchAll(/(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu)) {
    const list = minus === '-' ? query.none : query.all;
    for (const term of phrase === undefined ? termsOfWord(word ?? '') : termsOfPhrase(phrase)) {
      if (query.all.length + query.none.length >= mostTerms) return query;
      list.push(term);
    }
  }
  return query;
}

/** A word for the index, or several that meet without a space. */
const piece = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

interface Piece {
  text: string;
  /** Its characters, when it is a run of an unspaced script. */
  run?: string[];
}

const pieces = (text: string): Piece[] => [...tidy(text).matchAll(piece)].flatMap(([run]) => splitScripts(run));

function splitScripts(run: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of run.matchAll(unspacedRun)) {
    if (match.index > at) found.push({ text: run.slice(at, match.index) });
    found.push({ text: match[0], run: characters(match[0]) });
    at = match.index + match[0].length;
  }
  if (at < run.length) found.push({ text: run.slice(at) });
  return found;
}

const pairs = (run: readonly string[]): string[] => run.slice(0, -1).map((character, i) => character + (run[i + 1] ?? ''));

/** `state-of-the-art` and `C++/CLI` are phrases of their parts. */
function termsOfWord(word: string): Term[] {
  const terms = joined(pieces(word));
  const last = terms.at(-1);
  if (word.endsWith('*') && last !== undefined && (last.words.at(-1) ?? '').length >= shortestPrefix) {
    last.prefix = true;
    last.openEnd = true;
  }
  return terms;
}

const termsOfPhrase = (phrase: string): Term[] => joined(pieces(phrase));

/** The index ends each unspaced run with one more token, so a phrase that reaches the end of a run stops there. */
function joined(all: readonly Piece[]): Term[] {
  const terms: Term[] = [];
  let extensible: Term | undefined;
  for (const { text, run } of all) {
    // A single character begins a token of the index, but need not be one.
    const single = run?.length === 1;
    const words = run === undefined ? [text] : single ? run : pairs(run);
    if (extensible !== undefined) {
      extensible.words.push(...words);
      extensible.written.push(text);
    } else {
      extensible = { words, written: [text], prefix: false, openStart: run !== undefined, openEnd: false };
      terms.push(extensible);
    }
    extensible.openEnd = run !== undefined;
    extensible.prefix = single;
    if (run !== undefined) extensible = undefined;
  }
  return terms;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const expression = (term: Term): string => `${quoted(term.words.join(' '))}${term.prefix ? ' *' : ''}`;

/** Columns of the index that a reader searches; `source` only keeps a search to one feed. */
const everywhere = 'title body more';

/**
 * Terms in FTS5's language (https://sqlite.org/fts5.html#full_text_query_syntax), every word quoted.
 * @param terms at least one
 */
export const ftsTerms = (terms: readonly Term[]): string => `{${everywhere}} : (${terms.map(expression).join(' AND ')})`;

export const ftsWord = (word: string): string => `{${everywhere}} : ${quoted(word)}`;

/** @returns `undefined` when there is nothing to look for */
export function ftsMatch(query: Query, sourceWord?: string): string | undefined {
  if (query.all.length === 0) return undefined;
  const kept = sourceWord === undefined ? '' : `{source} : ${quoted(sourceWord)} AND `;
  const unwanted = query.none.length === 0 ? '' : ` NOT ({${everywhere}} : (${query.none.map(expression).join(' OR ')}))`;
  return `(${kept}${ftsTerms(query.all)})${unwanted}`;
}
