import { describe, expect, it, test } from 'vitest';
import { pageLinks } from './page-links.ts';

const page = 'https://quay.example.org/news/today';

describe('pageLinks', () => {
  it('reads links and anchors with their words', () => {
    expect(pageLinks('<LINK REL="Alternate Feed" TYPE="Application/RSS+XML; charset=utf-8" HREF="/a?x=1&amp;y" TITLE="A &amp; B" SIZES="16X16"><a href="b" title="tip">Read <b>on</b> <img alt="feed icon"></a>', page)).toEqual({
      links: [{ rel: ['alternate', 'feed'], type: 'application/rss+xml', url: 'https://quay.example.org/a?x=1&y', title: 'A & B', sizes: '16x16' }],
      anchors: [{ url: 'https://quay.example.org/news/b', text: 'tip Read on feed icon ' }],
    });
  });

  test.each([
    ['the page', '', 'https://quay.example.org/news/f'],
    ['a base', '<base href="/x/">', 'https://quay.example.org/x/f'],
    ['the first base only', '<base target=_top><base href="https://cdn.example.org/"><base href="/y/">', 'https://cdn.example.org/f'],
    ['the page when the base is no web address', '<base href="javascript:1">', 'https://quay.example.org/news/f'],
  ])('resolves against %s', (_what, base, url) => {
    expect(pageLinks(`${base}<a href=f>`, page).anchors).toEqual([{ url, text: '' }]);
  });

  it('sees neither comments nor scripts, nor places in the page itself', () => {
    expect(pageLinks('<!-- <link rel=icon href=/a> --><script>"<a href=/b>"</script><a href="#top"><a href="mailto:x@example.org"><link href=/c>', page)).toEqual({ links: [], anchors: [] });
  });

  it('reads a feed: address', () => {
    expect(pageLinks('<a href="feed://quay.example.org/rss">x</a><a href="feed:https://quay.example.org/rss">', page).anchors.map(({ url }) => url)).toEqual(['http://quay.example.org/rss', 'https://quay.example.org/rss']);
  });

  test.each([
    ['0;url=/en/', 'https://quay.example.org/en/'],
    ['1; URL=&quot;https://other.example.org/&quot;', 'https://other.example.org/'],
    ["0,'next'", 'https://quay.example.org/news/next'],
    ['300;url=/today', undefined],
    ['5', undefined],
    ['0;url=javascript:alert(1)', undefined],
  ])('refresh %s', (content, target) => {
    expect(pageLinks(`<meta http-equiv=Refresh content="${content}">`, page).refresh).toBe(target);
  });

  it('stops at its limits', () => {
    const { links, anchors } = pageLinks('<link rel=icon href=/a><a href=/b>x'.repeat(20_000), page);
    expect([links.length, anchors.length]).toEqual([1000, 5000]);
  });
});
