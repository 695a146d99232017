import { describe, expect, it } from 'vitest';
import { channelOf, entryOf, itemOf, reading } from './reading.ts';

const link = (url: string): string => `<a href="${url}" rel="noopener noreferrer nofollow">x</a>`;

describe('base addresses', () => {
  it.each([
    ['the address', { url: 'https://example.org/dir/feed' }, 'https://example.org/dir/x'],
    ['Content-Location', { url: 'https://example.org/dir/feed', headers: { 'Content-Location': 'https://example.net/other/' } }, 'https://example.net/other/x'],
    ['a relative Content-Location', { url: 'https://example.org/dir/feed', headers: { 'content-location': '/other/' } }, 'https://example.org/other/x'],
    ['a useless Content-Location', { url: 'https://example.org/dir/feed', headers: { 'content-location': 'file:///x' } }, 'https://example.org/dir/x'],
    ['nothing', {}, undefined],
  ])('come from %s', (_what, from, expected) => {
    expect(itemOf('<title>A</title><link>x</link>', from).link).toBe(expected);
  });

  it.each<[what: string, xml: string, expected: string | undefined]>([
    ['the feed', '<feed xml:base="https://example.org/a/"><entry><link href="x"/></entry></feed>', 'https://example.org/a/x'],
    ['the entry', '<feed xml:base="https://example.org/a/"><entry xml:base="b/"><link href="x"/></entry></feed>', 'https://example.org/a/b/x'],
    ['the link', '<feed xml:base="https://example.org/a/"><entry xml:base="/b/"><link xml:base="c/" href="x"/></entry></feed>', 'https://example.org/b/c/x'],
    ['a scheme that is none', '<feed xml:base="file:///etc/"><entry xml:base="javascript:x"><link href="x"/></entry></feed>', 'https://feeds.example.org/dir/x'],
    ['a scheme-relative one', '<feed xml:base="//example.net/q/"><entry><link href="x"/></entry></feed>', 'https://example.net/q/x'],
    ['an empty one', '<feed xml:base=""><entry><link href="x"/></entry></feed>', 'https://feeds.example.org/dir/x'],
  ])('follow xml:base of %s', (_what, xml, expected) => {
    expect(reading(xml).entries[0]?.link).toBe(expected);
  });

  it('apply in HTML content', () => {
    const html = '&lt;a href="x"&gt;x&lt;/a&gt;';
    expect(itemOf(`<description>${html}</description>`).summary).toBe(link('https://feeds.example.org/dir/x'));
    expect(entryOf(`<content type="html" xml:base="https://example.org/c/">${html}</content>`).content).toBe(link('https://example.org/c/x'));
    expect(entryOf(`<content type="html">${html}</content>`, undefined, ' xml:base="/f/"').content).toBe(link('https://feeds.example.org/f/x'));
  });

  it('apply inside of inline XHTML', () => {
    const content = entryOf(`<content type="xhtml" xml:base="https://example.org/"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="a/"><a href="x">x</a><p xml:base="b/"><a href="x">x</a><img src="i.png"/></p><a href="x">x</a></div></content>`).content;
    expect(content).toContain('https://example.org/a/x');
    expect(content).toContain('https://example.org/a/b/x');
    expect(content).toContain('https://example.org/a/b/i.png');
    expect(content?.match(/example\.org\/a\/x/g)).toHaveLength(2);
  });

  it('are the site that the feed names when there is no other, or when somebody else serves the feed', () => {
    const feed = '<link>https://example.org/blog/</link><item><title>A</title><link>x</link></item>';
    const linkFrom = (url?: string): string | undefined => reading(`<rss><channel>${feed}</channel></rss>`, url === undefined ? {} : { url }).entries[0]?.link;
    expect(linkFrom()).toBe('https://example.org/blog/x');
    expect(linkFrom('https://feeds.feedburner.com/example')).toBe('https://example.org/blog/x');
    expect(linkFrom('https://mirror.example.net/f')).toBe('https://mirror.example.net/x');
  });

  it('leave absolute addresses as they are written', () => {
    for (const url of ['http://example.org', 'https://example.org/a%20b?c=d#e', 'https://example.org/a?b=c&d', 'https://EXAMPLE.org/A']) expect(itemOf(`<link>${url.replace(/&/g, '&amp;')}</link>`).link).toBe(url);
    expect(itemOf('<link> https://example.org/a b </link>').link).toBe('https://example.org/a%20b');
    expect(itemOf('<link>https://user:pass@example.org/a</link>').link).toBe('https://example.org/a');
    expect(itemOf('<link>https://example.org/ü</link>').link).toBe('https://example.org/%C3%BC');
    expect(channelOf('<link>feed://example.org/x</link>').link).toBe('http://example.org/x');
  });

  it('make ids absolute only where they are paths', () => {
    expect(entryOf('<id>/2004/1</id>').id).toBe('https://feeds.example.org/2004/1');
    expect(itemOf('<guid isPermaLink="false">/2004/1</guid>').id).toBe('/2004/1');
    expect(itemOf('<guid>2004-1</guid>').id).toBe('2004-1');
  });
});
