import { describe, expect, it } from 'vitest';
import type { ArticleUnderstanding, Understood } from '../archive.ts';
import type { ContractDatabase } from './place.ts';
import { article, day, entry, freshDesk, hour, now } from './samples.ts';

export function understandingContract(database: ContractDatabase): void {
  describe('what is understood of articles', () => {
    const desk = freshDesk(database);
    const claim = (changes: Partial<Parameters<typeof desk.archive.desk.claimUnderstanding>[0]> = {}) => desk.archive.desk.claimUnderstanding({ now, limit: 9, leaseMs: hour, version: 1, ...changes });
    const understood = (articleId: number, changes: Partial<ArticleUnderstanding> = {}): ArticleUnderstanding => ({ articleId, tags: [], summary: [], keyPoints: [], ...changes });
    const store = (outcomes: Understood[], version = 1) => desk.archive.desk.storeUnderstanding({ outcomes, version, now, choose: (candidates) => candidates.map(({ tag }) => tag) });

    it('claims what is new, the newest first, with all there is to go by', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [
        entry('old', { article: { publishedAt: now - day } }),
        entry('new', { article: { lang: 'en-GB', byline: 'Ada', section: 'Town', kind: 'opinion', keywords: ['bridges'], categories: ['Local'], text: 'SEOUL — The bridge is open.', wire: { places: [], credits: [], notes: [], teaser: false, bodyAt: 8, evidence: [{ says: 'dateline', where: 'opening', words: 'SEOUL —' }] } } }),
      ]);
      expect(await desk.archive.desk.understandingLeft(1)).toBe(2);
      const claims = await claim();
      expect(claims.map(({ title }) => title)).toEqual(['Title of new', 'Title of old']);
      expect(claims[0]).toMatchObject({ source: `Feed ${feed}`, lang: 'en-GB', byline: 'Ada', section: 'Town', kind: 'opinion', keywords: ['bridges'], categories: ['Local'], text: 'SEOUL — The bridge is open.', bodyAt: 8, origin: 'feed', url: 'https://gazette.example.org/new' });
      expect(await claim()).toEqual([]);
      await desk.archive.desk.release({ understandingIds: claims.map(({ articleId }) => articleId) });
      expect(await claim({ limit: 1 })).toHaveLength(1);
    });

    it('lets an article wait for its page, but not for long', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true })]);
      expect(await claim()).toEqual([]);
      expect(await claim({ now: now + hour })).toHaveLength(1);
    });

    it('understands at once what has its page, or will not have it soon', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true }), entry('y', { wantsPage: true })]);
      const [x, y] = await desk.archive.desk.claimPages({ now, limit: 2, leaseMs: hour });
      await desk.archive.desk.storePage({ articleId: x?.articleId ?? 0, now, article: article({ origin: 'page' }) });
      await desk.archive.desk.storePageFailure({ articleId: y?.articleId ?? 0, now, problem: { kind: 'timeout', message: 'Too late.' }, retryAt: now + day });
      expect(await claim()).toHaveLength(2);
    });

    it('keeps language, sentences, subject and a better excerpt, and searches on', async () => {
      const feed = await desk.feed('a');
      const text = 'Die alte Brücke ist wieder offen. Sie war zwei Jahre lang gesperrt. Am Montag fuhren die ersten Autos.';
      await desk.store(feed, [entry('x', { article: { lang: 'en', text, excerpt: '' } })]);
      const [one] = await claim();
      await store([understood(one?.articleId ?? 0, { lang: 'de', summary: [[0, 33]], keyPoints: [[34, 67], [68, text.length]], subject: 'society', excerpt: 'Die alte Brücke' })]);
      const page = await desk.edition.articles.get(1);
      expect(page).toMatchObject({ lang: 'de', summary: ['Die alte Brücke ist wieder offen.'], keyPoints: ['Sie war zwei Jahre lang gesperrt.', 'Am Montag fuhren die ersten Autos.'], subject: 'society', excerpt: 'Die alte Brücke' });
      expect(await desk.edition.articles.subjects()).toEqual(new Map([['society', 1]]));
      expect(await desk.titles({ subject: 'society' })).toEqual(['Title of x']);
      expect(await desk.titles({ subject: 'sport' })).toEqual([]);
      expect((await desk.edition.search('Brücke')).total).toBe(1);
      expect(await desk.archive.desk.understandingLeft(1)).toBe(0);
      expect(await claim()).toEqual([]);
    });

    it.each([
      ['the same language, with its region', 'pt-BR', 'pt', 'pt-BR'],
      ['another language', 'en', 'pt', 'pt'],
      ['none', undefined, 'pt', 'pt'],
      ['one, and the text does not tell', 'pt', undefined, 'pt'],
    ])('where the feed states %s, the article has it right', async (_name, lang, found, shown) => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { article: { lang } })]);
      await claim();
      await store([understood(1, { lang: found })]);
      expect((await desk.edition.articles.get(1))?.lang).toBe(shown);
    });

    it('is due again when the text changes, and keeps the language that the text told', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { article: { lang: 'en' } })]);
      await claim();
      await store([understood(1, { lang: 'pt', summary: [[0, 4]] })]);
      await desk.store(feed, [entry('x', { revision: 'another', article: { lang: 'en', text: 'A ponte reabriu.' } })]);
      expect(await desk.edition.articles.get(1)).toMatchObject({ lang: 'pt', summary: [] });
      expect(await claim()).toMatchObject([{ articleId: 1, text: 'A ponte reabriu.', lang: 'en' }]);
    });

    it('keeps nothing of an article that changed while it was read', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x'), entry('y')]);
      await claim();
      await desk.store(feed, [entry('x', { revision: 'another', article: { text: 'Another text.' } })]);
      await store([understood(1, { subject: 'sport' }), understood(2, { subject: 'sport' })]);
      expect((await desk.edition.articles.list({ subject: 'sport' })).cards).toHaveLength(1);
      expect(await claim()).toMatchObject([{ text: 'Another text.' }]);
    });

    it('does all again for a newer version, what has nothing first', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('old')]);
      await claim();
      await store([understood(1)]);
      await desk.store(feed, [entry('newer')], now + 1);
      await claim();
      await store([understood(2)]);
      await desk.store(feed, [entry('newest')], now + 2);
      expect(await claim()).toMatchObject([{ articleId: 3 }]);
      await desk.archive.desk.release({ understandingIds: [3] });
      expect((await claim({ version: 2 })).map(({ articleId }) => articleId).toSorted()).toEqual([1, 2, 3]);
      await store([understood(1), understood(2), understood(3)], 2);
      expect(await desk.archive.desk.understandingLeft(2)).toBe(0);
      expect(await claim({ version: 1 })).toEqual([]);
    });

    it('notes a failure and goes on', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x'), entry('y')]);
      await claim();
      await store([{ articleId: 1, problem: { kind: 'parse-limit', message: 'The article takes too long.' } }, understood(2)]);
      expect(await claim()).toEqual([]);
      expect(await desk.archive.desk.misunderstood(9)).toEqual([{ articleId: 1, title: 'Title of y', reason: 'The article takes too long.' }]);
      expect(await claim({ version: 2 })).toHaveLength(2);
    });

    it('gives the work of a dead process to the next, and takes nothing from it', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x')]);
      const other = await desk.place.open({ owner: 'other.example.org:1:x' });
      await other.desk.claimUnderstanding({ now, limit: 1, leaseMs: 1000, version: 1 });
      expect(await claim()).toEqual([]);
      expect(await claim({ now: now + 1000 })).toHaveLength(1);
      await other.desk.storeUnderstanding({ outcomes: [understood(1, { subject: 'sport' })], version: 1, now, choose: () => [] });
      expect(await desk.archive.desk.understandingLeft(1)).toBe(1);
      await store([understood(1, { subject: 'politics' })]);
      expect((await desk.edition.articles.get(1))?.subject).toBe('politics');
      await other.close();
    });

    it('forgets an article with its feed', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x')]);
      await claim();
      await desk.edition.feeds.unsubscribe(feed);
      await store([understood(1, { tags: [{ tag: 'bridge', label: 'bridge', kind: 'topic', score: 0.5 }] })]);
      expect(await desk.edition.tags.get('bridge')).toBeUndefined();
      expect(await desk.archive.check()).toEqual([]);
    });
  });
}
