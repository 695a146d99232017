import { describe, expect, test } from 'vitest';
import { mainFeeds } from './main-feeds.ts';
import type { FoundFeed } from './discover-feeds.ts';

const rss = 'application/rss+xml';
const atom = 'application/atom+xml';
const json = 'application/feed+json';
const feed = (path: string, title?: string, type?: string): FoundFeed => ({ url: new URL(path, 'https://quay.example.org').href, ...(title === undefined ? {} : { title }), ...(type === undefined ? {} : { type }) });

describe('mainFeeds', () => {
  test.each<[string, string, FoundFeed[], string[]]>([
    ['one feed', '/', [feed('/feed', 'Quay', rss)], ['/feed']],
    ['several formats of one title', '/', [feed('/rss', 'Quay', rss), feed('/atom', 'Quay', atom), feed('/json', 'Quay', json)], ['/rss']],
    ['titles that differ in the format only', '/', [feed('/rss', 'Quay RSS 2.0 Feed', rss), feed('/atom', 'Quay – Atom 1.0', atom), feed('/json', 'Quay (JSON Feed)', json)], ['/rss']],
    ['titles that are formats', '/', [feed('/rss', 'RSS', rss), feed('/atom', 'Atom', atom)], ['/rss']],
    ['no titles', '/', [feed('/rss', undefined, rss), feed('/atom', undefined, atom)], ['/rss']],
    ['formats by address', '/', [feed('/feed/rss'), feed('/feed/atom')], ['/feed/rss']],
    ['feeds of one format without titles', '/', [feed('/a.xml', undefined, rss), feed('/b.xml', undefined, rss)], ['/a.xml', '/b.xml']],
    ['sections', '/', [feed('/rss', 'Top stories', rss), feed('/sport', 'Sport', rss), feed('/world', 'World', rss)], ['/rss', '/sport', '/world']],
    ['a section of its own', '/sport', [feed('/rss', 'Quay', rss), feed('/sport/rss', 'Quay » Sport', rss)], ['/sport/rss']],
    ['a section by a page with an ending', '/sport/index.html', [feed('/rss', 'Quay', rss), feed('/sport/rss', 'Quay » Sport', rss)], ['/sport/rss']],
    ['a page without a feed of its own', '/sport/today', [feed('/rss', 'Quay', rss)], ['/rss']],
    ['a section whose name begins the same', '/sport', [feed('/rss', 'Quay', rss), feed('/sports-rss', 'Sports', rss)], ['/rss', '/sports-rss']],
    ['old and new RSS', '/', [feed('/feed', 'RSS 2.0', rss), feed('/feed/rss', 'RSS .92', 'text/xml'), feed('/feed/atom', 'Atom 0.3', atom)], ['/feed']],
    ['a remark in brackets', '/', [feed('/a.xml', 'Quay', atom), feed('/b.rdf', 'Quay (for old readers)', rss)], ['/a.xml']],
    ['sections below the whole', '/', [feed('/feed', 'Quay', rss), feed('/feed/sport', 'Sport', rss), feed('/world', 'World', rss)], ['/feed', '/world']],
    ['sections by query', '/', [feed('/rss?oid=2', 'Food', rss), feed('/rss', 'Whole', rss)], ['/rss']],
    ['sections in folders', '/', [feed('/sport/rss.xml', 'Sport', rss), feed('/rss.xml', 'Headlines', rss)], ['/rss.xml']],
    ['sections by title', '/', [feed('/1', 'Quay » Sport', rss), feed('/2', 'Quay RSS', rss), feed('/3', 'Quayside', rss)], ['/2', '/3']],
    ['stories beside articles', '/', [feed('/feed/', 'Quay » Feed', rss), feed('/web-stories/feed/', 'Quay » Stories Feed', rss)], ['/feed/']],
    ['a podcast beside articles', '/', [feed('/a/mp3', 'On air', rss), feed('/podcast', 'Podcast Feed', rss), feed('/z', 'Quay', rss)], ['/z']],
    ['only podcasts', '/', [feed('/a/mp3', 'On air', rss), feed('/b/mp3', 'Off air', rss)], ['/a/mp3', '/b/mp3']],
    ['the one that says so', '/', [feed('/spot', 'Spotlight', rss), feed('/news', 'All news', rss)], ['/news']],
    ['several that say so', '/', [feed('/a', 'Alle Meldungen: Sport', rss), feed('/b', 'Alle Meldungen: Politik', rss)], ['/a', '/b']],
  ])('%s', (_what, path, declared, expected) => {
    expect(mainFeeds(declared, new URL(path, 'https://quay.example.org').href).map(({ url }) => new URL(url).pathname)).toEqual(expected);
  });
});
