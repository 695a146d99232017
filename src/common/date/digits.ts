import { utcDay } from './day.ts';

/**
 * A date that is digits only: seconds or milliseconds since the epoch, or `20031231101455` and its shorter kin.
 * @returns milliseconds since the epoch; NaN for digits that are no date; undefined when the text is not digits only
 */
export function readDigits(text: string): number | undefined {
  const [, digits, fraction] = /^(\d{1,17})(\.\d{1,9})?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const compact = fraction === undefined ? readCompact(digits) : undefined;
  if (compact !== undefined) return compact;
  if (digits.length >= 9 && digits.length <= 11) return Math.floor(Number(text) * 1000);
  if (digits.length >= 12 && digits.length <= 14) return Number(digits);
  return fraction === undefined ? undefined : NaN;
}

/** `YYYYMMDDhhmm[ss]`; the dates without a time are the business of {@link readDay}. */
function readCompact(digits: string): number | undefined {
  const [, year, month, day, hour, minute, second] = /^((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/.exec(digits) ?? [];
  if (year === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  const date = utcDay(Number(year), Number(month), Number(day));
  return date === undefined ? undefined : date + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000;
}
