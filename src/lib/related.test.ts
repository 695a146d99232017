import { expect, test } from 'vitest';
import { relatedReport } from './related.ts';
import type { ArticleCard } from './types.ts';

const tag = (label: string, kind: 'person' | 'organization' | 'place' | 'topic') => ({ tag: label.toLowerCase(), label, kind, articles: 3 });
const card: ArticleCard = {
  id: 7, title: 'Leaders meet', source: { feedId: 2, title: 'The Ledger', hasIcon: false }, firstSeenAt: 5, sortAt: 4, excerpt: '', lang: 'en', wordCount: 90, origin: 'page',
  tags: [tag('truce', 'topic'), tag('Kelvik', 'place'), tag('Harbour Trust', 'organization'), tag('Ada Moran', 'person')], pending: false, read: false, saved: false,
};

test('says why, and names what both are about, people first and three at most', () => {
  const item = relatedReport(card, 'same-people', { tags: [tag('Kelvik', 'place'), tag('Ada Moran', 'person'), tag('truce', 'topic'), tag('Harbour Trust', 'organization')] });
  expect(item).toMatchObject({ href: '/article/7', why: 'Same people', moreOutlets: 0, at: 4 });
  expect(item.shared).toEqual(['Ada Moran', 'Harbour Trust', 'Kelvik']);
});

test('names nothing that only one is about', () => {
  expect(relatedReport(card, 'same-subject', { tags: [tag('ferries', 'topic')] }).shared).toEqual([]);
});
