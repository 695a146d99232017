import { describe, expect, it, test } from 'vitest';
import { discoverFeeds } from './discover-feeds.ts';

const page = { url: 'https://quay.example.org/news/today' };
const found = (html: string, url = page.url): string[] => discoverFeeds(html, { url }).map((feed) => feed.url.replace('https://quay.example.org', ''));
const link = (attributes: string): string => `<link rel="alternate" ${attributes}>`;

describe('what a page declares', () => {
  it('comes with title and type', () => {
    expect(discoverFeeds(link('type="application/rss+xml" title="Quay &amp;amp; <b>Co</b>" href="/feed#top"'), page)).toEqual([{ url: 'https://quay.example.org/feed', title: 'Quay & Co', type: 'application/rss+xml' }]);
  });

  test.each([
    ['type="application/rss+xml" href="/a"', ['/a']],
    ['type="application/atom+xml" href="a"', ['/news/a']],
    ['type="application/feed+json" href="/a"', ['/a']],
    ['type="application/rdf+xml" href="/a"', ['/a']],
    ['type="APPLICATION/RSS+XML; charset=x" href="/a"', ['/a']],
    ['type="application/x-rss+xml" href="/a"', ['/a']],
    ['type="text/xml" href="/rss.xml"', ['/rss.xml']],
    ['type="application/json" href="/feed.json"', ['/feed.json']],
    ['href="/feed/"', ['/feed/']],
    ['type="application/rss+xml" href="https://feeds.example.net/quay"', ['https://feeds.example.net/quay']],
    ['type="application/rss+xml" href="feed://quay.example.org/a"', ['http://quay.example.org/a']],
    ['type="text/xml" href="/sitemap.xml"', []],
    ['type="application/json" href="/wp-json/wp/v2/posts/1"', []],
    ['type="application/json+oembed" href="/oembed?format=json"', []],
    ['type="application/activity+json" href="/feed"', []],
    ['hreflang="de" href="/de/"', []],
    ['media="handheld" href="/m/"', []],
    ['type="application/rss+xml"', []],
    ['type="application/rss+xml" href="javascript:alert(1)"', []],
    ['type="application/rss+xml" href="data:text/xml,<rss/>"', []],
  ])('%s', (attributes, feeds) => {
    expect(found(link(attributes))).toEqual(feeds);
  });

  test.each([
    ['rel="ALTERNATE"', ['/a']],
    ['rel="feed"', ['/a']],
    ['rel="home alternate"', ['/a']],
    ['rel="alternate stylesheet"', []],
    ['rel="related"', []],
  ])('%s', (rel, feeds) => {
    expect(found(`<link ${rel} type="application/rss+xml" href="/a">`)).toEqual(feeds);
  });

  it('counts each address once and no more than twenty', () => {
    expect(found(link('type="application/rss+xml" href="/a"').repeat(3))).toEqual(['/a']);
    expect(found(Array.from({ length: 50 }, (_, at) => link(`type="application/rss+xml" href="/${at}"`)).join(''))).toHaveLength(20);
  });
});

describe('links in the text', () => {
  it('come after what is declared, those of the own site first', () => {
    const html = `<a href="https://feeds.example.net/x/feed">Our RSS</a><a href="https://feeds.example.org/quay">x</a><a href="/all.rss">x</a>${link('type="application/rss+xml" href="/main"')}`;
    expect(found(html)).toEqual(['/main', '/all.rss', 'https://feeds.example.org/quay', 'https://feeds.example.net/x/feed']);
  });

  test.each([
    ['<a href="https://friend.example.net/feed">A friend</a>', []],
    ['<a href="https://friend.example.net/feed">RSS</a>', ['https://friend.example.net/feed']],
    ['<a href="/subscribe/1">RSS feed</a>', ['/subscribe/1']],
    ['<a href="/subscribe/1"><img src=x alt=RSS></a>', ['/subscribe/1']],
    ['<a href="/about-rss">What is RSS and why</a>', []],
    ['<a href="/news">News</a>', []],
  ])('%s', (html, feeds) => {
    expect(found(html)).toEqual(feeds);
  });

  it('know sites below the like of co.uk apart', () => {
    expect(found('<a href="https://friend.co.uk/feed">x</a><a href="https://feeds.quay.co.uk/feed">x</a>', 'https://www.quay.co.uk/')).toEqual(['https://feeds.quay.co.uk/feed']);
  });
});

describe('feeds of comments', () => {
  const main = link('type="application/rss+xml" title="Quay » Feed" href="/feed/"');
  const comments = link('type="application/rss+xml" title="Quay » Comments Feed" href="/comments/feed/"');

  it('are left out beside a feed of articles', () => {
    expect(found(comments + main)).toEqual(['/feed/']);
    expect(found(`${comments}<a href="/rss.xml">RSS</a>`)).toEqual(['/rss.xml']);
  });

  it('are better than nothing', () => {
    expect(found(comments)).toEqual(['/comments/feed/']);
  });
});

describe('what a host is known to serve', () => {
  test.each([
    ['https://github.com/ann/ferry', '', ['https://github.com/ann/ferry/releases.atom', 'https://github.com/ann/ferry/commits.atom']],
    ['https://social.example.org/@ann', '', ['https://social.example.org/@ann.rss']],
    ['https://www.youtube.com/@quay', '<link rel="canonical" href="https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv">', ['https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv']],
  ])('%s', (url, html, feeds) => {
    expect(found(html, url)).toEqual(feeds);
  });
});

describe('hostile pages', () => {
  test.each([
    ['long addresses', `<a href="${'/feed'.repeat(1600)}">`],
    ['long titles', `<link rel=alternate title="${'&lt;a '.repeat(1600)}" href=/feed>`],
    ['anchors that never end', '<a href=/feed>x'],
    ['tags that never end', '<a href="/feed" title=\'<'],
    ['deep nesting', '<div><p><b>'],
  ])('with %s take no time', (_what, piece) => {
    const started = process.cpuUsage();
    expect(found(piece.repeat(Math.ceil(3_000_000 / piece.length))).length).toBeLessThanOrEqual(20);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(4);
  });
});
