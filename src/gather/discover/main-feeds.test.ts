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
    ['a section whose name begins the same', '/sport', [feed('/rss', 'Quay', rss), feed('/sports/rss', 'Sports', rss)], ['/rss', '/sports/rss']],
  ])('%s', (_what, path, declared, expected) => {
    expect(mainFeeds(declared, new URL(path, 'https://quay.example.org').href).map(({ url }) => new URL(url).pathname)).toEqual(expected);
  });
});
