import { expect, test } from 'vitest';
import { Owners, parseOwners } from '../voice/owners.ts';
import { originOf } from './origin-of.ts';

const owners = new Owners([parseOwners('{"agencies":{"reuters":["wire.example"]}}')]);
const reuters = { key: 'agency:reuters', name: 'Reuters', kind: 'agency' } as const;
const lamp = { key: 'site:lamp.example', name: 'The Lamp', kind: 'outlet' } as const;
const post = { key: 'site:post.example', name: 'Post', kind: 'outlet' } as const;

test('the agency’s own article, though others were seen and published before', () => {
  const own = { voice: reuters, site: 'www.wire.example', publishedAt: 5 };
  expect(originOf([{ voice: lamp, site: 'lamp.example', publishedAt: 3 }, { voice: reuters, site: 'post.example', publishedAt: 4 }, own], owners)).toEqual({ article: own, voice: reuters });
});

test('the one that was published first, by the agency that any of them names', () => {
  const first = { voice: lamp, site: 'lamp.example', publishedAt: 3 };
  expect(originOf([{ voice: post, site: 'post.example', publishedAt: 4 }, first], owners)).toEqual({ article: first, voice: lamp });
  expect(originOf([{ voice: reuters, site: 'post.example', publishedAt: 4 }, first], owners)).toEqual({ article: first, voice: reuters });
});

test('the one that was seen first, where no time is known', () => {
  const seen = { voice: lamp };
  expect(originOf([seen, { voice: post }], owners)?.article).toBe(seen);
  expect(originOf([], owners)).toBeUndefined();
});
