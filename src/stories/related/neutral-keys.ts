import { baseLanguage } from '../../common/language/base-language.ts';
import type { TagCandidate } from '../../common/tag.ts';
import { figuresIn } from '../../understand/summary/figures.ts';
import { skeletonOf } from '../../understand/tags/aliases/romanize.ts';
import type { StoryArticle } from '../story-article.ts';
import { termId } from '../terms/hash.ts';

/** What a key stands for, in its two lowest bits. */
const kinds = { country: 0, name: 1, sound: 2, figure: 3 };
const CHARACTERS = 6400;
const MOST_SOUNDS = 60;
const MOST_FIGURES = 20;
/** Consonants that a name needs to be told from others, and those after which endings begin. */
const LEAST_CONSONANTS = 4;
const MOST_CONSONANTS = 6;
/** Smaller numbers are everywhere. */
const LEAST_FIGURE = 13;

/** A word with a capital in the middle of a sentence: after another word, or in quotation marks. */
const capitalShape = /(?<=[\p{L}\p{M},«»“”"„’'] )\p{Lu}[\p{L}\p{M}]{3,}/gu;
const countryShape = /^[A-Z]{2}$/;

/**
 * What an article says in any language: the places, people and organisations of its tags, how the words with capitals sound
 * (Latin, Cyrillic and Greek letters), and its numbers but for small ones and years.
 * @returns numbers, each once; equal ones are, but for chance, of the same thing
 */
export function neutralKeys({ title, text, lang }: StoryArticle, tags: readonly Pick<TagCandidate, 'tag' | 'kind'>[]): Uint32Array {
  const told = `${title}\n${text.slice(0, CHARACTERS)}`;
  const sounds = new Set<string>();
  for (const [word] of told.matchAll(capitalShape)) {
    const sound = skeletonOf(word);
    if (sound.length >= LEAST_CONSONANTS && sounds.size < MOST_SOUNDS) sounds.add(sound.slice(0, MOST_CONSONANTS));
  }
  const figures = [...figuresIn(told, baseLanguage(lang) ?? 'und')].filter(isTelling).slice(0, MOST_FIGURES);
  const names = tags.filter(({ kind }) => kind !== 'topic').map(({ tag }) => keyOf(tag, countryShape.test(tag) ? kinds.country : kinds.name));
  return Uint32Array.from(new Set([...names, ...[...sounds].map((sound) => keyOf(sound, kinds.sound)), ...figures.map((figure) => keyOf(figure, kinds.figure))]));
}

export const isFigure = (key: number): boolean => (key & 3) === kinds.figure;
export const isCountry = (key: number): boolean => (key & 3) === kinds.country;

const keyOf = (what: string, kind: number): number => (termId(what) << 2) | kind;

function isTelling(figure: string): boolean {
  const value = Number(figure);
  return value >= LEAST_FIGURE && !(Number.isInteger(value) && value >= 1900 && value <= 2100);
}
