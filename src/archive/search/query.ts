import { articleKinds } from '../../common/article.ts';
import { baseLanguage } from '../../common/language/base-language.ts';
import { runsOf } from '../../common/words/parts-of-runs.ts';
import { splitWords } from '../../common/words/split-words.ts';
import type { SearchFilter } from '../archive.ts';

/** A word, or a run of letters of a script without spaces. */
export interface Part {
  text: string;
  isRun: boolean;
}

/** One thing to look for. */
export interface Term {
  /** As it was typed, without quotation marks and operators. */
  written: string;
  /** Parts that follow each other, at least one. */
  parts: Part[];
  /** Word for word; else any form of a single word will do. */
  exact: boolean;
  /** Whether the last part is perhaps only begun. */
  prefix: boolean;
  /** With `prefix`: also where the index has less of the word than was typed, because it has stems. */
  wider: boolean;
  /** Only in titles. */
  inTitle: boolean;
}

/** What a reader asked for: all of `all` and none of `none`, in articles that fit the filter. */
export interface Query {
  all: Term[];
  none: Term[];
  filter: SearchFilter;
  /** Names that sources must have one of, from `source:`. */
  sources: string[];
}

const LONGEST_QUERY = 400;
const MOST_TERMS = 16;
/** A shorter beginning fits a good part of all words. */
const SHORTEST_PREFIX = 2;

const quoted = String.raw`["“”„«»]([^"“”„«»]*)["“”„«»]?`;
const piece = new RegExp(String.raw`(-?)(?:(\p{L}{2,12}):(?=[^\s:/]))?(?:${quoted}|([^\s"“”„«»]+))`, 'gu');

/**
 * Reads a reader's query: words (all must occur), "phrases", -word (must not occur), begin*, and the operators `title:`,
 * `source:`, `lang:`, `kind:`, `section:`, `tag:`, `before:`, `after:`, `is:unread`, `is:saved`. Any text is a query; what
 * means nothing is left out, and an operator that is none is a word.
 */
export function parseQuery(text: string): Query {
  const query: Query = { all: [], none: [], filter: {}, sources: [] };
  for (const [, minus, operator = '', phrase, word = ''] of text.slice(0, LONGEST_QUERY).matchAll(piece)) {
    const value = phrase ?? word;
    const name = operator.toLowerCase();
    if (minus !== '-' && takeFilter(query, name, value)) continue;
    const isTitle = name === 'title' || name === 'intitle';
    const typed = operator === '' || isTitle ? value : `${operator} ${value}`;
    const term = termOf(typed, { isPhrase: phrase !== undefined, inTitle: isTitle });
    if (term === undefined) continue;
    if (query.all.length + query.none.length >= MOST_TERMS) break;
    (minus === '-' ? query.none : query.all).push(term);
  }
  return query;
}

function termOf(typed: string, { isPhrase, inTitle }: { isPhrase: boolean; inTitle: boolean }): Term | undefined {
  const parts = partsOf(typed);
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const starred = !isPhrase && typed.endsWith('*') && Array.from(last.text).length >= SHORTEST_PREFIX;
  return { written: typed.replace(/\*+$/, ''), parts, exact: isPhrase || parts.length > 1, prefix: starred, wider: false, inTitle };
}

/** `state-of-the-art` has four parts; so has `iPhone15発売` two. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const words = (stretch: string): void => {
    for (const word of splitWords(stretch)) parts.push({ text: word.text, isRun: false });
  };
  let at = 0;
  for (const run of runsOf(text)) {
    words(text.slice(at, run.start));
    parts.push({ text: run.text, isRun: true });
    at = run.start + run.text.length;
  }
  words(text.slice(at));
  return parts;
}

/** @returns whether it was an operator with a value that means something */
function takeFilter({ filter, sources }: Query, name: string, value: string): boolean {
  switch (name) {
    case 'source':
    case 'site':
      sources.push(value);
      return true;
    case 'lang':
    case 'language': {
      const language = baseLanguage(value);
      if (language !== undefined) filter.language = language;
      return language !== undefined;
    }
    case 'kind': {
      const kind = articleKinds.find((one) => one === value.toLowerCase());
      if (kind !== undefined) filter.kind = kind;
      return kind !== undefined;
    }
    case 'section':
      filter.section = value;
      return true;
    case 'tag':
      filter.tag = value;
      return true;
    case 'is':
      if (value === 'unread') filter.unread = true;
      else if (value === 'saved' || value === 'starred') filter.saved = true;
      else return false;
      return true;
    case 'before':
    case 'after': {
      const day = dayOf(value);
      if (day === undefined) return false;
      if (name === 'before') filter.before = day.start;
      else filter.after = day.start;
      return true;
    }
    default:
      return false;
  }
}

const datePattern = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The beginning and the end of a year, month or day (`2026`, `2026-11`, `2026-11-03`), in UTC. */
export function dayOf(text: string): { start: number; end: number } | undefined {
  const [, year, month, day] = datePattern.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  const start = Date.UTC(y, m - 1, d);
  const end = day !== undefined ? start + 86_400_000 : month !== undefined ? Date.UTC(y, m, 1) : Date.UTC(y + 1, 0, 1);
  return { start, end };
}
