import { expect, test } from 'vitest';
import { selectPart } from '../read-page.ts';
import { evidenceOf } from './evidence.ts';
import { type Features, featuresOf } from './features/features.ts';
import data from './model.json' with { type: 'json' };
import { guess, otherKind, rowOf } from './model.ts';

function featuresAt(html: string, url: string): Features {
  const part = selectPart(html, url);
  if (!part) throw new Error('The page is too large.');
  return featuresOf(evidenceOf(part, part.selection, url));
}

const features = featuresAt('<h1>Bridge reopens</h1><p>The old bridge over the Mern carried its first cars in two years on Sunday.</p>', 'https://post.example.org/bridge');

test.each([['other', data.other], ['forum', data.forum], ['collection', data.collection]])('the stored trees ask for features that are read: %s', (_, { features: names }) => {
  expect([...rowOf(features, names)].every(Number.isFinite)).toBe(true);
  expect(names.toSorted()).toEqual(Object.keys(features).toSorted());
});

test('a feature that is gone is an error that says what to do', () => {
  expect(() => rowOf(features, ['pageSize', 'moonPhase'])).toThrow(/"moonPhase".*train it again/);
});

test('a page of a hundred words on one thing is no list', () => {
  expect(guess(features)).toMatchObject({ kind: 'article' });
});

test.each([
  [2, 2, {}, 'forum'],
  [-2, -2, { prices: 9 }, 'listing'],
  [-2, 2, { prices: 9 }, 'collection'],
  [-2, 2, { shopAddress: 1 }, 'collection'],
  [-2, 2, {}, 'listing'],
])('a page that looks %d like a discussion, %d like a shop and has %j is a %s', (forum, collection, signs, kind) => {
  expect(otherKind(forum, collection, { ...features, ...signs })).toBe(kind);
});

test('two signs of a discussion make one, whatever the trees think', () => {
  expect(guess({ ...features, forumSigns: 1 }).kind).toBe('article');
  expect(guess({ ...features, forumSigns: 2 })).toMatchObject({ kind: 'forum', chance: expect.closeTo(0.98, 1) });
});
