import { describe, expect, it } from 'vitest';
import { outlineOf, talkDesk } from './comment-samples.ts';
import { houseOf } from '../house.ts';
import type { ContractDatabase } from './place.ts';
import { entry, now } from './samples.ts';
import { facts, placeAll, understandAll } from './story-samples.ts';

export function commentStoriesContract(database: ContractDatabase): void {
  describe('conversations and their stories', () => {
    const { desk, open, say } = talkDesk(database);

    it('go with an article that comes into a story', async () => {
      const { archive, ada, story } = await open();
      await say(ada, 'on three', { articleId: 3 });
      await say(ada, 'on one');
      await archive.comments.followPlace({ articleId: 3 }, ada, true, now);
      const storyId = 'storyId' in story ? story.storyId : 0;
      await archive.stories.place([{ articleId: 3, story: { id: storyId }, voice: { key: 'v', name: 'V', kind: 'outlet' }, evidence: { by: 'closeness', closeness: 0.4, needed: 0.2, shared: [], figures: [], nearest: [] }, print: new Uint8Array([1]) }], facts, now);
      expect(await outlineOf(archive, story, { reader: ada })).toBe('on three,on one');
      expect((await archive.comments.conversation(story, { reader: ada })).followed).toBe(true);
      expect(await archive.check()).toEqual([]);
    });

    it('part and join with them, each thread with the article that it began on, and come back when that is taken back', async () => {
      const { archive, ada, bo, story } = await open();
      const viewer = { reader: ada };
      const one = await say(ada, 'one');
      await say(bo, 'answer from two', { parentId: one, articleId: 2 });
      await say(ada, 'two', { articleId: 2 });
      await archive.comments.followPlace(story, ada, true, now);
      await archive.comments.seen({ articleId: 2 }, ada, now);
      const storyId = 'storyId' in story ? story.storyId : 0;
      const parted = await houseOf(archive).stories.correct({ kind: 'apart', storyId, articleIds: [2] }, now);
      const other = { storyId: parted?.storyId ?? 0 };
      expect(await outlineOf(archive, { articleId: 1 }, viewer)).toBe('one(answer from two)');
      expect(await outlineOf(archive, { articleId: 2 }, viewer)).toBe('two');
      expect(await outlineOf(archive, other, viewer)).toBe('two');
      expect((await archive.comments.conversation({ articleId: 1 }, viewer)).followed).toBe(true);
      expect((await archive.comments.conversation({ articleId: 2 }, viewer)).followed).toBe(false);

      await houseOf(archive).stories.undo(parted?.correctionId ?? 0, now);
      expect(await outlineOf(archive, story, viewer)).toBe('one(answer from two),two');
      // The address of the story that is no more leads there too.
      expect(await outlineOf(archive, other, viewer)).toBe('one(answer from two),two');

      await placeAll(archive, [[3]]);
      await say(ada, 'three', { articleId: 3 });
      const three = await archive.comments.placeOf({ articleId: 3 });
      await houseOf(archive).stories.correct({ kind: 'same', storyId, otherId: three !== undefined && 'storyId' in three ? three.storyId : 0 }, now);
      expect(await outlineOf(archive, { articleId: 3 }, viewer)).toBe('one(answer from two),two,three');
      await archive.stories.move([{ articleIds: [1], to: { fresh: 0 }, evidence: { by: 'repair', closeness: 0.1, needed: 0.2 } }], facts, now);
      expect(await outlineOf(archive, { articleId: 1 }, viewer)).toBe('one(answer from two)');
      expect(await outlineOf(archive, { articleId: 3 }, viewer)).toBe('two,three');
      expect(await archive.check()).toEqual([]);
    });

    it('a lock holds for both parts of what was locked, and goes from one only', async () => {
      const { archive, ada, story } = await open();
      const { moderation } = archive.comments;
      await moderation.act({ do: 'lock', place: story }, { reader: ada }, now);
      const storyId = 'storyId' in story ? story.storyId : 0;
      await houseOf(archive).stories.correct({ kind: 'apart', storyId, articleIds: [2] }, now);
      const locked = async (articleId: number) => (await archive.comments.conversation({ articleId }, { reader: ada })).locked;
      expect([await locked(1), await locked(2), await locked(3)]).toEqual([true, true, false]);
      await moderation.act({ do: 'unlock', place: { articleId: 2 } }, { reader: ada }, now);
      expect([await locked(1), await locked(2)]).toEqual([true, false]);
    });

    it('keep the articles that they are about when their feed goes', async () => {
      const { archive, ada, story } = await open();
      const feed = await desk.feed('b');
      await desk.store(feed, [entry('four'), entry('five')]);
      await understandAll(archive);
      await say(ada, 'on four', { articleId: 4 });
      await houseOf(archive).feeds.unsubscribe(feed);
      expect(await outlineOf(archive, { articleId: 4 }, { reader: ada })).toBe('on four');
      expect(await archive.comments.placeOf({ articleId: 5 })).toBeUndefined();
      expect(await outlineOf(archive, story, { reader: ada })).toBe('');
      expect(await archive.check()).toEqual([]);
    });
  });
}
