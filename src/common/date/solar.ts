import { foldName } from './months.ts';

/** Months of the Iranian calendar as Persian, Dari and Kurdish pages write them. */
const months = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ').map((name) => foldName(name));
const day = 86_400_000;
let format: Intl.DateTimeFormat | undefined;

/** @returns the month, 1 to 12, or undefined when that is no month's name */
export function solarMonth(name: string): number | undefined {
  const at = months.indexOf(foldName(name).replaceAll('ي', 'ی'));
  return at < 0 ? undefined : at + 1;
}

/**
 * A day of the Iranian (Solar Hijri) calendar.
 * @returns its first millisecond in UTC, or undefined for a day that the calendar does not have
 */
export function solarDay(year: number, month: number, dayOfMonth: number): number | undefined {
  format ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  // Six months of 31 days, then months of 30; the year begins on 19 to 22 March.
  const near = Date.UTC(year + 621, 2, 21) + ((month - 1) * 31 - Math.max(0, month - 7) + dayOfMonth - 1) * day;
  for (const time of [near, near - day, near + day, near - 2 * day]) {
    const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    if (parts['year'] === year && parts['month'] === month && parts['day'] === dayOfMonth) return time;
  }
  return undefined;
}
