import { expect, test } from 'vitest';
import { mostCommon } from './most-common.ts';

test.each([
  ['what is there most often', ['a', 'b', 'b'], 'b'],
  ['of several the first', ['c', 'a', 'a', 'c', 'b'], 'c'],
  ['nothing that is not known', [undefined, undefined, 'a'], 'a'],
  ['nothing of nothing', [undefined], undefined],
])('finds %s', (_name, values, expected) => expect(mostCommon(values)).toBe(expected));
