import type { Candidate } from './candidates.ts';
import { contextsOf } from '../words/contexts.ts';
import { backgroundUses } from './background.ts';
import type { KnownTags } from './known-tags.ts';
import type { Frequencies } from './frequencies.ts';
import type { Token } from './tokens.ts';

/** What the ranking looks at; the trees of `model.json` name these. */
export const features = [
  'words', 'letters', 'count', 'share', 'ofMost', 'titleHas', 'titlePlace', 'titleShare', 'firstWord', 'firstShare', 'spread', 'lines', 'capitals', 'allCaps', 'opensOnly', 'enclosed',
  'inLonger', 'ofShorter', 'leadCount', 'place', 'country', 'city', 'placeCount', 'digits', 'length', 'german', 'english', 'other',
  'firstCapital', 'lastCapital', 'hyphens', 'forms', 'contextBefore', 'contextAfter', 'titleWords', 'abbreviates', 'partCount', 'lateCount', 'lastLetters', 'news', 'newsParts', 'countNews',
  'firstCapitals', 'lastCapitals', 'leastCapitals', 'firstNouns', 'lastNouns', 'firstVerbs', 'lastVerbs', 'afterNounWord', 'afterVerbWord', 'titleTail', 'lineWords', 'people', 'firstTold', 'lastTold', 'tagHosts', 'tagWords', 'tagWordsLeast',
] as const;

export type Feature = (typeof features)[number];

/** What the whole article says to each of its candidates. */
export interface Surroundings {
  tokens: readonly Token[];
  candidates: readonly Candidate[];
  language: string;
  /** Code of the place that a candidate names, and how often that place is named in any form. */
  placeOf: ReadonlyMap<string, { code: string; count: number }>;
  /** Code of the place whose people or things a candidate names. */
  peopleOf: ReadonlyMap<string, string>;
  frequencies?: Frequencies;
  /** What publishers use as tags; the shipped counts, but in training. */
  known: KnownTags;
}

const unknownRareness = 8;
const capital = /^\p{Lu}/u;

/** Where the last part of a title begins that a bar or a lone dash parts off: mostly the outlet's name or a section. */
function titleTailAt(tokens: readonly Token[], bodyStart: number): number {
  const bar = tokens.slice(0, bodyStart).findLastIndex(({ stem, text }) => stem === '' && /^[|•–—-]$/u.test(text));
  return bar > 0 && bodyStart - bar <= 7 ? bar : Infinity;
}

/** Computes one row of numbers for each candidate. */
export function featureRows({ tokens, candidates, language, placeOf, peopleOf, frequencies, known }: Surroundings): Float64Array {
  const width = features.length;
  const rows = new Float64Array(candidates.length * width);
  const words = tokens.filter(({ stem }) => stem !== '').length;
  const lines = new Set(tokens.map(({ line }) => line)).size;
  const titleTokens = tokens.filter(({ line, stem }) => line === 0 && stem !== '');
  const titleEnd = tokens.findIndex(({ line }) => line > 0);
  const bodyStart = titleEnd < 0 ? tokens.length : titleEnd;
  const counts = new Map(candidates.map(({ key, places }) => [key, places.length]));
  const most = Math.max(1, ...candidates.map(({ places }) => places.length));
  // How often a phrase stands inside a longer candidate that comes at least twice.
  const longer = new Map<string, number>();
  for (const { key, length, places } of candidates) {
    if (length < 2 || places.length < 2) continue;
    const parts = key.split(' ');
    for (let size = 1; size < parts.length; size++) {
      for (let at = 0; at + size <= parts.length; at++) {
        const part = parts.slice(at, at + size).join(' ');
        longer.set(part, Math.max(longer.get(part) ?? 0, places.length));
      }
    }
  }
  const base = language.split('-')[0] ?? '';
  const uses = backgroundUses(base);
  const contexts = contextsOf(base);
  const tailAt = titleTailAt(tokens, bodyStart);
  const lineLengths = new Map<number, number>();
  for (const { line, stem } of tokens) if (stem !== '') lineLengths.set(line, (lineLengths.get(line) ?? 0) + 1);
  candidates.forEach((candidate, index) => {
    const { key, length, places, forms } = candidate;
    const first = places[0] ?? 0;
    const last = places.at(-1) ?? first;
    const text = [...forms].reduce((best, form) => (form[1] > best[1] ? form : best), ['', 0] as [string, number])[0];
    const parts = tokens.slice(first, first + length);
    const count = places.length;
    const inBody = places.find((place) => place >= bodyStart) ?? tokens.length;
    const place = placeOf.get(key);
    const inNews = (stems: string): number => (frequencies === undefined ? unknownRareness : Math.log((frequencies.documents + 1) / (frequencies.of(stems) + 0.5)));
    const news = inNews(key);
    const [useFirst, useLast] = [uses.get(parts[0]?.stem ?? ''), uses.get(parts.at(-1)?.stem ?? '')];
    const beforeIn = (words: ReadonlySet<string> | undefined): number => (words === undefined ? -1 : places.filter((at) => words.has(tokens[at - 1]?.lower ?? '')).length / count);
    const values: Record<Feature, number> = {
      words: length,
      letters: text.length,
      count: Math.log1p(count),
      share: count / Math.max(1, words),
      ofMost: count / most,
      titleHas: first < bodyStart ? 1 : 0,
      titlePlace: first < bodyStart ? first / Math.max(1, bodyStart) : 1,
      titleShare: first < bodyStart ? length / Math.max(1, titleTokens.length) : 0,
      firstWord: Math.log1p(Math.max(0, inBody - bodyStart)),
      firstShare: (inBody - bodyStart) / Math.max(1, tokens.length - bodyStart),
      spread: (last - first) / Math.max(1, tokens.length),
      lines: new Set(places.map((at) => tokens[at]?.line)).size / Math.max(1, lines),
      capitals: candidate.telling === 0 ? -1 : candidate.capitals / candidate.telling,
      allCaps: /^[\p{Lu}\p{N}.&-]{2,}$/u.test(text) ? 1 : 0,
      opensOnly: candidate.telling === 0 ? 1 : 0,
      enclosed: candidate.enclosed / count,
      inLonger: (longer.get(key) ?? 0) / count,
      ofShorter: length < 2 ? 1 : count / Math.max(1, ...key.split(' ').map((part) => counts.get(part) ?? 0)),
      leadCount: places.filter((at) => at >= bodyStart && at < bodyStart + 120).length,
      place: place === undefined ? 0 : 1,
      country: place !== undefined && /^[A-Z]{2}$/.test(place.code) ? 1 : 0,
      city: place !== undefined && place.code.includes('-') ? 1 : 0,
      placeCount: place?.count ?? 0,
      digits: /\p{N}/u.test(text) ? 1 : 0,
      length: Math.log1p(words),
      german: base === 'de' ? 1 : 0,
      english: base === 'en' ? 1 : 0,
      other: base === 'de' || base === 'en' ? 0 : 1,
      firstCapital: capital.test(parts[0]?.text ?? '') ? 1 : 0,
      lastCapital: capital.test(parts.at(-1)?.text ?? '') ? 1 : 0,
      hyphens: /[-–]/u.test(text) ? 1 : 0,
      forms: forms.size / count,
      contextBefore: new Set(places.map((at) => tokens[at - 1]?.stem ?? '')).size / count,
      contextAfter: new Set(places.map((at) => tokens[at + length]?.stem ?? '')).size / count,
      titleWords: titleTokens.length,
      abbreviates: tokens[first + length]?.text.startsWith('(') === true && /^\p{Lu}{2,}$/u.test(tokens[first + length + 1]?.text ?? '') ? 1 : 0,
      partCount: length < 2 ? count : Math.log1p(key.split(' ').reduce((sum, part) => sum + (counts.get(part) ?? 0), 0) / length),
      lateCount: places.filter((at) => at > bodyStart + (tokens.length - bodyStart) * 0.75).length,
      lastLetters: text.length / length,
      news,
      newsParts: length < 2 ? news : Math.max(...key.split(' ').map(inNews)),
      countNews: Math.log1p(count) * news,
      firstCapitals: useFirst?.capitals ?? -1,
      lastCapitals: useLast?.capitals ?? -1,
      leastCapitals: Math.min(...parts.map(({ stem }) => uses.get(stem)?.capitals ?? 9)),
      firstNouns: useFirst?.nouns ?? -1,
      lastNouns: useLast?.nouns ?? -1,
      firstVerbs: useFirst?.verbs ?? -1,
      lastVerbs: useLast?.verbs ?? -1,
      afterNounWord: beforeIn(contexts?.nouns),
      afterVerbWord: beforeIn(contexts?.verbs),
      titleTail: first >= tailAt && first < bodyStart ? 1 : 0,
      tagHosts: Math.log2(1 + known.hosts(key)),
      tagWords: Math.log2(1 + known.wordHosts(parts.at(-1)?.stem ?? '')),
      tagWordsLeast: Math.log2(1 + Math.min(...parts.map(({ stem }) => known.wordHosts(stem)))),
      people: peopleOf.has(key) ? 1 : 0,
      firstTold: useFirst?.told ?? -1,
      lastTold: useLast?.told ?? -1,
      lineWords: Math.log1p(Math.max(...places.map((at) => lineLengths.get(tokens[at]?.line ?? 0) ?? 0))),
    };
    features.forEach((feature, at) => { rows[index * width + at] = values[feature]; });
  });
  return rows;
}
