import { describe, expect, test } from 'vitest';
import { feedAddress } from './feed-address.ts';

describe('feedAddress', () => {
  test.each([
    ['https://a.example.org', 'https://a.example.org/'],
    [' HTTP://A.example.org/x#y ', 'http://a.example.org/x'],
    ['feed://a.example.org/x', 'http://a.example.org/x'],
    ['feed:https://a.example.org/x', 'https://a.example.org/x'],
    ['feed://https://a.example.org/x', 'https://a.example.org/x'],
    ['FEED:http://a.example.org/x', 'http://a.example.org/x'],
    ['feeds://a.example.org/x', 'https://a.example.org/x'],
    ['pcast://a.example.org/x', 'http://a.example.org/x'],
    ['https://ann:pw@a.example.org/x', 'https://ann:pw@a.example.org/x'],
  ])('%s', (text, address) => {
    expect(feedAddress(text)).toBe(address);
  });

  test.each(['', 'a.example.org', '/feed', 'feed:', 'feed:javascript:1', 'mailto:x@example.org', 'http://', 'ftp://a.example.org/', `https://a.example.org/${'x'.repeat(9000)}`])('%s is none', (text) => {
    expect(feedAddress(text)).toBeUndefined();
  });
});
