import { describe, expect, it } from 'vitest';
import { looksLikeHtml } from './looks-like-html.ts';

describe('looksLikeHtml', () => {
  it.each([
    '<p>A</p>', 'A<br>B', 'A<br/>B', '<img src="x">', '<b>A</b> < B', 'A &amp; B', '&eacute;', '&#8217;', '&#x2019;', '<BLINK>A</BLINK>', 'a</p>', '<hr/>', '<a\nhref=x>y',
  ])('yes: %s', (text) => {
    expect(looksLikeHtml(text)).toBe(true);
  });

  it.each([
    '', 'A', 'x < y', 'x<y and z>w', 'A & B', 'AT&T', '?a=1&b=2', 'History of the <blink> tag', '<p', '<foo>A</foo>', 'Vec<T>', '<b>A</b> and <foo>', '&unknown;', '&;', 'a <b and c> d', '<3', '<>',
  ])('no: %s', (text) => {
    expect(looksLikeHtml(text)).toBe(false);
  });
});
