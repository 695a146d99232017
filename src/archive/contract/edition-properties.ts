import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive, Edition } from '../archive.ts';
import type { ContractDatabase } from './place.ts';
import { entry, now, state } from './samples.ts';
import { facts, placing, understandAll } from './story-samples.ts';

const feeds = ['a', 'b', 'c'];
const members = 3;
const address = (feed: string): string => `https://${feed}.example.org/feed`;
/** Article 0 to 5; each may be carried by several feeds. */
const names = Array.from({ length: 6 }, (_, at) => `n${at}`);

type Step =
  | { do: 'subscribe' | 'unsubscribe'; who: number; feed: number }
  | { do: 'arrive'; feed: number; articles: number[] }
  | { do: 'read' | 'unread' | 'save' | 'unsave'; who: number; article: number }
  | { do: 'all'; who: number };

const who = fc.nat({ max: members - 1 });
const feed = fc.nat({ max: feeds.length - 1 });
const article = fc.nat({ max: names.length - 1 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('subscribe' as const, 'unsubscribe' as const), who, feed }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('arrive' as const), feed, articles: fc.uniqueArray(article, { minLength: 1, maxLength: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('read' as const, 'unread' as const, 'save' as const, 'unsave' as const), who, article }) },
  fc.record({ do: fc.constant('all' as const), who }),
);

export function editionPropertiesContract(database: ContractDatabase): void {
  describe('editions, whatever readers do', () => {
    async function run(steps: readonly Step[]): Promise<void> {
      const place = await database.place();
      const archive = await place.open({ clock: () => now });
      try {
        const { readers } = archive;
        const editions = [archive.edition(readers.sole()), archive.edition(await readers.make({ userId: 'ada', name: 'Ada' }, now)), archive.edition(await readers.make({ userId: 'guest', name: 'Guest', house: true }, now))];
        const saved = editions.map(() => new Set<string>());
        for (const step of steps) await perform(archive, editions, saved, step);
        await understandAll(archive);
        await archive.stories.place([1, 2, 3, 4, 5, 6].map((id) => placing(id, id % 2)), facts, now);
        expect(await archive.check()).toEqual([]);
        for (const [at, edition] of editions.entries()) await seesOnly(edition, saved[at] ?? new Set());
        await seesOnly(archive.edition(readers.public()), new Set());
      } finally {
        await place.remove();
      }
    }

    async function perform(archive: Archive, editions: readonly Edition[], saved: Set<string>[], step: Step): Promise<void> {
      const edition = 'who' in step ? editions[step.who] : undefined;
      if (step.do === 'arrive') {
        const known = await archive.feeds.byUrl(address(feeds[step.feed] ?? ''));
        if (known !== undefined) await archive.desk.storeFeed({ feedId: known.id, now, state: state(known.url), document: { title: `Feed ${feeds[step.feed]}`, entries: step.articles.map((one) => entry(names[one] ?? '')) } });
        return;
      }
      if (edition === undefined) return;
      if (step.do === 'all') return void (await edition.articles.markAllRead({}, 1000, now));
      if ('feed' in step) {
        // Guests have no subscriptions of their own.
        if (step.who === members - 1) return;
        const url = address(feeds[step.feed] ?? '');
        if (step.do === 'subscribe') await edition.feeds.subscribe([{ feedUrl: url, folder: [`of ${step.who}`] }], now);
        else await edition.feeds.unsubscribe((await edition.feeds.byUrl(url))?.id ?? 0);
        return;
      }
      const title = `Title of ${names[step.article]}`;
      const id = (await edition.articles.list({ limit: 100 })).cards.find((card) => card.title === title)?.id;
      if (id === undefined) return;
      if (step.do === 'read' || step.do === 'unread') await edition.articles.setRead([id], step.do === 'read', now);
      else await edition.articles.setSaved(id, step.do === 'save', now);
      if (step.do === 'save') saved[step.who]?.add(title);
      if (step.do === 'unsave') saved[step.who]?.delete(title);
    }

    /** Everything that an edition gives is of its reader's feeds, or was saved by them; and its counts are those of its lists. */
    async function seesOnly(edition: Edition, saved: ReadonlySet<string>): Promise<void> {
      const mine = new Map((await edition.feeds.list()).map(({ id, title }) => [id, title]));
      const { cards } = await edition.articles.list({ limit: 100 });
      const own = new Set(cards.map(({ id }) => id));
      for (const { source, title } of cards) expect(mine.has(source.feedId) || saved.has(title)).toBe(true);
      const unread = (await edition.articles.list({ limit: 100, unread: true })).cards;
      if (edition.reader.id !== 0) {
        const counts = await edition.articles.unreadCounts();
        expect(counts.total).toBe(unread.length);
        for (const id of mine.keys()) expect(counts.byFeed.get(id) ?? 0).toBe((await edition.articles.list({ limit: 100, unread: true, feedId: id })).cards.length);
      }
      const stats = await edition.stats();
      expect([stats.articles, stats.feeds]).toEqual([cards.length, mine.size]);
      for (let id = 1; id <= 12; id++) {
        const page = await edition.articles.get(id);
        expect(page !== undefined).toBe(own.has(id));
        for (const other of page?.alsoIn ?? []) expect(mine.has(other.feedId)).toBe(true);
        if (!own.has(id)) expect([await edition.articles.versions(id), await edition.articles.neighbours(id, {})]).toEqual([[], {}]);
      }
      const found = [
        ...(await edition.search('told')).hits.map(({ card }) => card.id),
        ...(await edition.passages('What is told at length?')).passages.map(({ articleId }) => articleId),
        ...(await edition.mentions('told', 20)).map(({ articleId }) => articleId),
        ...(await edition.articles.arrivedAfter(0, 100)).cards.map(({ id }) => id),
        ...(await edition.articles.lately(100)).map(({ articleId }) => articleId),
        ...(await edition.stories.unplaced(100)).map(({ id }) => id),
        ...(await edition.stories.ofArticles([1, 2, 3, 4, 5, 6, 7, 8])).keys(),
      ];
      for (const id of found) expect(own.has(id)).toBe(true);
      expect((await edition.articles.arrivedAfter(0, 100)).count).toBe(cards.length);
      const { stories } = await edition.stories.list();
      for (const { id, head, others, sources, reports, unread: left } of stories) {
        for (const card of [head, ...others]) expect(own.has(card.id)).toBe(true);
        for (const { feedId } of sources) expect(mine.has(feedId)).toBe(true);
        const page = await edition.stories.get(id);
        const all = page === undefined || 'movedTo' in page ? [] : page.all;
        expect(all.map(({ card }) => own.has(card.id))).toEqual(Array.from({ length: reports }, () => true));
        expect(left).toBe(all.filter(({ card }) => !card.read).length);
      }
      const told = new Set(await Promise.all([1, 2, 3].map(async (id) => ((await edition.stories.get(id)) === undefined ? 0 : id))));
      expect(stories.map(({ id }) => id).toSorted()).toEqual([...told].filter((id) => id > 0).toSorted());
      for (const feedId of [1, 2, 3]) if (!mine.has(feedId)) expect(await edition.feeds.get(feedId)).toBeUndefined();
      const everything: number[] = [];
      for await (const { id } of edition.articles.everything()) everything.push(id);
      expect(everything.toSorted()).toEqual([...own].toSorted());
    }

    it('nothing of a feed that a reader does not see comes to them, and what is counted is right', async () => {
      await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 8, maxLength: 30 }), run), { numRuns: 12 });
    }, 120_000);
  });
}
