import { describe, expect, it } from 'vitest';
import type { Edition } from '../archive.ts';
import type { ContractDatabase } from './place.ts';
import { entry, freshDesk, hour, now } from './samples.ts';
import { hourly, placeAll, understandAll } from './story-samples.ts';

const address = (name: string): string => `https://${name}.example.org/feed`;

export function editionsContract(database: ContractDatabase): void {
  describe('editions of several readers', () => {
    const desk = freshDesk(database);

    async function member(name: string, feeds: readonly string[] = []): Promise<Edition> {
      const { archive } = desk;
      const edition = archive.edition(await archive.readers.make({ userId: name, name }, now));
      await edition.feeds.subscribe(feeds.map((feed) => ({ feedUrl: address(feed), folder: [] })), now);
      return edition;
    }
    const titles = async (edition: Edition): Promise<string[]> => (await edition.articles.list({ limit: 100 })).cards.map(({ title }) => title.slice('Title of '.length)).toSorted();

    it('shows a feed that another has at once, without a fetch, and nothing of feeds of others', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, [entry('only-a'), entry('both')]);
      await desk.store(b, [entry('both'), entry('only-b')]);
      const ada = await member('ada');
      expect([await titles(ada), await ada.feeds.list(), (await ada.articles.unreadCounts()).total]).toEqual([[], [], 0]);
      expect(await ada.feeds.subscribe([{ feedUrl: address('b'), folder: ['Mine'], title: 'My B' }], now)).toEqual([{ feedId: b, feedUrl: address('b'), added: true }]);
      expect(await desk.archive.desk.claimFeeds({ now, limit: 9, leaseMs: hour })).toEqual([]);
      expect(await titles(ada)).toEqual(['both', 'only-b']);
      expect(await ada.articles.unreadCounts()).toEqual({ total: 2, byFeed: new Map([[b, 2]]) });
      // The article came with feed a first, which is nothing to her.
      const both = (await ada.articles.list({})).cards.find(({ title }) => title === 'Title of both');
      expect(both?.source).toMatchObject({ feedId: b, title: 'My B' });
      const page = await ada.articles.get(both?.id ?? 0);
      expect(page?.alsoIn).toEqual([]);
      const hidden = (await desk.edition.articles.list({})).cards.find(({ title }) => title === 'Title of only-a')?.id ?? 0;
      expect(await ada.articles.get(hidden)).toBeUndefined();
      expect(await ada.articles.versions(hidden)).toEqual([]);
      expect(await ada.articles.lookAt(hidden)).toBeUndefined();
      expect(await ada.articles.neighbours(hidden, {})).toEqual({});
      expect(await ada.articles.list({ feedId: a })).toMatchObject({ cards: [] });
      expect((await ada.search('told')).hits.map(({ card }) => card.title).toSorted()).toEqual(['Title of both', 'Title of only-b']);
      expect((await ada.search('told', { filter: { feedIds: [a] } })).total).toBe(0);
      expect((await ada.passages('What is told of only-a?')).passages.every(({ articleId }) => articleId !== hidden)).toBe(true);
      expect([await ada.feeds.get(a), await ada.feeds.byUrl(address('a'))]).toEqual([undefined, undefined]);
      expect((await ada.feeds.subscriptions()).map(({ feedUrl, folder }) => [feedUrl, folder])).toEqual([[address('b'), ['Mine']]]);
      expect((await desk.edition.feeds.list()).map(({ title, folder }) => [title, folder])).toEqual([['Feed 1', []], ['Feed 2', []]]);
      expect(await ada.stats()).toEqual({ feeds: 1, articles: 2, unread: 2, saved: 0 });
      const all: string[] = [];
      for await (const { title } of ada.articles.everything()) all.push(title);
      expect(all).toHaveLength(2);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('keeps what each marked apart', async () => {
      const a = await desk.feed('a');
      await desk.store(a, [entry('one'), entry('two')]);
      const ada = await member('ada', ['a']);
      await ada.articles.setRead([1], true, now);
      await ada.articles.setSaved(2, true, now);
      await ada.settings.set('order', 'plain');
      expect((await ada.articles.list({ saved: true })).cards.map(({ id }) => id)).toEqual([2]);
      expect((await desk.edition.articles.list({ saved: true })).cards).toEqual([]);
      expect(await ada.stats()).toMatchObject({ unread: 1, saved: 1 });
      expect(await desk.edition.stats()).toMatchObject({ unread: 2, saved: 0 });
      expect(await desk.edition.settings.get('order')).toBeUndefined();
      expect(await desk.edition.articles.markAllRead({}, 9, now)).toHaveLength(2);
      expect(await ada.stats()).toMatchObject({ unread: 1 });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('fetches a feed while anybody subscribes to it; what anybody saved stays, for them', async () => {
      const a = await desk.feed('a');
      await desk.store(a, [entry('kept'), entry('lost')]);
      const [ada, bo] = [await member('ada', ['a']), await member('bo')];
      const kept = (await ada.articles.list({})).cards.find(({ title }) => title === 'Title of kept')?.id ?? 0;
      await ada.articles.setSaved(kept, true, now);
      await desk.edition.feeds.unsubscribe(a);
      expect([await titles(desk.edition), await titles(ada)]).toEqual([[], ['kept', 'lost']]);
      expect(await desk.archive.feeds.get(a)).toBeDefined();
      await ada.feeds.unsubscribe(a);
      expect(await desk.archive.feeds.get(a)).toBeUndefined();
      expect([await titles(ada), await titles(bo)]).toEqual([['kept'], []]);
      expect((await ada.articles.get(kept))?.source).toMatchObject({ feedId: a, title: 'Feed 1' });
      expect(await bo.articles.get(kept)).toBeUndefined();
      expect(await ada.stats()).toMatchObject({ unread: 1, saved: 1 });
      expect(await desk.archive.check()).toEqual([]);
      await ada.articles.setSaved(kept, false, now);
      expect([await titles(ada), (await ada.stats()).unread]).toEqual([[], 0]);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('does not tell whose else feed carries what somebody saved', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, [entry('both')]);
      await desk.store(b, [entry('both')]);
      const ada = await member('ada', ['b']);
      await desk.edition.feeds.unsubscribe(b);
      await ada.articles.setSaved(1, true, now);
      await ada.feeds.unsubscribe(b);
      expect((await ada.articles.get(1))?.source).toMatchObject({ feedId: b });
      expect((await ada.articles.get(1))?.alsoIn).toEqual([]);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('gives guests and the public the feeds of the house, with marks of their own or none', async () => {
      const a = await desk.feed('a', ['World']);
      await desk.store(a, [entry('one'), entry('two')]);
      const { archive } = desk;
      const guest = archive.edition(await archive.readers.make({ userId: 'guest', name: 'Guest', house: true }, now));
      const anybody = archive.edition(archive.readers.public());
      await guest.articles.setRead([1], true, now);
      expect(await anybody.articles.markAllRead({}, 9, now)).toEqual([]);
      await anybody.articles.setSaved(1, true, now);
      await anybody.settings.set('order', 'plain');
      expect([await titles(guest), await titles(anybody)]).toEqual([['one', 'two'], ['one', 'two']]);
      expect((await guest.stats()).unread).toBe(1);
      expect(await anybody.stats()).toEqual({ feeds: 1, articles: 2, unread: 0, saved: 0 });
      await expect(guest.feeds.subscribe([{ feedUrl: address('b'), folder: [] }], now)).rejects.toThrow('no subscriptions to change');
      await expect(anybody.feeds.unsubscribe(a)).rejects.toThrow('no subscriptions to change');
      await archive.readers.setHouse(guest.reader, false, now);
      // What they read is theirs now, and no longer the house's.
      expect([await titles(guest), (await guest.stats()).unread]).toEqual([['one', 'two'], 1]);
      await desk.edition.feeds.move(a, ['Elsewhere']);
      expect((await guest.feeds.list()).map(({ folder }) => folder)).toEqual([['World']]);
      await guest.feeds.unsubscribe(a);
      expect([await titles(guest), await titles(anybody)]).toEqual([[], ['one', 'two']]);
      await archive.readers.setHouse(guest.reader, true, now);
      expect((await guest.stats()).unread).toBe(1);
      expect(await archive.check()).toEqual([]);
    });

    it('tells the name and password in the address of a feed only to whoever subscribed to it', async () => {
      const { archive } = desk;
      const [secret, plain] = ['https://ada:secret@letter.example/feed', 'https://letter.example/feed'];
      await desk.edition.feeds.subscribe([{ feedUrl: secret, folder: [] }], now);
      const guest = archive.edition(await archive.readers.make({ userId: 'guest', name: 'Guest', house: true }, now));
      const told = async ({ feeds }: Edition) => [(await feeds.list())[0]?.url, (await feeds.get(1))?.url, (await feeds.byUrl(secret))?.url, (await feeds.subscriptions())[0]?.feedUrl];
      expect(await told(desk.edition)).toEqual([secret, secret, secret, secret]);
      for (const other of [guest, archive.edition(archive.readers.public())]) expect(await told(other)).toEqual([plain, plain, plain, plain]);
    });

    it('tells a story by the reports that the reader sees', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, hourly('a', 2));
      await desk.store(b, hourly('b', 2));
      await understandAll(desk.archive);
      // 1 and 2 are of feed a, 3 and 4 of feed b.
      await placeAll(desk.archive, [[1, 3], [2], [4]], (id) => ({ voice: { key: id < 3 ? 'a' : 'b', name: id < 3 ? 'A' : 'B', kind: 'outlet' } }));
      const ada = await member('ada', ['b']);
      const { stories } = await ada.stories.list();
      expect(stories.map(({ id }) => id).toSorted()).toEqual([1, 3]);
      expect(stories.find(({ id }) => id === 1)).toMatchObject({ head: { id: 3 }, others: [], reports: 1, outlets: 1, voices: 1, sources: [{ feedId: b }] });
      expect((await ada.stories.list({ leastVoices: 2 })).stories).toEqual([]);
      expect((await desk.edition.stories.list({ leastVoices: 2 })).stories.map(({ id }) => id)).toEqual([1]);
      expect(await ada.stories.get(1)).toMatchObject({ reports: 1, all: [{ card: { id: 3 } }] });
      expect([await ada.stories.get(2), await ada.stories.outline(2), await ada.stories.stateOf(2)]).toEqual([undefined, undefined, undefined]);
      expect(await ada.stories.ofArticles([1, 2, 3])).toEqual(new Map([[3, { storyId: 1, reports: 1, outlets: 1, voices: 1 }]]));
      expect(await ada.stories.mark(2, { followed: true }, now)).toBe(false);
      expect(await ada.stories.mark(1, { followed: true }, now)).toBe(true);
      expect([(await ada.stories.followed()).length, (await desk.edition.stories.followed()).length]).toEqual([1, 0]);
      expect(await ada.stories.correct({ kind: 'apart', storyId: 1, articleIds: [1] }, now)).toBeUndefined();
      expect(await ada.stories.correct({ kind: 'same', storyId: 1, otherId: 2 }, now)).toBeUndefined();
    });
  });
}
