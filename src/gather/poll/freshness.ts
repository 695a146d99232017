import { httpDate } from '../http/retry-after.ts';

/** The longest wish for rest that is granted, in milliseconds. */
export const longestRestMs = 24 * 3600_000;

/**
 * How long an answer says it will not change (RFC 9111, section 4.2): `Cache-Control: max-age`, else `Expires` less
 * `Date`, less the `Age` it already has. `s-maxage` is for caches that many share, which this is not. An `Expires` that
 * is over, `no-cache` and `no-store` wish for nothing.
 *
 * @returns milliseconds, at most `longestRestMs`; `undefined` when there is no wish
 */
export function freshFor(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const control = directives(headers['cache-control'] ?? '');
  if (control.has('no-store') || control.has('no-cache')) return undefined;
  const maxAge = control.get('max-age');
  const lifetime = maxAge === undefined ? expiresIn(headers, now) : seconds(maxAge);
  if (lifetime === undefined) return undefined;
  const rest = lifetime - (seconds(headers['age'] ?? '') ?? 0);
  return rest > 0 ? Math.min(rest, longestRestMs) : undefined;
}

function expiresIn(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const expires = httpDate(headers['expires']);
  return expires === undefined ? undefined : expires - (httpDate(headers['date']) ?? now);
}

/** @returns directive names in lower case with their values, without quotes; the first of a name counts */
function directives(header: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of header.slice(0, 2000).split(',')) {
    const [name = '', value = ''] = part.split('=', 2);
    const key = name.trim().toLowerCase();
    if (!found.has(key)) found.set(key, value.trim().replace(/^"|"$/g, ''));
  }
  return found;
}

/** @returns milliseconds; `undefined` for what is not a number of seconds */
const seconds = (text: string): number | undefined => (/^\d{1,15}$/.test(text.trim()) ? Number(text) * 1000 : undefined);
