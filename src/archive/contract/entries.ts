import { describe, expect, it } from 'vitest';
import type { IncomingEntry } from '../archive.ts';
import type { ContractDatabase } from './place.ts';
import { day, entry, freshDesk, hour, now } from './samples.ts';

/** How an entry is known again. */
export function entriesContract(database: ContractDatabase): void {
  describe('entries', () => {
    const desk = freshDesk(database);
    const known = { added: 0, edited: 0, known: 1 };
    const edited = { added: 0, edited: 1, known: 0 };
    const added = { added: 1, edited: 0, known: 0 };

    /** What becomes of `second` when `first` is there. */
    async function after(first: IncomingEntry | IncomingEntry[], second: IncomingEntry | IncomingEntry[], at = now + hour) {
      const feed = await desk.feed('a');
      await desk.store(feed, [first].flat());
      const outcome = await desk.store(feed, [second].flat(), at);
      expect(await desk.archive.check()).toEqual([]);
      return outcome;
    }
    const keyed = (name: string, keys: Partial<IncomingEntry['keys']>, article: Partial<IncomingEntry['article']> = {}): IncomingEntry => {
      const base = entry(name);
      return entry(name, { keys: { ...base.keys, ...keys }, article });
    };

    it('knows an entry by its id, whatever else changed', async () => {
      expect(await after(entry('x'), entry('x'))).toEqual(known);
    });

    it('takes another revision for an edit', async () => {
      expect(await after(entry('x'), { ...keyed('y', { id: 'id-x' }) })).toEqual(edited);
      expect(await desk.titles()).toEqual(['Title of y']);
    });

    it('knows an entry without id by its link, then by its content', async () => {
      expect(await after(keyed('x', { id: undefined }), keyed('x', { id: undefined, content: 'other' }))).toEqual(known);
    });

    it('knows an entry without id and link by its content', async () => {
      const bare = { id: undefined, link: undefined };
      expect(await after(keyed('x', bare), [keyed('x', bare), keyed('y', bare)])).toEqual({ added: 1, edited: 0, known: 1 });
    });

    it('knows an entry under a new id by its link and title', async () => {
      expect(await after(entry('x'), keyed('x', { id: 'renumbered' }, { publishedAt: now + 3 * day }))).toEqual(known);
      expect(await desk.store(1, [keyed('x', { id: 'renumbered', link: 'moved' })])).toEqual(known);
    });

    it('knows an entry under a new id by its link and date, though the title was edited', async () => {
      expect(await after(entry('x'), { ...keyed('x', { id: 'renumbered' }, { title: 'Another headline' }), revision: 'second' })).toEqual(edited);
    });

    it('takes a new entry on a page that is used every day for a new one', async () => {
      expect(await after(entry('monday'), keyed('tuesday', { link: 'link-monday' }, { publishedAt: now + day }))).toEqual(added);
    });

    it('keeps entries apart that share a link in one document', async () => {
      const live = ['a', 'b', 'c'].map((name) => keyed(name, { link: 'live' }));
      expect(await after(live.slice(0, 2), live)).toEqual({ added: 1, edited: 0, known: 2 });
    });

    it('keeps entries without id apart that share a link in one document', async () => {
      const live = ['a', 'b'].map((name) => keyed(name, { id: undefined, link: 'live' }));
      expect(await after(live, live)).toEqual({ added: 0, edited: 0, known: 2 });
      expect(await desk.titles()).toHaveLength(2);
    });

    it('keeps entries apart that share an id in one document', async () => {
      const same = ['a', 'b'].map((name) => keyed(name, { id: 'always-the-same' }));
      expect(await after(same, same)).toEqual({ added: 0, edited: 0, known: 2 });
    });

    it('does not give an entry to another whose id is in the same document', async () => {
      expect(await after(entry('x'), [entry('x'), keyed('y', { link: 'link-x' })])).toEqual({ added: 1, edited: 0, known: 1 });
      expect((await desk.titles()).toSorted()).toEqual(['Title of x', 'Title of y']);
    });

    it('takes an entry that a document gives twice once', async () => {
      expect(await after([entry('x'), entry('x')], [entry('x'), { ...entry('x'), revision: 'older' }])).toEqual(known);
    });

    it('keeps the same words under another id and link for another entry', async () => {
      const weather = (name: string, publishedAt: number) => keyed(name, { content: 'no-warnings' }, { publishedAt, title: 'No warnings' });
      expect(await after(weather('monday', now), weather('tuesday', now + day))).toEqual(added);
    });

    it('knows an entry again after the site changed all ids and links', async () => {
      expect(await after(entry('x'), keyed('x', { id: 'new-id', link: 'new-link' }))).toEqual(known);
      expect(await desk.store(1, [keyed('x', { id: 'new-id', link: 'new-link' })])).toEqual(known);
    });

    it('keeps the same id in two feeds apart', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, [entry('x')]);
      expect(await desk.store(b, [entry('y', { keys: { ...entry('x').keys } })])).toEqual(added);
    });

    it('stores an article of several feeds once and links it from each', async () => {
      const [a, b, c] = [await desk.feed('a'), await desk.feed('b'), await desk.feed('c')];
      await desk.store(a, [entry('x', { article: { title: '“Bridge” opens' } })]);
      expect(await desk.store(b, [entry('x', { article: { title: 'Bridge: opens!' } })])).toEqual(added);
      expect(await desk.store(c, [entry('x', { article: { title: 'Another title' } })])).toEqual(added);
      const { cards } = await desk.edition.articles.list({});
      expect(cards).toHaveLength(2);
      expect(await desk.titles({ feedId: b })).toEqual(['“Bridge” opens']);
      const page = await desk.edition.articles.get(1);
      expect(page?.source.feedId).toBe(a);
      expect(page?.alsoIn.map((source) => source.feedId)).toEqual([b]);
      expect(await desk.edition.articles.unreadCounts()).toEqual({ total: 2, byFeed: new Map([[a, 1], [b, 1], [c, 1]]) });
      await desk.edition.articles.setRead([1], true, now);
      expect(await desk.edition.articles.unreadCounts()).toEqual({ total: 1, byFeed: new Map([[c, 1]]) });
      expect((await desk.edition.search('bridge', { filter: { feedIds: [b] } })).total).toBe(1);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('counts an article as read in a feed that joins later', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, [entry('x')]);
      await desk.edition.articles.setRead([1], true, now);
      await desk.store(b, [entry('x')]);
      expect((await desk.edition.articles.unreadCounts()).byFeed).toEqual(new Map());
      expect(await desk.archive.check()).toEqual([]);
    });

    it("makes the outlet's own feed the source, and lets no other feed edit", async () => {
      const [planet, own] = [await desk.feed('planet'), await desk.feed('gazette')];
      await desk.store(planet, [entry('x', { article: { text: 'The text as the planet tells it.' } })]);
      await desk.store(own, [entry('x', { article: { text: 'The text as the outlet tells it.' } })]);
      expect(await desk.edition.articles.get(1)).toMatchObject({ text: 'The text as the outlet tells it.', source: { feedId: own }, alsoIn: [{ feedId: planet }] });
      await desk.store(planet, [{ ...entry('x', { article: { text: 'Words put into its mouth.' } }), revision: 'forged' }]);
      expect((await desk.edition.articles.get(1))?.text).toBe('The text as the outlet tells it.');
      expect((await desk.edition.search('outlet', { filter: { feedIds: [planet] } })).total).toBe(1);
      expect((await desk.edition.search('planet')).total).toBe(0);
    });

    it('takes the full text of another feed where there was a teaser', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, [entry('x', { wantsPage: true, article: { origin: 'teaser' } })]);
      await desk.store(b, [entry('x', { article: { text: 'All of it, from beginning to end.' } })]);
      expect(await desk.edition.articles.get(1)).toMatchObject({ text: 'All of it, from beginning to end.', origin: 'feed', pending: false, source: { feedId: b } });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('sorts by the published time, but never in the future of the first sight', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [
        entry('future', { article: { publishedAt: now + 400 * day } }),
        entry('undated', { article: { publishedAt: undefined } }),
        entry('yesterday', { article: { publishedAt: now - day } }),
        entry('ancient', { article: { publishedAt: Date.UTC(1965, 0, 1) } }),
      ]);
      const { cards } = await desk.edition.articles.list({});
      expect(cards.map((card) => [card.title, card.sortAt])).toEqual([
        ['Title of future', now],
        ['Title of undated', now],
        ['Title of yesterday', now - day],
        ['Title of ancient', Date.UTC(1965, 0, 1)],
      ]);
      expect(cards.map((card) => card.publishedAt)).toEqual([now + 400 * day, undefined, now - day, Date.UTC(1965, 0, 1)]);
      expect(await desk.titles({ unread: true })).toEqual(cards.map((card) => card.title));
      expect(await desk.archive.check()).toEqual([]);
    });

    it('stores what a careless publisher says', async () => {
      const feed = await desk.feed('a');
      const odd = entry('odd', {
        article: {
          title: 'Nul \0 and \uD800 alone', publishedAt: Number.NaN, modifiedAt: Number.POSITIVE_INFINITY, wordCount: 1.5, text: '\uDC00 \0 text', html: '<p>\uDC00 \0 text</p>',
          image: { url: 'https://gazette.example.org/i.jpg', width: Number.NaN, height: 4.6 }, enclosures: [{ url: 'https://gazette.example.org/a', length: Number.NaN }],
        },
      });
      await desk.store(feed, [odd, entry('plain', { article: { publishedAt: now - 0.5 } })]);
      expect(await desk.edition.articles.get(2)).toMatchObject({ title: 'Nul \0 and \uFFFD alone', text: '\uFFFD \0 text', sortAt: now, wordCount: 2, image: { url: 'https://gazette.example.org/i.jpg', height: 5 }, enclosures: [{ url: 'https://gazette.example.org/a' }] });
      expect(await desk.titles({ unread: true })).toHaveLength(2);
      expect((await desk.edition.search('alone')).total).toBe(1);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('gives ids that rise with time within a document', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, ['c', 'b', 'a'].map((name, i) => entry(name, { article: { publishedAt: now - i * hour } })));
      expect((await desk.edition.articles.list({})).cards.map((card) => card.id)).toEqual([3, 2, 1]);
    });
  });
}
