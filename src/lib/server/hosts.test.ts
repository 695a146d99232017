import { expect, test } from 'vitest';
import { isOwnHost, isOwnRequest } from './hosts.ts';

const named = (address: string): string => new URL(address).hostname;

test.each([
  ['http://127.0.0.1:8080/', true],
  ['http://localhost/', true],
  ['http://LOCALHOST./', true],
  ['http://[::1]:8080/', true],
  ['https://news.example.org/', true],
  ['http://evil.example.net/', false],
  ['http://127.0.0.1.nip.example/', false],
  ['http://news.example.org.evil.example.net/', false],
  ['http://0.0.0.0:8080/', false],
])('%s is ours: %s', (address, own) => {
  expect(isOwnHost(named(address), ['127.0.0.1', 'news.example.org'])).toBe(own);
});

test('an address of the house network is ours when configured, in every spelling', () => {
  expect(isOwnHost(named('http://192.168.1.5:8080/'), ['192.168.1.5'])).toBe(true);
  expect(isOwnHost(named('http://[fd00::5]/'), ['[fd00::5]'])).toBe(true);
});

test('a listener on all addresses answers to every address, but to no strange name', () => {
  for (const host of ['0.0.0.0', '[::]']) {
    expect(isOwnHost(named('http://192.168.1.5:8080/'), [host])).toBe(true);
    expect(isOwnHost(named('http://[fd00::5]:8080/'), [host])).toBe(true);
    expect(isOwnHost(named('http://evil.example.net/'), [host])).toBe(false);
  }
});

test('a change asked for by another site is refused', () => {
  const from = (site?: string, origin?: string) => isOwnRequest(new Headers({ ...(site ? { 'sec-fetch-site': site } : {}), ...(origin ? { origin } : {}) }), 'https://news.example.org');
  expect([from(), from('same-origin'), from('none')]).toEqual([true, true, true]);
  expect([from('cross-site'), from('same-site'), from('nonsense')]).toEqual([false, false, false]);
  expect(from('same-origin', 'https://news.example.org')).toBe(true);
  expect([from(undefined, 'https://evil.example.net'), from(undefined, 'http://news.example.org'), from(undefined, 'null')]).toEqual([false, false, false]);
});
