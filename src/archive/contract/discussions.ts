import { describe, expect, it } from 'vitest';
import type { Discussion, Edition, IncomingDiscussion } from '../archive.ts';
import type { ContractDatabase } from './place.ts';
import { entry, freshDesk, hour, now } from './samples.ts';
import { pageOf, placeAll, understandAll } from './story-samples.ts';

const page = 'https://gazette.example.org/bridge';
const talk = (url: string, comments?: number, about = page): { discussion: IncomingDiscussion } => ({ discussion: { about, url, ...(comments === undefined ? {} : { comments }) } });
const aggregated = (comments?: number) => entry('posted', { article: { url: page, canonicalUrl: page }, ...talk('https://lobste.rs/s/ab12', comments) });

export function discussionsContract(database: ContractDatabase): void {
  describe('discussions elsewhere', () => {
    const desk = freshDesk(database);
    const at = async (title: string, edition: Edition = desk.edition): Promise<Discussion[] | undefined> => {
      const card = (await edition.articles.list({ limit: 100 })).cards.find((one) => one.title === `Title of ${title}`);
      return card && (await edition.articles.get(card.id))?.discussions;
    };

    it('finds what aggregators say of a page, and what its publisher says', async () => {
      const [gazette, links] = [await desk.feed('gazette'), await desk.feed('links')];
      await desk.store(links, [aggregated(42), entry('other', talk('https://lobste.rs/s/other', 3, 'https://gazette.example.org/other'))]);
      await desk.store(gazette, [entry('bridge', talk(`${page}#comments`, 7)), entry('silent')]);
      const both = [{ url: 'https://lobste.rs/s/ab12', comments: 42 }, { url: `${page}#comments`, comments: 7 }];
      expect([await at('bridge'), await at('posted')]).toEqual([both, both]);
      expect([await at('silent'), await at('other')]).toEqual([[], [{ url: 'https://lobste.rs/s/other', comments: 3 }]]);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('takes a new count for no edit and no arrival', async () => {
      const links = await desk.feed('links');
      await desk.store(links, [aggregated()]);
      await desk.edition.articles.setRead([1], true, now);
      const before = await desk.edition.articles.get(1);
      expect(before?.discussions).toEqual([{ url: 'https://lobste.rs/s/ab12' }]);
      for (const [given, kept] of [[5, 5], [9, 9], [undefined, 9], [8, 8], [0, 0]] as const) {
        expect(await desk.store(links, [aggregated(given)], now + hour)).toEqual({ added: 0, edited: 0, known: 1 });
        expect(await desk.edition.articles.get(1)).toEqual({ ...before, discussions: [{ url: 'https://lobste.rs/s/ab12', comments: kept }] });
      }
      expect(await desk.edition.articles.versions(1)).toEqual([]);
      expect(await desk.edition.stats()).toMatchObject({ articles: 1, unread: 0 });
    });

    it('shows a place once, with the highest count that anybody gives, and not too many', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, [aggregated(5)]);
      await desk.store(b, [aggregated(8), ...Array.from({ length: 12 }, (_, i) => entry(`again-${i}`, talk(`https://lobste.rs/s/x${i}`)))]);
      const shown = await at('posted');
      expect(shown?.[0]).toEqual({ url: 'https://lobste.rs/s/ab12', comments: 8 });
      expect(shown).toHaveLength(8);
    });

    it('tells nobody what a feed says that they do not see', async () => {
      const gazette = await desk.feed('gazette');
      await desk.store(gazette, [entry('bridge')]);
      const ada = desk.archive.edition(await desk.archive.readers.make({ userId: 'ada', name: 'ada' }, now));
      const [own] = await ada.feeds.subscribe([{ feedUrl: 'https://private.example.org/feed', folder: [] }, { feedUrl: 'https://gazette.example.org/feed', folder: [] }], now);
      await desk.archive.desk.storeFeed({ feedId: own?.feedId ?? 0, now, state: { url: 'https://private.example.org/feed', nextFetchAt: now, lastAttemptAt: now, errorCount: 0, gone: false }, document: { entries: [entry('bridge', talk('https://private.example.org/talk', 4))] } });
      expect([await at('bridge'), await at('bridge', desk.archive.edition(desk.archive.readers.public()))]).toEqual([[], []]);
      expect(await at('bridge', ada)).toEqual([{ url: 'https://private.example.org/talk', comments: 4 }]);
    });

    it('goes with its feed, but stays for whoever saved the article from it', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, [entry('bridge')]);
      await desk.store(b, [aggregated(5)]);
      const posted = (await desk.edition.articles.list({})).cards.find(({ title }) => title === 'Title of posted')?.id ?? 0;
      await desk.edition.articles.setSaved(posted, true, now);
      await desk.edition.feeds.unsubscribe(b);
      expect([await at('bridge'), (await desk.edition.articles.get(posted))?.discussions]).toEqual([[], [{ url: 'https://lobste.rs/s/ab12', comments: 5 }]]);
      await desk.edition.articles.setSaved(posted, false, now);
      await desk.feed('b');
      await desk.edition.feeds.unsubscribe(b);
      expect(await desk.archive.feeds.get(b)).toBeUndefined();
      const again = await desk.feed('b');
      await desk.store(again, [entry('posted', { article: { url: page, canonicalUrl: page } })]);
      expect(await at('posted')).toEqual([]);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('gathers for a story what is said of all its reports', async () => {
      const [gazette, links] = [await desk.feed('gazette'), await desk.feed('links')];
      const second = 'https://gazette.example.org/second';
      await desk.store(gazette, [entry('bridge', talk(`${page}#comments`, 7)), entry('second', talk(`${second}#comments`, 9, second)), entry('third', talk('https://gazette.example.org/third#comments', 5, 'https://gazette.example.org/third'))]);
      await desk.store(links, [aggregated(42)]);
      await understandAll(desk.archive);
      const { cards } = await desk.edition.articles.list({});
      const idOf = (name: string): number => cards.find(({ title }) => title === `Title of ${name}`)?.id ?? 0;
      const [story = 0] = await placeAll(desk.archive, [[idOf('bridge'), idOf('second')], [idOf('third'), idOf('posted')]]);
      expect((await pageOf(desk.archive, story)).discussions).toEqual([{ url: 'https://lobste.rs/s/ab12', comments: 42 }, { url: `${second}#comments`, comments: 9 }, { url: `${page}#comments`, comments: 7 }]);
    });
  });
}
