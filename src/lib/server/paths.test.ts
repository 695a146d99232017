import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath, withParameter } from './paths.ts';

const origin = 'http://127.0.0.1:8080';

test.each([
  ['/article/1?show=unread', '/article/1?show=unread'],
  ['//evil.example/', '/'],
  ['/\\evil.example/', '/'],
  ['/\t/evil.example/', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/x/..//evil.example/', '/evil.example/'],
  ['', '/'],
  [undefined, '/'],
])('%j leads to %s', (text, path) => {
  expect(ownPath(text, origin)).toBe(path);
});

test('whatever comes in, a browser stays on this site', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('/', '\\', '.', '\t', '\n', '@', ':', 'a', '?', '#', '%2f') }), (text) => {
    expect(new URL(ownPath(`/${text}`, origin), origin).origin).toBe(origin);
  }));
});

test('a parameter is set once', () => {
  expect(withParameter('/?show=unread&note=old', 'note', 'new')).toBe('/?show=unread&note=new');
});
