import { monthAmong, wordsIn } from './months.ts';

const dayLength = 86_400_000;

/** @returns the day's first millisecond in UTC, or undefined for a day that the calendar does not have */
export function utcDay(year: number, month: number, day: number): number | undefined {
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : undefined;
}

/** RFC 5322 section 4.3: 00 to 49 are of this century. */
const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900));

type Reader = (match: string[], monthLeads: boolean) => number | undefined;
const ymd: Reader = ([year = '', month = '1', day = '1']) => utcDay(fullYear(year), Number(month), Number(day));
const dmy: Reader = ([day = '', month = '', year = '']) => utcDay(fullYear(year), Number(month), Number(day));

const mdy: Reader = ([month = '', day = '', year = '']) => utcDay(fullYear(year), Number(month), Number(day));
/** `05/06/2009` is June in most of the world and May where the clock has AM and PM; a number over 12 settles it. */
const either: Reader = (parts, monthLeads) => (monthLeads ? mdy(parts, monthLeads) ?? dmy(parts, monthLeads) : dmy(parts, monthLeads) ?? mdy(parts, monthLeads));

/** Day 1 to 366 of a year (ISO 8601 ordinal date). */
const ordinal: Reader = ([year = '', day = '']) => {
  const first = utcDay(fullYear(year), 1, 1);
  const time = first === undefined ? undefined : first + (Number(day) - 1) * dayLength;
  return time !== undefined && Number(day) > 0 && new Date(time).getUTCFullYear() === fullYear(year) ? time : undefined;
};

/** ISO 8601 week date: week 1 is the one with 4 January, weeks begin on Monday. */
const week: Reader = ([year = '', number = '', weekday]) => {
  const fourth = utcDay(Number(year), 1, 4);
  if (fourth === undefined || Number(number) < 1 || Number(number) > 53 || weekday === '0') return undefined;
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength;
  return monday + ((Number(number) - 1) * 7 + Number(weekday ?? 1) - 1) * dayLength;
};

/** Numbers before names, the longer form before the shorter. */
const forms: [RegExp, Reader][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ymd],
  [/^(\d{4})-?W(\d{2})(?:-?(\d))?$/i, week],
  [/^(\d{4})-?(\d{3})$/, ordinal],
  [/^(\d{4})(\d{2})(\d{2})$/, ymd],
  [/^((?:19|20)\d{2})(0[1-9]|1[0-2])$/, ymd],
  [/^(\d{4})[-/](\d{1,2})$/, ymd],
  [/^(\d{2})(\d{3})$/, ordinal],
  [/^(\d{2})(\d{2})(\d{2})$/, ymd],
  [/^-(\d{2})-?(\d{2})$/, ymd],
  [/^(\d{4})$/, ymd],
  [/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/, either],
  [/^(\d{2})-(\d{2})-(\d{2})$/, (parts, monthLeads) => ymd(parts, monthLeads) ?? either(parts, monthLeads)],
  [/^(\d{1,2})[./](\d{1,2})[./](\d{2})$/, either],
];

/**
 * @param text a date without its time: `2003-12-31`, `Thu, 01 Jan 04`, `2003-W52-3`, `31 décembre 2003`
 * @param monthLeads whether a date of slashes that can be read both ways is month/day/year
 * @returns the day's first millisecond in UTC, or undefined for what is no day
 */
export function readDay(text: string, monthLeads = false): number | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  for (const word of words) {
    // Inside a longer date, `01` and `2004` are parts of a day that is written out.
    if (words.length > 1 && /^(\d{1,2}|\d{4})$/.test(word)) continue;
    const form = forms.find(([pattern]) => pattern.test(word));
    if (form) return form[1](form[0].exec(word)?.slice(1) ?? [], monthLeads);
  }
  return readNamedDay(text);
}

/** A month by name, with a day and a year around it in any order: `Jan 5, 2009`, `5. januar 2009`, `2004-július-13`. */
function readNamedDay(text: string): number | undefined {
  const numbers = text.match(/\d+/g) ?? [];
  const [first = '', second] = numbers;
  const month = numbers.length === 1 || numbers.length === 2 ? monthAmong(wordsIn(text)) : undefined;
  if (month === undefined) return undefined;
  if (second === undefined) return first.length === 4 ? utcDay(Number(first), month, 1) : undefined;
  if (first.length === 4) return utcDay(Number(first), month, Number(second));
  return second.length === 4 || second.length === 2 ? utcDay(fullYear(second), month, Number(first)) : undefined;
}
