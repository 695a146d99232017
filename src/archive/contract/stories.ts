import { describe, expect, it } from 'vitest';
import type { ContractDatabase } from './place.ts';
import { article, entry, freshDesk, hour, now, state } from './samples.ts';
import { articlesIn, facts, filled, hourly, idsOf, pageOf, placeAll, placing, understandAll, version } from './story-samples.ts';

export function storiesContract(database: ContractDatabase): void {
  describe('stories', () => {
    const desk = freshDesk(database);

    it('places articles in new stories and in those that are there', async () => {
      await filled(desk, 4);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      const first = await stories.place([placing(1, 7), placing(2, 7), placing(3, 8)], facts, now);
      expect(first.storyIds).toEqual([1, 1, 2]);
      const second = await stories.place([placing(4, { id: 2 }, { copyOf: 3 })], facts, now + 1);
      expect(second.storyIds).toEqual([2]);
      expect(second.lastSeq).toBeGreaterThan(first.lastSeq);
      const page = await pageOf(desk.archive, 2);
      expect(page).toMatchObject({ id: 2, reports: 2, voices: 2, outlets: 1, head: { id: 4 }, others: [], firstAt: now - 2 * hour, newestAt: now - hour, rankAt: now, unread: 2, newSinceSeen: 0, followed: false, muted: false, corrections: [] });
      expect(page.sources).toMatchObject([{ title: 'Feed 1' }]);
      expect(page.tags).toMatchObject([{ tag: 'harbour' }]);
      expect(page.all).toMatchObject([{ card: { id: 3 }, voice: { key: 'voice 3', kind: 'outlet' }, evidence: { by: 'closeness', shared: ['harbour'] } }, { card: { id: 4 }, copyOf: 3, text: expect.stringContaining('harbour') }]);
      expect(await stories.ofArticles([1, 4, 99])).toEqual(new Map([[1, { storyId: 1, reports: 2, outlets: 1, voices: 2 }], [4, { storyId: 2, reports: 2, outlets: 1, voices: 2 }]]));
      expect(await stories.get(99)).toBeUndefined();
      expect((await desk.archive.stats()).stories).toBe(2);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('gives a story without the texts of its reports', async () => {
      await filled(desk, 4);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1, 2, 3], [4]], (id) => (id === 3 ? { copyOf: 2 } : {}));
      await stories.mark(1, { followed: true }, now);
      const { all, discussions: _discussions, change: _change, corrections: _corrections, tags: _tags, ...card } = await pageOf(desk.archive, 1);
      const plain = all.map(({ text: _text, wire: _wire, ...member }) => ({ ...member, card: { ...member.card, tags: [] } }));
      expect(await stories.outline(1)).toEqual({ ...card, tags: card.head.tags, all: plain });
      await stories.correct({ kind: 'same', storyId: 1, otherId: 2 }, now);
      expect(await stories.outline(2)).toBeUndefined();
      expect(await stories.outline(99)).toBeUndefined();
    });

    it('places an article once, and none that is gone', async () => {
      const feed = await filled(desk, 3);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      const before = await stories.place([placing(1, 1)], facts, now);
      expect(await stories.place([placing(1, 2), placing(99, 3), placing(2, 4, { copyOf: 98 })], facts, now)).toEqual({ storyIds: [1, 0, 2], lastSeq: before.lastSeq + 1 });
      expect((await pageOf(desk.archive, 2)).all[0]?.copyOf).toBeUndefined();
      await desk.edition.feeds.unsubscribe(feed);
      const other = await desk.feed('b');
      await desk.store(other, [entry('n')]);
      const [id] = (await desk.edition.articles.list({})).cards.map((card) => card.id);
      // Its story went with the feed, and the number is not used again.
      expect((await stories.place([placing(id ?? 0, { id: 1 })], facts, now)).storyIds).toEqual([3]);
      expect(await stories.get(1)).toBeUndefined();
      expect(await desk.archive.check()).toEqual([]);
    });

    it('lists by rank, page by page, without what is muted', async () => {
      await filled(desk, 6);
      const [a = 0, b = 0, c = 0] = await placeAll(desk.archive, [[1, 2, 3, 4], [5], [6]]);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      // Four voices are worth three hours.
      expect(idsOf((await stories.list()).stories)).toEqual([a, c, b]);
      const first = await stories.list({ limit: 2 });
      expect(idsOf(first.stories)).toEqual([a, c]);
      const second = await stories.list({ limit: 2, before: first.next });
      expect([idsOf(second.stories), second.next]).toEqual([[b], undefined]);
      await stories.mark(c, { muted: true, followed: true }, now);
      expect(idsOf((await stories.list()).stories)).toEqual([a, b]);
      expect(idsOf(await stories.muted())).toEqual([c]);
      expect(idsOf(await stories.followed())).toEqual([c]);
      await stories.mark(c, { muted: false }, now);
      expect((await stories.list()).stories.find(({ id }) => id === c)).toMatchObject({ muted: false, followed: true });
    });

    it('lists by voices, subject and time of change', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, hourly('a', 6));
      await understandAll(desk.archive, { 1: 'society', 5: 'sport' });
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await stories.place([placing(1, 1), placing(2, 1), placing(3, 1), placing(4, 2), placing(5, 2)], facts, now);
      await stories.place([placing(6, 3)], facts, now + hour);
      const list = async (filter: Parameters<typeof stories.list>[0]): Promise<number[]> => idsOf((await stories.list(filter)).stories);
      expect(await list({ leastVoices: 2 })).toEqual([2, 1]);
      expect(await list({ leastVoices: 3 })).toEqual([1]);
      expect(await list({ mostVoices: 1 })).toEqual([3]);
      expect(await list({ leastVoices: 2, mostVoices: 2 })).toEqual([2]);
      expect(await list({ subject: 'sport' })).toEqual([2]);
      expect(await list({ subject: 'society', leastVoices: 2 })).toEqual([1]);
      expect(await list({ since: now + 1 })).toEqual([3]);
    });

    it('lists by what its reports are: feed, folder, tag, unread, saved', async () => {
      const [a, b] = [await desk.feed('a', ['Home']), await desk.feed('b', ['World'])];
      await desk.store(a, hourly('a', 3));
      await desk.store(b, hourly('b', 3));
      await understandAll(desk.archive);
      const { articles } = desk.edition;
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await stories.place([placing(1, 1), placing(4, 1), placing(2, 2), placing(5, 3)], facts, now);
      const list = async (filter: Parameters<typeof stories.list>[0]): Promise<number[]> => idsOf((await stories.list(filter)).stories).toSorted();
      expect(await list({ articles: { feedId: a } })).toEqual([1, 2]);
      expect(await list({ articles: { folder: ['World'] } })).toEqual([1, 3]);
      expect(await list({ articles: { folder: ['Nowhere'] } })).toEqual([]);
      expect(await list({ articles: { tag: 'harbour' } })).toEqual([1, 2, 3]);
      expect(await list({ articles: { tag: 'nothing' } })).toEqual([]);
      await articles.setRead([1, 2], true, now);
      expect(await list({ articles: { unread: true } })).toEqual([1, 3]);
      expect(await list({ articles: { unread: true, feedId: a } })).toEqual([]);
      expect((await pageOf(desk.archive, 1)).unread).toBe(1);
      await articles.setSaved(5, true, now);
      expect(await list({ articles: { saved: true } })).toEqual([3]);
      expect(await list({ articles: {} })).toEqual([1, 2, 3]);
    });

    it('shows other outlets beside the head, one of each, and no copies', async () => {
      const feeds = [await desk.feed('a'), await desk.feed('b'), await desk.feed('c')];
      for (const [i, feed] of feeds.entries()) await desk.store(feed, hourly('abc'.charAt(i), 2));
      await understandAll(desk.archive);
      await placeAll(desk.archive, [[1, 2, 3, 4, 5, 6]], (id) => (id === 6 ? { copyOf: 2 } : {}));
      const [story] = (await desk.edition.stories.list()).stories;
      expect(story?.head.id).toBe(2);
      expect(story?.others.map(({ id, source }) => [id, source.feedId])).toEqual([[4, feeds[1]], [5, feeds[2]]]);
      expect(story?.sources.map(({ feedId }) => feedId)).toEqual(feeds);
    });

    it('counts what came since the reader looked', async () => {
      await filled(desk, 3);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await stories.place([placing(1, 1), placing(2, 1)], facts, now);
      expect((await pageOf(desk.archive, 1)).all.map(({ isNew }) => isNew)).toEqual([false, false]);
      await stories.seen(1, now + 1);
      await stories.place([placing(3, { id: 1 })], facts, now + 2);
      expect((await stories.list()).stories[0]).toMatchObject({ newSinceSeen: 1, seenAt: now + 1, unread: 3 });
      expect((await pageOf(desk.archive, 1)).all.map(({ card, isNew }) => [card.id, isNew])).toEqual([[1, false], [2, false], [3, true]]);
      expect(await stories.mark(1, { followed: true }, now)).toBe(true);
      expect((await stories.list()).stories[0]).toMatchObject({ seenAt: now + 1, followed: true });
      expect(await stories.mark(99, { followed: true }, now)).toBe(false);
      expect(await stories.followed()).toHaveLength(1);
    });

    it('changes the number of change with the story', async () => {
      await filled(desk, 2);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1]]);
      const before = await stories.stateOf(1);
      expect((await pageOf(desk.archive, 1)).change).toBe(before?.change);
      await stories.place([placing(2, { id: 1 })], facts, now);
      const after = await stories.stateOf(1);
      expect(after?.change).not.toBe(before?.change);
      expect([before?.reports, after?.reports]).toEqual([1, 2]);
      expect(await stories.stateOf(99)).toBeUndefined();
    });

    it('gives the engine all that it is built from, until it is forgotten', async () => {
      await filled(desk, 3);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await stories.place([placing(2, 1), placing(1, 2, { copyOf: 2 })], facts, now);
      const { lastSeq } = await stories.place([placing(3, { id: 1 }, { copyOf: 2 })], facts, now);
      const all = await stories.placed(0, 9);
      expect(all).toMatchObject([
        { articleId: 2, storyId: 1, publishedAt: now - 2 * hour },
        { articleId: 1, storyId: 2 },
        { articleId: 3, storyId: 1 },
      ]);
      expect([...(all[2]?.print ?? [])]).toEqual([3]);
      expect(all.at(-1)?.seq).toBe(lastSeq);
      expect(await stories.placed(all[1]?.seq ?? 0, 9)).toEqual(all.slice(2));
      expect(await stories.placed(0, 1)).toEqual(all.slice(0, 1));
      await stories.forget(lastSeq);
      expect(await stories.placed(0, 9)).toEqual(all.slice(2));
      await stories.forget(lastSeq);
      expect(await articlesIn(desk.archive, 1)).toEqual([2, 3]);
    });

    it('works facts out anew when more is known of an article', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true, article: { publishedAt: undefined } }), entry('y', { article: { publishedAt: now - 9 * hour } })]);
      await understandAll(desk.archive, {}, now + hour);
      await placeAll(desk.archive, [[1, 2]]);
      const [page] = await desk.archive.desk.claimPages({ now, limit: 1, leaseMs: hour });
      await desk.archive.desk.storePage({ articleId: page?.articleId ?? 0, now, article: article({ origin: 'page', wordCount: 900, publishedAt: now - 30 * hour }) });
      expect(await desk.archive.check()).toEqual([]);
      expect(await desk.archive.stories.place([], facts, now + 1)).toMatchObject({ storyIds: [] });
      expect(await pageOf(desk.archive, 1)).toMatchObject({ head: { id: page?.articleId }, firstAt: now - 30 * hour, newestAt: now - 9 * hour });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('takes nothing for a change that changes nothing', async () => {
      await filled(desk, 2);
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      await placeAll(desk.archive, [[1, 2]]);
      const before = await stories.stateOf(1);
      const again = await desk.archive.desk.claimUnderstanding({ now, limit: 9, leaseMs: hour, version: version + 1 });
      await desk.archive.desk.storeUnderstanding({ outcomes: again.map(({ articleId }) => ({ articleId, tags: [], summary: [], keyPoints: [] })), version: version + 1, now, choose: () => [] });
      await stories.place([], facts, now + hour);
      expect(await stories.stateOf(1)).toEqual(before);
      expect((await stories.list({ since: now + 1 })).stories).toEqual([]);
    });

    it('tells of an article in which story it is', async () => {
      await filled(desk, 2);
      expect((await desk.edition.articles.get(1))?.storyId).toBeUndefined();
      await placeAll(desk.archive, [[2], [1]]);
      expect((await desk.edition.articles.get(1))?.storyId).toBe(2);
    });

    it('counts an article that other feeds carry once, and shows them among the outlets', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, hourly('a', 2));
      await understandAll(desk.archive);
      await placeAll(desk.archive, [[1, 2]]);
      await desk.archive.desk.storeFeed({ feedId: b, now, state: state('https://b.example.org/feed'), document: { title: 'B', siteUrl: 'https://b.example.net/', entries: hourly('a', 1) } });
      await desk.archive.stories.place([], facts, now);
      expect(await pageOf(desk.archive, 1)).toMatchObject({ reports: 2, outlets: 2, sources: [{ feedId: a }, { feedId: b }] });
      await desk.edition.feeds.unsubscribe(b);
      await desk.archive.stories.move([], facts, now);
      expect(await pageOf(desk.archive, 1)).toMatchObject({ reports: 2, outlets: 1, sources: [{ feedId: a }] });
      // Another host of the same outlet is no other outlet.
      const c = await desk.feed('c');
      await desk.archive.desk.storeFeed({ feedId: c, now, state: state('https://c.example.org/feed'), document: { title: 'C', siteUrl: 'https://sport.b.example.net/', entries: hourly('a', 1) } });
      const d = await desk.feed('d');
      await desk.archive.desk.storeFeed({ feedId: d, now, state: state('https://d.example.org/feed'), document: { title: 'D', siteUrl: 'https://world.example.net/', entries: hourly('a', 1) } });
      await desk.archive.stories.move([], facts, now);
      expect(await pageOf(desk.archive, 1)).toMatchObject({ reports: 2, outlets: 2, sources: [{ feedId: a }, { feedId: c }, { feedId: d }] });
    });

    it('stays right when articles go with their feed', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, hourly('a', 3));
      await desk.store(b, hourly('b', 3));
      await understandAll(desk.archive);
      const { articles } = desk.edition;
      const stories = { ...desk.archive.stories, ...desk.edition.stories };
      // 1 to 3 are of feed a; 4 and 5 are copies of one of them.
      await placeAll(desk.archive, [[3, 4, 5], [1, 2], [6]], (id) => (id === 4 || id === 5 ? { copyOf: 3 } : {}));
      await articles.setSaved(2, true, now);
      await desk.edition.feeds.unsubscribe(a);
      expect(await desk.archive.check()).toEqual([]);
      expect(await pageOf(desk.archive, 1)).toMatchObject({ reports: 2, head: { id: 4 }, all: [{ card: { id: 4 } }, { card: { id: 5 }, copyOf: 4 }] });
      expect(await articlesIn(desk.archive, 2)).toEqual([2]);
      await desk.edition.feeds.unsubscribe(b);
      expect(idsOf((await stories.list()).stories)).toEqual([2]);
      await articles.setSaved(2, false, now);
      expect(await stories.list()).toEqual({ stories: [] });
      expect(await desk.archive.check()).toEqual([]);
    });
  });
}
