import { expect, test } from 'vitest';
import { foldOf, siteOf } from './host-folds.ts';

test.each([
  ['https://www.post.example.org/a', 'example.org'],
  ['https://news.paper.co.uk/a', 'paper.co.uk'],
  ['https://someone.wordpress.com/', 'someone.wordpress.com'],
  ['about:blank', undefined],
  [undefined, undefined],
])('the site of %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test('folds are even and do not change', () => {
  const folds = Array.from({ length: 1000 }, (_, at) => foldOf(`site-${at}.example`, 5));
  expect(folds.slice(0, 3)).toEqual([0, 1, 2].map((at) => foldOf(`site-${at}.example`, 5)));
  for (let fold = 0; fold < 5; fold++) expect(folds.filter((other) => other === fold).length).toBeGreaterThan(150);
});
