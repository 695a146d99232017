import { expect, test } from 'vitest';
import { isRelayed } from './relayed.ts';

test.each([
  [{ host: 'localhost' }, '1.1', false],
  [{ host: 'localhost', 'x-requested-with': 'x', 'viaduct': 'x' }, '1.1', false],
  [{ host: 'localhost' }, '1.0', true],
  [{ host: 'localhost', 'x-forwarded-server': 'proxy' }, '1.1', true],
  [{ host: 'localhost', via: '1.1 proxy' }, '1.1', true],
  [{ host: 'localhost', forwarded: 'for=203.0.113.7' }, '1.1', true],
  [{ host: 'localhost', 'x-real-ip': '203.0.113.7' }, '1.1', true],
])('%o over HTTP/%s comes through a proxy: %s', (headers, httpVersion, relayed) => {
  expect(isRelayed({ headers, httpVersion })).toBe(relayed);
});
