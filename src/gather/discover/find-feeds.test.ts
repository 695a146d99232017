import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { createHttpClient, type HttpClient } from '../http/client.ts';
import { findFeeds } from './find-feeds.ts';

type Reply = { status?: number; headers?: Record<string, string>; body?: string | Buffer; hangUp?: boolean };

const rss = (title: string): Reply => ({ headers: { 'content-type': 'text/xml' }, body: `<rss version="2.0"><channel><title>${title}</title></channel></rss>` });
const atom = (title: string): Reply => ({ body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title></feed>` });
const page = (html: string): Reply => ({ headers: { 'content-type': 'text/html' }, body: `<!DOCTYPE html><html>${html}` });
const moved = (status: number, location: string): Reply => ({ status, headers: { location } });
const declares = (path: string, title = '', type = 'application/rss+xml'): string => `<link rel="alternate" type="${type}" title="${title}" href="${path}">`;

let site: Record<string, Reply> = {};
let asked: string[] = [];
let agents: (string | undefined)[] = [];

function serve(): Server {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    agents.push(request.headers.authorization);
    const { status, headers, body = '', hangUp } = site[path] ?? { status: 404, headers: {}, body: 'Nothing here.' };
    if (hangUp) return void response.destroy();
    response.writeHead(status ?? 200, headers).end(body);
  });
  return server.listen(0, '127.0.0.1');
}

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens nowhere.');
  return address.port;
};

let server: Server;
let client: HttpClient;
let origin: string;
let host: string;

beforeAll(async () => {
  server = serve();
  await new Promise((resolve) => { server.once('listening', resolve); });
  host = `127.0.0.1:${portOf(server)}`;
  origin = `http://${host}`;
  client = createHttpClient({ allowPrivate: '127.0.0.0/8', hostPauseMs: 0, version: 'test' });
});

afterEach(() => {
  site = {};
  asked = [];
  agents = [];
});

afterAll(async () => {
  await client.close();
  await new Promise((resolve) => { server.close(resolve); });
});

/** Paths of what was found, or the words of the problem. */
async function find(given: Record<string, Reply>, address = '/'): Promise<string[] | string> {
  site = given;
  const result = await findFeeds(client, address.startsWith('/') ? origin + address : address);
  return result.ok ? result.value.map(({ url }) => url.replace(origin, '')) : result.problem.message.replaceAll(host, 'HOST');
}

describe('the address of a feed', () => {
  it('is found as it is, with its title', async () => {
    site = { '/f': rss('The &amp;lt; Quay') };
    expect(await findFeeds(client, `${origin}/f`)).toEqual({ ok: true, value: [{ url: `${origin}/f`, title: 'The < Quay', type: 'application/rss+xml' }] });
    expect(asked).toEqual(['/f']);
  });

  it('is tried over https first, then over http', async () => {
    const hello = new Promise<unknown>((resolve) => {
      server.once('clientError', (error: Error & { rawPacket?: Uint8Array }, socket) => {
        resolve(error.rawPacket?.[0]);
        socket.destroy();
      });
    });
    expect(await find({ '/f': rss('Quay') }, `${host}/f`)).toEqual(['/f']);
    // A TLS record of the type "handshake" (RFC 8446 section 5.1).
    expect(await hello).toBe(22);
    expect(asked).toEqual(['/f']);
  });

  it('is not tried over http when somebody typed https', async () => {
    expect(await findFeeds(client, `https://${host}/f`)).toMatchObject({ ok: false, problem: { kind: expect.stringMatching(/tls|connection/) } });
    expect(asked).toEqual([]);
  });

  test.each([
    [301, '/new'],
    [308, '/new'],
    [302, '/f'],
    [307, '/f'],
  ])('after a %i is %s', async (status, kept) => {
    expect(await find({ '/f': moved(status, '/new'), '/new': rss('Quay') }, '/f')).toEqual([kept]);
  });

  it('keeps its user name and password, also for what its page declares', async () => {
    const secret = origin.replace('//', '//ann:pw@');
    site = { '/': page(declares('/f')), '/f': rss('Quay') };
    expect(await findFeeds(client, `${secret}/`)).toMatchObject({ ok: true, value: [{ url: `${secret}/f` }] });
    expect(agents).toEqual([expect.stringContaining('Basic'), expect.stringContaining('Basic')]);
  });
});

describe('a page', () => {
  it('leads to the feed that it declares', async () => {
    expect(await find({ '/news': moved(302, '/news/'), '/news/': page(declares('feed.xml')), '/news/feed.xml': atom('Quay') }, '/news')).toEqual(['/news/feed.xml']);
    expect(asked).toEqual(['/news', '/news/', '/news/feed.xml']);
  });

  it('leads to one format of a feed, and not to its comments', async () => {
    const html = declares('/comments/feed/', 'Quay Comments Feed') + declares('/rss', 'Quay RSS') + declares('/atom', 'Quay Atom', 'application/atom+xml');
    expect(await find({ '/': page(html), '/rss': rss('Quay'), '/atom': atom('Quay') })).toEqual(['/rss']);
    expect(asked).toEqual(['/', '/rss']);
  });

  it('leads to one format also when only the feeds themselves tell', async () => {
    const html = declares('/rss', 'Follow us') + declares('/atom', 'For your reader', 'application/atom+xml');
    expect(await find({ '/': page(html), '/rss': rss('Quay'), '/atom': atom('Quay') })).toEqual(['/rss']);
  });

  it('leads to no more than three feeds', async () => {
    const sections = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(await find({ '/': page(sections.map((name) => declares(`/${name}`, `Section ${name}`)).join('')), ...Object.fromEntries(sections.map((name) => [`/${name}`, rss(name)])) })).toEqual(['/a', '/b', '/c']);
    expect(asked).toHaveLength(4);
  });

  it('leads to the next feed when one is dead', async () => {
    expect(await find({ '/': page(declares('/old', 'Old') + declares('/page', 'Page') + declares('/new', 'New')), '/page': page('x'), '/new': rss('Quay') })).toEqual(['/new']);
  });

  it('is believed about a feed whose server fails for the moment', async () => {
    site = { '/': page(declares('/f', 'RSS')), '/f': { status: 503 } };
    expect(await findFeeds(client, `${origin}/`)).toEqual({ ok: true, value: [{ url: `${origin}/f`, type: 'application/rss+xml' }] });
  });

  it('leads where it sends its readers', async () => {
    expect(await find({ '/': page('<meta http-equiv="refresh" content="0;url=/en/">'), '/en/': page(declares('/en/feed')), '/en/feed': rss('Quay') })).toEqual(['/en/feed']);
  });

  it('sends nobody in a circle', async () => {
    expect(await find({ '/': page('<meta http-equiv="refresh" content="0;url=/a">'), '/a': page('<meta http-equiv="refresh" content="0;url=/b">'), '/b': page(declares('/f')), '/f': rss('x') })).toMatch('names no feed');
    expect(asked).not.toContain('/b');
  });

  it('may link to its feed in the text', async () => {
    expect(await find({ '/': page('<a href="/about.rss">x</a><a href="/all.rss">RSS</a>'), '/all.rss': rss('Quay') })).toEqual(['/all.rss']);
  });

  it('may link to a page of feeds', async () => {
    expect(await find({ '/': page('<a href="/rss-feeds">RSS feeds</a>'), '/rss-feeds': page('<a href="/rss-feeds#a">Top</a><a href="/top.rss">Top</a><a href="/sport.rss">Sport</a>'), '/top.rss': rss('Quay') })).toEqual(['/top.rss']);
    expect(asked).toEqual(['/', '/rss-feeds', '/top.rss']);
  });

  it('of a profile has the feed that Mastodon serves', async () => {
    expect(await find({ '/@ann': page('Ann'), '/@ann.rss': rss('Ann') }, '/@ann')).toEqual(['/@ann.rss']);
    expect(asked).toEqual(['/@ann', '/@ann.rss']);
  });
});

describe('a page that names no feed', () => {
  test.each(['/feed', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/rss'])('may have it at %s', async (path) => {
    expect(await find({ '/': page('Hello'), [path]: rss('Quay') })).toEqual([path]);
    expect(asked.at(-1)).toBe(path);
  });

  it('may have it below its own path', async () => {
    expect(await find({ '/blog/': page('Hello'), '/blog/feed': rss('Blog'), '/feed': rss('Quay') }, '/blog/')).toEqual(['/blog/feed']);
  });

  it('is asked for six usual addresses, not more', async () => {
    expect(await find({ '/blog': page('Hello') }, '/blog')).toBe('HOST is a web page that names no feed, and none was found at the usual addresses.');
    expect(asked).toHaveLength(7);
  });

  it('is left alone when the server is in trouble', async () => {
    expect(await find({ '/': page('Hello'), '/feed': { status: 500 } })).toMatch('names no feed');
    expect(asked).toEqual(['/', '/feed']);
  });

  it('is not asked for more than fifteen addresses in all', async () => {
    const html = Array.from({ length: 30 }, (_, at) => declares(`/feed${at}`, `Section ${at}`)).join('') + Array.from({ length: 30 }, (_, at) => `<a href="/${at}.rss">x</a>`).join('');
    await find({ '/@ann': page(`<meta http-equiv="refresh" content="0;url=/b">${html}`), '/b': page(html.replaceAll('feed', 'rss')) }, '/@ann');
    expect(asked.length).toBeLessThanOrEqual(15);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe('what was found instead', () => {
  test.each<[string, Record<string, Reply>, string]>([
    ['a picture', { '/x': { headers: { 'content-type': 'image/png' }, body: Buffer.from('\x89PNG', 'latin1') } }, 'What HOST has at this address is an image.'],
    ['JSON', { '/x': { body: '{"a":1}' } }, 'What HOST has at this address is JSON, but no JSON Feed.'],
    ['a list of feeds', { '/x': { body: '<?xml version="1.0"?><opml version="2.0"><body/></opml>' } }, 'What HOST has at this address is a list of feeds (OPML); import it instead.'],
    ['nothing', {}, 'HOST has nothing at this address (404).'],
    ['an end', { '/x': { status: 410 } }, 'HOST says this address is gone for good (410).'],
    ['a fault', { '/x': { status: 500 } }, 'HOST has a fault of its own (500).'],
    ['a silence', { '/x': { hangUp: true } }, 'HOST ended the connection before the answer was complete.'],
    ['a feed that is none', { '/x': page(declares('/f')), '/f': page('Hello') }, `HOST is a web page; the feed that it names does not work: it is no feed (http://HOST/f).`],
    ['a feed that is closed', { '/x': page(declares('/f')), '/f': { status: 403 } }, 'HOST is a web page; the feed that it names does not work: HOST refuses to give this address (403).'],
  ])('%s', async (_what, given, words) => {
    expect(await find(given, '/x')).toBe(words);
  });

  it('is of a kind that programs can tell', async () => {
    site = { '/': page('Hello') };
    expect(await findFeeds(client, origin)).toMatchObject({ ok: false, problem: { kind: 'not-a-feed' } });
    expect(await findFeeds(client, 'nonsense')).toMatchObject({ ok: false, problem: { kind: 'bad-url' } });
  });

  it('is a private address when nobody allowed it', async () => {
    const strict = createHttpClient({ hostPauseMs: 0, version: 'test' });
    expect(await findFeeds(strict, `${origin}/f`)).toMatchObject({ ok: false, problem: { kind: 'private-address' } });
    await strict.close();
    expect(asked).toEqual([]);
  });
});

describe('a page that is closed to programs', () => {
  const wall: Reply = { status: 403, headers: { 'content-type': 'text/html', 'cf-mitigated': 'challenge' }, body: '<html>Just a moment' };

  it('may have an open feed', async () => {
    expect(await find({ '/': wall, '/rss.xml': rss('Quay') })).toEqual(['/rss.xml']);
  });

  it('is told as such, after three guesses', async () => {
    expect(await find({ '/': wall })).toMatch('keeps programs out');
    expect(asked).toHaveLength(4);
  });
});

test('a port where nothing listens', async () => {
  const closed = serve();
  await new Promise((resolve) => { closed.once('listening', resolve); });
  const port = portOf(closed);
  await new Promise((resolve) => { closed.close(resolve); });
  expect(await findFeeds(client, `127.0.0.1:${port}`)).toMatchObject({ ok: false, problem: { kind: 'connection', message: expect.stringContaining('nothing listens') } });
});
