import { describe, expect, it } from 'vitest';
import { starterPacks } from './packs.ts';

const packs = starterPacks();
const topics = packs.filter((pack) => pack.kind === 'topic');
const countries = packs.filter((pack) => pack.kind === 'country');
const feeds = packs.flatMap((pack) => pack.feeds);

describe('starter packs', () => {
  it('offers at least 20 topics and 30 countries, World first, topics before countries', () => {
    expect(topics.length).toBeGreaterThanOrEqual(20);
    expect(countries.length).toBeGreaterThanOrEqual(30);
    expect(packs[0]?.id).toBe('world');
    expect(packs.map((pack) => pack.kind)).toEqual([...topics, ...countries].map((pack) => pack.kind));
  });

  it('lists countries by name and gives every pack an id of its own', () => {
    const names = countries.map((pack) => pack.name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(new Set(packs.map((pack) => pack.id)).size).toBe(packs.length);
    expect(new Set(packs.map((pack) => pack.name)).size).toBe(packs.length);
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))('%s holds 5 to 12 feeds, none twice', (_id, pack) => {
    expect(pack.feeds.length).toBeGreaterThanOrEqual(5);
    expect(pack.feeds.length).toBeLessThanOrEqual(12);
    expect(new Set(pack.feeds.map((feed) => feed.url)).size).toBe(pack.feeds.length);
    expect(new Set(pack.feeds.map((feed) => feed.title)).size).toBe(pack.feeds.length);
  });

  it('names outlets by their names, not by their addresses', () => {
    const addressLike = feeds.filter((feed) => /^(www\.|https?:)|\.(xml|rss)$/.test(feed.title));
    expect(addressLike).toEqual([]);
    expect(feeds.filter((feed) => feed.title !== feed.title.trim() || feed.title === '')).toEqual([]);
  });

  it('goes to publishers only: no searches, mirrors or feed makers in between', () => {
    const between = /(^|\.)(news\.google\.com|google\.com|bing\.com|reddit\.com|nitter\.net|rsshub\.app|feedx\.net|siftrss\.com|fetchrss\.com|openrss\.org|rss\.app|politepol\.com|einnews\.com)$/;
    expect(feeds.filter((feed) => between.test(new URL(feed.url).hostname)).map((feed) => feed.url)).toEqual([]);
  });

  it('has addresses that parse to themselves, without a login, a fragment or a port', () => {
    for (const { url } of feeds) {
      const parsed = new URL(url);
      expect(parsed.protocol, url).toMatch(/^https?:$/);
      expect(parsed.username + parsed.password + parsed.hash + parsed.port, url).toBe('');
      expect(parsed.hostname, url).toMatch(/^[a-z0-9.-]+\.[a-z]{2,}$/);
    }
  });

  it('gives one address the same title in every pack', () => {
    const titles = new Map<string, string>();
    for (const feed of feeds) {
      expect(feed.title, feed.url).toBe(titles.get(feed.url) ?? feed.title);
      titles.set(feed.url, feed.title);
    }
  });
});
