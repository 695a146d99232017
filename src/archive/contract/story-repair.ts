import { describe, expect, it } from 'vitest';
import type { StoryMove } from '../archive.ts';
import type { ContractDatabase } from './place.ts';
import { day, freshDesk, now } from './samples.ts';
import { articlesIn, facts, filled, idsOf, pageOf, placeAll, placing } from './story-samples.ts';

export function storyRepairContract(database: ContractDatabase): void {
  describe('repair and relatives of stories', () => {
    const desk = freshDesk(database);
    const to = (story: StoryMove['to'], ...articleIds: number[]): StoryMove => ({ articleIds, to: story, evidence: { by: 'repair', closeness: 0.3, needed: 0.2 } });

    it('moves articles, and an empty story leads where most of it went', async () => {
      await filled(desk, 6);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1, 2, 3], [4], [5, 6]]);
      await stories.mark(1, { followed: true }, now);
      await stories.mark(3, { muted: true }, now);
      const moved = await stories.move([to({ fresh: 1 }, 1), to({ id: 3 }, 2, 3), to({ id: 3 }, 99)], facts, now);
      expect(moved.storyIds).toEqual([4, 3, 3]);
      expect(await articlesIn(desk.archive, 3)).toEqual([2, 3, 5, 6]);
      expect(await articlesIn(desk.archive, 4)).toEqual([1]);
      expect(await stories.get(1)).toEqual({ movedTo: 3 });
      expect(await pageOf(desk.archive, 3)).toMatchObject({ followed: true, muted: true, reports: 4, voices: 4 });
      expect((await pageOf(desk.archive, 3)).all[0]?.evidence).toEqual({ by: 'repair', closeness: 0.3, needed: 0.2, shared: [], figures: [], nearest: [] });
      expect(await desk.archive.check()).toEqual([]);
      expect((await desk.archive.stats()).stories).toBe(3);
    });

    it('keeps what a moved article shares with its nearest reports, where one of them is in its new story', async () => {
      await filled(desk, 6);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      const nearest: Record<number, number[]> = { 2: [1], 3: [1, 2], 5: [3, 6], 6: [4] };
      await placeAll(desk.archive, [[1, 2, 3, 5], [4, 6]], (id) => ({ evidence: { by: 'closeness', closeness: 0.9, needed: 0.1, shared: ['harbour'], figures: ['12'], gapDays: 3, nearest: nearest[id] ?? [] } }));
      // 2 and 3 go together; 5 comes to 6; what 6 was near to stays behind.
      await stories.move([to({ fresh: 1 }, 2, 3), to({ fresh: 2 }, 6), to({ fresh: 2 }, 5)], facts, now);
      const evidenceOf = async (storyId: number) => (await pageOf(desk.archive, storyId)).all.map(({ evidence }) => evidence);
      const moved = { by: 'repair', closeness: 0.3, needed: 0.2 };
      expect(await evidenceOf(3)).toEqual([{ ...moved, shared: [], figures: [], nearest: [] }, { ...moved, shared: ['harbour'], figures: ['12'], nearest: [2] }]);
      expect(await evidenceOf(4)).toEqual([{ ...moved, shared: ['harbour'], figures: ['12'], nearest: [6] }, { ...moved, shared: [], figures: [], nearest: [] }]);
    });

    it('a story stays muted, or not, when another one comes to it', async () => {
      await filled(desk, 6);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1], [2], [3], [4], [5], [6]]);
      const muted = async (storyId: number) => (await pageOf(desk.archive, storyId)).muted;
      for (const id of [1, 4, 5, 6]) await stories.mark(id, { muted: true }, now + id);
      // An unmuted one into a muted one, a muted one into an unmuted one, and two muted ones.
      await stories.move([to({ id: 1 }, 2), to({ id: 3 }, 4), to({ id: 5 }, 6)], facts, now + 9);
      expect(await Promise.all([1, 3, 5].map(muted))).toEqual([true, false, true]);
      expect(idsOf((await stories.list()).stories)).toEqual([3]);
    });

    it('tells engines that run of every move, in order', async () => {
      await filled(desk, 3);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1, 2], [3]]);
      const first = await stories.move([to({ id: 2 }, 2)], facts, now);
      const second = await stories.move([to({ fresh: 1 }, 3, 2)], facts, now);
      expect(await stories.movesAfter(0)).toEqual([{ moveId: first.lastMove, articleIds: [2], storyId: 2 }, { moveId: second.lastMove, articleIds: [2, 3], storyId: 3 }]);
      expect(await stories.movesAfter(first.lastMove)).toHaveLength(1);
      expect(await stories.move([to({ id: 3 }, 2)], facts, now)).toEqual({ storyIds: [3], lastMove: second.lastMove });
      await stories.move([to({ id: 1 }, 2)], facts, now + 40 * day);
      expect(await stories.movesAfter(0)).toHaveLength(1);
      expect(await stories.placed(0, 9)).toMatchObject([{ articleId: 1, storyId: 1 }, { articleId: 2, storyId: 1 }, { articleId: 3, storyId: 3 }]);
    });

    it('tells what stories are about: the language of the head, and tags of more than a few reports', async () => {
      await filled(desk, 6);
      await placeAll(desk.archive, [[1, 2, 3, 4, 5], [6]]);
      const claims = await desk.archive.desk.claimUnderstanding({ now, limit: 9, leaseMs: day, version: 9 });
      await desk.archive.desk.storeUnderstanding({
        outcomes: claims.map(({ articleId }) => ({ articleId, lang: 'de', tags: [{ tag: 'mern', label: 'Mern', kind: 'place', score: 0.9 }, ...(articleId === 2 ? [{ tag: 'adamarsh', label: 'Ada Marsh', kind: 'person' as const, score: 0.4 }] : [])], summary: [], keyPoints: [] })),
        version: 9, now, choose: () => [],
      });
      expect(await desk.archive.stories.aboutOf([1, 2, 99])).toEqual(new Map([[1, { lang: 'de', tags: [{ tag: 'mern', kind: 'place' }] }], [2, { lang: 'de', tags: [{ tag: 'mern', kind: 'place' }] }]]));
      expect(await desk.archive.stories.aboutOf([])).toEqual(new Map());
    });

    it('gives the latest stories, and what their heads say', async () => {
      await filled(desk, 3);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1], [2], [3]]);
      const listed = idsOf((await stories.list()).stories);
      expect(await stories.latest(9)).toEqual(listed);
      expect(await stories.latest(2)).toEqual(listed.slice(0, 2));
      const heads = await stories.headsOf([1, 3, 99]);
      expect([...heads.keys()].toSorted()).toEqual([1, 3]);
      const [{ head } = { head: undefined }] = (await stories.list()).stories.filter(({ id }) => id === 1);
      expect(heads.get(1)).toMatchObject({ title: head?.title, text: expect.stringMatching(/\S/), at: expect.any(Number) });
      expect(await stories.headsOf([])).toEqual(new Map());
      // What became part of another story is none any more.
      await stories.move([to({ id: 1 }, 2)], facts, now + 1);
      expect((await stories.latest(9)).toSorted()).toEqual([1, 3]);
    });

    it('links stories until they change, and follows the links where stories went', async () => {
      await filled(desk, 6);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1, 2], [3], [4], [5]]);
      expect((await stories.unlinked(9)).toSorted()).toEqual([1, 2, 3, 4]);
      await stories.link(1, [{ storyId: 2, reason: 'earlier', score: 0.4 }, { storyId: 3, reason: 'same-people', score: 0.9 }, { storyId: 4, reason: 'background', score: 0.3 }, { storyId: 1, reason: 'later', score: 1 }, { storyId: 99, reason: 'later', score: 1 }]);
      expect((await stories.unlinked(9)).toSorted()).toEqual([2, 3, 4]);
      expect((await stories.related(1, 9)).map(({ story, reason, score }) => [story.id, reason, score])).toEqual([[3, 'same-people', 0.9], [2, 'earlier', 0.4], [4, 'background', 0.3]]);
      expect(await stories.related(1, 1)).toHaveLength(1);
      // Story 3 becomes part of 2, and 4 of 1 itself.
      await stories.move([to({ id: 2 }, 4), to({ id: 1 }, 5)], facts, now + 1);
      expect((await stories.related(1, 9)).map(({ story, reason }) => [story.id, reason])).toEqual([[2, 'same-people']]);
      expect(await stories.related(4, 9)).toHaveLength(1);
      await stories.mark(2, { muted: true }, now);
      expect(await stories.related(1, 9)).toEqual([]);
      expect((await stories.unlinked(1))).toEqual([2]);
      await stories.link(2, []);
      await stories.link(1, []);
      expect(await stories.unlinked(9)).toEqual([]);
      await stories.place([placing(6, { id: 1 })], facts, now);
      expect(await stories.unlinked(9)).toEqual([1]);
      expect(await stories.related(99, 9)).toEqual([]);
      expect(idsOf((await stories.list()).stories)).toEqual([1]);
    });

    it('reads links from both ends, the better one where both are there', async () => {
      await filled(desk, 6);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1], [2], [3], [4], [5], [6]]);
      const beside = async (storyId: number, limit = 9) => (await stories.related(storyId, limit)).map(({ story, reason, score }) => [story.id, reason, score]);
      await stories.link(2, [{ storyId: 1, reason: 'earlier', score: 0.5 }]);
      await stories.link(3, [{ storyId: 1, reason: 'background', score: 0.3 }]);
      await stories.link(4, [{ storyId: 1, reason: 'later', score: 0.2 }]);
      await stories.link(5, [{ storyId: 1, reason: 'same-place', score: 0.4 }]);
      expect(await beside(1)).toEqual([[2, 'later', 0.5], [5, 'same-place', 0.4], [3, 'later', 0.3], [4, 'earlier', 0.2]]);
      expect(await beside(3)).toEqual([[1, 'background', 0.3]]);
      await stories.link(1, [{ storyId: 2, reason: 'same-people', score: 0.1 }, { storyId: 3, reason: 'later', score: 0.9 }]);
      expect(await beside(1)).toEqual([[3, 'later', 0.9], [2, 'later', 0.5], [5, 'same-place', 0.4], [4, 'earlier', 0.2]]);
      // What is muted takes no place from others, and what went elsewhere is found there.
      await stories.mark(2, { muted: true }, now);
      await stories.move([to({ id: 6 }, 5)], facts, now);
      expect(await beside(1, 2)).toEqual([[3, 'later', 0.9], [6, 'same-place', 0.4]]);
    });
  });
}
