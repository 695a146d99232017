import { baseLanguage } from '../../common/language/base-language.ts';
import type { TagCandidate } from '../../common/tag.ts';
import { findPlaces } from '../../understand/tags/places/find-places.ts';
import type { StoryArticle } from '../story-article.ts';
import { termId } from '../terms/hash.ts';

/** What two articles name. */
export interface SharedNames {
  people: boolean;
  places: boolean;
}

/** A number for a name, and in two bits what it is of: perhaps someone (two capitals in a row), someone, a place. */
const kinds = { perhaps: 0, someone: 1, place: 2 };
const CHARACTERS = 3200;
const MOST_NAMES = 30;
/** Languages that write every noun with a capital: two in a row are no name. */
const capitalNouns: ReadonlySet<string> = new Set(['de', 'lb']);

const nameShape = /\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){1,2}/gu;
const capitalShape = /\p{Lu}[\p{L}\p{M}'’-]+/gu;

/**
 * The people, organisations and places that an article names, as numbers: its tags' where it has tags, else places of the world and
 * names of two or three words of which the last stands alone too, as news names people ("Ada Moran", then "Moran").
 */
export function namesOf({ title, text, lang }: StoryArticle, tags?: readonly Pick<TagCandidate, 'tag' | 'kind'>[]): Uint32Array {
  const names = new Set<number>();
  const put = (name: string, kind: number): void => { if (names.size < MOST_NAMES) names.add((termId(name) << 2) | kind); };
  if (tags !== undefined) {
    for (const { tag, kind } of tags) if (kind !== 'topic') put(tag, kind === 'place' ? kinds.place : kinds.someone);
    return Uint32Array.from(names);
  }
  const body = text.slice(0, CHARACTERS);
  const language = baseLanguage(lang) ?? 'und';
  const places = findPlaces(`${title}\n${body}`, language);
  for (const { code } of places) put(code, kinds.place);
  if (capitalNouns.has(language)) return Uint32Array.from(names);
  const offset = title.length + 1;
  const runs = [...body.matchAll(nameShape)].filter(({ index, 0: run }) => !places.some(({ start, end }) => start < offset + index + run.length && end > offset + index));
  const inRuns = counted(runs.map(({ 0: run }) => lastWord(run)));
  const all = counted([...`${title}\n${body}`.matchAll(capitalShape)].map(([word]) => word));
  for (const { 0: run } of runs) {
    const last = lastWord(run);
    const standsAlone = (all.get(last) ?? 0) > (inRuns.get(last) ?? 0);
    put(run.split(' ').slice(-2).join(' ').toLowerCase(), standsAlone ? kinds.someone : kinds.perhaps);
  }
  return Uint32Array.from(names);
}

/** What is in both; a name that the one only perhaps has for someone must be someone in the other. */
export function sharedNames(one: Uint32Array, other: Uint32Array): SharedNames {
  const shared = { people: false, places: false };
  const known = new Set(one);
  for (const entry of other) {
    const [name, kind] = [entry & ~3, entry & 3];
    if (kind === kinds.place) shared.places ||= known.has(entry);
    else shared.people ||= known.has(name | kinds.someone) || (kind === kinds.someone && known.has(name | kinds.perhaps));
  }
  return shared;
}

const lastWord = (run: string): string => run.slice(run.lastIndexOf(' ') + 1);

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
