import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { houseOf } from '../house.ts';
import type { ContractDatabase } from './place.ts';
import { entry, freshDesk, now } from './samples.ts';

export function wholeContract(database: ContractDatabase): void {
  describe('the archive as a whole', () => {
    const desk = freshDesk(database);

    it('begins empty and sound', async () => {
      expect(await desk.archive.check()).toEqual([]);
      expect(await desk.archive.stats()).toMatchObject({ feeds: 0, feedsFailing: 0, articles: 0, pagesPending: 0, pagesFailed: 0, newestId: 0 });
      expect(await desk.edition.stats()).toEqual({ feeds: 0, articles: 0, unread: 0, saved: 0 });
      expect(await desk.edition.articles.list({})).toEqual({ cards: [], next: undefined, newestId: 0 });
      expect(await desk.edition.articles.unreadCounts()).toEqual({ total: 0, byFeed: new Map() });
      expect(await desk.edition.search('anything')).toEqual({ total: 0, totalIsExact: true, hits: [] });
      expect(await desk.archive.desk.nextDueAt()).toBeUndefined();
      expect(await desk.archive.desk.backlog(now)).toEqual({ feedsDue: 0, pagesDue: 0, pagesWaiting: 0 });
    });

    it('keeps everything when it is closed and opened again', async () => {
      await desk.store(await desk.feed('a', ['F']), [entry('x')]);
      await desk.archive.settings.set('theme', 'dark');
      await desk.archive.close();
      const again = await desk.place.open();
      expect((await houseOf(again).articles.get(1))?.text).toBe('Text of x, told at length.');
      expect((await houseOf(again).feeds.list())[0]?.folder).toEqual(['F']);
      expect(await again.settings.get('theme')).toBe('dark');
      expect(await again.check()).toEqual([]);
      await again.close();
      await again.close();
      await expect(again.settings.set('theme', 'light')).rejects.toThrow('The archive is closed.');
    });

    it('keeps settings', async () => {
      const { settings } = desk.archive;
      expect(await settings.get('a')).toBeUndefined();
      await settings.set('a', '1');
      await settings.set('a', '2');
      expect(await settings.get('a')).toBe('2');
    });

    it('shows one handle what another stored', async () => {
      const other = await desk.place.open();
      await desk.store(await desk.feed('a'), [entry('x')]);
      expect((await houseOf(other).articles.list({})).cards).toHaveLength(1);
      await houseOf(other).articles.setRead([1], true, now);
      expect((await desk.edition.articles.unreadCounts()).total).toBe(0);
      await other.close();
    });

    it('tells listeners of commits by anybody, and only while they listen', async () => {
      const other = await desk.place.open();
      let calls = 0;
      const stop = desk.archive.watch(() => calls++);
      await sleep(1200);
      expect(calls).toBe(0);
      await other.settings.set('a', '1');
      await other.settings.set('a', '2');
      await expect.poll(() => calls, { timeout: 3000 }).toBe(1);
      await desk.archive.settings.set('a', '3');
      await expect.poll(() => calls, { timeout: 3000 }).toBe(2);
      stop();
      await other.settings.set('a', '4');
      await sleep(1200);
      expect(calls).toBe(2);
      await other.close();
    });

    it('copies itself while others write', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, Array.from({ length: 200 }, (_, i) => entry(`n${i}`)));
      const folder = mkdtempSync(join(tmpdir(), 'dateline-backup-'));
      try {
        const [, outcome] = await Promise.all([desk.archive.backup(join(folder, 'dateline.sqlite')), desk.store(feed, Array.from({ length: 50 }, (_, i) => entry(`later${i}`)))]);
        expect(outcome.added).toBe(50);
        await desk.archive.backup(join(folder, 'dateline.sqlite'));
        await expect(desk.archive.backup(join(folder, 'missing', 'x'))).rejects.toThrow('missing');
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('stores one thing after the other when asked for many at once', async () => {
      const feeds = await desk.edition.feeds.subscribe(Array.from({ length: 10 }, (_, i) => ({ feedUrl: `https://f${i}.example.org/feed`, folder: [`${i % 2}`] })), now);
      await Promise.all([
        ...feeds.map(({ feedId }) => desk.store(feedId, Array.from({ length: 10 }, (_, i) => entry(`f${feedId}-${i}`)))),
        ...feeds.map(({ feedId }) => desk.edition.feeds.rename(feedId, `Name ${feedId}`)),
        desk.edition.articles.list({}),
      ]);
      expect(await desk.edition.stats()).toMatchObject({ feeds: 10, articles: 100, unread: 100 });
      expect(await desk.archive.check()).toEqual([]);
    });
  });
}
