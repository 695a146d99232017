import { expect, test } from 'vitest';
import { withoutUserinfo } from './userinfo.ts';

test.each([
  ['https://ada:secret@letter.example/feed?a=1', 'https://letter.example/feed?a=1'],
  ['https://token@letter.example/feed', 'https://letter.example/feed'],
  ['https://:secret@letter.example/feed', 'https://letter.example/feed'],
  // An address without a secret keeps its own spelling.
  ['HTTPS://letter.example:443/@ada', 'HTTPS://letter.example:443/@ada'],
  ['no address', 'no address'],
])('%s is shown as %s', (address, shown) => {
  expect(withoutUserinfo(address)).toBe(shown);
});
