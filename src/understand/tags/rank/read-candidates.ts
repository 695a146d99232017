import { findPlaces } from '../places/find-places.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { stopWords, weekdays } from '../words/stop-words.ts';
import { featureRows } from './features.ts';
import type { Frequencies } from './frequencies.ts';
import { type KnownTags, knownTags } from './known-tags.ts';
import { longestText, type Token, tokensOf } from './tokens.ts';

export interface TagSource {
  title: string;
  text: string;
  /** BCP 47. */
  lang: string;
}

/** Everything that ranking needs of an article. */
export interface ReadCandidates {
  candidates: Candidate[];
  rows: Float64Array;
  tokens: Token[];
  /** Place codes with how often each is named, in any form. */
  places: Map<string, { count: number; first: number; isInTitle: boolean }>;
  /** Which candidates name a place. */
  placeOf: Map<string, { code: string; count: number }>;
  /** Which candidates are words for a place's people and things ("American"), with its code. */
  peopleOf: Map<string, string>;
}

const caseless = /[\p{Lo}]/u;

/** A candidate that comes once, late and in small letters is no tag: leaving it out saves nine tenths of the work. */
const isPromising = ({ places, capitals, length }: Candidate, tokens: readonly Token[]): boolean =>
  places.length > 1 || (places[0] ?? 0) < 150 || capitals > 0 || (length === 1 && tokens.length < 300);

/** Which tokens belong together as a place's name of several words; `Rica` is no phrase in "Costa Rica". */
function wholesOf(tokens: readonly Token[], codeAt: ReadonlyMap<number, { end: number }>): Map<number, number> {
  const wholes = new Map<number, number>();
  for (const [at, { start, end, stem }] of tokens.entries()) {
    const place = codeAt.get(start);
    if (stem === '' || place === undefined || place.end <= end) continue;
    for (let next = at; next < tokens.length && (tokens[next]?.end ?? Infinity) <= place.end; next++) wholes.set(next, at);
  }
  return wholes;
}

/** Reads an article's candidates and what speaks for each. */
export function readCandidates({ title, text, lang }: TagSource, frequencies?: Frequencies, known?: KnownTags): ReadCandidates {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const tokens = tokensOf(title, text, language);
  const places: ReadCandidates['places'] = new Map();
  const codeAt = new Map<number, { code: string; end: number }>();
  const peopleAt = new Map<number, { code: string; end: number }>();
  for (const { code, start, end, isName } of findPlaces(`${title}\n${text.slice(0, longestText)}`, lang)) {
    const place = places.get(code) ?? { count: 0, first: start, isInTitle: false };
    place.count += 1;
    place.isInTitle ||= start < title.length;
    places.set(code, place);
    (isName ? codeAt : peopleAt).set(start, { code, end });
  }
  const candidates = candidatesOf(tokens, { stops: stopWords(language), weekdays: weekdays(language), wholes: wholesOf(tokens, codeAt) }).filter((candidate) => isPromising(candidate, tokens));
  const placeOf: ReadCandidates['placeOf'] = new Map();
  const peopleOf: ReadCandidates['peopleOf'] = new Map();
  for (const { key, length, places: positions } of candidates) {
    for (const at of positions.slice(0, 3)) {
      const start = tokens[at]?.start ?? -1;
      const named = codeAt.get(start) ?? peopleAt.get(start);
      // A dot more or less: "U.S."; in Chinese a letter more is another word.
      if (named === undefined || Math.abs(named.end - (tokens[at + length - 1]?.end ?? 0)) > (caseless.test(key) ? 0 : 1)) continue;
      if (codeAt.has(start)) placeOf.set(key, { code: named.code, count: places.get(named.code)?.count ?? 1 });
      else peopleOf.set(key, named.code);
      break;
    }
  }
  const rows = featureRows({ tokens, candidates, language, placeOf, peopleOf, known: known ?? knownTags(language), ...(frequencies === undefined ? {} : { frequencies }) });
  return { candidates, rows, tokens, places, placeOf, peopleOf };
}
