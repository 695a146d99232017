import { describe, expect, it } from 'vitest';
import type { ContractDatabase } from './place.ts';
import { day, entry, freshDesk, hour, now, state } from './samples.ts';

export function feedsContract(database: ContractDatabase): void {
  describe('feeds', () => {
    const desk = freshDesk(database);

    it('subscribes once to an address', async () => {
      const { feeds } = desk.edition;
      const first = await feeds.subscribe([{ feedUrl: 'https://a.example.org/feed', folder: [], title: 'A', siteUrl: 'https://a.example.org/' }], now);
      const again = await feeds.subscribe(
        [
          { feedUrl: 'https://a.example.org/feed', folder: ['Elsewhere'], title: 'Other' },
          { feedUrl: 'https://b.example.org/feed', folder: [] },
          { feedUrl: 'https://b.example.org/feed', folder: [] },
        ],
        now,
      );
      expect(first).toEqual([{ feedId: 1, feedUrl: 'https://a.example.org/feed', added: true }]);
      expect(again.map((outcome) => [outcome.feedId, outcome.added])).toEqual([[1, false], [2, true], [2, false]]);
      const list = await feeds.list();
      expect(list.map((feed) => [feed.title, feed.folder, feed.siteUrl])).toEqual([['A', [], 'https://a.example.org/'], ['b.example.org', [], undefined]]);
      expect(list[0]?.state).toEqual({ url: 'https://a.example.org/feed', nextFetchAt: now, errorCount: 0, gone: false });
    });

    it('takes an address to which a feed has moved for that feed', async () => {
      const id = await desk.feed('old');
      await desk.archive.desk.storeFeedStates([{ feedId: id, state: state('https://new.example.org/feed') }]);
      expect(await desk.edition.feeds.subscribe([{ feedUrl: 'https://new.example.org/feed', folder: [] }], now)).toEqual([{ feedId: id, feedUrl: 'https://new.example.org/feed', added: false }]);
      expect((await desk.edition.feeds.byUrl('https://new.example.org/feed'))?.id).toBe(id);
      expect((await desk.edition.feeds.byUrl('https://old.example.org/feed'))?.id).toBe(id);
      expect(await desk.edition.feeds.byUrl('https://other.example.org/feed')).toBeUndefined();
    });

    it('keeps nested folders, whatever their names, and removes them when they are empty', async () => {
      const { feeds } = desk.edition;
      const folder = ['News / World', 'Ünï + cödé', ''];
      await feeds.subscribe([{ feedUrl: 'https://a.example.org/feed', folder }, { feedUrl: 'https://b.example.org/feed', folder: ['News / World'] }], now);
      expect((await feeds.list()).map((feed) => feed.folder)).toEqual([folder, ['News / World']]);
      await feeds.move(1, ['Other']);
      expect((await feeds.get(1))?.folder).toEqual(['Other']);
      await feeds.move(1, []);
      await feeds.move(2, ['Other', 'Deep']);
      expect((await feeds.list()).map((feed) => feed.folder)).toEqual([[], ['Other', 'Deep']]);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('names a feed as the reader does, else as it names itself, else by its host', async () => {
      const id = await desk.feed('www.gazette');
      expect((await desk.edition.feeds.get(id))?.title).toBe('gazette.example.org');
      await desk.store(id, []);
      expect((await desk.edition.feeds.get(id))?.title).toBe(`Feed ${id}`);
      await desk.edition.feeds.rename(id, ' Morning paper ');
      expect((await desk.edition.feeds.get(id))?.title).toBe('Morning paper');
      await desk.edition.feeds.rename(id, undefined);
      expect((await desk.edition.feeds.get(id))?.title).toBe(`Feed ${id}`);
    });

    it('gives all subscriptions back in their order, with category', async () => {
      const { feeds } = desk.edition;
      const list = [
        { feedUrl: 'https://z.example.org/feed', title: 'Z', siteUrl: 'https://z.example.org/', folder: ['B'], category: '/x,/y' },
        { feedUrl: 'https://a.example.org/feed', title: 'A', siteUrl: undefined, folder: ['A', 'B'], category: undefined },
      ];
      await feeds.subscribe(list, now);
      expect(await feeds.subscriptions()).toEqual(list);
    });

    it('keeps every part of a state', async () => {
      const id = await desk.feed('a');
      const full = state('https://a.example.org/moved', {
        validators: { url: 'https://a.example.org/feed', etag: 'W/"x"', lastModified: 'Mon, 01 Jan 2026 00:00:00 GMT' },
        bodyHash: 'h',
        notBefore: now + day,
        lastChangedAt: now - day,
        errorCount: 2,
        lastError: { kind: 'timeout', message: 'No answer in 20 s.', at: now },
        move: { url: 'https://b.example.org/feed', seen: 2, since: now - day },
        paceMs: 12.5,
        pace: { ttlMinutes: 60, updateEveryMinutes: 30, skipHours: [1], skipDays: [0] },
        push: { hub: 'https://hub.example.org/', topic: 'https://a.example.org/feed', callbackId: 'secret-path', secret: 's', state: 'active', leaseEndsAt: now + day, askedAt: now },
      });
      await desk.archive.desk.storeFeedStates([{ feedId: id, state: full }]);
      expect((await desk.edition.feeds.get(id))?.state).toEqual(full);
      expect(await desk.archive.feeds.byPushCallback('secret-path')).toEqual({ feedId: id, state: full });
      expect(await desk.archive.feeds.byPushCallback('other')).toBeUndefined();
    });

    it('counts articles, unread ones and the newest time', async () => {
      const id = await desk.feed('a');
      await desk.store(id, [entry('one', { article: { publishedAt: now - 3 * hour } }), entry('two', { article: { publishedAt: now - 2 * hour } })]);
      const [card] = (await desk.edition.articles.list({})).cards;
      await desk.edition.articles.setRead([card?.id ?? 0], true, now);
      expect(await desk.edition.feeds.get(id)).toMatchObject({ articles: 2, unread: 1, newestAt: now - 2 * hour });
    });

    it('unsubscribes: articles go, but not what another feed carries', async () => {
      const a = await desk.feed('a', ['Folder']);
      const b = await desk.feed('b');
      await desk.store(a, [entry('only-a'), entry('both')]);
      await desk.store(b, [entry('both'), entry('only-b')]);
      await desk.edition.feeds.unsubscribe(a);
      expect((await desk.edition.feeds.list()).map((feed) => feed.id)).toEqual([b]);
      expect((await desk.titles()).toSorted()).toEqual(['Title of both', 'Title of only-b']);
      const both = (await desk.edition.articles.list({})).cards.find((card) => card.title === 'Title of both');
      expect(both?.source.feedId).toBe(b);
      expect((await desk.edition.search('only')).total).toBe(1);
      expect(await desk.edition.feeds.get(a)).toBeUndefined();
      expect(await desk.archive.check()).toEqual([]);
      expect(await desk.store(b, [entry('both'), entry('only-b')])).toEqual({ added: 0, edited: 0, known: 2 });
    });

    it('unsubscribes: saved articles stay, and a new subscription finds them', async () => {
      const a = await desk.feed('a');
      await desk.store(a, [entry('kept'), entry('lost')]);
      const kept = (await desk.edition.articles.list({})).cards.find((card) => card.title === 'Title of kept')?.id ?? 0;
      await desk.edition.articles.setSaved(kept, true, now);
      await desk.edition.feeds.unsubscribe(a);
      expect(await desk.edition.feeds.list()).toEqual([]);
      expect((await desk.edition.articles.list({ saved: true })).cards.map((card) => [card.id, card.source.title])).toEqual([[kept, 'Feed 1']]);
      expect(await desk.archive.check()).toEqual([]);
      expect(await desk.archive.desk.claimFeeds({ now: now + day, limit: 10, leaseMs: 1000, force: true })).toEqual([]);

      const [again] = await desk.edition.feeds.subscribe([{ feedUrl: 'https://a.example.org/feed', folder: [] }], now);
      expect(again).toMatchObject({ feedId: a, added: true });
      expect(await desk.store(a, [entry('kept'), entry('lost')])).toEqual({ added: 1, edited: 0, known: 1 });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('never uses an id again', async () => {
      const a = await desk.feed('a');
      await desk.store(a, [entry('one'), entry('two')]);
      const { newestId } = await desk.edition.articles.list({});
      await desk.edition.feeds.unsubscribe(a);
      const b = await desk.feed('b');
      expect(b).toBeGreaterThan(a);
      await desk.store(b, [entry('three')]);
      expect((await desk.edition.articles.list({})).newestId).toBeGreaterThan(newestId);
    });

    it('stores nothing for a feed that is gone', async () => {
      expect(await desk.archive.desk.storeFeed({ feedId: 99, now, state: state('https://x.example.org/'), document: { entries: [entry('x')] } })).toEqual({ added: 0, edited: 0, known: 0 });
      await desk.edition.feeds.unsubscribe(99);
      await desk.archive.icons.store(99, { bytes: new Uint8Array([1]), type: 'image/png', url: 'https://x.example.org/i' }, now);
      expect(await desk.archive.check()).toEqual([]);
    });
  });
}
