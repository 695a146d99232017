import { describe, expect, test } from 'vitest';
import { imageUrl } from './image.ts';
import { bestOfSrcset } from './srcset.ts';
import { cleanUrl, httpUrl } from './url.ts';

describe('cleanUrl', () => {
  test.each([
    ['https://example.org/a?utm_source=rss&utm_medium=feed', 'https://example.org/a'],
    ['https://example.org/a?id=7&utm_campaign=x&page=2', 'https://example.org/a?id=7&page=2'],
    ['https://example.org/a?UTM_Source=x&Fbclid=y&b', 'https://example.org/a?b'],
    ['https://example.org/a?gclid=1&mc_cid=2&mc_eid=3&igshid=4#part', 'https://example.org/a#part'],
    ['https://example.org/a#utm_source=rss', 'https://example.org/a'],
    ['https://example.org/a#xtor=RSS-3208', 'https://example.org/a'],
    ['https://example.org/a?at_medium=RSS&at_campaign=RSS', 'https://example.org/a'],
    // conservative: what might matter stays, byte for byte
    ['https://example.org/a?ref=home&source=x&id=%7e+%2F', 'https://example.org/a?ref=home&source=x&id=%7e+%2F'],
    ['https://example.org/a?x=utm_source', 'https://example.org/a?x=utm_source'],
    ['https://example.org/utm_source=1/a', 'https://example.org/utm_source=1/a'],
    ['https://example.org/a?sig=a%3D%3D&utm_term=1&z=%20', 'https://example.org/a?sig=a%3D%3D&z=%20'],
    ['https://example.org/#/route?utm_source=x', 'https://example.org/#/route?utm_source=x'],
    ['no address', 'no address'],
    ['', ''],
  ])('%s', (url, clean) => {
    expect(cleanUrl(url)).toBe(clean);
    expect(cleanUrl(clean)).toBe(clean);
  });
});

describe('httpUrl', () => {
  test.each([
    ['https://example.org', undefined, 'https://example.org/'],
    ['/a', 'https://example.org/b/c', 'https://example.org/a'],
    ['a?b', 'https://example.org/b/c', 'https://example.org/b/a?b'],
    ['//cdn.example.org/x', 'http://example.org/', 'http://cdn.example.org/x'],
    ['https://user:secret@example.org/', undefined, 'https://example.org/'],
    ['HTTP://EXAMPLE.org/%7Ea', undefined, 'http://example.org/%7Ea'],
    ['/a', undefined, undefined],
    ['', 'https://example.org/', undefined],
    ['javascript:alert(1)', 'https://example.org/', undefined],
    ['java\nscript:alert(1)', 'https://example.org/', undefined],
    ['data:text/html,x', undefined, undefined],
    ['ftp://example.org/', undefined, undefined],
    ['http://', undefined, undefined],
    [`https://example.org/${'a'.repeat(9000)}`, undefined, undefined],
  ])('%s with base %s', (reference, base, url) => expect(httpUrl(reference, base)).toBe(url));
});

describe('imageUrl', () => {
  test.each([
    [' /a.jpg ', 'https://example.org/a.jpg'],
    [`data:image/webp;base64,${'A'.repeat(400)}`, `data:image/webp;base64,${'A'.repeat(400)}`],
    ['data:image/gif;base64,R0lGODlhAQABAAAAACw=', undefined],
    [`data:image/svg+xml;base64,${'A'.repeat(400)}`, undefined],
    [`data:image/png;base64,${'A'.repeat(40_000)}`, undefined],
    ['blob:https://example.org/1', undefined],
  ])('%s', (reference, url) => expect(imageUrl(reference, 'https://example.org/')).toBe(url));
});

describe('bestOfSrcset', () => {
  test.each([
    ['a.jpg 320w, b.jpg 1000w, c.jpg 3000w', 'b.jpg'],
    ['a.jpg 1x, b.jpg 2x', 'b.jpg'],
    ['a.jpg', 'a.jpg'],
    ['https://x/w_1,h_2/a.jpg 500w,https://x/w_2,h_3/b.jpg 900w', 'https://x/w_2,h_3/b.jpg'],
    ['a.jpg w, b.jpg -1x', undefined],
    ['data:image/gif;base64,AAAA 1w', undefined],
    ['', undefined],
  ])('%s', (set, best) => expect(bestOfSrcset(set)).toBe(best));
});
