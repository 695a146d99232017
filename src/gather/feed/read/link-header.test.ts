import { describe, expect, it } from 'vitest';
import { linkHeader } from './link-header.ts';

describe('linkHeader', () => {
  it.each<[header: string | undefined, links: [string, string][]]>([
    ['<https://hub.example.net/>; rel="hub"', [['hub', 'https://hub.example.net/']]],
    ['<https://hub.example.net/>; rel=hub, </feed>; rel=self', [['hub', 'https://hub.example.net/'], ['self', 'https://example.org/feed']]],
    ['<https://example.org/a,b;c>; title="x, y; z"; REL="self Alternate"', [['self', 'https://example.org/a,b;c'], ['alternate', 'https://example.org/a,b;c']]],
    ['<https://one.example.net/>; rel=hub, <https://two.example.net/>; rel=hub', [['hub', 'https://one.example.net/']]],
    ['<javascript:x>; rel=hub, <>; rel=self, broken', []],
    ['<https://example.org/>', []],
    [undefined, []],
    ['<'.repeat(100_000), []],
  ])('%s', (header, links) => {
    expect([...linkHeader(header, 'https://example.org/dir/')]).toEqual(links);
  });
});
