import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { element, escape } from './markup.ts';

/** One article as an outlet sends it out; plain text throughout. */
export interface Dispatch {
  /** The same for the same article, whatever happens to it. */
  id: string;
  /** The outlet's name; each has a feed of its own. */
  source: string;
  title: string;
  /** Paragraphs, a line each; may be empty. */
  text: string;
  /** Left out where the outlet does not say. */
  publishedAt?: number | undefined;
  lang?: string | undefined;
}

/** Feeds on one loopback address that grow as their outlets publish. */
export interface GrowingFeeds {
  opmlUrl: string;
  feedUrl(source: string): string;
  publish(dispatches: readonly Dispatch[]): void;
  close(): Promise<void>;
}

/** Items that a feed shows. */
const MOST = 400;

/** The address that an article says it has; nothing answers there. */
export const linkOf = (source: string, id: string): string => `https://outlet-${createHash('sha256').update(source).digest('hex').slice(0, 10)}.example/${encodeURIComponent(id)}`;

function item({ id, source, title, text, publishedAt }: Dispatch): string {
  const html = text.split('\n').filter((line) => line.trim() !== '').map((line) => `<p>${escape(line)}</p>`).join('\n');
  return [
    '<item>', element('title', title), element('link', linkOf(source, id)), `<guid isPermaLink="false">${escape(id)}</guid>`,
    ...(publishedAt === undefined ? [] : [element('pubDate', new Date(publishedAt).toUTCString())]),
    ...(html === '' ? [] : [element('content:encoded', html)]), '</item>',
  ].join('\n');
}

/** Serves a feed for each source, empty at first. */
export async function startGrowingFeeds(sources: readonly string[], lang = 'en'): Promise<GrowingFeeds> {
  const shown = new Map(sources.map((source): [string, Dispatch[]] => [source, []]));
  const pathOf = (source: string): string => `/feeds/${sources.indexOf(source)}.xml`;
  const rss = (source: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>${element('title', source)}${element('link', linkOf(source, ''))}${element('language', lang)}
${(shown.get(source) ?? []).toReversed().map(item).join('\n')}
</channel></rss>`;

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/opml') {
      const lines = sources.map((source) => `<outline type="rss" text="${escape(source)}" xmlUrl="${escape(feedUrl(source))}"/>`);
      return response.writeHead(200, { 'content-type': 'text/x-opml; charset=utf-8' }).end(`<opml version="2.0"><body>${lines.join('\n')}</body></opml>`);
    }
    const source = sources[Number(/^\/feeds\/(\d+)\.xml$/.exec(path)?.[1] ?? Number.NaN)];
    if (source === undefined) return response.writeHead(404).end();
    const body = rss(source);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    return response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag }).end(body);
  });
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no address.');
  const origin = `http://127.0.0.1:${address.port}`;
  const feedUrl = (source: string): string => `${origin}${pathOf(source)}`;

  return {
    opmlUrl: `${origin}/opml`,
    feedUrl,
    publish(dispatches) {
      for (const dispatch of dispatches) {
        const feed = shown.get(dispatch.source);
        if (feed === undefined) throw new Error(`There is no feed of ${dispatch.source}.`);
        feed.push(dispatch);
        feed.splice(0, feed.length - MOST);
      }
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
