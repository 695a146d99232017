import { expect, it, test } from 'vitest';
import { filterCount, searchFilter, searchFrom, searchPath } from './search.ts';

const plain = { query: '', folder: [], show: 'all', order: 'relevance', literal: false, page: 1 };

test.each([
  ['', plain],
  ['q=old+ferry&page=3', { ...plain, query: 'old ferry', page: 3 }],
  ['q=ferry&feed=7&folder=News&folder=Asia&lang=de-AT&kind=opinion&section=Sport&tag=US&after=2026-11-01&until=2026-11-30&show=saved&order=date&literal=1', { query: 'ferry', feedId: 7, folder: ['News', 'Asia'], lang: 'de', kind: 'opinion', section: 'Sport', tag: 'US', after: '2026-11-01', until: '2026-11-30', show: 'saved', order: 'date', literal: true, page: 1 }],
  ['q=ferry&feed=x&lang=1&kind=horse&after=soon&until=2026-99-99&show=no&order=no&page=-1&section=', { ...plain, query: 'ferry' }],
])('reads %j', (address, search) => expect(searchFrom(new URLSearchParams(address))).toEqual(search));

it('writes what it read', () => {
  const search = searchFrom(new URLSearchParams('q=ferry&feed=7&folder=News&lang=de&kind=opinion&section=Sport&tag=US&after=2026-11-01&until=2026-11-30&show=saved&order=date'));
  expect(searchFrom(new URLSearchParams(searchPath(search).split('?')[1]))).toEqual(search);
  expect(searchPath(search, { page: 2 })).toContain('page=2');
  expect(searchPath({ ...search, page: 4, literal: true }, { query: 'x' })).not.toMatch(/page|literal/);
  expect(filterCount(search)).toBe(9);
  expect(searchFilter(search)).toEqual({ feedIds: [7], folder: ['News'], language: 'de', kind: 'opinion', section: 'Sport', tag: 'US', after: Date.UTC(2026, 10, 1), before: Date.UTC(2026, 11, 1), saved: true });
});
