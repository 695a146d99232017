import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { outlets, paragraphsOf, type Outlet, type Story } from './outlets.ts';
import { landscape, squareIcon } from './picture.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const markup = (paragraph: string): string => (paragraph.startsWith('<') ? paragraph : `<p>${escape(paragraph)}</p>`);

/** A web server on a loopback port of its own that plays all outlets: sites, feeds, articles, pictures, OPML. */
export interface FixtureSite {
  origin: string;
  /** The outlet's site; its page names the feed. */
  site(slug: string): string;
  feed(slug: string): string;
  opml(): string;
  /** Publishes one more story, newest of all. */
  publish(slug: string, story: Story): void;
  close(): Promise<void>;
}

/**
 * @param now the time that `minutesAgo` counts from
 * @param picturesFrom where pictures are asked for, if not from this server
 */
export async function startFixtureSite(now: number, picturesFrom?: string): Promise<FixtureSite> {
  const all = new Map(outlets.map((outlet) => [outlet.slug, { ...outlet, stories: [...outlet.stories] }]));
  const pictures = new Map<string, Buffer>();
  let origin = '';
  const picture = (seed: number): string => `${picturesFrom ?? origin}/picture/${seed}-landscape.png`;

  const item = (outlet: Outlet, story: Story, index: number): string => {
    const address = `${origin}/${outlet.slug}/story/${index}`;
    const body = paragraphsOf(outlet, story).map(markup).join('\n');
    return [
      `<item><title>${escape(story.title)}</title><link>${address}</link><guid>${address}</guid>`,
      `<pubDate>${new Date(now - story.minutesAgo * 60_000).toUTCString()}</pubDate>`,
      story.author ? `<dc:creator>${escape(story.author)}</dc:creator>` : '',
      ...(story.categories ?? []).map((name) => `<category>${escape(name)}</category>`),
      `<description>${escape(story.teaser)}</description>`,
      outlet.fullText ? `<content:encoded>${escape(`<p>${escape(story.teaser)}</p>${body}`)}</content:encoded>` : '',
      story.picture === undefined ? '' : `<media:content url="${picture(story.picture)}" medium="image" width="720" height="480">${story.caption ? `<media:description>${escape(story.caption)}</media:description>` : ''}${story.credit ? `<media:credit>${escape(story.credit)}</media:credit>` : ''}</media:content>`,
      '</item>',
    ].join('');
  };
  const feed = (outlet: Outlet): string =>
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>${escape(outlet.title)}</title><link>${origin}/${outlet.slug}/</link><description>${escape(outlet.about)}</description><language>${outlet.language}</language>${outlet.stories.map((story, index) => item(outlet, story, index)).join('')}</channel></rss>`;
  const front = (outlet: Outlet): string =>
    `<!doctype html><html lang="${outlet.language}"><head><title>${escape(outlet.title)}</title><link rel="alternate" type="application/rss+xml" title="${escape(outlet.title)}" href="/${outlet.slug}/feed.xml"><link rel="icon" type="image/png" sizes="32x32" href="/${outlet.slug}/icon.png"></head><body><h1>${escape(outlet.title)}</h1></body></html>`;
  const page = (outlet: Outlet, story: Story): string =>
    `<!doctype html><html lang="${outlet.language}"><head><title>${escape(story.title)} - ${escape(outlet.title)}</title><meta property="og:title" content="${escape(story.title)}"><meta property="og:site_name" content="${escape(outlet.title)}">${story.picture === undefined ? '' : `<meta property="og:image" content="${picture(story.picture)}">`}</head><body><nav><a href="/">Home</a> <a href="/">Subscribe</a></nav><article><h1>${escape(story.title)}</h1>${story.author ? `<p class="byline">By <span rel="author">${escape(story.author)}</span></p>` : ''}<p>${escape(story.teaser)}</p>${paragraphsOf(outlet, story).map(markup).join('\n')}</article><footer>All rights reserved.</footer></body></html>`;
  const opml = (): string =>
    `<?xml version="1.0"?><opml version="2.0"><head><title>Fixture</title></head><body>${outlets.map((outlet) => `<outline text="${escape(outlet.folder[0] ?? '')}"><outline type="rss" text="${escape(outlet.title)}" xmlUrl="${origin}/${outlet.slug}/feed.xml" htmlUrl="${origin}/${outlet.slug}/"/></outline>`).join('')}</body></opml>`;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = new URL(request.url ?? '/', origin).pathname;
    const send = (type: string, body: string | Buffer): void => {
      response.writeHead(200, { 'content-type': type }).end(body);
    };
    const seed = /^\/picture\/(\d+)-/.exec(path)?.[1];
    if (seed !== undefined) {
      const drawn = pictures.get(seed) ?? landscape(Number(seed));
      pictures.set(seed, drawn);
      return send('image/png', drawn);
    }
    if (path === '/opml') return send('text/x-opml', opml());
    const [, slug = '', what = '', index = ''] = path.split('/');
    const outlet = all.get(slug);
    const story = outlet?.stories[Number(index)];
    if (outlet && what === '') return send('text/html; charset=utf-8', front(outlet));
    if (outlet && what === 'feed.xml') return send('application/rss+xml', feed(outlet));
    if (outlet && what === 'icon.png') return send('image/png', squareIcon([...all.keys()].indexOf(slug)));
    if (outlet && what === 'story' && story) return send('text/html; charset=utf-8', page(outlet, story));
    response.writeHead(404).end();
  }

  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fixture site has no address.');
  origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    site: (slug) => `${origin}/${slug}/`,
    feed: (slug) => `${origin}/${slug}/feed.xml`,
    opml,
    publish: (slug, story) => void all.get(slug)?.stories.push(story),
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
