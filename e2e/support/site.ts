import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { atomFeed } from './feed/atom.ts';
import { jsonFeed } from './feed/json-feed.ts';
import { rssFeed } from './feed/rss.ts';
import type { Outlet } from './outlet.ts';
import type { FeedFormat } from './outlets.ts';
import { articlePage, frontPage, missingPage, wallPage } from './page/page.ts';
import { badge, landscape } from './picture.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

type Headers = IncomingMessage['headers'];
type Validator = Outlet['plan']['validators'][number];

const feeds: Record<FeedFormat, (outlet: Outlet) => string> = { rss: rssFeed, atom: atomFeed, json: jsonFeed };
const pictures = new Map<string, Uint8Array>();

const plain = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({ status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body });
const html = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({ status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body });

/** A 200 with the validators that its maker gives, or the 304 that the request earned (RFC 9110, section 13). */
function conditional(asked: Headers, answer: Answer, modifiedAt: number, validators: readonly Validator[]): Answer {
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 16)}"`;
  const modified = new Date(modifiedAt).toUTCString();
  const headers = {
    ...(validators.includes('etag') ? { etag } : {}),
    ...(validators.includes('last-modified') ? { 'last-modified': modified } : {}),
  };
  const given = asked['if-none-match'];
  const same = given === undefined ? asked['if-modified-since'] === modified && validators.includes('last-modified') : given === etag && validators.includes('etag');
  return same ? { status: 304, headers, body: '' } : { ...answer, headers: { ...answer.headers, ...headers } };
}

function feed(outlet: Outlet, asked: Headers): Answer {
  const { format, contentType, validators, fault } = outlet.plan;
  if (fault?.kind === 'gone') return plain(410, 'This feed has ended.\n');
  if (fault?.kind === 'broken') return plain(500, 'The studio is flooded.\n');
  const modifiedAt = Math.max(0, ...outlet.current.map((entry) => entry.updatedAt));
  return conditional(asked, { status: 200, headers: { 'content-type': contentType }, body: feeds[format](outlet) }, modifiedAt, validators);
}

function picture(name: string, make: () => Uint8Array, asked: Headers, type = 'image/png'): Answer {
  const body = pictures.get(name) ?? make();
  pictures.set(name, body);
  return conditional(asked, { status: 200, headers: { 'content-type': type, 'cache-control': 'public, max-age=86400' }, body }, Date.UTC(2026, 0, 1), ['etag', 'last-modified']);
}

/** What an outlet's server says to a request; deterministic. */
export function answerOf(outlet: Outlet, pathAndQuery: string, asked: Headers): Answer {
  const { pathname } = new URL(pathAndQuery, outlet.origin);
  const { plan } = outlet;
  if (plan.fault?.kind === 'moved' && pathname === plan.fault.from) return plain(301, 'Moved.\n', { location: plan.feedPath });
  if (pathname === plan.feedPath) return feed(outlet, asked);
  if (pathname === '/') return html(200, frontPage(outlet));
  if (pathname === '/favicon.ico' && plan.icon) return picture(`icon ${plan.id}`, () => badge(plan.id), asked, 'image/x-icon');
  const seed = /^\/pictures\/([^/]+)\.png$/.exec(pathname)?.[1];
  if (seed !== undefined) return picture(`picture ${seed}`, () => landscape(decodeURIComponent(seed)), asked);
  const entry = outlet.entryAt(pathname);
  if (entry?.fault === 'bot-wall') return html(403, wallPage, { 'cf-mitigated': 'challenge' });
  if (entry === undefined || entry.fault === 'missing-page') return html(404, missingPage);
  return html(200, articlePage(outlet, entry));
}

/** Compresses a text when the request allows it. */
export function compressed(answer: Answer, asked: Headers): Answer {
  const offered = String(asked['accept-encoding'] ?? '');
  if (answer.body.length < 500 || answer.headers['content-type']?.startsWith('image/') === true) return answer;
  if (/\bbr\b/.test(offered) && answer.headers['content-type']?.startsWith('text/html') === true) return { ...answer, body: brotliCompressSync(answer.body), headers: { ...answer.headers, 'content-encoding': 'br' } };
  if (/\bgzip\b/.test(offered)) return { ...answer, body: gzipSync(answer.body), headers: { ...answer.headers, 'content-encoding': 'gzip' } };
  return answer;
}
