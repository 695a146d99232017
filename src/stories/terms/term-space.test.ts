import { expect, test } from 'vitest';
import { readTerms, TermSpace } from './term-space.ts';

test('small words of one letter tell nothing, also before there are articles to count them in', () => {
  const { words } = new TermSpace().weigh(readTerms({ title: 'A lamp for a lighthouse', text: 'I saw a lamp, a ladder and a keeper in a lighthouse. I heard a gull and a bell.', lang: 'en' }));
  const heaviest = [...words.values()].slice(0, 6).map((word) => word.toLowerCase());
  expect(heaviest).toEqual(expect.arrayContaining(['lighthouse', 'lamp']));
  expect(heaviest).not.toContain('a');
  expect(heaviest).not.toContain('i');
});
