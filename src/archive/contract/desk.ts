import { describe, expect, it } from 'vitest';
import { ownName } from '../owner.ts';
import type { ContractDatabase } from './place.ts';
import { day, entry, freshDesk, hour, now, state } from './samples.ts';

export function deskContract(database: ContractDatabase): void {
  describe('desk', () => {
    const desk = freshDesk(database);
    const claim = (changes: Partial<Parameters<typeof desk.archive.desk.claimFeeds>[0]> = {}) => desk.archive.desk.claimFeeds({ now, limit: 100, leaseMs: hour, ...changes });
    const ids = (claims: readonly { feedId: number }[]): number[] => claims.map((one) => one.feedId);

    it('claims a due feed once, until it is stored', async () => {
      const id = await desk.feed('a');
      expect(await claim()).toMatchObject([{ feedId: id, title: 'a.example.org', state: { url: 'https://a.example.org/feed' } }]);
      expect(await claim()).toEqual([]);
      expect(await desk.archive.desk.nextDueAt()).toBe(now + hour);
      await desk.store(id, []);
      expect(await claim()).toEqual([]);
      expect(ids(await claim({ now: now + hour }))).toEqual([id]);
    });

    it('lets a claim end with its lease, and when it is released', async () => {
      const id = await desk.feed('a');
      await claim({ leaseMs: 1000 });
      expect(await claim({ now: now + 999 })).toEqual([]);
      expect(ids(await claim({ now: now + 1000 }))).toEqual([id]);
      await desk.archive.desk.release({ feedIds: [id] });
      expect(ids(await claim())).toEqual([id]);
    });

    it('ends the claims of a dead process at once, not those of a living one or of another host', async () => {
      const living = ownName();
      const [host, pid, start] = living.split(':');
      const owners = { dead: `${host}:4194305:${start}`, followed: `${host}:${pid}:another-start`, living, elsewhere: `other.example.org:4194305:x`, named: 'some name' };
      for (const [name, owner] of Object.entries(owners)) {
        await desk.feed(name);
        const other = await desk.place.open({ owner });
        const feedId = (await other.feeds.byUrl(`https://${name}.example.org/feed`))?.id ?? 0;
        expect(ids(await other.desk.claimFeeds({ now, limit: 1, leaseMs: hour, feedIds: [feedId] }))).toEqual([feedId]);
        await other.close();
      }
      const mine = await desk.place.open({ owner: `${host}:${pid}:${start}` });
      expect(ids(await mine.desk.claimFeeds({ now, limit: 9, leaseMs: hour })).toSorted()).toEqual([1, 2]);
      await mine.close();
    });

    it('takes the most overdue first and mixes hosts', async () => {
      const outcomes = await desk.edition.feeds.subscribe(['a/1', 'a/2', 'a/3', 'b/1', 'c/1'].map((path) => ({ feedUrl: `https://${path.replace('/', '.example.org/')}`, folder: [] })), now);
      await desk.archive.desk.storeFeedStates(outcomes.map(({ feedId, feedUrl }, i) => ({ feedId, state: state(feedUrl, { nextFetchAt: now - day + i * 1000 }) })));
      expect(ids(await claim({ limit: 4 }))).toEqual([1, 4, 5, 2]);
      expect(ids(await claim())).toEqual([3]);
    });

    it('lets nobody come before the time that the server demands', async () => {
      const [soon, held] = [await desk.feed('soon'), await desk.feed('held')];
      await desk.archive.desk.storeFeedStates([
        { feedId: soon, state: state('https://soon.example.org/feed', { nextFetchAt: now + hour }) },
        { feedId: held, state: state('https://held.example.org/feed', { nextFetchAt: now - hour, notBefore: now + day }) },
      ]);
      expect(await claim()).toEqual([]);
      expect(await desk.archive.desk.nextDueAt()).toBe(now + hour);
      expect(ids(await claim({ force: true }))).toEqual([soon]);
      expect(await claim({ force: true, feedIds: [held] })).toEqual([]);
      expect(ids(await claim({ now: now + day })).toSorted()).toEqual([soon, held]);
    });

    it('asks a feed that ended only when a reader names it', async () => {
      const id = await desk.feed('a');
      await desk.archive.desk.storeFeedStates([{ feedId: id, state: state('https://a.example.org/feed', { gone: true, nextFetchAt: now - hour }) }]);
      expect(await claim({ now: now + day })).toEqual([]);
      expect(await claim({ now: now + day, force: true })).toEqual([]);
      expect(await desk.archive.desk.nextDueAt()).toBeUndefined();
      expect(ids(await claim({ force: true, feedIds: [id] }))).toEqual([id]);
    });

    it('keeps a feed that is never due', async () => {
      const id = await desk.feed('a');
      await desk.archive.desk.storeFeedStates([{ feedId: id, state: state('https://a.example.org/feed', { nextFetchAt: Number.POSITIVE_INFINITY }) }]);
      expect(await desk.archive.desk.nextDueAt()).toBeUndefined();
      expect(await claim({ now: now + 1000 * day })).toEqual([]);
      expect((await desk.edition.feeds.get(id))?.state.nextFetchAt).toBeGreaterThan(now + 1000 * day);
    });

    it('claims only the named feeds, and those not asked since', async () => {
      const [a, b, c] = [await desk.feed('a'), await desk.feed('b'), await desk.feed('c')];
      await desk.archive.desk.storeFeedStates([{ feedId: b, state: state('https://b.example.org/feed', { lastAttemptAt: now - day }) }]);
      expect(ids(await claim({ force: true, feedIds: [b, c], notAttemptedSince: now - day }))).toEqual([c]);
      expect(ids(await claim({ force: true, notAttemptedSince: now - hour })).toSorted()).toEqual([a, b]);
    });

    it('claims pages: the newest of what is due, hosts mixed, without the excepted', async () => {
      const feed = await desk.feed('a');
      const on = (host: string, name: string, age: number) => entry(name, { wantsPage: true, article: { url: `https://${host}.example.org/${name}`, canonicalUrl: undefined, publishedAt: now - age * hour } });
      await desk.store(feed, [on('x', 'x1', 1), on('x', 'x2', 2), on('y', 'y1', 3), on('z', 'z1', 4)]);
      const { desk: work } = desk.archive;
      expect(await work.backlog(now)).toEqual({ feedsDue: 0, pagesDue: 4, pagesWaiting: 0 });
      const first = await work.claimPages({ now, limit: 2, leaseMs: hour, exceptHosts: ['z.example.org'] });
      expect(first.map((page) => page.title)).toEqual(['Title of x1', 'Title of y1']);
      const rest = await work.claimPages({ now, limit: 9, leaseMs: hour });
      expect(rest.map((page) => page.title)).toEqual(['Title of x2', 'Title of z1']);
      expect(await work.claimPages({ now, limit: 9, leaseMs: hour })).toEqual([]);
      await work.release({ articleIds: first.map((page) => page.articleId) });
      expect(await work.claimPages({ now, limit: 9, leaseMs: hour })).toHaveLength(2);
      expect(await work.nextDueAt()).toBe(now + hour);
    });

    it('asks for icons after the first fetch, again when out of date, and at once when the feed names another', async () => {
      const id = await desk.feed('a');
      const icons = (at = now) => desk.archive.desk.claimIcons({ now: at, limit: 9, leaseMs: 1000 });
      expect(await icons()).toEqual([]);
      await desk.store(id, []);
      expect(await icons()).toEqual([{ feedId: id, siteUrl: undefined, feedUrl: 'https://a.example.org/feed', candidates: [] }]);
      expect(await icons()).toEqual([]);
      await desk.archive.icons.defer(id, now + day);
      expect(await icons(now + hour)).toEqual([]);
      await desk.archive.icons.store(id, { bytes: new Uint8Array([1, 2, 3]), type: 'image/png', url: 'https://a.example.org/i.png', etag: '"e"', lastModified: 'Mon' }, now);
      expect(await icons(now + 29 * day)).toEqual([]);
      expect(await icons(now + 31 * day)).toMatchObject([{ stored: { url: 'https://a.example.org/i.png', etag: '"e"', lastModified: 'Mon' } }]);
      await desk.archive.desk.storeFeed({ feedId: id, now, state: state('https://a.example.org/feed'), document: { icon: 'https://a.example.org/new.png', siteUrl: 'https://a.example.org/', entries: [] } });
      expect(await icons(now + 31 * day + 2000)).toMatchObject([{ candidates: ['https://a.example.org/new.png'], siteUrl: 'https://a.example.org/' }]);
    });

    it('serves an icon with a tag that follows from its bytes', async () => {
      const id = await desk.feed('a');
      expect(await desk.archive.icons.get(id)).toBeUndefined();
      const store = (...bytes: number[]) => desk.archive.icons.store(id, { bytes: new Uint8Array(bytes), type: 'image/png', url: 'https://a.example.org/i.png' }, now);
      await store(1, 2, 3);
      const first = await desk.archive.icons.get(id);
      expect(first).toMatchObject({ type: 'image/png' });
      expect([...(first?.bytes ?? [])]).toEqual([1, 2, 3]);
      expect((await desk.edition.feeds.get(id))?.hasIcon).toBe(true);
      await store(1, 2, 4);
      expect((await desk.archive.icons.get(id))?.etag).not.toBe(first?.etag);
    });
  });
}
