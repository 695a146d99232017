/** The longest silence that a server can ask for. */
export const longestSilenceMs = 3 * 24 * 3600_000;

/**
 * Reads `Retry-After` (RFC 9110, section 10.2.3): seconds or an HTTP date.
 * @returns how long to stay away in milliseconds, at most `longestSilenceMs`; `undefined` when there is no such header
 * or it is garbage
 */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, longestSilenceMs);
  const at = httpDate(text);
  return at === undefined || at <= now ? undefined : Math.min(at - now, longestSilenceMs);
}

/** @returns milliseconds since the epoch; `undefined` for what does not look like an HTTP date (RFC 9110, section 5.6.7) */
export function httpDate(value: string | undefined): number | undefined {
  // Date.parse takes far too much ("1", "-1", "May"); a date has a weekday, a month's name and a time.
  if (value === undefined || value.length > 64 || !/^[A-Za-z]{3,9},? .*\d{1,2}:\d{2}/.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}
