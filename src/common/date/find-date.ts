import { utcDay } from './day.ts';
import { readDigits } from './digits.ts';
import { monthAmong } from './months.ts';
import { plainDate } from './plain.ts';
import { solarDay, solarMonth } from './solar.ts';
import { readTime } from './time.ts';
import { zoneOffset } from './zones.ts';

export interface FoundDate {
  /** Milliseconds since the epoch. */
  time: number;
  /** Minutes east of UTC, where the text states a zone. */
  offset?: number;
  /** Whether the text states the time of day. */
  hasTime: boolean;
}

const longest = 200;
const minute = 60_000;
const earliest = Date.UTC(1990, 0, 1);
const latest = Date.UTC(2200, 0, 1);

const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]| [Tt]?\s?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i;
const word = "([\\p{L}\\p{M}.'’׳]{2,20}(?:\\s\\p{Script=Arabic}{3,8})?)";
const numbers = /(?<!\d)(\d{4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\5\s?(\d{4}|\d{2})(?!\d)/u;
const dayFirst = new RegExp(`(?<![\\d\\p{L}])(\\d{1,2})(?:st|nd|rd|th|er|[ºª.])?[\\s,]*(?:de\\s+|of\\s+|-)?\\s*${word},?\\s*(?:de\\s+|del\\s+|ماه\\s+)?-?\\s*(\\d{4})(?!\\d)`, 'u');
const monthFirst = new RegExp(`(?<![\\p{L}\\p{M}])${word}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'u');
const yearFirst = new RegExp(`(?<!\\d)(\\d{4})(?:\\.?\\s(?:m\\.|gada)|[.,])?[\\s-]+(?:(\\d{1,2})[.\\s-]+)?${word}[\\s-]*(\\d{1,2})?(?!\\d)`, 'u');
const vietnamese = /(?<!\d)(\d{1,2})\s+(?:tháng|thg)\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})(?!\d)/iu;

/**
 * Finds a date in a line of text: ISO 8601, RFC 5322, seconds or milliseconds since the epoch, and dates in words or
 * numbers in some sixty languages; Buddhist, Japanese and Iranian years too. Without a zone it is taken as UTC; of two
 * numbers that could both be the day, the first is it (unless the language is US English or the numbers forbid it).
 * @param language BCP 47 tag of the text, when it is known
 * @returns undefined when the text holds no date of the years 1990 to 2199
 */
export function findDate(text: string, language?: string): FoundDate | undefined {
  if (!/\p{Nd}/u.test(text)) return undefined;
  const short = plainDate(text.slice(0, longest));
  const digits = readDigits(short);
  if (digits !== undefined) return short.length >= 10 ? sane({ time: digits, hasTime: true }) : undefined;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(short);
  const standard = compact ?? iso.exec(short);
  if (standard) return ofParts(standard, without(short, standard));
  const day = inWords(short, language) ?? inNumbers(short, language);
  if (!day) return undefined;
  const [time, rest] = day;
  return time === undefined ? undefined : withTime(time, rest);
}

/** The time of {@link findDate} alone. */
export const readDate = (text: string, language?: string): number | undefined => findDate(text, language)?.time;

function ofParts([, year, month, dayOfMonth, hour, minutes = '0', seconds = '0', zone]: RegExpExecArray, rest: string): FoundDate | undefined {
  const day = utcDay(Number(year), Number(month), Number(dayOfMonth));
  if (day === undefined) return undefined;
  if (hour === undefined) return withTime(day, rest);
  if (Number(hour) > 24 || Number(minutes) > 59 || Number(seconds) > 60) return sane({ time: day, hasTime: false });
  const local = day + ((Number(hour) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const offset = zone === undefined ? undefined : zoneOffset(zone.toLowerCase(), local);
  return sane({ time: local - (offset ?? 0) * minute, hasTime: true, ...(offset === undefined ? {} : { offset }) });
}

/** Words in lower case are no zones and no times, but for "am" and "pm". */
const idle = /(?<![\p{L}\d.])(?![ap]\.?m\b)[\p{L}\p{M}]*[\p{Ll}\p{Lo}][\p{L}\p{M}]*/giu;

function withTime(day: number, rest: string): FoundDate | undefined {
  if (!/\d/.test(rest)) return sane({ time: day, hasTime: false });
  const { found, hour, minutes, milliseconds, zones } = readTime(rest.replace(/[()]/g, ' ').replace(idle, (name) => (/^\p{Lu}{2,5}$/u.test(name) || /^[上下]午|午[前後]|오[전후]$/.test(name) ? name : ' ')));
  if (!found || hour === undefined) return sane({ time: day, hasTime: false });
  const local = day + hour * 60 * minute + minutes * minute + milliseconds;
  const offset = zones.map((zone) => zoneOffset(zone, local)).find((known) => known !== undefined);
  return sane({ time: local - (offset ?? 0) * minute, hasTime: true, ...(offset === undefined ? {} : { offset }) });
}

type Day = readonly [time: number | undefined, rest: string];

function inWords(text: string, language: string | undefined): Day | undefined {
  for (const [pattern, order] of [[dayFirst, 'dmy'], [monthFirst, 'mdy'], [yearFirst, 'ymd']] as const) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [, one = '', two = '', three = '', four] = found;
    const [year, name, day] = order === 'dmy' ? [three, two, one] : order === 'mdy' ? [three, one, two] : [one, three, four ?? two];
    const month = monthAmong(name.split(/\s/), language) ?? (order === 'ymd' && day === '' ? undefined : solarMonth(name));
    if (month === undefined || day === '') continue;
    const time = Number(year) < 1600 ? solarDay(Number(year), month, Number(day)) : utcDay(Number(year), month, Number(day));
    return [time, without(text, found)];
  }
  const found = vietnamese.exec(text);
  return found ? [utcDay(Number(found[3]), Number(found[2]), Number(found[1])), without(text, found)] : undefined;
}

function inNumbers(text: string, language: string | undefined): Day | undefined {
  const found = numbers.exec(text);
  if (!found) return undefined;
  const rest = without(text, found);
  if (found[1] !== undefined) return [ofYear(Number(found[1]), Number(found[2]), Number(found[3]), language), rest];
  const [one, two] = [Number(found[4]), Number(found[6])];
  const year = Number(found[7]) < 100 ? 2000 + Number(found[7]) : Number(found[7]);
  const monthLeads = two > 12 || (one <= 12 && found[5] === '/' && /^en(?:-us)?$/i.test(language ?? ''));
  return [monthLeads ? ofYear(year, one, two, language) : ofYear(year, two, one, language), rest];
}

function ofYear(year: number, month: number, day: number, language: string | undefined): number | undefined {
  if (year > 1300 && year < 1500 && /^(?:fa|ps|ckb)(?:-|$)/i.test(language ?? 'fa')) return solarDay(year, month, day);
  return utcDay(year > 2400 && year < 2700 ? year - 543 : year, month, day);
}

const without = (text: string, found: RegExpExecArray): string => `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;

const sane = (date: FoundDate): FoundDate | undefined => (date.time >= earliest && date.time < latest ? date : undefined);
