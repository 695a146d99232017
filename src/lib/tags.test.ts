import { expect, test } from 'vitest';
import { byLetter } from './tags.ts';

test('tags stand under their letters, accents aside', () => {
  const tags = ['Éclair', 'zoo', 'Eis', '5G', 'Ärzte', 'москва'].map((label) => ({ tag: label, label, kind: 'topic' as const, articles: 2, followed: false }));
  expect(byLetter(tags).map(({ letter, tags: some }) => [letter, some.map(({ label }) => label)])).toEqual([['#', ['5G']], ['A', ['Ärzte']], ['E', ['Éclair', 'Eis']], ['Z', ['zoo']], ['М', ['москва']]]);
});
