import { expect, test } from 'vitest';
import { addressesIn } from './take-sources.ts';

test('addresses are found in what people paste', () => {
  expect(addressesIn(' https://a.example.org/feed\r\n b.example.org,https://c.example.org/x?y=1;\n<https://d.example.org/>\n"e.example.org" b.example.org')).toEqual([
    'https://a.example.org/feed', 'b.example.org', 'https://c.example.org/x?y=1', 'https://d.example.org/', 'e.example.org',
  ]);
  expect(addressesIn(' \n ')).toEqual([]);
});
