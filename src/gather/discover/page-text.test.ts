import { describe, expect, test } from 'vitest';
import { pageText } from './page-text.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('pageText', () => {
  test.each([
    ['the header', '<p>\xe9\xe8', 'text/html; charset=iso-8859-1', 'éè'],
    ['a meta tag', '<meta charset=windows-1251><p>\xcc\xee', 'text/html', 'Мо'],
    ['an old meta tag', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xcc\xee', '', 'Мо'],
    ['the bytes when a meta tag cannot be right', '<meta charset=utf-16><p>\xc3\xa9', '', 'é'],
    ['the bytes when nothing is said', '<p>\xc3\xa9', '', 'é'],
  ])('decodes by %s', (_what, html, type, text) => {
    expect(pageText(latin(html), type)).toContain(`<p>${text}`);
  });
});
