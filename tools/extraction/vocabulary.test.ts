import { expect, test } from 'vitest';
import { learnWeights } from './vocabulary.ts';

test('each host counts once, however many lines it has', () => {
  const loud = Array.from({ length: 100 }, () => ({ host: 'loud', tokens: ['teaser'], label: 1 }));
  const others = ['a', 'b', 'c', 'd'].map((host) => ({ host, tokens: ['teaser', 'rare'].slice(0, host === 'a' ? 2 : 1), label: 0 }));
  const balance = ['e', 'f'].flatMap((host) => Array.from({ length: 48 }, () => ({ host, tokens: [], label: 0 })));
  const weights = learnWeights([...loud, ...others, ...balance], 3);
  expect(weights.get('teaser')).toBeLessThan(0);
  expect(weights.has('rare')).toBe(false);
});
