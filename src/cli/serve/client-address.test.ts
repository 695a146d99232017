import { expect, test } from 'vitest';
import { clientAddressBy } from './client-address.ts';

test.each([
  ['', '203.0.113.9', undefined, '203.0.113.9'],
  ['', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['127.0.0.1', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['127.0.0.1', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['127.0.0.1', '127.0.0.1', '192.0.2.66, 198.51.100.1', '198.51.100.1'],
  ['127.0.0.1, 10.0.0.0/8', '127.0.0.1', '192.0.2.66, 198.51.100.1, 10.1.2.3', '198.51.100.1'],
  ['127.0.0.1', '127.0.0.1', 'unknown', '127.0.0.1'],
  ['127.0.0.1', '127.0.0.1', '192.0.2.66, evil"name', '127.0.0.1'],
  ['fd00::/8', 'fd00::1', '2001:db8::5', '2001:db8::5'],
  ['127.0.0.1', '203.0.113.9', '127.0.0.1', '203.0.113.9'],
])('with the proxies "%s", %s that forwards %s is %s', (setting, peer, forwarded, client) => {
  expect(clientAddressBy(setting)(peer, forwarded)).toBe(client);
});

test.each([['localhost'], ['10.0.0.0/40'], ['10.0.0.0/'], ['10.0.0.1/8/9']])('%s is refused', (setting) => {
  expect(() => clientAddressBy(setting)).toThrow(/DATELINE_TRUSTED_PROXIES/);
});
