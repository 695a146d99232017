import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { StoryCard } from '../../archive/stories/reader-stories.ts';
import { orderForReader, type RankedStory, type StoryReader } from './order-for-reader.ts';
import type { SingleStory } from './rare-voices.ts';

const HOUR = 3_600_000;
const now = Date.UTC(2026, 4, 3, 12);
const kelvik = { tag: 'kelvik', label: 'Kelvik' };
const story = (id: number, hours: number, more: Partial<RankedStory> = {}): RankedStory => ({ id, rankAt: now + hours * HOUR, voices: 1, tags: [], sources: [{ feedId: id, title: `Outlet ${id}` }], followed: false, newSinceSeen: 0, ...more });
const nobody: StoryReader = { isPersonal: true, tags: new Set() };
const idsOf = (stories: readonly RankedStory[], reader: StoryReader): number[] => orderForReader(stories, reader).map(({ card }) => card.id);

describe('reasons', () => {
  const [taste] = [{ sources: new Map([[7, 0.5]]), subjects: new Map([['science', 0.6]]), tags: new Map([['whales', 0.9]]) }];
  test.each([
    ['a story that is followed', { followed: true, newSinceSeen: 2 }, ['New in a story you follow']],
    ['one with nothing new', { followed: true }, ['You follow this story']],
    ['a tag that is followed', { tags: [kelvik] }, ['You follow Kelvik']],
    ['many voices', { voices: 7 }, ['7 independent outlets']],
    ['a tag that is often read', { tags: [{ tag: 'whales', label: 'Whales' }], subject: 'science' }, ['You often read about Whales']],
    ['a subject', { subject: 'science' }, ['You often read Science & tech']],
    ['a source', { sources: [{ feedId: 7, title: 'The Lamp' }] }, ['You often read The Lamp']],
    ['all of it, the weightiest first', { followed: true, newSinceSeen: 1, tags: [kelvik], voices: 3, subject: 'science' }, ['New in a story you follow', 'You follow Kelvik', 'You often read Science & tech', '3 independent outlets']],
    ['nothing', { voices: 2 }, []],
  ])('%s', (_, more, reasons) => {
    const [placed] = orderForReader([story(1, 0, more)], { isPersonal: true, tags: new Set(['kelvik']), taste });
    expect(placed?.reasons).toEqual(reasons);
    expect(placed?.isReaders).toBe(reasons.some((reason) => reason.startsWith('You') || reason.startsWith('New')));
  });
});

test('what is followed moves up by hours, not to the top', () => {
  const stories = [story(1, 10), story(2, 5), story(3, 0, { tags: [kelvik] }), story(4, -4)];
  expect(idsOf(stories, { ...nobody, tags: new Set(['kelvik']) })).toEqual([1, 3, 2, 4]);
});

test('what is read moves up by three hours at most', () => {
  const taste = { sources: new Map<number, number>([[3, 1]]), subjects: new Map([['science', 1]]), tags: new Map([['kelvik', 1]]) };
  const rich = { tags: [kelvik], subject: 'science' };
  expect(idsOf([story(1, 4), story(2, 2), story(3, 0, rich)], { ...nobody, taste })).toEqual([1, 3, 2]);
});

test('no third story of a subject in a row, while another is near', () => {
  const stories = [1, 2, 3, 4].map((id) => story(id, -id, { subject: 'sport' })).concat(story(5, -5, { subject: 'health' }), story(6, -6));
  expect(idsOf(stories, nobody)).toEqual([1, 2, 5, 3, 4, 6]);
  expect(idsOf(Array.from({ length: 9 }, (_, id) => story(id, -id, { subject: 'sport' })), nobody)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('switched off, it is the order of rank, with voices as the only reason', () => {
  const stories = [story(1, 3, { subject: 'sport' }), story(2, 2, { subject: 'sport' }), story(3, 1, { subject: 'sport', voices: 4 }), story(4, 0, { followed: true, newSinceSeen: 3, tags: [kelvik] })];
  const placed = orderForReader(stories, { isPersonal: false, tags: new Set(['kelvik']) });
  expect(placed.map(({ card, reasons }) => [card.id, ...reasons])).toEqual([[1], [2], [3, '4 independent outlets'], [4]]);
});

test('no story is lost, and none comes twice', () => {
  const some = fc.array(fc.record({ hours: fc.integer({ min: -50, max: 50 }), subject: fc.constantFrom('sport', 'health', undefined), followed: fc.boolean() }), { maxLength: 30 });
  fc.assert(fc.property(some, fc.boolean(), (given, isPersonal) => {
    const stories = given.map(({ hours, ...more }, id) => story(id, hours, more));
    expect(idsOf(stories, { ...nobody, isPersonal }).sort((a, b) => a - b)).toEqual(stories.map(({ id }) => id));
  }));
});

test('the archive’s stories can be put in order as they are', () => {
  expectTypeOf<StoryCard>().toExtend<RankedStory>();
  expectTypeOf<StoryCard>().toExtend<SingleStory>();
});
