import { describe, expect, it } from 'vitest';
import { pagesRemembered, type SiteLines } from '../../common/site.ts';
import type { NewArticle } from '../archive.ts';
import type { ContractDatabase } from './place.ts';
import { article, entry, freshDesk, hour, now } from './samples.ts';

export function sitesContract(database: ContractDatabase): void {
  describe('memory of sites', () => {
    const desk = freshDesk(database);
    const lines = (title: number, ...mayGo: number[]): SiteLines => ({ title, mayGo, others: [title + 1_000_000, 0xffffffff] });
    const text = (words: string): Pick<NewArticle, 'html' | 'text' | 'wordCount' | 'excerpt'> => {
      const { html, text: plain, wordCount, excerpt } = article({ text: words });
      return { html, text: plain, wordCount, excerpt };
    };
    const storePage = (articleId: number, name: string, said: SiteLines, words = `All of text ${articleId}.`) =>
      desk.archive.desk.storePage({ articleId, now: now + hour, article: { ...text(words), origin: 'page', originReason: 'From the page.' }, site: { name, lines: said } });
    const teasers = async (count: number): Promise<number> => {
      const feed = await desk.feed('a');
      await desk.store(feed, Array.from({ length: count }, (_, i) => entry(`n${i}`, { wantsPage: true, article: { origin: 'teaser' } })));
      return feed;
    };

    it('remembers what pages said, the newest first, each article once', async () => {
      await teasers(3);
      await storePage(1, 'a.example.org', lines(1, 10, 11));
      await storePage(2, 'b.example.org', lines(2, 10));
      await storePage(3, 'a.example.org', lines(3, 10));
      expect(await desk.archive.sites.pages('a.example.org')).toEqual([{ articleId: 3, lines: lines(3, 10) }, { articleId: 1, lines: lines(1, 10, 11) }]);
      await storePage(1, 'a.example.org', lines(1, 12));
      expect(await desk.archive.sites.pages('a.example.org')).toEqual([{ articleId: 3, lines: lines(3, 10) }, { articleId: 1, lines: lines(1, 12) }]);
      expect(await desk.archive.sites.pages('c.example.org')).toEqual([]);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('keeps the latest pages of a site only', async () => {
      await teasers(pagesRemembered + 5);
      for (let id = 1; id <= pagesRemembered + 5; id++) await storePage(id, id === 2 ? 'other.example.org' : 'a.example.org', lines(id));
      const ids = (await desk.archive.sites.pages('a.example.org')).map((page) => page.articleId);
      expect(ids).toHaveLength(pagesRemembered);
      expect(ids.at(-1)).toBe(6);
      await storePage(1, 'a.example.org', lines(1));
      expect(await desk.archive.sites.pages('a.example.org')).toHaveLength(pagesRemembered);
      expect(await desk.archive.sites.pages('other.example.org')).toHaveLength(1);
    });

    it('says which sites have news until that is settled, and what needs no second look', async () => {
      await teasers(3);
      await storePage(1, 'a.example.org', lines(1, 10, 11));
      await storePage(2, 'b.example.org', lines(2, 10));
      expect((await desk.archive.sites.unsettled()).toSorted()).toEqual(['a.example.org', 'b.example.org']);
      await desk.archive.sites.settle([{ articleId: 1, judged: [10] }, { articleId: 99, judged: [10] }]);
      expect(await desk.archive.sites.unsettled()).toEqual(['b.example.org']);
      expect(await desk.archive.sites.pages('a.example.org')).toEqual([{ articleId: 1, lines: { title: 1, mayGo: [11], others: [1_000_001, 0xffffffff, 10] } }]);
      await storePage(3, 'a.example.org', lines(3, 10));
      expect(await desk.archive.sites.unsettled()).toContain('a.example.org');
    });

    it('forgets where the dateline ended when the text begins otherwise', async () => {
      const wire = { places: [{ name: 'Seoul' }], credits: [], bodyAt: 8, notes: [], teaser: false, evidence: [{ says: 'dateline' as const, where: 'opening' as const, words: 'SEOUL —' }] };
      await teasers(1);
      await desk.archive.desk.storePage({ articleId: 1, now: now + hour, article: { ...text('SEOUL — The ferry runs. Support the gazette.'), origin: 'page', originReason: 'From the page.', wire } });
      const bodyAt = async (from: string, to: string) => {
        await desk.archive.sites.reread(1, text(from).html, text(to));
        return (await desk.edition.articles.get(1))?.wire?.bodyAt;
      };
      expect(await bodyAt('SEOUL — The ferry runs. Support the gazette.', 'SEOUL — The ferry runs.')).toBe(8);
      expect(await bodyAt('SEOUL — The ferry runs.', 'The ferry runs.')).toBe(0);
    });

    it('takes a line out of a stored text, and calls that no edit', async () => {
      await teasers(1);
      await storePage(1, 'a.example.org', lines(1, 10), 'The ferry runs. Support the gazette.');
      await desk.edition.articles.setRead([1], true, now);
      const before = await desk.edition.articles.get(1);
      await desk.archive.sites.reread(1, before?.html ?? '', text('The ferry runs.'));
      expect(await desk.edition.articles.get(1)).toEqual({ ...before, ...text('The ferry runs.') });
      expect(await desk.edition.articles.versions(1)).toEqual([]);
      expect((await desk.edition.search('support')).total).toBe(0);
      expect((await desk.edition.search('ferry')).total).toBe(1);
      expect(await desk.archive.check()).toEqual([]);
      await desk.archive.sites.reread(1, text('The ferry runs.').html, { ...text('The ferry runs.'), title: 'Ferry', byline: 'Ada Quill' });
      expect(await desk.edition.articles.get(1)).toEqual({ ...before, ...text('The ferry runs.'), title: 'Ferry', byline: 'Ada Quill' });
      expect((await desk.edition.search('quill')).total).toBe(1);
      // The page again, extracted with what is known now: the same text, so no edit either.
      await storePage(1, 'a.example.org', lines(1), 'The ferry runs.');
      expect(await desk.edition.articles.get(1)).toMatchObject({ versions: 0, read: true });
    });

    it('leaves a text that has changed meanwhile, one from the feed, and one that is gone', async () => {
      const feed = await teasers(1);
      await storePage(1, 'a.example.org', lines(1, 10), 'First words.');
      await desk.archive.sites.reread(1, '<p>Other words.</p>', text('Nothing.'));
      expect(await desk.edition.articles.get(1)).toMatchObject({ text: 'First words.' });
      await desk.store(feed, [{ ...entry('n0', { article: { text: 'The feed gives all the words now.', origin: 'feed' } }), revision: 'second' }]);
      await desk.archive.sites.reread(1, '<p>The feed gives all the words now.</p>', text('Nothing.'));
      expect(await desk.edition.articles.get(1)).toMatchObject({ text: 'The feed gives all the words now.' });
      await desk.archive.sites.reread(99, '<p>First words.</p>', text('Nothing.'));
      expect(await desk.archive.check()).toEqual([]);
    });

    it('forgets the pages of articles that are removed', async () => {
      const feed = await teasers(2);
      await storePage(1, 'a.example.org', lines(1, 10));
      await desk.edition.feeds.unsubscribe(feed);
      expect(await desk.archive.sites.pages('a.example.org')).toEqual([]);
      expect(await desk.archive.check()).toEqual([]);
    });
  });
}
