import { baseLanguage } from '../common/language/base-language.ts';
import { directionOf as directionOfTag } from '../common/language/direction.ts';
import type { ArticleKind } from '../common/article.ts';
import { isSection, sections } from '../common/sections.ts';
import type { TagKind } from '../common/tag.ts';

/** Small pieces of English that pages and the browser script share. Pure; time is a parameter. */

const locale = 'en';
const counted = new Intl.NumberFormat(locale);
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });

/** @returns `1 article`, `12,345 articles` */
export const plural = (count: number, one: string, many = `${one}s`): string => `${counted.format(count)} ${count === 1 ? one : many}`;

/** @returns the number of notices that are not read, which is counted no further than to 100 */
export const noticeFigure = (count: number): string => (count > 99 ? '99+' : String(count));

/** @returns `12,345` */
export const figure = (count: number): string => counted.format(count);

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365.25 * 86_400_000],
  ['month', 30.44 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * How far `at` is from `now`, in words: `27 minutes ago`, `in 2 hours`, `just now` within a minute.
 * @param at milliseconds since the epoch
 */
export function age(at: number, now: number): string {
  const distance = at - now;
  const unit = units.find(([, length]) => Math.abs(distance) >= length);
  return unit ? inWords(Math.trunc(distance / unit[1]), unit[0]) : 'just now';
}

const said = new Map<string, string>();

/** The same few again and again: a page of stories says two hundred. */
function inWords(count: number, unit: Intl.RelativeTimeFormatUnit): string {
  const key = `${count} ${unit}`;
  const words = said.get(key) ?? relative.format(count, unit);
  said.set(key, words);
  return words;
}

const dateParts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const shapes = {
  exact: { ...dateParts, weekday: 'long', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  short: { ...dateParts, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  day: { ...dateParts, weekday: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times as much as using it, and a front page uses it for every card. */
function formatted(at: number, shape: keyof typeof shapes, timeZone: string): string {
  const key = `${shape} ${timeZone}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...shapes[shape], timeZone });
  formats.set(key, format);
  return format.format(at);
}

/** @returns `Monday 23 November 2026 at 14:05 UTC`, or in the given zone with its short name */
export const exactTime = (at: number, timeZone = 'UTC'): string => formatted(at, 'exact', timeZone).replace(',', '');

/** @returns `23 November 2026, 14:05 UTC`, or in the given zone with its short name */
export const dateAndTime = (at: number, timeZone = 'UTC'): string => formatted(at, 'short', timeZone).replace(' at ', ', ');

/** @returns `Monday 23 November 2026`: the line beside the masthead */
export const today = (now: number, timeZone = 'UTC'): string => formatted(now, 'day', timeZone).replace(',', '');

const dayShapes = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** @returns `12 May 2019`, `May 2019` or `2019`: a day, month or year that a text names */
export const dayWords = (at: number, precision: keyof typeof dayShapes): string => new Intl.DateTimeFormat('en-GB', { ...dayShapes[precision], timeZone: 'UTC' }).format(at);

/** Words an adult reads in a minute, silently, in prose (Brysbaert 2019 finds 238 for English non-fiction). */
const wordsPerMinute = 238;

/** @returns `4 min read`, or `undefined` when there is too little to say so */
export function readingTime(wordCount: number): string | undefined {
  return wordCount < 80 ? undefined : `${Math.max(1, Math.round(wordCount / wordsPerMinute))} min read`;
}

const kindWords: Readonly<Partial<Record<ArticleKind, string>>> = {
  'live-blog': 'Live', 'gallery': 'Pictures', 'video': 'Video', 'audio': 'Audio', 'opinion': 'Opinion', 'review': 'Review', 'interview': 'Interview', 'press-release': 'Press release', 'recipe': 'Recipe', 'sponsored': 'Sponsored', 'round-up': 'Round-up', 'correction': 'Correction', 'obituary': 'Obituary', 'analysis': 'Analysis',
};

/** @returns what to call a piece that is not plain news; nothing for what is, or where the section says the same */
export function kindLabel(kind: ArticleKind | undefined, section = ''): string | undefined {
  const label = kind && kindWords[kind];
  return label !== undefined && section.toLowerCase().includes(label.toLowerCase()) ? undefined : label;
}

/** @returns `Politics`; nothing for what is no section */
export const sectionLabel = (id: string | undefined): string | undefined => (id !== undefined && isSection(id) ? sections[id].label : undefined);

const tagKinds: Readonly<Record<TagKind, string>> = { place: 'Place', person: 'Person', organization: 'Organisation', topic: 'Topic' };
export const tagKind = (kind: TagKind): string => tagKinds[kind];

/** @returns `usually 3 a day`, for a tag that stands out today */
export function usualWords(perDay: number): string {
  if (perDay >= 0.95) return `usually ${figure(Math.round(perDay))} a day`;
  if (perDay * 7 >= 0.95) return `usually ${figure(Math.round(perDay * 7))} a week`;
  return perDay > 0 ? 'rare until now' : 'new';
}

/** @returns `3.4 MB` */
export function fileSize(bytes: number): string {
  const [value, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB'];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: value >= 100 ? 0 : 1 }).format(value)} ${unit}`;
}

/** @returns the host without `www.`, for people; the text itself when it is no address */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}

const languageNames = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });

/**
 * @param usual languages that need no name, as ISO 639 codes
 * @returns `Portuguese` for an article in an unusual language; nothing where it is not known
 */
export function languageName(lang: string | undefined, usual: readonly string[]): string | undefined {
  const base = baseLanguage(lang);
  return base === undefined || usual.includes(base) ? undefined : languageNames.of(base);
}

/** @returns the direction in which a language is written; `undefined` when the language is not known */
export const directionOf = (lang: string | undefined): 'rtl' | 'ltr' | undefined => (lang === undefined ? undefined : directionOfTag(lang));
