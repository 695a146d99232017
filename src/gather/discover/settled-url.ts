import type { Redirect } from '../http/http-client.ts';

const permanent = new Set([301, 308]);

/**
 * The address to keep of one that was asked (RFC 9110, section 15.4): where permanent redirects lead, up to the first
 * temporary one, behind which the old address is still the right one. Never from https back to http.
 * @param asked may hold user name and password; they stay on their origin
 */
export function settledUrl(asked: string, redirects: readonly Redirect[]): string {
  const temporary = redirects.findIndex(({ status }) => !permanent.has(status));
  const target = redirects[(temporary < 0 ? redirects.length : temporary) - 1]?.to;
  return target === undefined || (asked.startsWith('https:') && target.startsWith('http:')) ? asked : withUserinfo(target, asked);
}

/** The address with the user name and password of another one, when both are on one origin. */
export function withUserinfo(url: string, from: string): string {
  const target = new URL(url);
  const { origin, username, password } = new URL(from);
  if (target.origin !== origin || (username === '' && password === '')) return url;
  target.username = username;
  target.password = password;
  return target.href;
}
