import { findPlaces } from '../places/find-places.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { commonWords, weekdays } from './common-words.ts';
import { featureRows, type Frequencies } from './features.ts';
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
}

/** A candidate that comes once, late and in small letters is no tag: leaving it out saves nine tenths of the work. */
const isPromising = ({ places, capitals, length }: Candidate, tokens: readonly Token[]): boolean =>
  places.length > 1 || (places[0] ?? 0) < 150 || capitals > 0 || (length === 1 && tokens.length < 300);

/** Reads an article's candidates and what speaks for each. */
export function readCandidates({ title, text, lang }: TagSource, frequencies?: Frequencies): ReadCandidates {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const ranks = commonWords(language);
  const tokens = tokensOf(title, text, language);
  const candidates = candidatesOf(tokens, { ranks, weekdays: weekdays(language) }).filter((candidate) => isPromising(candidate, tokens));
  const places: ReadCandidates['places'] = new Map();
  const codeAt = new Map<number, { code: string; end: number }>();
  for (const { code, start, end, isName } of findPlaces(`${title}\n${text.slice(0, longestText)}`, lang)) {
    const place = places.get(code) ?? { count: 0, first: start, isInTitle: false };
    place.count += 1;
    place.isInTitle ||= start < title.length;
    places.set(code, place);
    if (isName) codeAt.set(start, { code, end });
  }
  const placeOf: ReadCandidates['placeOf'] = new Map();
  for (const { key, length, places: positions } of candidates) {
    for (const at of positions.slice(0, 3)) {
      const named = codeAt.get(tokens[at]?.start ?? -1);
      if (named === undefined || Math.abs(named.end - (tokens[at + length - 1]?.end ?? 0)) > 1) continue;
      placeOf.set(key, { code: named.code, count: places.get(named.code)?.count ?? 1 });
      break;
    }
  }
  const rows = featureRows({ tokens, candidates, ranks, language, placeOf, ...(frequencies === undefined ? {} : { frequencies }) });
  return { candidates, rows, tokens, places, placeOf };
}
