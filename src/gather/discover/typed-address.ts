import type { Result } from '../../common/result.ts';
import { withoutFeedScheme } from './feed-address.ts';

const longest = 8192;

const badUrl = (message: string): Result<string[]> => ({ ok: false, problem: { kind: 'bad-url', message } });

/**
 * Reads what a person typed as an address: `example.org`, `www.example.org/news`, `feed://…`, `https://…`, a profile's
 * handle as in `@name@example.org`.
 * @returns addresses to try in turn: https before http unless the scheme was typed
 */
export function typedAddress(typed: string): Result<string[]> {
  const text = bare(typed.slice(0, longest + 1));
  if (text === '') return badUrl('There is no address.');
  const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
  if (/\s/.test(text) || text.length > longest) return badUrl(`"${shown}" is not a web address.`);
  const handle = /^@([\w.-]{1,60})@([\w.-]{3,250})$/.exec(text);
  if (handle) return { ok: true, value: [`https://${handle[2] ?? ''}/@${handle[1] ?? ''}`] };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase();
  const address = scheme === undefined ? text.replace(/^\/\//, '') : withoutFeedScheme(text);
  if (/^https?:\/\//i.test(address)) return absolute(address, shown, scheme !== 'http' && scheme !== 'https' && address.startsWith('http://') && !/^\w+:(?:\/\/)?https?:/i.test(text));
  if (scheme !== undefined) return badUrl(`Only web addresses (http and https) can be read, not "${scheme.slice(0, 30)}:".`);
  if (/^[^/@]+@[^/]+$/.test(address)) return badUrl(`"${shown}" is an e-mail address, not a web address.`);
  if (!/^(?:[^/]*\.[^/]|localhost(?:$|[:/])|\[|[^/]+:\d)/i.test(address)) return badUrl(`"${shown}" is not a web address; it should look like example.org.`);
  return absolute(`http://${address}`, shown, true);
}

/** What is typed or pasted often has brackets or quotes around it. */
function bare(typed: string): string {
  let from = 0;
  let to = typed.length;
  while (from < to && /[\s<"'(]/.test(typed.charAt(from))) from++;
  while (to > from && /[\s>"')]/.test(typed.charAt(to - 1))) to--;
  return typed.slice(from, to);
}

function absolute(address: string, shown: string, preferSecure: boolean): Result<string[]> {
  const url = URL.parse(address);
  if (!url || url.hostname === '') return badUrl(`"${shown}" is not a web address.`);
  url.hash = '';
  if (!preferSecure) return { ok: true, value: [url.href] };
  return { ok: true, value: [url.href.replace(/^http:/, 'https:'), url.href] };
}
