import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive, ArticleFilter } from '../archive.ts';
import { houseOf } from '../house.ts';
import type { ContractDatabase } from './place.ts';
import { entry, freshDesk, hour, now, state } from './samples.ts';
import { placeAll, understandAll } from './story-samples.ts';

export function listsContract(database: ContractDatabase): void {
  describe('lists', () => {
    const desk = freshDesk(database);

    async function some(count: number): Promise<void> {
      const feed = await desk.feed('a');
      await desk.store(feed, Array.from({ length: count }, (_, i) => entry(`n${i}`, { article: { publishedAt: now - i * hour } })));
    }

    it('gives whole cards', async () => {
      const feed = await desk.feed('a');
      const image = { url: 'https://gazette.example.org/i.jpg', width: 8, height: 6, alt: 'A', caption: 'C', credit: 'P' };
      await desk.store(feed, [entry('x', { wantsPage: true, article: { byline: 'Ada', authors: [{ name: 'Ada', kind: 'person' }], keywords: ['bridges'], kind: 'opinion', section: 'Town', image, lang: 'de', excerpt: 'Lines', origin: 'teaser', wordCount: 7, enclosures: [{ url: 'https://gazette.example.org/a.mp3', type: 'audio/mpeg', length: 9 }], modifiedAt: now } })]);
      const { cards, next, newestId } = await desk.edition.articles.list({});
      expect({ next, newestId }).toEqual({ next: undefined, newestId: 1 });
      expect(cards).toEqual([
        {
          id: 1, url: 'https://gazette.example.org/x', title: 'Title of x', source: { feedId: feed, title: 'Feed 1', hasIcon: false, siteUrl: undefined }, byline: 'Ada', publishedAt: now - hour, firstSeenAt: now,
          sortAt: now - hour, excerpt: 'Lines', image, lang: 'de', wordCount: 7, origin: 'teaser', kind: 'opinion', section: 'Town', subject: undefined, tags: [], pending: true, read: false, saved: false,
        },
      ]);
      expect(await desk.edition.articles.get(1)).toEqual({
        ...cards[0], canonicalUrl: 'https://gazette.example.org/x', modifiedAt: now, siteName: undefined, html: '<p>Text of x, told at length.</p>', text: 'Text of x, told at length.',
        originReason: 'The feed gives the full text.', categories: [], enclosures: [{ url: 'https://gazette.example.org/a.mp3', type: 'audio/mpeg', length: 9 }], discussions: [], authors: [{ name: 'Ada', kind: 'person' }], keywords: ['bridges'], alsoIn: [], versions: 0, pageFailed: false, summary: [], keyPoints: [],
      });
      expect(await desk.edition.articles.get(2)).toBeUndefined();
    });

    it('goes through pages without gaps while articles arrive', async () => {
      await some(25);
      const first = await desk.edition.articles.list({ limit: 10 });
      await desk.store(1, [entry('late', { article: { publishedAt: now } })]);
      const second = await desk.edition.articles.list({ limit: 10, before: first.next });
      const third = await desk.edition.articles.list({ limit: 10, before: second.next });
      expect([...first.cards, ...second.cards, ...third.cards].map((card) => card.title)).toEqual(Array.from({ length: 25 }, (_, i) => `Title of n${i}`));
      expect(third.next).toBeUndefined();
      expect(await desk.edition.articles.arrivedAfter(first.newestId, 10)).toMatchObject({ count: 1, newestId: 26, cards: [{ title: 'Title of late' }] });
      expect((await desk.edition.articles.arrivedAfter(0, 3)).count).toBe(26);
      expect((await desk.edition.articles.arrivedAfter(0, 3)).cards).toHaveLength(3);
    });

    it('counts of the newest articles what they are about, what was read of them, and who else tells it', async () => {
      await some(3);
      await understandAll(desk.archive, { 2: 'sport' });
      await placeAll(desk.archive, [[1], [2, 3]]);
      await desk.edition.articles.setRead([2], true, now);
      expect(await desk.edition.articles.lately(2)).toEqual([
        { articleId: 3, feedId: 1, sortAt: now, tags: ['harbour'], read: false, outlets: 1 },
        { articleId: 2, feedId: 1, sortAt: now - hour, subject: 'sport', tags: ['harbour'], read: true, outlets: 1 },
      ]);
    });

    it('takes a cursor that is none for the beginning', async () => {
      await some(3);
      for (const before of ['', 'x', '1.2.3', "'; drop table article", '0'.repeat(500)]) expect((await desk.titles({ before }))[0]).toBe('Title of n0');
    });

    it('does not take a list of a folder that does not exist for all', async () => {
      await some(3);
      expect(await desk.titles({ folder: ['Nowhere'] })).toEqual([]);
      expect(await desk.edition.articles.markAllRead({ folder: ['Nowhere'] }, 99, now)).toEqual([]);
      expect(await desk.titles({ folder: [] })).toHaveLength(3);
    });

    it('knows the neighbours of an article in the list it came from', async () => {
      await some(5);
      const at = async (title: string, filter: ArticleFilter = {}) => {
        const id = (await desk.edition.articles.list({})).cards.find((card) => card.title === title)?.id ?? 0;
        const { newer, older } = await desk.edition.articles.neighbours(id, filter);
        return [newer?.title, older?.title];
      };
      expect(await at('Title of n2')).toEqual(['Title of n1', 'Title of n3']);
      expect(await at('Title of n0')).toEqual([undefined, 'Title of n1']);
      expect(await at('Title of n4', { feedId: 1 })).toEqual(['Title of n3', undefined]);
      await desk.edition.articles.setRead([4, 3, 1], true, now);
      expect(await at('Title of n2', { unread: true })).toEqual(['Title of n0', 'Title of n3']);
      expect(await desk.edition.articles.neighbours(99, {})).toEqual({});
    });

    it('marks all read up to an id, and undoes exactly that', async () => {
      await some(5);
      const { articles } = desk.edition;
      await articles.setRead([2], true, now);
      const changed = await articles.markAllRead({}, 4, now);
      expect(changed.toSorted()).toEqual([1, 3, 4]);
      expect(await articles.unreadCounts()).toEqual({ total: 1, byFeed: new Map([[1, 1]]) });
      await articles.setRead(changed, false, now);
      expect((await desk.edition.articles.list({})).cards.filter((card) => card.read).map((card) => card.id)).toEqual([2]);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('keeps read and saved apart', async () => {
      await some(2);
      const { articles } = desk.edition;
      const look = async () => (await articles.list({})).cards.map(({ id, read, saved }) => [id, read, saved]);
      await articles.setSaved(1, true, now);
      await articles.setSaved(1, true, now + 1);
      await articles.setRead([1, 1, 77], true, now);
      expect(await look()).toEqual([[2, false, false], [1, true, true]]);
      await articles.setRead([1], false, now);
      await articles.setRead([1], false, now);
      expect(await look()).toEqual([[2, false, false], [1, false, true]]);
      await articles.setSaved(1, false, now);
      await articles.setSaved(1, false, now);
      await articles.setSaved(77, true, now);
      expect(await look()).toEqual([[2, false, false], [1, false, false]]);
      expect(await desk.edition.stats()).toEqual({ feeds: 1, articles: 2, unread: 2, saved: 0 });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('streams everything, oldest first', async () => {
      await some(230);
      const ids: number[] = [];
      for await (const page of desk.edition.articles.everything()) ids.push(page.id);
      expect(ids).toEqual(Array.from({ length: 230 }, (_, i) => i + 1));
    });
  });

  describe('any history', () => {
    const feedCount = 3;
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('store' as const), feed: fc.nat(feedCount - 1), names: fc.array(fc.tuple(fc.nat(30), fc.integer({ min: -3, max: 2 })), { maxLength: 8 }) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), ids: fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 12 }), read: fc.boolean() }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('save' as const), id: fc.integer({ min: 1, max: 25 }), saved: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('all' as const), feed: fc.option(fc.nat(feedCount - 1)), upTo: fc.nat(30) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), feed: fc.nat(feedCount - 1) }) },
    );
    type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
    const feedUrl = (feed: number) => ({ feedUrl: `https://feed${feed}.example.org/feed`, folder: feed === 0 ? [] : ['F', ...(feed === 2 ? ['G'] : [])] });

    async function take(archive: Archive, one: Step): Promise<void> {
      if (one.kind === 'read') await houseOf(archive).articles.setRead(one.ids, one.read, now);
      else if (one.kind === 'save') await houseOf(archive).articles.setSaved(one.id, one.saved, now);
      else {
        const [{ feedId } = { feedId: 0 }] = one.feed === null ? [] : await houseOf(archive).feeds.subscribe([feedUrl(one.feed)], now);
        if (one.kind === 'leave') await houseOf(archive).feeds.unsubscribe(feedId);
        else if (one.kind === 'all') await houseOf(archive).articles.markAllRead(one.feed === null ? {} : { feedId }, one.upTo, now);
        else {
          const entries = one.names.map(([name, hours]) => ({ ...entry(`n${name}`, { article: { publishedAt: now + hours * hour } }), revision: `r${hours}` }));
          await archive.desk.storeFeed({ feedId, now, state: state(feedUrl(one.feed ?? 0).feedUrl), document: { entries } });
        }
      }
    }

    /** Every filter must give what one gets by looking at every card. */
    async function agree(archive: Archive): Promise<void> {
      expect(await archive.check()).toEqual([]);
      const everything = (await houseOf(archive).articles.list({ limit: 1000 })).cards;
      expect(everything.map((card) => card.id)).toEqual(everything.toSorted((a, b) => b.sortAt - a.sortAt || b.id - a.id).map((card) => card.id));
      const feeds = await houseOf(archive).feeds.list();
      const counts = await houseOf(archive).articles.unreadCounts();
      expect(counts.total).toBe(everything.filter((card) => !card.read).length);
      const sources = new Map<number, Set<number>>();
      for (const card of everything) {
        const page = await houseOf(archive).articles.get(card.id);
        sources.set(card.id, new Set([card.source.feedId, ...(page?.alsoIn ?? []).map((source) => source.feedId)]));
      }
      const scopes: { filter: ArticleFilter; has: (id: number) => boolean }[] = [
        { filter: {}, has: () => true },
        ...feeds.map((feed) => ({ filter: { feedId: feed.id }, has: (id: number) => sources.get(id)?.has(feed.id) ?? false })),
        ...[['F'], ['F', 'G']].map((folder) => ({ filter: { folder }, has: (id: number) => feeds.some((feed) => folder.every((name, i) => feed.folder[i] === name) && (sources.get(id)?.has(feed.id) ?? false)) })),
      ];
      for (const { filter, has } of scopes) {
        for (const extra of [{}, { unread: true }, { saved: true }, { unread: true, saved: true }]) {
          const expected = everything.filter((card) => has(card.id) && (extra.unread !== true || !card.read) && (extra.saved !== true || card.saved)).map((card) => card.id);
          const found: number[] = [];
          let before: string | undefined;
          do {
            const list = await houseOf(archive).articles.list({ ...filter, ...extra, limit: 3, before });
            found.push(...list.cards.map((card) => card.id));
            before = list.next;
          } while (before !== undefined);
          expect(found, JSON.stringify({ ...filter, ...extra })).toEqual(expected);
        }
      }
      for (const feed of feeds) expect(counts.byFeed.get(feed.id) ?? 0).toBe(everything.filter((card) => !card.read && sources.get(card.id)?.has(feed.id)).length);
    }

    it('keeps lists, counters and index in agreement', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
          const place = await database.place();
          const archive = await place.open({ clock: () => now });
          try {
            for (const one of steps) await take(archive, one);
            await agree(archive);
          } finally {
            await archive.close();
            await place.remove();
          }
        }),
        { numRuns: 25 },
      );
    }, 60_000);
  });
}
