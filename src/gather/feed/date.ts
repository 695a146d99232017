import { readDay } from './date/day.ts';
import { readTime } from './date/time.ts';
import { zoneOffset } from './date/zones.ts';
import { readDigits } from './date/digits.ts';

const longest = 100;
const minute = 60_000;
const earliest = Date.UTC(1000, 0, 1);
const latest = Date.UTC(10_000, 0, 1);

/** Full-width digits, odd spaces and minus signs, Chinese, Japanese and Korean units become what the rest understands. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[년年월月]\s*/g, '-')
    .replace(/[일日号]/g, ' ')
    .replace(/[시時时点點]\s*(?=\d)|[분分]\s*(?=\d)/g, ':')
    .replace(/[시時时点點]/g, ':00')
    .replace(/[분分초秒]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Reads a date in any form that feeds use: RFC 822/2822/5322, ISO 8601 (extended, basic, week, ordinal, partial),
 * W3C-DTF, asctime, seconds since the epoch, month names in some fifty languages. A wrong day of the week is ignored, a missing
 * zone is UTC (Korean forms: Korea), a missing time is midnight, 24:00 is the next day, a leap second the next second.
 * @param text the date as the feed has it
 * @returns ISO 8601 in UTC with milliseconds, or undefined for what is no date (31 June, hour 25, words, nothing)
 */
export function parseDate(text: string): string | undefined {
  if (text.length > longest * 2) return undefined;
  const korean = /[년월일]|오[전후]/.test(text);
  const date = plain(text);
  if (date === '' || date.length > longest) return undefined;
  const digits = readDigits(date);
  if (digits !== undefined) return inRange(digits);
  const { hour, minutes, milliseconds, twelveHours, rest, zones } = readTime(date);
  const day = readDay(rest, twelveHours);
  if (day === undefined || hour === undefined) return undefined;
  const local = day + hour * 60 * minute + minutes * minute + milliseconds;
  for (const zone of zones) {
    const offset = zoneOffset(zone, local);
    if (offset !== undefined) return inRange(local - offset * minute);
  }
  return inRange(korean ? local - 9 * 60 * minute : local);
}

function inRange(time: number): string | undefined {
  return time >= earliest && time < latest ? new Date(time).toISOString() : undefined;
}
