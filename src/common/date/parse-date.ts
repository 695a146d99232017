import { readDay } from './day.ts';
import { readTime } from './time.ts';
import { zoneOffset } from './zones.ts';
import { readDigits } from './digits.ts';
import { plainDate } from './plain.ts';

const longest = 100;
const minute = 60_000;
const earliest = Date.UTC(1000, 0, 1);
const latest = Date.UTC(10_000, 0, 1);

/**
 * Reads a date in any form that feeds use: RFC 822/2822/5322, ISO 8601 (extended, basic, week, ordinal, partial),
 * W3C-DTF, asctime, seconds since the epoch, month names in some sixty languages. A wrong day of the week is ignored, a missing
 * zone is UTC (Korean forms: Korea), a missing time is midnight, 24:00 is the next day, a leap second the next second.
 * @param text the date as the feed has it
 * @returns ISO 8601 in UTC with milliseconds, or undefined for what is no date (31 June, hour 25, words, nothing)
 */
export function parseDate(text: string): string | undefined {
  if (text.length > longest * 2) return undefined;
  const korean = /[년월일]|오[전후]/.test(text);
  const date = plainDate(text);
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
