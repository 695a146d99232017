import { describe, expect, it } from 'vitest';
import type { ContractDatabase } from './place.ts';
import { article, day, entry, freshDesk, hour, now } from './samples.ts';

export function rulesContract(database: ContractDatabase): void {
  describe("readers' rules for sites", () => {
    const desk = freshDesk(database);
    const some = { keep: ['article'], remove: ['.promo', 'aside'], title: 'h1', nextPage: 'a.next' };
    const others = { keep: [], remove: ['.advert'] };

    it('keeps them by site, replaces them, and removes empty ones', async () => {
      const { rules } = desk.archive;
      expect(await rules.list()).toEqual([]);
      await rules.set('post.example.org', some, now);
      await rules.set('gull.example.org', others, now);
      await rules.set('post.example.org', { ...some, byline: '.by' }, now + hour);
      expect(await rules.list()).toEqual([{ site: 'gull.example.org', rules: others, changedAt: now }, { site: 'post.example.org', rules: { ...some, byline: '.by' }, changedAt: now + hour }]);
      expect((await rules.get('post.example.org'))?.rules.byline).toBe('.by');
      await rules.set('post.example.org', { keep: [], remove: [] }, now);
      expect(await rules.get('post.example.org')).toBeUndefined();
      expect(await rules.list()).toHaveLength(1);
    });

    it('finds those that hold for a page: the nearest name goes first', async () => {
      const { rules } = desk.archive;
      await rules.set('example.org', some, now);
      await rules.set('news.example.org', others, now);
      expect(await rules.forPage('https://www.example.org/a')).toEqual(some);
      expect(await rules.forPage('https://sport.example.org:8443/a')).toEqual(some);
      expect(await rules.forPage('https://news.example.org/a')).toEqual(others);
      expect(await rules.forPage('https://old.news.example.org/a')).toEqual(others);
      expect(await rules.forPage('https://example.com/a')).toBeUndefined();
      expect(await rules.forPage('https://notexample.org/a')).toBeUndefined();
      expect(await rules.forPage('no address')).toBeUndefined();
    });

    it('knows the latest articles of a site that have or wanted a page', async () => {
      const feed = await desk.feed('a');
      const on = (host: string, name: string) => entry(name, { wantsPage: true, article: { url: `https://${host}/${name}`, canonicalUrl: undefined, origin: 'teaser' } });
      await desk.store(feed, [on('post.example.org', 'e'), on('notpost.example.org', 'd'), on('www.post.example.org:8443', 'c'), on('sport.post.example.org', 'b'), on('post.example.org', 'a')]);
      const { articles } = desk.edition;
      const all = (await articles.list({})).cards;
      const { html, text, wordCount, excerpt } = article({ text: 'All of it.' });
      for (const { id, title } of all) {
        if (title === 'Title of a') await desk.archive.desk.storePageFailure({ articleId: id, now, problem: { kind: 'not-an-article', message: 'No.' } });
        else if (title !== 'Title of e') await desk.archive.desk.storePage({ articleId: id, now, article: { html, text, wordCount, excerpt, origin: 'page', originReason: 'From the page.' } });
      }
      const found = async (site: string, limit = 9) => (await desk.archive.rules.articlesOf(site, limit)).map(({ url }) => url);
      expect(await found('post.example.org')).toEqual(['https://www.post.example.org:8443/c', 'https://sport.post.example.org/b', 'https://post.example.org/a']);
      expect(await found('post.example.org', 1)).toHaveLength(1);
      expect(await found('sport.post.example.org')).toEqual(['https://sport.post.example.org/b']);
      expect(await found('elsewhere.example.org')).toEqual([]);
      expect((await desk.archive.rules.sitesOf(feed)).toSorted()).toEqual(['notpost.example.org', 'post.example.org', 'post.example.org:8443', 'sport.post.example.org']);
      expect((await desk.archive.rules.sitesOf(feed))[0]).toBe('post.example.org');
      expect(await desk.archive.rules.sitesOf(99)).toEqual([]);
    });

    it('goes by where a page was in the end, not by the link that led there', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true, article: { url: 'https://go.example.net/1', canonicalUrl: undefined, origin: 'teaser' } })]);
      const { html, text, wordCount, excerpt } = article({ text: 'All of it.' });
      await desk.archive.desk.storePage({ articleId: 1, now, article: { html, text, wordCount, excerpt, origin: 'page', originReason: 'From the page.' }, site: { name: 'post.example.org', lines: { title: 1, mayGo: [], others: [] } } });
      expect(await desk.archive.rules.sitesOf(feed)).toEqual(['post.example.org']);
      expect(await desk.archive.rules.articlesOf('post.example.org', 3)).toEqual([{ articleId: 1, url: 'https://go.example.net/1' }]);
      expect(await desk.archive.rules.articlesOf('example.org', 3)).toHaveLength(1);
      expect(await desk.archive.rules.articlesOf('go.example.net', 3)).toEqual([]);
    });

    it('keeps pages to try rules on for some time, and not without their article', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x'), entry('y')]);
      const { rules } = desk.archive;
      const page = { url: 'https://post.example.org/x', html: '<p>é</p>'.repeat(1000) };
      await rules.keepSample(1, page, now, now - day);
      expect(await rules.sample(1, now)).toEqual(page);
      expect(await rules.sample(1, now + 1)).toBeUndefined();
      await rules.keepSample(2, page, now + 2 * day, now + day);
      expect(await rules.sample(1, 0)).toBeUndefined();
      expect(await rules.sample(2, 0)).toEqual(page);
      await rules.keepSample(99, page, now, 0);
      expect(await rules.sample(99, 0)).toBeUndefined();
      await desk.edition.feeds.unsubscribe(feed);
      expect(await rules.sample(2, 0)).toBeUndefined();
      expect(await desk.archive.check()).toEqual([]);
    });
  });
}
