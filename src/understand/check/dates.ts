import { utcDay } from '../../common/date/day.ts';
import { monthOf } from '../figures/month-of.ts';

/** A time that a sentence names, as far as it names it. */
export interface DateMention {
  start: number;
  end: number;
  day?: number;
  month?: number;
  year?: number;
  /** All ten years from `year` on. */
  isDecade?: boolean;
  /** 1 is Monday. */
  weekday?: number;
  /** Days from the day of publication, first and last: `yesterday`, `next week`. */
  offset?: readonly [number, number];
  /** Years from the year of publication, months from its month. */
  years?: number;
  months?: number;
}

const DAY = 86_400_000;
/** Days within which the nearest month of a name lies. */
const NEAR = 215;

/** Words for days and spans that are counted from the day of publication. Written for this project. */
const relative: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  en: { today: [0, 0], tonight: [0, 0], 'this morning': [0, 0], 'this afternoon': [0, 0], 'this evening': [0, 0], yesterday: [-1, -1], 'last night': [-1, 0], tomorrow: [1, 1], 'last week': [-13, -1], 'this week': [-6, 6], 'next week': [1, 13] },
  de: { heute: [0, 0], gestern: [-1, -1], vorgestern: [-2, -2], übermorgen: [2, 2], 'vergangene woche': [-13, -1], 'letzte woche': [-13, -1], 'vergangenen woche': [-13, -1], 'letzten woche': [-13, -1], 'diese woche': [-6, 6], 'dieser woche': [-6, 6], 'nächste woche': [1, 13], 'kommende woche': [1, 13], 'nächsten woche': [1, 13], 'kommenden woche': [1, 13] },
  fr: { 'aujourd’hui': [0, 0], "aujourd'hui": [0, 0], hier: [-1, -1], 'avant-hier': [-2, -2], demain: [1, 1], 'après-demain': [2, 2], 'la semaine dernière': [-13, -1], 'cette semaine': [-6, 6], 'la semaine prochaine': [1, 13] },
  es: { hoy: [0, 0], ayer: [-1, -1], anteayer: [-2, -2], 'pasado mañana': [2, 2], 'la semana pasada': [-13, -1], 'esta semana': [-6, 6], 'la próxima semana': [1, 13], 'la semana que viene': [1, 13] },
};
const relativeSpans: Readonly<Record<string, readonly (readonly [RegExp, { years?: number; months?: number }])[]>> = {
  en: [[/\blast year\b/g, { years: -1 }], [/\bthis year\b/g, { years: 0 }], [/\bnext year\b/g, { years: 1 }], [/\blast month\b/g, { months: -1 }], [/\bthis month\b/g, { months: 0 }], [/\bnext month\b/g, { months: 1 }]],
  de: [[/(?:letzte[sn]?|vergangene[sn]?|vorige[sn]?) jahr/g, { years: -1 }], [/(?:diese[sm]?) jahr/g, { years: 0 }], [/(?:nächste[sn]?|kommende[sn]?) jahr/g, { years: 1 }], [/(?:letzte[nr]?|vergangene[nr]?|vorige[nr]?) monat/g, { months: -1 }], [/(?:nächste[nr]?|kommende[nr]?) monat/g, { months: 1 }]],
  fr: [[/l[’']an(?:née)? derni(?:er|ère)/g, { years: -1 }], [/cette année/g, { years: 0 }], [/l[’']an(?:née)? prochaine?/g, { years: 1 }], [/le mois dernier/g, { months: -1 }], [/le mois prochain/g, { months: 1 }]],
  es: [[/(?:el )?año pasado|pasado año/g, { years: -1 }], [/este año/g, { years: 0 }], [/(?:el )?próximo año|año que viene/g, { years: 1 }], [/(?:el )?mes pasado|pasado mes/g, { months: -1 }], [/(?:el )?próximo mes|mes que viene/g, { months: 1 }]],
};

/** `five years ago`, counted from the year of publication. */
const yearsAgo: Readonly<Record<string, RegExp>> = { en: /(?<![\p{L}\d.,])(?<count>\p{L}+|\d{1,2}) years? (?:ago|earlier)\b/gu, de: /(?<!\p{L})vor (?<count>\p{L}+|\d{1,2}) jahren?(?!\p{L})/gu, fr: /il y a (?<count>\p{L}+|\d{1,2}) ans?(?!\p{L})/gu, es: /hace (?<count>\p{L}+|\d{1,2}) años?(?!\p{L})/gu };
const smallNumbers = new Map(['one two three four five six seven eight nine ten', 'einem zwei drei vier fünf sechs sieben acht neun zehn', 'un deux trois quatre cinq six sept huit neuf dix', 'un dos tres cuatro cinco seis siete ocho nueve diez', 'a', 'ein'].flatMap((row) => row.split(' ').map((word, at) => [word, at + 1] as const)));

const weekdayNames = new Map<string, ReadonlyMap<string, number>>();

function weekdaysIn(language: string): ReadonlyMap<string, number> {
  const before = weekdayNames.get(language);
  if (before !== undefined) return before;
  const names = new Map<string, number>();
  const [locale] = /^[a-z]{2,3}$/.test(language) ? Intl.DateTimeFormat.supportedLocalesOf([language]) : [];
  if (locale !== undefined) {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    // 2024 began on a Monday.
    for (let day = 1; day <= 7; day++) names.set(format.format(Date.UTC(2024, 0, day)).toLowerCase(), day);
    if (language === 'de') names.set('sonnabend', 6);
  }
  if (weekdayNames.size < 100) weekdayNames.set(language, names);
  return names;
}

interface PlacedWord {
  text: string;
  lower: string;
  start: number;
  end: number;
}

const dayNumber = /^(\d{1,2})(?:st|nd|rd|th|er|º|°)?$/;

/** The days, weekdays, months, years and relative times that a sentence names, in their order. */
export function readDates(text: string, words: readonly PlacedWord[], language: string): DateMention[] {
  const found: DateMention[] = [];
  const weekdays = weekdaysIn(language);
  const isFree = (start: number, end: number): boolean => found.every((one) => end <= one.start || start >= one.end);
  for (const [at, word] of words.entries()) {
    const month = language === 'en' && !/^\p{Lu}/u.test(word.text) ? undefined : monthOf(word.lower.replace(/^d[’']/, ''), language);
    if (month === undefined || (language === 'en' && word.lower === 'may' && at === 0)) continue;
    let [first, last] = [at, at];
    let [day, year]: (number | undefined)[] = [];
    const dayOf = (index: number): number | undefined => {
      const digits = Number(dayNumber.exec(words[index]?.lower ?? '')?.[1]);
      return digits >= 1 && digits <= 31 ? digits : undefined;
    };
    for (const step of [-1, -2]) {
      if (step === -2 && !/^(?:de|of|del)$/.test(words[at - 1]?.lower ?? '')) break;
      day = dayOf(at + step);
      if (day !== undefined) { first = at + step; break; }
    }
    if (day === undefined && language === 'en') {
      day = dayOf(at + 1);
      if (day !== undefined) last = at + 1;
    }
    for (const step of [1, 2]) {
      const next = words[last + step];
      if (step === 2 && !/^(?:de|of|del)$/.test(words[last + 1]?.lower ?? '')) break;
      if (next !== undefined && /^(?:19|20)\d\d$/.test(next.text)) { year = Number(next.text); last += step; break; }
    }
    if (language === 'en' && word.lower === 'may' && day === undefined && year === undefined && !/^(?:in|of|since|until|by|from|last|next|early|late)$/.test(words[at - 1]?.lower ?? '')) continue;
    if (language === 'en' && word.lower === 'march' && day === undefined && year === undefined && !/^(?:in|of|since|until|by|from|last|next|early|late|and)$/.test(words[at - 1]?.lower ?? '')) continue;
    const [from, to] = [words[first], words[last]];
    if (from === undefined || to === undefined) continue;
    found.push({ start: from.start, end: to.end, month, ...(day === undefined ? {} : { day }), ...(year === undefined ? {} : { year }) });
  }
  for (const word of words) {
    const plain = language === 'en' ? word.lower.replace(/['’]s$/, '') : word.lower;
    const weekday = weekdays.get(plain) ?? (language === 'de' ? weekdays.get(/^(\p{L}+tag|mittwoch)(?:s|morgen|abend|nachmittag|vormittag|mittag|nacht)$/u.exec(plain)?.[1] ?? '') : language === 'en' || language === 'es' || language === 'fr' ? weekdays.get(plain.replace(/s$/, '')) : undefined);
    if (weekday !== undefined && isFree(word.start, word.end)) found.push({ start: word.start, end: word.end, weekday });
    else if (/^(?:1[5-9]|20)\d0(?:s|er|ern)$/.test(word.lower)) found.push({ start: word.start, end: word.end, year: Number(word.text.slice(0, 4)), isDecade: true });
    else if (/^(?:19|20)\d\d$/.test(word.text) && isFree(word.start, word.end) && !/^(?:[-–/.,:]\d|\s?(?:%|€|\p{Sc}|percent|per cent|prozent|euro|dollar|people|menschen|personnes|personas))/iu.test(text.slice(word.end, word.end + 10)) && !/[\p{Sc}\d][\s–/.,-]?$/u.test(text.slice(0, word.start))) found.push({ start: word.start, end: word.end, year: Number(word.text), ...(word.text.endsWith('0') && /(?:années|années de|años|anos|década de(?: los)?|décennie|jahre[n]?) $/iu.test(text.slice(0, word.start)) ? { isDecade: true } : {}) });
  }
  const lower = text.toLowerCase();
  const ago = yearsAgo[language];
  if (ago !== undefined) for (const { 0: match, index, groups } of lower.matchAll(ago)) {
    const count = Number(groups?.['count'] ?? Number.NaN) || smallNumbers.get(groups?.['count'] ?? '');
    if (count !== undefined && count > 0 && count < 100 && isFree(index, index + match.length)) found.push({ start: index, end: index + match.length, years: -count });
  }
  const table = Object.hasOwn(relative, language) ? (relative[language] ?? {}) : {};
  for (const [phrase, offset] of Object.entries(table)) {
    for (let at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + 1)) {
      const end = at + phrase.length;
      if (!/[\p{L}\p{N}]/u.test(lower.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(lower.charAt(end)) && isFree(at, end) && !(phrase === 'hier' && language !== 'fr')) found.push({ start: at, end, offset });
    }
  }
  for (const [pattern, span] of Object.hasOwn(relativeSpans, language) ? (relativeSpans[language] ?? []) : []) {
    for (const { 0: match, index } of lower.matchAll(pattern)) if (isFree(index, index + match.length)) found.push({ start: index, end: index + match.length, ...span });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** First and last day, in days since the epoch. */
type Interval = readonly [number, number];

/** The day that a date of publication names where it was written. */
export function dayOfPublication(publishedAt: string | undefined): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(publishedAt ?? '') ?? [];
  const time = year === undefined ? Date.parse(publishedAt ?? '') : (utcDay(Number(year), Number(month), Number(day)) ?? Number.NaN);
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY);
}

/** The year of a day of publication. @param published days since the epoch */
export const yearOf = (published: number | undefined): number | undefined => (published === undefined ? undefined : new Date(published * DAY).getUTCFullYear());

const monthSpan = (year: number, month: number): Interval => [Date.UTC(year, month - 1, 1) / DAY, Date.UTC(year, month, 1) / DAY - 1];

/** The days that a mention may mean in a text of the day `published`. */
function daysOf(mention: DateMention, published: number): Interval[] {
  const { day, month, year, isDecade, weekday, offset, years, months } = mention;
  const now = new Date(published * DAY);
  if (offset !== undefined) return [[published + offset[0], published + offset[1]]];
  if (years !== undefined) return [[Date.UTC(now.getUTCFullYear() + years, 0, 1) / DAY, Date.UTC(now.getUTCFullYear() + years + 1, 0, 1) / DAY - 1]];
  if (months !== undefined) return [monthSpan(now.getUTCFullYear(), now.getUTCMonth() + 1 + months)];
  if (weekday !== undefined) {
    const back = (((now.getUTCDay() + 6) % 7) + 1 - weekday + 7) % 7;
    return [[published - back, published - back], [published - back + 7, published - back + 7], [published - back - 7, published - back - 7]];
  }
  if (month !== undefined) {
    // Without a year the nearest is meant.
    const of = year === undefined ? [-1, 0, 1].map((step) => now.getUTCFullYear() + step).filter((one) => Math.abs(Date.UTC(one, month - 1, day ?? 15) / DAY - published) <= NEAR) : [year];
    return of.map((one) => (day === undefined ? monthSpan(one, month) : [Date.UTC(one, month - 1, day) / DAY, Date.UTC(one, month - 1, day) / DAY]));
  }
  return year === undefined ? [] : [[Date.UTC(year, 0, 1) / DAY, Date.UTC(isDecade === true ? year + 9 : year, 12, 1) / DAY - 1]];
}

/**
 * Whether what a text names bears out what a sentence names: the same, or a day within the month, week or year that the sentence names.
 * @param published day of publication of that text; without it only what is written alike is the same
 */
export function bearsOutDate(claim: DateMention, source: DateMention, published: number | undefined): boolean {
  if (published !== undefined) return daysOf(source, published).some(([from, to]) => daysOf(claim, published).some(([first, last]) => first <= from && last >= to));
  if (claim.offset !== undefined || source.offset !== undefined) return claim.offset?.[0] === source.offset?.[0] && claim.offset?.[1] === source.offset?.[1];
  if (claim.weekday !== undefined || source.weekday !== undefined) return claim.weekday === source.weekday;
  return (claim.month === undefined || claim.month === source.month) && (claim.day === undefined || claim.day === source.day) && (claim.year === undefined || source.year === undefined ? claim.month !== undefined || claim.year === source.year : claim.year === source.year)
    && claim.years === source.years && claim.months === source.months;
}
