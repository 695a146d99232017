import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesFor, siteName } from './site-rules.ts';

test.each([
  ['post.example.org', 'post.example.org'],
  [' WWW.Post.Example.org ', 'post.example.org'],
  ['https://www.post.example.org/a/b?c#d', 'post.example.org'],
  ['http://127.0.0.1:8099/feed', '127.0.0.1:8099'],
  ['127.0.0.1:8099', '127.0.0.1:8099'],
  ['[::1]:80', '[::1]:80'],
  ['zeitung.münchen.example', 'zeitung.xn--mnchen-3ya.example'],
  ['localhost', 'localhost'],
  ['', undefined],
  ['post example', undefined],
  ['post.example.org/politics', undefined],
  ['javascript:alert(1)', undefined],
  ['ftp://post.example.org', undefined],
  ['-post.example.org', undefined],
  ['post..example.org', undefined],
])('%j is the site %j', (given, name) => expect(siteName(given)).toBe(name));

test('a site’s name names it again, whatever was given', () => {
  fc.assert(fc.property(fc.oneof(fc.webUrl(), fc.domain(), fc.string()), (given) => {
    const name = siteName(given);
    if (name !== undefined) expect(siteName(name)).toBe(name);
  }));
});

test.each([
  ['https://www.news.example.org/a', ['news.example.org', 'example.org', 'org']],
  ['https://example.org:8443/a', ['example.org:8443', 'example.org', 'org:8443', 'org']],
  ['http://127.0.1.3:8099/p', ['127.0.1.3:8099', '127.0.1.3']],
  ['http://[::1]:8099/p', ['[::1]:8099', '[::1]']],
  ['no address', []],
])('rules for %s are looked for under %j', (url, names) => expect(namesFor(url)).toEqual(names));
