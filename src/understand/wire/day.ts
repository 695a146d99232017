import { utcDay } from '../../common/date/day.ts';
import { monthAmong, wordsIn } from '../../common/date/months.ts';
import type { DatelineDay } from '../../common/wire.ts';

const eastern = /^(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日$/;
/** Day before month, as everywhere but in the United States, whose datelines have names. */
const numbers = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{4}))?$/;

/**
 * The day of a dateline: `May 3`, `3 mai 2026`, `03 MAG`, `5月3日`, `3-5-2026`; a number alone is a day of this month.
 * @returns undefined when the words are anything else
 */
export function datelineDay(words: string): DatelineDay | undefined {
  const text = words.normalize('NFKC').trim().replace(/[.,]+$/, '');
  if (text.length > 40) return undefined;
  const [, year, month, day] = eastern.exec(text) ?? [];
  if (day !== undefined) return checked(day, month, year);
  const [, first, second, third] = numbers.exec(text) ?? [];
  if (first !== undefined) return checked(first, second, third);
  if (/^\d{1,2}$/.test(text)) return checked(text, undefined, undefined);
  return namedDay(text);
}

function namedDay(text: string): DatelineDay | undefined {
  const figures = text.match(/\d+/g) ?? [];
  const years = figures.filter((figure) => figure.length === 4);
  const days = figures.filter((figure) => figure.length < 3);
  const [day] = days;
  const names = wordsIn(text);
  if (day === undefined || days.length > 1 || years.length > 1 || figures.length > 2 || names.length === 0 || names.length > 4 || names.some((name) => name.length > 12)) return undefined;
  const month = monthAmong(names);
  return month === undefined ? undefined : checked(day, String(month), years[0]);
}

function checked(day: string, month: string | undefined, year: string | undefined): DatelineDay | undefined {
  const time = utcDay(Number(year ?? 2000), Number(month ?? 1), Number(day));
  return time === undefined ? undefined : { ...(year === undefined ? {} : { year: Number(year) }), ...(month === undefined ? {} : { month: Number(month) }), day: Number(day) };
}
