import { expect, test } from 'vitest';
import { rareVoices, type SingleStory } from './rare-voices.ts';

const story = (feedId: number, rankAt: number, more: Partial<SingleStory> = {}, kind?: 'sponsored'): SingleStory => ({ rankAt, voices: 1, outlets: 1, head: { source: { feedId, title: `Outlet ${feedId}` }, kind }, ...more });
const small = { articlesADay: 2, sharedShare: 0.1 };

test('what one small outlet alone has, the newest of each', () => {
  const stories = [story(1, 5), story(1, 9), story(2, 7, { voices: 2, outlets: 2 }), story(3, 8, { outlets: 3 }), story(4, 8, {}, 'sponsored')];
  expect(rareVoices(stories, () => small)).toEqual([{ card: stories[1], reason: 'Only Outlet 1 has this' }]);
});

test('no large outlet, none that writes what all write, none of which nothing is known', () => {
  const habits = new Map([[1, { articlesADay: 60, sharedShare: 0.1 }], [2, { articlesADay: 2, sharedShare: 0.8 }], [3, small]]);
  expect(rareVoices([1, 2, 3, 4].map((feedId) => story(feedId, 1)), (feedId) => habits.get(feedId)).map(({ card }) => card.head.source.feedId)).toEqual([3]);
});

test('the rarest six first', () => {
  const stories = Array.from({ length: 9 }, (_, at) => story(at + 1, 10 - at));
  expect(rareVoices(stories, (feedId) => ({ articlesADay: 9 - feedId, sharedShare: 0.1 })).map(({ card }) => card.head.source.feedId)).toEqual([9, 8, 7, 6, 5, 4]);
});
