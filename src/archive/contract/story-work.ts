import { describe, expect, it } from 'vitest';
import { ownName } from '../owner.ts';
import type { ContractDatabase } from './place.ts';
import { day, entry, freshDesk, hour, now } from './samples.ts';
import { facts, placeAll, placing, understandAll, version } from './story-samples.ts';

export function storyWorkContract(database: ContractDatabase): void {
  describe('stories to make', () => {
    const desk = freshDesk(database);
    const due = (changes: Partial<Parameters<typeof desk.archive.stories.due>[0]> = {}) => desk.archive.stories.due({ now, limit: 100, patienceMs: hour, version, ...changes });

    it('gives what is understood, the oldest publication first, with all there is to go by', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [
        entry('newer', { article: { lang: 'en', byline: 'Ada', section: 'Town', wire: { places: [], credits: [{ name: 'Harbour Press' }], notes: [], teaser: false, bodyAt: 8, evidence: [{ says: 'credit', where: 'opening', words: 'HP' }] } } }),
        entry('older', { article: { publishedAt: now - day } }),
      ]);
      expect(await due()).toEqual([]);
      await understandAll(desk.archive, { 2: 'society' });
      const claims = await due();
      expect(claims.map(({ title }) => title)).toEqual(['Title of older', 'Title of newer']);
      expect(claims[1]).toMatchObject({
        articleId: 2, feedId: feed, source: `Feed ${feed}`, site: 'gazette.example.org', url: 'https://gazette.example.org/newer', text: 'Text of newer, told at length.', byline: 'Ada', section: 'Town', sortAt: now - hour, firstSeenAt: now,
        lang: 'en', subject: 'society', origin: 'feed', tags: [{ tag: 'harbour', label: 'Harbour', kind: 'topic', score: 0.5 }], wire: { credits: [{ name: 'Harbour Press' }] },
      });
      expect(await due({ limit: 1 })).toHaveLength(1);
      await placeAll(desk.archive, [[1], [2]]);
      expect(await due()).toEqual([]);
    });

    it('lets those that came in the same minutes wait for each other, but not for long', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x')]);
      await understandAll(desk.archive);
      await desk.store(feed, [entry('x'), entry('late')], now + 1);
      expect(await due()).toEqual([]);
      expect(await due({ patienceMs: 0, now: now + 1 })).toHaveLength(1);
      expect(await due({ now: now + hour + 1 })).toHaveLength(1);
      await understandAll(desk.archive);
      expect(await due()).toHaveLength(2);
    });

    it('lets what came long before those that wait go on, so that a busy day keeps nothing back', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('early')], now - 2 * hour);
      await understandAll(desk.archive);
      await desk.store(feed, [entry('early'), entry('now')], now);
      expect((await due()).map(({ title }) => title)).toEqual(['Title of early']);
      expect(await desk.archive.stories.left({})).toBe(2);
    });

    it('leaves out what came long ago, where that is asked, but nothing that is new here and old', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('old')], now - 9 * day);
      await desk.store(feed, [entry('old'), entry('older', { article: { publishedAt: now - 900 * day } }), entry('new')]);
      await understandAll(desk.archive);
      expect((await due({ since: now - 8 * day })).map(({ title }) => title)).toEqual(['Title of older', 'Title of new']);
      expect(await desk.archive.stories.left({ since: now - 8 * day })).toBe(2);
    });

    it('tells the voices of what is placed', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x'), entry('y')]);
      await understandAll(desk.archive);
      await desk.archive.stories.place([placing(1, 0, { voice: { key: 'agency:hp', name: 'Harbour Press', kind: 'agency' } })], facts, now);
      expect(await desk.archive.stories.voicesOf([1, 2])).toEqual(new Map([[1, { key: 'agency:hp', name: 'Harbour Press', kind: 'agency' }]]));
    });

    it('waits for a page, but not for one that is overdue', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x')]);
      await understandAll(desk.archive);
      await desk.store(feed, [entry('x'), entry('y', { wantsPage: true })], now);
      expect(await due()).toEqual([]);
      expect(await due({ now: now + 11 * 60_000 })).toHaveLength(1);
    });

    it('gives also what could not be understood, and nothing for an older version', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x')]);
      const [one] = await desk.archive.desk.claimUnderstanding({ now, limit: 1, leaseMs: hour, version });
      await desk.archive.desk.storeUnderstanding({ outcomes: [{ articleId: one?.articleId ?? 0, problem: { kind: 'parse-limit', message: 'Too long.' } }], version, now, choose: () => [] });
      expect(await due()).toMatchObject([{ articleId: 1, tags: [] }]);
      expect(await due({ version: version + 1 })).toEqual([]);
      expect(await desk.edition.stories.unplaced(9)).toMatchObject([{ id: 1 }]);
      await placeAll(desk.archive, [[1]]);
      expect(await desk.edition.stories.unplaced(9)).toEqual([]);
    });

    it('gives one process at a time the right to place', async () => {
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      const other = await desk.place.open({ owner: 'other.example.org:1:x' });
      expect(await stories.hold({ now, leaseMs: 1000 })).toBe(true);
      expect(await stories.hold({ now, leaseMs: 1000 })).toBe(true);
      expect(await other.stories.hold({ now: now + 999, leaseMs: 1000 })).toBe(false);
      expect(await stories.hold({ now: now + 999, leaseMs: 1000 })).toBe(true);
      expect(await other.stories.hold({ now: now + 1500, leaseMs: 1000 })).toBe(false);
      await stories.letGo();
      expect(await other.stories.hold({ now: now + 1500, leaseMs: 1000 })).toBe(true);
      expect(await stories.hold({ now: now + 2499, leaseMs: 1000 })).toBe(false);
      expect(await stories.hold({ now: now + 2500, leaseMs: 1000 })).toBe(true);
      await other.stories.letGo();
      expect(await stories.hold({ now: now + 2500, leaseMs: 1000 })).toBe(true);
      await stories.letGo();
      await other.close();

      const [host, , start] = ownName().split(':');
      const dead = await desk.place.open({ owner: `${host}:4194305:${start}` });
      expect(await dead.stories.hold({ now, leaseMs: day })).toBe(true);
      expect(await stories.hold({ now, leaseMs: 1000 })).toBe(true);
      await dead.close();
    });
  });
}
