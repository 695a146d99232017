import { splitArticle } from '../summary/split-article.ts';
import { utcDay } from '../../common/date/day.ts';
import { type DayWords, dayWordsOf } from './day-words.ts';

/** A sentence of an article that says when something happened or will happen. */
export interface DatedSentence {
  /** Word for word. */
  text: string;
  /** UTF-16 indexes in the article's text. */
  start: number;
  end: number;
  /** The first millisecond of the day, month or year (UTC), and the first after it. */
  from: number;
  to: number;
  precision: 'day' | 'month' | 'year';
  /** The words that say so: `on Monday`, `12 May 2019`. */
  words: string;
}

interface Found extends Pick<DatedSentence, 'from' | 'to' | 'precision' | 'words'> {
  at: number;
}

const day = 86_400_000;
const mostSentences = 120;
/** How much farther a day seems that lies in the future of a sentence about the past, or the other way round. */
const otherWay = 10;
const letters = String.raw`(?<![\p{L}\p{N}])`;
const after = String.raw`(?![\p{L}\p{N}])`;
const alternatives = (names: Iterable<string>): string => [...names].toSorted((a, b) => b.length - a.length).map((name) => name.replaceAll('.', String.raw`\.`)).join('|');

interface Patterns {
  words: DayWords;
  dayFirst: RegExp;
  monthFirst: RegExp;
  numbers: RegExp;
  month: RegExp;
  year: RegExp;
  weekday: RegExp;
  relative: RegExp;
}

const patterns = new Map<string, Patterns>();

function patternsOf(language: string): Patterns | undefined {
  const before = patterns.get(language);
  const words = dayWordsOf(language);
  if (before !== undefined || words === undefined) return before;
  const months = alternatives(words.months.keys());
  const made: Patterns = {
    words,
    dayFirst: new RegExp(`${letters}(\\d{1,2})(?:st|nd|rd|th|er|\\.)? ${words.link}(${months})\\.?${after}(?:,? ${words.link}((?:1[5-9]|20)\\d{2})${after})?`, 'giu'),
    monthFirst: new RegExp(`${letters}(${months})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,:]\\d|\\s?(?:%|percent))(?:,? ((?:1[5-9]|20)\\d{2})${after})?`, 'giu'),
    numbers: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/gu,
    month: new RegExp(`(?:${letters}(?:${words.before}) )(${months})\\.?${after}(?: ${words.link}((?:1[5-9]|20)\\d{2})${after})?|${letters}(${months}) ${words.link}((?:1[5-9]|20)\\d{2})${after}`, 'giu'),
    year: new RegExp(`${letters}(?:${words.before}) ((?:1[5-9]|20)\\d{2})(?![\\p{L}\\p{N}]|[.,]\\d|\\s(?:\\p{L}*people|euros?|dollars?|Euro|personas|personnes|Menschen)${after})`, 'giu'),
    weekday: new RegExp(`${letters}(${alternatives(words.weekdays.keys())})${after}`, 'giu'),
    relative: new RegExp(`${letters}(${alternatives(words.relative.keys())})${after}`, 'giu'),
  };
  patterns.set(language, made);
  return made;
}

const span = (from: number, precision: DatedSentence['precision']): Pick<Found, 'from' | 'to' | 'precision'> => {
  const date = new Date(from);
  const to = { day: from + day, month: Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1), year: Date.UTC(date.getUTCFullYear() + 1, 0) }[precision];
  return { from, to, precision };
};

/** Reads the days that one sentence names, the most exact first. */
function daysIn(sentence: string, { words, ...forms }: Patterns, publishedAt: number, isEnglish: boolean): Found[] {
  const today = Math.floor(publishedAt / day) * day;
  const thisYear = new Date(today).getUTCFullYear();
  const isFuture = words.future.test(sentence);
  const found: Found[] = [];
  const isFree = (at: number, end: number): boolean => !found.some((one) => at < one.at + one.words.length && one.at < end);
  const add = (at: number, said: string, from: number | undefined, precision: DatedSentence['precision']): void => {
    if (from !== undefined && isFree(at, at + said.length)) found.push({ at, words: said, ...span(from, precision) });
  };
  const monthOf = (name: string): number | undefined => (isEnglish && !/^\p{Lu}/u.test(name) ? undefined : words.months.get(name.toLowerCase()));
  const distance = (at: number): number => Math.abs(at - today) * ((at > today) === isFuture ? 1 : otherWay);
  /** Without a year, the one that lies nearest to the publication, on the side of it that the sentence speaks of. */
  const nearest = (month: number, date: number): number | undefined => [thisYear - 1, thisYear, thisYear + 1].flatMap((year) => utcDay(year, month + 1, date) ?? [])
    .toSorted((a, b) => distance(a) - distance(b))[0];
  const written = (at: number, said: string, name: string, date: string, year: string | undefined): void => {
    const month = monthOf(name);
    if (month === undefined) return;
    add(at, said, year === undefined ? nearest(month, Number(date)) : utcDay(Number(year), month + 1, Number(date)), 'day');
  };
  for (const { 0: said, 1: date = '', 2: name = '', 3: year, index } of sentence.matchAll(forms.dayFirst)) written(index, said, name, date, year);
  for (const { 0: said, 1: name = '', 2: date = '', 3: year, index } of sentence.matchAll(forms.monthFirst)) written(index, said, name, date, year);
  for (const { 0: said, 1: date, 2: month, 3: year, 4: isoYear, 5: isoMonth, 6: isoDay, index } of sentence.matchAll(forms.numbers)) add(index, said, utcDay(Number(year ?? isoYear), Number(month ?? isoMonth), Number(date ?? isoDay)), 'day');
  for (const { 0: said, 1: alone, 2: itsYear, 3: name, 4: year, index } of sentence.matchAll(forms.month)) {
    const month = monthOf(alone ?? name ?? '');
    if (month === undefined) continue;
    const stated = itsYear ?? year;
    const passed = Date.UTC(thisYear - (month > new Date(today).getUTCMonth() ? 1 : 0), month);
    const coming = Date.UTC(thisYear + (month < new Date(today).getUTCMonth() ? 1 : 0), month);
    add(index, said, stated === undefined ? (isFuture ? coming : passed) : Date.UTC(Number(stated), month), 'month');
  }
  for (const { 0: said, 1: year = '', index } of sentence.matchAll(forms.year)) add(index, said, Date.UTC(Number(year), 0), 'year');
  for (const { 0: said, 1: name = '', index } of sentence.matchAll(forms.weekday)) {
    if (isEnglish && !/^\p{Lu}/u.test(name)) continue;
    const back = (new Date(today).getUTCDay() - (words.weekdays.get(name.toLowerCase()) ?? 0) + 7) % 7;
    const around = sentence.slice(Math.max(0, index - 14), index + said.length + 10);
    add(index, said, words.next.test(around) || (isFuture && back > 0) ? today + (7 - back) * day : today - back * day, 'day');
  }
  for (const { 0: said, index } of sentence.matchAll(forms.relative)) add(index, said, today + (words.relative.get(said.toLowerCase()) ?? 0) * day, 'day');
  return found;
}

const exactness = { day: 0, month: 1, year: 2 };

/**
 * The sentences of an article that name a day, month or year, in the order of the text; days without a year, days of the week and
 * "yesterday" are counted from its publication (UTC). Languages without rules give none.
 * @param publishedAt milliseconds since the epoch
 */
export function datedSentences({ title, text, lang }: { title: string; text: string; lang: string }, publishedAt: number): DatedSentence[] {
  const forms = patternsOf(lang);
  if (forms === undefined) return [];
  const { bodyStart, sentences } = sentencesOf({ title, text, lang });
  return sentences.flatMap(({ text: sentence, start }): DatedSentence[] => {
    const [best] = daysIn(sentence, forms, publishedAt, lang === 'en').toSorted((a, b) => exactness[a.precision] - exactness[b.precision] || a.at - b.at);
    if (best === undefined || sentence.length < 30) return [];
    const { at: _at, ...when } = best;
    return [{ text: sentence, start: bodyStart + start, end: bodyStart + start + sentence.length, ...when }];
  });
}

/** Sentences without the dateline, whose places are those of the text. */
function sentencesOf(article: { title: string; text: string; lang: string }): { bodyStart: number; sentences: readonly { text: string; start: number }[] } {
  const sentences = splitArticle(article, article.lang, mostSentences);
  const first = sentences[0];
  // Places are counted from where the text begins without its dateline.
  return { bodyStart: first === undefined ? 0 : Math.max(0, article.text.indexOf(first.text) - first.start), sentences };
}
