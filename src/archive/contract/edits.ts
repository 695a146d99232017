import { describe, expect, it } from 'vitest';
import type { NewArticle } from '../archive.ts';
import type { ContractDatabase } from './place.ts';
import { article, day, entry, freshDesk, hour, now } from './samples.ts';

export function editsContract(database: ContractDatabase): void {
  describe('edits and pages', () => {
    const desk = freshDesk(database);
    const edit = (name: string, revision: string, changes: Partial<NewArticle>, wantsPage = false) => ({ ...entry(name, { wantsPage, article: changes }), revision });
    const teaser = { origin: 'teaser', text: 'The first lines.' } as const;
    const page = (articleId: number, text: string, changes: Partial<NewArticle> = {}, at = now + hour) => {
      const { html, excerpt, wordCount } = article({ text });
      return { articleId, now: at, article: { html, text, excerpt, wordCount, origin: 'page' as const, originReason: 'From the page.', ...changes } };
    };

    it('keeps the old version, the status and the place of an edited article', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x'), entry('newer', { article: { publishedAt: now } })]);
      const before = (await desk.edition.articles.list({})).cards;
      const id = before[1]?.id ?? 0;
      await desk.edition.articles.setRead([id], true, now);
      const { newestId } = await desk.edition.articles.list({});

      expect(await desk.store(feed, [edit('x', 'second', { title: 'Corrected title', text: 'Corrected words.', publishedAt: now + day })], now + hour)).toMatchObject({ edited: 1 });
      await desk.store(feed, [edit('x', 'third', { title: 'Corrected title', text: 'Third words.' })], now + 2 * hour);

      const list = await desk.edition.articles.list({});
      expect(list.cards.map((card) => card.id)).toEqual(before.map((card) => card.id));
      expect(list.newestId).toBe(newestId);
      expect(await desk.edition.articles.arrivedAfter(newestId, 10)).toEqual({ count: 0, newestId, cards: [] });
      expect(await desk.edition.articles.get(id)).toMatchObject({ title: 'Corrected title', text: 'Third words.', read: true, versions: 2, publishedAt: now - hour });
      expect((await desk.edition.articles.versions(id)).map(({ seenAt, title, html }) => [seenAt, title, html])).toEqual([
        [now + hour, 'Corrected title', '<p>Corrected words.</p>'],
        [now, 'Title of x', '<p>Text of x, told at length.</p>'],
      ]);
      // What the reader looks at later is compared with what stood there then.
      expect(await desk.edition.articles.lookAt(id)).toEqual({ textAt: now + 2 * hour, lookedAt: now });
      await desk.edition.articles.noteLook(id, now + 3 * hour);
      await desk.edition.articles.noteLook(id, now + hour);
      expect(await desk.edition.articles.lookAt(id)).toEqual({ textAt: now + 2 * hour, lookedAt: now + 3 * hour });
      const unread = list.cards.find((card) => card.id !== id)?.id ?? 0;
      await desk.edition.articles.noteLook(unread, now + hour);
      expect((await desk.edition.articles.lookAt(unread))?.lookedAt).toBeUndefined();
      expect(await desk.edition.articles.lookAt(77)).toBeUndefined();
      expect((await desk.edition.search('third')).total).toBe(1);
      expect((await desk.edition.search('length')).hits.map((hit) => hit.card.title)).toEqual(['Title of newer']);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('keeps no version when nothing that is shown changed', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x')]);
      await desk.store(feed, [edit('x', 'second', { categories: ['sport'] })]);
      expect(await desk.edition.articles.get(1)).toMatchObject({ versions: 0, categories: ['sport'] });
    });

    it('keeps the first version and the latest ones of a text that never rests', async () => {
      const feed = await desk.feed('a');
      for (let i = 0; i <= 30; i++) await desk.store(feed, [edit('x', `r${i}`, { text: `Words ${i}.` })], now + i * hour);
      const versions = await desk.edition.articles.versions(1);
      expect(versions).toHaveLength(20);
      expect(versions[0]?.html).toBe('<p>Words 29.</p>');
      expect(versions.at(-1)?.html).toBe('<p>Words 0.</p>');
      expect(await desk.archive.check()).toEqual([]);
    });

    it("shows the page's text, keeps the feed's beside it, and what the page does not say", async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true, article: { ...teaser, byline: 'Ada', lang: 'en', categories: ['bridges'] } })]);
      expect((await desk.edition.articles.get(1))?.pending).toBe(true);
      const [claim] = await desk.archive.desk.claimPages({ now, limit: 1, leaseMs: 1000 });
      expect(claim).toEqual({ articleId: 1, feedId: feed, url: 'https://gazette.example.org/x', title: 'Title of x', byline: 'Ada', lang: 'en', attempts: 0, feedHtml: '<p>The first lines.</p>' });

      await desk.archive.desk.storePage({ ...page(1, 'All of the text.', { canonicalUrl: 'https://gazette.example.org/canonical', image: { url: 'https://gazette.example.org/i.jpg' } }), siteName: 'The Gazette' });
      expect(await desk.edition.articles.get(1)).toMatchObject({
        title: 'Title of x', byline: 'Ada', lang: 'en', categories: ['bridges'], text: 'All of the text.', origin: 'page', originReason: 'From the page.',
        canonicalUrl: 'https://gazette.example.org/canonical', siteName: 'The Gazette', image: { url: 'https://gazette.example.org/i.jpg' }, pending: false, versions: 0,
      });
      expect((await desk.edition.search('"all of the text"')).total).toBe(1);
      expect((await desk.edition.search('lines')).total).toBe(0);
      expect(await desk.archive.desk.claimPages({ now: now + 30 * day, limit: 9, leaseMs: 1000 })).toEqual([]);
    });

    it('keeps what the page says of its kind, section, authors and keywords, and finds the article by them', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true, article: { ...teaser, byline: 'Ada Quill', kind: 'opinion' } })]);
      expect(await desk.edition.articles.get(1)).toMatchObject({ kind: 'opinion', section: undefined, authors: [], keywords: [] });
      await desk.archive.desk.storePage(page(1, 'All of the text.', { section: 'Rivers', authors: [{ name: 'Ada Quill', kind: 'person' }, { name: 'dpa', kind: 'organization' }], keywords: ['alders'] }));
      const kept = { kind: 'opinion', section: 'Rivers', authors: [{ name: 'Ada Quill', kind: 'person' }, { name: 'dpa', kind: 'organization' }], keywords: ['alders'] };
      expect(await desk.edition.articles.get(1)).toMatchObject(kept);
      expect((await desk.edition.articles.list({})).cards).toMatchObject([{ kind: 'opinion', section: 'Rivers' }]);
      expect((await desk.edition.search('alders')).total).toBe(1);
      expect((await desk.edition.search('rivers')).total).toBe(1);

      await desk.archive.desk.storePage(page(1, 'All of the corrected text.', {}, now + 2 * hour));
      expect(await desk.edition.articles.get(1)).toMatchObject({ ...kept, text: 'All of the corrected text.' });
    });

    it('keeps dateline and agencies of the text that is shown, and nothing of one that says nothing', async () => {
      const feed = await desk.feed('a');
      const wire = { places: [{ name: 'Seoul' }, { name: 'St. Paul', region: 'Minn.' }], day: { month: 5, day: 3 }, credits: [{ name: 'Reuters', agency: 'reuters' }, { name: 'WQQX' }], bodyAt: 18, notes: ['corrected' as const], teaser: false, evidence: [{ says: 'dateline' as const, where: 'opening' as const, words: 'SEOUL (Reuters) -' }] };
      await desk.store(feed, [entry('x', { wantsPage: true, article: { ...teaser, wire } })]);
      expect((await desk.edition.articles.get(1))?.wire).toEqual(wire);
      await desk.archive.desk.storePage(page(1, 'All of the text.', { wire: { places: [], credits: [], bodyAt: 0, notes: [], teaser: false, evidence: [] } }));
      expect(await desk.edition.articles.get(1)).not.toHaveProperty('wire');
    });

    it('knows that a page has more than what is here, until it is read again', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true, article: teaser })]);
      expect(await desk.edition.articles.get(1)).not.toHaveProperty('incomplete');
      await desk.archive.desk.storePage(page(1, 'The first page of it.', { incomplete: true, originReason: 'Only 1 of 2 pages.' }));
      expect(await desk.edition.articles.get(1)).toMatchObject({ origin: 'page', incomplete: true, originReason: 'Only 1 of 2 pages.' });
      await desk.archive.desk.storePage(page(1, 'The first page of it, and the second.'));
      expect(await desk.edition.articles.get(1)).not.toHaveProperty('incomplete');
    });

    it('fills from the page only where the feed was silent', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [
        entry('x', { wantsPage: true, article: { ...teaser, byline: undefined, publishedAt: undefined, lang: undefined } }),
        entry('y', { wantsPage: true, article: { ...teaser, byline: 'Ada', publishedAt: now - 5 * hour, lang: 'en' } }),
      ]);
      const fill = { byline: 'Ben', publishedAt: now - 9 * hour, modifiedAt: now - hour, lang: 'fr', canonicalUrl: 'gazette.example.org/c' };
      for (const id of [1, 2]) await desk.archive.desk.storePage({ ...page(id, 'All of it.'), fill });
      const shown = [await desk.edition.articles.get(1), await desk.edition.articles.get(2)];
      expect(shown.find((one) => one?.title === 'Title of x')).toMatchObject({ ...fill, sortAt: fill.publishedAt });
      expect(shown.find((one) => one?.title === 'Title of y')).toMatchObject({ byline: 'Ada', publishedAt: now - 5 * hour, lang: 'en', modifiedAt: fill.modifiedAt });
    });

    it('sorts an undated article by the date that its page gives', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true, article: { ...teaser, publishedAt: undefined } }), entry('y', { article: { publishedAt: now - 5 * hour } })]);
      const id = (await desk.edition.articles.list({})).cards[0]?.id ?? 0;
      await desk.edition.articles.setSaved(id, true, now);
      await desk.archive.desk.storePage(page(id, 'All of it.', { publishedAt: now - 9 * hour }));
      expect(await desk.titles()).toEqual(['Title of y', 'Title of x']);
      expect(await desk.titles({ unread: true, feedId: feed })).toEqual(['Title of y', 'Title of x']);
      expect(await desk.edition.articles.get(id)).toMatchObject({ publishedAt: now - 9 * hour, sortAt: now - 9 * hour });
      expect((await desk.edition.feeds.get(feed))?.newestAt).toBe(now - 5 * hour);
      expect(await desk.archive.check()).toEqual([]);
    });

    it("does not let a feed's edit overwrite the page's text, and asks for the page again a day later", async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true, article: teaser })]);
      await desk.archive.desk.storePage(page(1, 'All of the text, from the first word to the last one.'));
      await desk.store(feed, [edit('x', 'second', { ...teaser, title: 'New headline', text: 'Other first lines.' }, true)], now + 2 * hour);

      expect(await desk.edition.articles.get(1)).toMatchObject({ title: 'New headline', text: 'All of the text, from the first word to the last one.', origin: 'page', pending: true, versions: 1 });
      expect((await desk.edition.search('headline')).total).toBe(1);
      expect(await desk.archive.desk.claimPages({ now: now + 20 * hour, limit: 1, leaseMs: 1000 })).toEqual([]);
      const [claim] = await desk.archive.desk.claimPages({ now: now + 26 * hour, limit: 1, leaseMs: 1000 });
      expect(claim).toMatchObject({ articleId: 1, feedHtml: '<p>Other first lines.</p>' });

      await desk.archive.desk.storePage(page(1, 'The text as it was corrected.', {}, now + 26 * hour));
      expect((await desk.edition.articles.versions(1)).map((version) => [version.title, version.html])).toEqual([
        ['New headline', '<p>All of the text, from the first word to the last one.</p>'],
        ['Title of x', '<p>All of the text, from the first word to the last one.</p>'],
      ]);
      expect(await desk.archive.check()).toEqual([]);
    });

    it("takes a feed's text over the page's when it is clearly richer", async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true, article: teaser })]);
      await desk.archive.desk.storePage(page(1, 'Half of it.'));
      await desk.store(feed, [edit('x', 'second', { origin: 'feed', text: 'Now the feed gives all of the text, and more than the page did.' })]);
      expect(await desk.edition.articles.get(1)).toMatchObject({ origin: 'feed', text: 'Now the feed gives all of the text, and more than the page did.', versions: 1, pending: false });
    });

    it('says why there is no page, tries again when told to, and then no more', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true, article: { ...teaser, originReason: 'Only a teaser.' } })]);
      const failure = { articleId: 1, now, problem: { kind: 'server-error' as const, message: 'The server answered 503.' } };
      await desk.archive.desk.storePageFailure({ ...failure, retryAt: now + hour });
      expect(await desk.edition.articles.get(1)).toMatchObject({ pending: true, originReason: 'The page could not be read: The server answered 503. It will be tried again.' });
      expect(await desk.archive.desk.backlog(now)).toMatchObject({ pagesDue: 0, pagesWaiting: 1 });
      const [claim] = await desk.archive.desk.claimPages({ now: now + hour, limit: 1, leaseMs: 1000 });
      expect(claim?.attempts).toBe(1);
      await desk.archive.desk.storePageFailure({ ...failure, now: now + hour });
      expect(await desk.edition.articles.get(1)).toMatchObject({ pending: false, origin: 'teaser', originReason: 'The page could not be read: The server answered 503.' });
      expect(await desk.archive.stats()).toMatchObject({ pagesPending: 0, pagesFailed: 1 });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('stores a page of an article that is gone without complaint', async () => {
      await desk.archive.desk.storePage(page(77, 'Nothing.'));
      await desk.archive.desk.storePageFailure({ articleId: 77, now, problem: { kind: 'timeout', message: 'No answer.' } });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('has nothing waiting when an entry wants a page but has no link', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true, article: { url: undefined, canonicalUrl: undefined } })]);
      expect(await desk.archive.desk.backlog(now)).toEqual({ feedsDue: 0, pagesDue: 0, pagesWaiting: 0 });
    });
  });
}
