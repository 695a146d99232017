import { describe, expect, it } from 'vitest';
import type { CorrectionExample } from '../archive.ts';
import type { ContractDatabase } from './place.ts';
import { freshDesk, hour, now } from './samples.ts';
import { articlesIn, facts, filled, hourly, idsOf, pageOf, placeAll, placing, understandAll } from './story-samples.ts';

export function storyCorrectionsContract(database: ContractDatabase): void {
  describe('what readers say of stories', () => {
    const desk = freshDesk(database);
    const membership = async (): Promise<Record<number, number>> => Object.fromEntries([...(await desk.edition.stories.ofArticles(Array.from({ length: 20 }, (_, i) => i + 1)))].map(([id, { storyId }]) => [id, storyId]));
    const nearest = (...ids: number[]) => ({ evidence: { by: 'closeness' as const, closeness: 0.4, needed: 0.2, shared: ['harbour'], figures: [], nearest: ids } });

    it('an article that does not belong leaves with its copies, and stays apart from what was nearest', async () => {
      await filled(desk, 7);
      await placeAll(desk.archive, [[1, 2, 3, 4, 5, 6, 7]], (id) => (id === 4 ? { copyOf: 3 } : id === 3 ? nearest(1, 6) : {}));
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      const done = await stories.correct({ kind: 'apart', storyId: 1, articleIds: [3] }, now);
      expect(done?.storyId).toBe(2);
      expect(await articlesIn(desk.archive, 1)).toEqual([1, 2, 5, 6, 7]);
      const own = await pageOf(desk.archive, 2);
      expect(own).toMatchObject({ reports: 2, head: { id: 3 }, all: [{ card: { id: 3 }, evidence: { by: 'reader', nearest: [], shared: [] } }, { card: { id: 4 }, copyOf: 3, evidence: { by: 'closeness' } }] });
      for (const id of [1, 2]) expect((await pageOf(desk.archive, id)).corrections).toEqual([{ id: done?.correctionId, kind: 'apart', at: now, articleIds: [3] }]);
      expect(await stories.constraints()).toEqual({ apart: [[3, 1], [3, 6], [3, 2]], together: [] });
      expect(await stories.movesAfter(0)).toMatchObject([{ articleIds: [3, 4], storyId: 2 }]);
      expect(await desk.archive.check()).toEqual([]);

      expect(await stories.undo(done?.correctionId ?? 0, now)).toEqual({ storyId: 1 });
      expect(await stories.undo(done?.correctionId ?? 0, now)).toBeUndefined();
      const whole = await pageOf(desk.archive, 1);
      expect(whole.all.find(({ card }) => card.id === 3)?.evidence).toEqual(nearest(1, 6).evidence);
      expect(whole).toMatchObject({ reports: 7, corrections: [] });
      expect(await stories.get(2)).toEqual({ movedTo: 1 });
      expect(await stories.constraints()).toEqual({ apart: [], together: [] });
      expect((await stories.movesAfter(0)).at(-1)).toMatchObject({ articleIds: [3, 4], storyId: 1 });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('several that do not belong become a story each; as one story they go together', async () => {
      await filled(desk, 6);
      await placeAll(desk.archive, [[1, 2, 3, 4, 5, 6]]);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await stories.correct({ kind: 'apart', storyId: 1, articleIds: [1, 2] }, now);
      expect(await membership()).toEqual({ 1: 2, 2: 3, 3: 1, 4: 1, 5: 1, 6: 1 });
      const split = await stories.correct({ kind: 'split', storyId: 1, articleIds: [3, 4] }, now);
      expect(await membership()).toEqual({ 1: 2, 2: 3, 3: 4, 4: 4, 5: 1, 6: 1 });
      const { apart, together } = await stories.constraints();
      expect(together).toEqual([[3, 4]]);
      expect(apart.slice(-4)).toEqual([[3, 5], [3, 6], [4, 5], [4, 6]]);
      await stories.undo(split?.correctionId ?? 0, now);
      expect(await membership()).toEqual({ 1: 2, 2: 3, 3: 1, 4: 1, 5: 1, 6: 1 });
    });

    it('does nothing where nothing is to be done', async () => {
      await filled(desk, 3);
      await placeAll(desk.archive, [[1, 2], [3]]);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      const before = await stories.stateOf(1);
      expect(await stories.correct({ kind: 'apart', storyId: 1, articleIds: [3] }, now)).toBeUndefined();
      expect(await stories.correct({ kind: 'apart', storyId: 1, articleIds: [1, 2] }, now)).toBeUndefined();
      expect(await stories.correct({ kind: 'split', storyId: 2, articleIds: [3] }, now)).toBeUndefined();
      expect(await stories.correct({ kind: 'same', storyId: 1, otherId: 1 }, now)).toBeUndefined();
      expect(await stories.correct({ kind: 'same', storyId: 1, otherId: 99 }, now)).toBeUndefined();
      expect(await stories.undo(99, now)).toBeUndefined();
      expect(await stories.stateOf(1)).toEqual(before);
    });

    it('two stories that are the same become the larger one, with all that the reader marked, and part again', async () => {
      await filled(desk, 5);
      const [small = 0, large = 0] = await placeAll(desk.archive, [[1, 2], [3, 4, 5]]);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await stories.mark(small, { followed: true, muted: true }, now);
      await stories.seen(small, now - hour);
      const done = await stories.correct({ kind: 'same', storyId: small, otherId: large }, now);
      expect(done?.storyId).toBe(large);
      expect(await stories.get(small)).toEqual({ movedTo: large });
      expect(await pageOf(desk.archive, large)).toMatchObject({ reports: 5, followed: true, muted: false, seenAt: now - hour, corrections: [{ kind: 'same', articleIds: [1, 2] }] });
      expect(idsOf(await stories.followed())).toEqual([large]);
      expect(await stories.muted()).toEqual([]);
      expect(await stories.constraints()).toEqual({ apart: [], together: [[5, 2]] });
      // What is asked of the old address is done where it leads.
      await stories.mark(small, { muted: true }, now);
      expect(idsOf(await stories.muted())).toEqual([large]);
      await stories.mark(small, { muted: false }, now);
      expect((await stories.place([placing(99, { id: small })], facts, now)).storyIds).toEqual([0]);

      expect(await stories.undo(done?.correctionId ?? 0, now)).toEqual({ storyId: large });
      expect(await articlesIn(desk.archive, small)).toEqual([1, 2]);
      expect(await pageOf(desk.archive, small)).toMatchObject({ followed: true, muted: true, seenAt: now - hour });
      expect(await pageOf(desk.archive, large)).toMatchObject({ reports: 3, followed: false, muted: false, corrections: [] });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('of two equal stories the older one stays, and a later story goes the same way', async () => {
      await filled(desk, 6);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1], [2], [3, 4, 5]]);
      expect((await stories.correct({ kind: 'same', storyId: 2, otherId: 1 }, now))?.storyId).toBe(1);
      expect((await stories.correct({ kind: 'same', storyId: 2, otherId: 3 }, now))?.storyId).toBe(3);
      expect([await stories.get(1), await stories.get(2)]).toEqual([{ movedTo: 3 }, { movedTo: 3 }]);
      await stories.place([placing(6, { id: 2 })], facts, now);
      expect(await articlesIn(desk.archive, 3)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await stories.correct({ kind: 'same', storyId: 1, otherId: 2 }, now)).toBeUndefined();
    });

    it('undo leaves alone what was moved on since then', async () => {
      await filled(desk, 5);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1, 2, 3], [4, 5]]);
      const done = await stories.correct({ kind: 'split', storyId: 1, articleIds: [2, 3] }, now);
      await stories.move([{ articleIds: [3], to: { id: 2 }, evidence: { by: 'repair', closeness: 0.5, needed: 0.2 } }], facts, now);
      await stories.undo(done?.correctionId ?? 0, now);
      expect(await membership()).toEqual({ 1: 1, 2: 1, 3: 2, 4: 2, 5: 2 });
    });

    it('undo leaves alone what a later word that holds has brought elsewhere, until that is taken back too', async () => {
      await filled(desk, 6);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      // 4 is a copy of 3, and goes where it goes.
      await placeAll(desk.archive, [[1, 2, 3, 4], [5, 6]], (id) => (id === 4 ? { copyOf: 3 } : id === 3 ? nearest(1) : {}));
      const apart = await stories.correct({ kind: 'apart', storyId: 1, articleIds: [3] }, now);
      const same = await stories.correct({ kind: 'same', storyId: apart?.storyId ?? 0, otherId: 2 }, now);
      const moves = (await stories.movesAfter(0)).length;
      await stories.undo(apart?.correctionId ?? 0, now);
      expect(await membership()).toEqual({ 1: 1, 2: 1, 3: 2, 4: 2, 5: 2, 6: 2 });
      expect(await stories.movesAfter(0)).toHaveLength(moves);
      expect((await stories.constraints()).apart).toEqual([]);
      await stories.undo(same?.correctionId ?? 0, now);
      expect(await membership()).toEqual({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 2, 6: 2 });
      expect((await pageOf(desk.archive, 1)).all.find(({ card }) => card.id === 3)?.evidence).toEqual(nearest(1).evidence);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('of two that went each by itself, undo returns the one of which nothing else was said', async () => {
      await filled(desk, 6);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1, 2, 3, 4], [5, 6]]);
      const apart = await stories.correct({ kind: 'apart', storyId: 1, articleIds: [3, 4] }, now);
      await stories.correct({ kind: 'same', storyId: 3, otherId: 2 }, now);
      await stories.undo(apart?.correctionId ?? 0, now);
      expect(await membership()).toEqual({ 1: 1, 2: 1, 3: 2, 4: 1, 5: 2, 6: 2 });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('undoes a merge also after the whole went on elsewhere', async () => {
      await filled(desk, 7);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1], [2, 3], [4, 5, 6, 7]]);
      const first = await stories.correct({ kind: 'same', storyId: 1, otherId: 2 }, now);
      const second = await stories.correct({ kind: 'same', storyId: 2, otherId: 3 }, now);
      await stories.undo(first?.correctionId ?? 0, now);
      expect(await membership()).toEqual({ 1: 1, 2: 3, 3: 3, 4: 3, 5: 3, 6: 3, 7: 3 });
      await stories.undo(second?.correctionId ?? 0, now);
      expect(await membership()).toEqual({ 1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: 3, 7: 3 });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('the later of two readers’ words holds, until it is taken back', async () => {
      await filled(desk, 4);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1, 2, 3, 4]]);
      const apart = await stories.correct({ kind: 'apart', storyId: 1, articleIds: [4] }, now);
      const before = await stories.constraints();
      expect(before.apart).toHaveLength(3);
      const same = await stories.correct({ kind: 'same', storyId: 1, otherId: apart?.storyId ?? 0 }, now);
      expect(await stories.constraints()).toEqual({ apart: [], together: [[3, 4]] });
      await stories.undo(same?.correctionId ?? 0, now);
      expect(await stories.constraints()).toEqual(before);
    });

    it('gives all that holds as pairs of articles to learn from', async () => {
      const feed = await filled(desk, 3);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1, 2], [3]]);
      const all = async (): Promise<CorrectionExample[]> => {
        const examples: CorrectionExample[] = [];
        for await (const example of stories.corrections()) examples.push(example);
        return examples;
      };
      expect(await all()).toEqual([]);
      const apart = await stories.correct({ kind: 'apart', storyId: 1, articleIds: [1] }, now);
      await stories.correct({ kind: 'same', storyId: 1, otherId: 2 }, now + 1);
      expect(await all()).toMatchObject([
        { kind: 'apart', at: now, same: false, one: { id: 1, title: 'Title of a0', source: `Feed ${feed}`, text: expect.stringContaining('harbour'), publishedAt: now - 3 * hour }, other: { id: 2 } },
        { kind: 'same', at: now + 1, same: true, one: { id: 2 }, other: { id: 3 } },
      ]);
      await stories.undo(apart?.correctionId ?? 0, now);
      expect(await all()).toMatchObject([{ kind: 'same' }]);
    });

    it('keeps to what was said of an article that goes while its story has others', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, hourly('a', 2));
      await desk.store(b, hourly('b', 4));
      await understandAll(desk.archive);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1, 3, 4], [2, 5], [6]]);
      await stories.correct({ kind: 'apart', storyId: 1, articleIds: [1] }, now);
      await stories.correct({ kind: 'same', storyId: 4, otherId: 2 }, now);
      expect(await stories.constraints()).toEqual({ apart: [[1, 4], [1, 3]], together: [[5, 1]] });
      await desk.edition.feeds.unsubscribe(a);
      // Article 5 is all that is left of the story that 1 was brought to.
      expect(await stories.constraints()).toEqual({ apart: [[5, 4], [5, 3]], together: [] });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('forgets what was said of articles that go with their feed, and undoes the rest', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, hourly('a', 2));
      await desk.store(b, hourly('b', 2));
      await understandAll(desk.archive);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[2, 3], [1, 4]]);
      const [one, two] = [await stories.correct({ kind: 'apart', storyId: 1, articleIds: [3] }, now), await stories.correct({ kind: 'same', storyId: 2, otherId: 3 }, now)];
      await desk.edition.feeds.unsubscribe(a);
      // The story that article 3 left went with article 2.
      expect(await membership()).toEqual({ 3: 2, 4: 2 });
      expect(await stories.constraints()).toEqual({ apart: [], together: [[4, 3]] });
      await stories.undo(two?.correctionId ?? 0, now);
      expect(await membership()).toEqual({ 3: 3, 4: 2 });
      await stories.undo(one?.correctionId ?? 0, now);
      expect(await membership()).toEqual({ 3: 3, 4: 2 });
      expect(await desk.archive.check()).toEqual([]);
    });
  });
}
