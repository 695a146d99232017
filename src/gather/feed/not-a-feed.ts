import { plainTitle } from '../../common/html/text.ts';
import type { Problem } from '../../common/result.ts';
import { recogniseBotWall } from '../http/bot-wall.ts';

const signatures: [start: string, what: string][] = [
  ['%PDF', 'a PDF document'], ['\u0089PNG', 'a picture'], ['GIF8', 'a picture'], ['\u00ff\u00d8\u00ff', 'a picture'], ['RIFF', 'a picture or a film'], ['PK\u0003\u0004', 'a ZIP archive'],
  ['\u001f\u008b', 'compressed twice'], ['ID3', 'a sound file'], ['OggS', 'a sound file'], ['\u0000\u0000\u0000', 'a film or another binary file'], ['{\\rtf', 'a word processor document'],
];

/** Pages between a reader and the site that are no bot check by their own words: consent, log-in, a network's own portal. */
const gates: [sign: RegExp, what: string][] = [
  [/consent\.(?:google|youtube|yahoo)\.|guce\.|collectConsent|<title>\s*before you continue/i, 'a consent page'],
  [/enable javascript and cookies to continue|<title>\s*pardon our interruption|<title>\s*access (?:to this page has been )?denied|<title>\s*(?:403 forbidden|robot check|human verification|security check)/i, 'a bot check'],
  [/<title>[^<]{0,80}(?:captive portal|wi-?fi login|network login)/i, "a network's log-in page"],
];

const problem = (what: string): Problem => ({ kind: 'not-a-feed', message: `This is not a feed: ${what}.` });

/**
 * Says what a document is that is no feed.
 * @param text the document's text, as far as it is any
 * @param headers of the answer, names in lower case
 * @returns a problem of kind `bot-wall` or `not-a-feed`
 */
export function describeOther(bytes: Uint8Array, text: string, headers: Readonly<Record<string, string>> = {}): Problem {
  const start = text.trimStart().slice(0, 5000);
  if (start === '') return problem('the answer is empty');
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const signature = signatures.find(([mark]) => head.startsWith(mark));
  if (signature) return problem(`it is ${signature[1]}`);
  if (/^[{[]/.test(start)) return describeJson(text);
  const name = rootName(start);
  if (name === 'html' || (name !== undefined && /^(?:head|body|script|meta|title|div|p|center)$/.test(name)) || /^text\/html/i.test(headers['content-type'] ?? '')) return describePage(text, bytes, headers);
  if (name === 'opml') return problem('it is a subscription list (OPML); import it instead');
  if (name === 'urlset' || name === 'sitemapindex') return problem('it is a sitemap');
  if (name !== undefined) return problem(`it is an XML document of another kind (<${name.slice(0, 40)}>)`);
  const line = start.split('\n')[0]?.trim().slice(0, 80) ?? '';
  return problem(`it is plain text that begins with “${line}”`);
}

/** Name of the first element, in lower case without prefix. */
function rootName(start: string): string | undefined {
  if (/<!doctype\s+html/i.test(start)) return 'html';
  const name = /<(?:[\w.-]{1,40}:)?([a-z_][\w.-]{0,60})/i.exec(start.replace(/<!--[^]*?(?:-->|$)/g, ''))?.[1];
  return name?.toLowerCase();
}

function describePage(html: string, bytes: Uint8Array, headers: Readonly<Record<string, string>>): Problem {
  const wall = recogniseBotWall({ status: 200, headers, body: Uint8Array.from(bytes.subarray(0, 65_537)) }) ?? gates.find(([sign]) => sign.test(html.slice(0, 20_000)))?.[1];
  const title = plainTitle(/<title[^>]{0,200}>([^<]{1,300})/i.exec(html.slice(0, 200_000))?.[1] ?? '');
  const named = title === '' ? '' : ` titled “${title.slice(0, 100)}”`;
  if (wall !== undefined) return { kind: 'bot-wall', message: `The publisher answered with a page${named} that lets in people only (${wall}), not with the feed.` };
  return problem(`it is a web page${named}; add the site's own address and its feeds are found`);
}

function describeJson(text: string): Problem {
  try {
    const value: unknown = JSON.parse(text);
    const message = errorMessage(value);
    return problem(message === undefined ? 'it is JSON, but not a JSON Feed' : `it is a JSON answer that says “${message.slice(0, 150)}”`);
  } catch {
    return problem('it begins like JSON, but the JSON is broken or cut off');
  }
}

function errorMessage(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value !== 'object' || value === null || depth > 3) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = /^(?:errors?|message|detail|title|reason|description|error_description|0)$/i.test(key) ? errorMessage(inner, depth + 1) : undefined;
    if (found !== undefined) return plainTitle(found);
  }
  return undefined;
}
