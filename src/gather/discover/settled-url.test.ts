import { describe, expect, test } from 'vitest';
import { settledUrl, withUserinfo } from './settled-url.ts';

const a = 'https://a.example.org/';
const b = 'https://b.example.org/';
const c = 'https://c.example.org/';

describe('settledUrl', () => {
  test.each([
    ['no redirect', a, [], a],
    ['a permanent one', a, [{ from: a, to: b, status: 301 }], b],
    ['two permanent ones', a, [{ from: a, to: b, status: 308 }, { from: b, to: c, status: 301 }], c],
    ['a temporary one', a, [{ from: a, to: b, status: 302 }], a],
    ['a temporary one after a permanent one', a, [{ from: a, to: b, status: 301 }, { from: b, to: c, status: 307 }], b],
    ['a permanent one after a temporary one', a, [{ from: a, to: b, status: 303 }, { from: b, to: c, status: 301 }], a],
    ['from http to https', 'http://a.example.org/', [{ from: 'http://a.example.org/', to: a, status: 301 }], a],
    ['from https to http', a, [{ from: a, to: 'http://a.example.org/', status: 301 }], a],
    ['with a password on its origin', 'https://ann:pw@a.example.org/', [{ from: a, to: `${a}x`, status: 301 }], 'https://ann:pw@a.example.org/x'],
    ['with a password to another origin', 'https://ann:pw@a.example.org/', [{ from: a, to: b, status: 301 }], b],
  ])('%s', (_what, asked, redirects, kept) => {
    expect(settledUrl(asked, redirects)).toBe(kept);
  });
});

test('a password goes to its own origin only', () => {
  expect(withUserinfo('https://a.example.org/feed', 'https://ann:pw@a.example.org/')).toBe('https://ann:pw@a.example.org/feed');
  expect(withUserinfo('http://a.example.org/feed', 'https://ann:pw@a.example.org/')).toBe('http://a.example.org/feed');
  expect(withUserinfo('https://b.example.org/feed', 'https://ann:pw@a.example.org/')).toBe('https://b.example.org/feed');
});
