import type { Candidate } from './candidates.ts';
import type { Token } from './tokens.ts';

/** How rare phrases are among articles: the archive's document frequencies, when there are any. */
export interface Frequencies {
  /** Number of documents that were counted. */
  documents: number;
  /** How many of them hold the stems (as `Candidate.key` joins them). */
  of(key: string): number;
}

/** What the ranking looks at; the trees of `model.json` name these. */
export const features = [
  'words', 'letters', 'count', 'share', 'ofMost', 'titleHas', 'titlePlace', 'titleShare', 'firstWord', 'firstShare', 'spread', 'lines', 'capitals', 'allCaps', 'opensOnly', 'enclosed',
  'rankLeast', 'rankMost', 'rankFirst', 'rankLast', 'rareness', 'countRareness', 'inLonger', 'ofShorter', 'leadCount', 'place', 'country', 'city', 'placeCount', 'digits', 'length', 'german', 'english', 'other',
  'firstCapital', 'lastCapital', 'hyphens', 'forms', 'contextBefore', 'contextAfter', 'titleWords', 'abbreviates', 'partCount', 'lateCount', 'lastLetters', 'news', 'newsParts', 'countNews',
] as const;

export type Feature = (typeof features)[number];

/** What the whole article says to each of its candidates. */
export interface Surroundings {
  tokens: readonly Token[];
  candidates: readonly Candidate[];
  ranks: ReadonlyMap<string, number>;
  language: string;
  /** Code of the place that a candidate names, and how often that place is named in any form. */
  placeOf: ReadonlyMap<string, { code: string; count: number }>;
  frequencies?: Frequencies;
}

const unknownRank = 12_000;
const unknownRareness = 8;
const capital = /^\p{Lu}/u;

/** Computes one row of numbers for each candidate. */
export function featureRows({ tokens, candidates, ranks, language, placeOf, frequencies }: Surroundings): Float64Array {
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
  candidates.forEach((candidate, index) => {
    const { key, length, places, forms } = candidate;
    const first = places[0] ?? 0;
    const last = places.at(-1) ?? first;
    const text = [...forms].reduce((best, form) => (form[1] > best[1] ? form : best), ['', 0] as [string, number])[0];
    const parts = tokens.slice(first, first + length);
    const partRanks = parts.map(({ lower }) => ranks.get(lower) ?? unknownRank);
    const count = places.length;
    const inBody = places.find((place) => place >= bodyStart) ?? tokens.length;
    const place = placeOf.get(key);
    const rareness = Math.log(Math.max(...partRanks));
    const inNews = (stems: string): number => (frequencies === undefined ? unknownRareness : Math.log((frequencies.documents + 1) / (frequencies.of(stems) + 0.5)));
    const news = inNews(key);
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
      rankLeast: Math.log(Math.min(...partRanks)),
      rankMost: Math.log(Math.max(...partRanks)),
      rankFirst: Math.log(partRanks[0] ?? unknownRank),
      rankLast: Math.log(partRanks.at(-1) ?? unknownRank),
      rareness,
      countRareness: Math.log1p(count) * rareness,
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
    };
    features.forEach((feature, at) => { rows[index * width + at] = values[feature]; });
  });
  return rows;
}
