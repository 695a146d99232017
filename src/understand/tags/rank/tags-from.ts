import { foldTag } from '../fold/fold-tag.ts';
import type { Tag } from '../tag.ts';
import { backgroundFrequencies } from './background.ts';
import { choose } from './choose.ts';
import { kindOf, type TagKind } from './kind-of.ts';
import { withKeywords } from './keywords.ts';
import { isInflecting, plainLabel } from './plain-label.ts';
import type { ReadCandidates } from './read-candidates.ts';

/** How many phrases the choice of so many tags is made from. */
export const optionsFor = (most: number): number => Math.max(20, 2 * most);

/** Places that are named only by their people and things ("American") need so many mentions. */
const leastMentions = 3;

/** What a place's name gains in languages that the trees were not trained on: capitals and rarity say little there, a place is one. */
const untrainedPlace = 0.8;

const likelihood = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

interface Option { tag: string; label: string; key: string; score: number; kind: TagKind }

const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && !/^X[EFS]$/.test(code);
const tagOfCode = (code: string): string => (code === 'EU' || code === 'UN' ? foldTag(code, 'en') : code);
const commonest = (forms: ReadonlyMap<string, number>): string => [...forms].reduce((chosen, form) => (form[1] > chosen[1] ? form : chosen), ['', 0] as const)[0];

/** What a country is called: as the article names it where that is sure to be its plain form, else in the article's language. */
function countryName({ candidates, placeOf }: ReadCandidates, language: string): (code: string) => string | undefined {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  if (isInflecting(language)) return (code) => names.of(code);
  const keys = new Map([...placeOf].map(([key, { code }]) => [code, key]));
  return (code) => {
    const named = candidates.find(({ key }) => key === keys.get(code));
    return named === undefined ? names.of(code) : commonest(named.forms);
  };
}

/**
 * Places that stand in the article in forms that are no options yet ("американский"), as scored options; in languages that
 * the trees were not trained on also those that are named once.
 */
function unnamedPlaces({ places, placeOf }: ReadCandidates, nameOf: (code: string) => string | undefined, options: readonly Option[], isTrained: boolean): Option[] {
  const best = options[0]?.score ?? 0;
  const there = new Set(options.map(({ tag }) => tag));
  const named = new Set([...placeOf.values()].map(({ code }) => code));
  return [...places].flatMap(([code, { count, isInTitle }]) => {
    const label = isCountry(code) && !there.has(tagOfCode(code)) ? nameOf(code) : undefined;
    if (label === undefined || (count < (isTrained || !named.has(code) ? leastMentions : 1) && !isInTitle)) return [];
    return [{ tag: tagOfCode(code), label, key: code, score: best - 2.2 + Math.log(count) / 2 + (isInTitle ? 0.6 : 0), kind: 'place' as const }];
  });
}

/**
 * Makes tags of an article's best phrases: folds them, names their kinds, adds places that only their people name, and
 * takes one of each.
 * @param ranked rows of `read`, best first, with their log-odds
 * @returns at most `most`, best first
 */
export function tagsFrom(read: ReadCandidates, ranked: readonly { row: number; score: number }[], { language, most, keywords = [] }: { language: string; most: number; keywords?: readonly string[] }): Tag[] {
  const nameOf = countryName(read, language);
  const isTrained = backgroundFrequencies(language) !== undefined;
  const options = ranked.flatMap(({ row, score }): Option[] => {
    const candidate = read.candidates[row];
    if (candidate === undefined) return [];
    const code = read.peopleOf.get(candidate.key) ?? (isInflecting(language) ? read.placeOf.get(candidate.key)?.code : undefined);
    const country = code !== undefined && isCountry(code) ? nameOf(code) : undefined;
    if (code !== undefined && country !== undefined) return [{ tag: tagOfCode(code), label: country, key: candidate.key, score, kind: 'place' }];
    const label = plainLabel(commonest(candidate.forms), language);
    const tag = foldTag(label, language);
    return tag === '' ? [] : [{ tag, label, key: candidate.key, score: score + (!isTrained && read.placeOf.has(candidate.key) ? untrainedPlace : 0), kind: kindOf(candidate, read, { label, isPlace: read.placeOf.has(candidate.key), tag }) }];
  });
  return choose(withKeywords([...options, ...unnamedPlaces(read, nameOf, options, isTrained)], keywords, language), { most })
    .map(({ tag, label, kind, score }) => ({ tag, label, kind, score: Math.round(likelihood(score) * 1000) / 1000 }));
}
