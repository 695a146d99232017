import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, type Block } from './edition.ts';

interface Card {
  id: number;
  image?: string;
  excerpt: string;
  read: boolean;
  source: { feedId: number };
  story?: { outlets: number; newSinceSeen: number; seenAt?: number };
}

const cards: fc.Arbitrary<Card[]> = fc
  .array(fc.record({ image: fc.option(fc.constant('picture'), { nil: undefined }), excerpt: fc.constantFrom('', 'x'.repeat(200)), read: fc.boolean(), source: fc.record({ feedId: fc.integer({ min: 1, max: 4 }) }) }), { maxLength: 60 })
  .map((list) => list.map((card, id) => ({ ...card, id })));

const placed = (block: Block<Card>): Card[] => {
  if (block.kind === 'lead') return [block.lead, ...block.seconds];
  return block.kind === 'feature' ? [block.feature, ...block.briefs] : block.cards;
};

test('every card is placed exactly once and near its place in time', () => {
  fc.assert(fc.property(cards, fc.boolean(), fc.boolean(), (list, lead, even) => {
    const order = arrange(list, { lead, even }).flatMap(placed).map((card) => card.id);
    expect([...order].sort((a, b) => a - b)).toEqual(list.map((card) => card.id));
    order.forEach((id, index) => {
      // Brought forward only from within reach, and passed over by at most a few blocks.
      expect(id - index).toBeLessThan(9);
      expect(index - id).toBeLessThan(16);
    });
  }));
});

test('the lead has a picture and something to read when one of the newest has', () => {
  const plain = { excerpt: '', read: false, source: { feedId: 1 } };
  const list: Card[] = [0, 1, 2, 3, 4, 5].map((id) => ({ ...plain, id, ...(id === 3 ? { image: 'a', excerpt: 'y'.repeat(150) } : {}) }));
  const [first] = arrange(list, { lead: true });
  expect(first?.kind === 'lead' && first.lead.id).toBe(3);
});

test('where the order is that of weight, what several outlets tell leads, with or without a picture', () => {
  const plain = { excerpt: '', read: false, source: { feedId: 1 } };
  const list: Card[] = [0, 1, 2, 3, 4].map((id) => ({ ...plain, id, ...(id === 0 ? {} : { image: 'a', excerpt: 'y'.repeat(150) }), story: { outlets: id === 0 || id === 4 ? 7 : 1, newSinceSeen: 0 } }));
  const [first] = arrange(list, { lead: true, ranked: true });
  expect(first?.kind === 'lead' && first.lead.id).toBe(0);
});

test('what was looked at already makes way for the next story of several outlets', () => {
  const list: Card[] = [0, 1, 2].map((id) => ({ id, excerpt: '', read: false, image: 'a', source: { feedId: id }, story: { outlets: id === 2 ? 1 : 5, newSinceSeen: 0, ...(id === 0 ? { seenAt: 1 } : {}) } }));
  const [first] = arrange(list, { lead: true, ranked: true });
  expect(first?.kind === 'lead' && first.lead.id).toBe(1);
});

test('the lead and the stories beside it come from different outlets where there are some', () => {
  const list: Card[] = [1, 1, 1, 2, 2, 3, 3, 4].map((feedId, id) => ({ id, excerpt: '', image: 'a', read: false, source: { feedId } }));
  const [first] = arrange(list, { lead: true });
  expect(first && placed(first).map(({ source }) => source.feedId)).toEqual([1, 2, 3, 4]);
});

test('cards without a picture gather as briefs instead of leaving holes', () => {
  const list: Card[] = Array.from({ length: 12 }, (_, id) => ({ id, excerpt: '', read: false, source: { feedId: 1 }, ...(id % 3 === 0 ? { image: 'a' } : {}) }));
  const blocks = arrange(list, { lead: false });
  expect(blocks[0]?.kind).toBe('feature');
  const plain = list.map((card) => ({ ...card, image: undefined }));
  expect(arrange(plain, { lead: false }).map((block) => block.kind)).toEqual(['briefs', 'briefs']);
});

test('a card without a picture is not passed over for ever', () => {
  const list: Card[] = Array.from({ length: 60 }, (_, id) => ({ id, excerpt: '', read: false, source: { feedId: 1 }, ...(id === 0 ? {} : { image: 'a' }) }));
  expect(arrange(list, { lead: false }).flatMap(placed).findIndex(({ id }) => id === 0)).toBeLessThanOrEqual(8);
});

test('no blocks for no cards', () => {
  expect(arrange([], { lead: true })).toEqual([]);
});
