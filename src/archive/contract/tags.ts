import { describe, expect, it } from 'vitest';
import type { AliasCount, AliasEvidence } from '../../common/alias.ts';
import type { TagCandidate } from '../../common/tag.ts';
import type { ChooseTags, FindAliases, FoldedTags } from '../archive.ts';
import type { ContractDatabase } from './place.ts';
import { day, entry, freshDesk, hour, now } from './samples.ts';

/** `US=U.S.`: a tag with its form. */
function candidate(text: string, at: number): TagCandidate {
  const [tag = '', label = tag] = text.split('=');
  return { tag, label, kind: 'topic', score: 0.9 - at * 0.1 };
}

const all: ChooseTags = (candidates) => candidates.map(({ tag }) => tag);

export function tagsContract(database: ContractDatabase): void {
  describe('tags', () => {
    const desk = freshDesk(database);
    let feeds: number[] = [];

    /** Stores and understands one article of outlet 0 or 1. */
    async function tell(name: string, tags: string[], { age = 1, outlet = 0, choose = all, aliases = [], text }: { age?: number; outlet?: number; choose?: ChooseTags; aliases?: AliasEvidence[]; text?: string } = {}): Promise<number> {
      if (feeds.length === 0 || (await desk.edition.feeds.list()).length === 0) feeds = [await desk.feed('one'), await desk.feed('two')];
      await desk.store(feeds[outlet] ?? 0, [entry(name, { article: { publishedAt: now - age * hour, ...(text === undefined ? {} : { text }) } })]);
      const claims = await desk.archive.desk.claimUnderstanding({ now, limit: 9, leaseMs: hour, version: 1 });
      await desk.archive.desk.storeUnderstanding({ outcomes: claims.map(({ articleId }) => ({ articleId, tags: tags.map(candidate), aliases, summary: [], keyPoints: [] })), version: 1, now, choose });
      return claims[0]?.articleId ?? 0;
    }
    const tagsOf = async (id: number): Promise<string[]> => (await desk.edition.articles.get(id))?.tags.map(({ label }) => label) ?? [];
    const names = (tags: readonly { tag: string }[]): string[] => tags.map(({ tag }) => tag);

    const short = (from: string, to: string, kind: AliasEvidence['kind'] = 'abbreviation'): AliasEvidence => ({ kind, from, to, label: to, lang: 'en' });
    const seen: AliasCount[][] = [];
    /** Believes whatever is said at least twice. */
    const believe: FindAliases = (counts) => {
      seen.push([...counts]);
      return new Map(counts.flatMap(({ kind, from, to, label, count }) => (count > 1 ? [[from, { tag: to, label, lang: 'en', why: kind }] as const] : [])));
    };
    const fold = (): Promise<FoldedTags> => desk.archive.desk.foldTags({ aliasesOf: believe, now });

    it('stand on cards and pages, best first, under the form that most articles have', async () => {
      await tell('a', ['US=U.S.', 'trade']);
      await tell('b', ['US=United States']);
      const id = await tell('c', ['trade=Trade', 'US=U.S.']);
      expect(await tagsOf(id)).toEqual(['trade', 'U.S.']);
      expect((await desk.edition.articles.list({})).cards.map(({ tags }) => tags.length).toSorted()).toEqual([1, 2, 2]);
      expect(await desk.edition.tags.get('US')).toEqual({ tag: 'US', label: 'U.S.', plainLabel: 'U.S.', kind: 'topic', articles: 3, followed: false, hidden: false, merged: [] });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('have their articles in a list, newest first, page by page, read or not', async () => {
      for (let age = 5; age > 0; age--) await tell(`t${age}`, age === 3 ? ['other'] : ['lake'], { age });
      const first = await desk.edition.articles.list({ tag: 'lake', limit: 2 });
      expect(first.cards.map(({ title }) => title)).toEqual(['Title of t1', 'Title of t2']);
      expect((await desk.edition.articles.list({ tag: 'lake', limit: 9, ...(first.next === undefined ? {} : { before: first.next }) })).cards.map(({ title }) => title)).toEqual(['Title of t4', 'Title of t5']);
      const [newest, second] = first.cards;
      await desk.edition.articles.setRead([newest?.id ?? 0], true, now);
      expect(await desk.titles({ tag: 'lake', unread: true })).toEqual(['Title of t2', 'Title of t4', 'Title of t5']);
      await desk.edition.articles.setSaved(second?.id ?? 0, true, now);
      expect(await desk.titles({ tag: 'lake', saved: true })).toEqual(['Title of t2']);
      expect(await desk.titles({ tag: 'other', saved: true })).toEqual([]);
      expect((await desk.edition.articles.neighbours(second?.id ?? 0, { tag: 'lake' })).older?.title).toBe('Title of t4');
      expect(await desk.edition.articles.markAllRead({ tag: 'lake' }, 99, now)).toHaveLength(3);
      expect((await desk.edition.articles.unreadCounts()).total).toBe(1);
      expect(await desk.titles({ tag: 'nothing' })).toEqual([]);
    });

    it('are only some of the candidates; when others come to share one, earlier articles show it too', async () => {
      const shared: ChooseTags = (candidates, { sharedBy }) => [...candidates].sort((a, b) => sharedBy(b.tag) - sharedBy(a.tag)).slice(0, 1).map(({ tag }) => tag);
      const first = await tell('a', ['alone', 'ferry'], { choose: shared });
      expect(await tagsOf(first)).toEqual(['alone']);
      const second = await tell('b', ['ferry', 'ice'], { choose: shared });
      expect(await tagsOf(second)).toEqual(['ferry']);
      expect(await tagsOf(first)).toEqual(['ferry']);
      expect((await desk.edition.tags.get('ferry'))?.articles).toBe(2);
      expect((await desk.edition.tags.get('alone'))?.articles).toBe(0);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('that stay alone fade: after some days from pages that have three others, and are never among all tags', async () => {
      const fresh = await tell('fresh', ['alone']);
      const old = await tell('old', ['lonely'], { age: 24 * 9 });
      expect(await tagsOf(fresh)).toEqual(['alone']);
      expect(await tagsOf(old)).toEqual(['lonely']);
      expect(await desk.edition.tags.list()).toEqual([]);
      const others = ['harbour', 'ferry', 'bridge'];
      await tell('neighbour', others);
      expect(await tagsOf(await tell('older', ['single', ...others], { age: 24 * 9 }))).toEqual(others);
    });

    it('are counted down with edits and with articles that go', async () => {
      const id = await tell('a', ['lake', 'once'], {});
      await tell('b', ['lake'], { outlet: 1 });
      await desk.store(feeds[0] ?? 0, [entry('a', { revision: 'another', article: { text: 'Another text.' } })]);
      const [claim] = await desk.archive.desk.claimUnderstanding({ now, limit: 9, leaseMs: hour, version: 1 });
      expect(claim?.articleId).toBe(id);
      await desk.archive.desk.storeUnderstanding({ outcomes: [{ articleId: id, tags: ['lake'].map(candidate), summary: [], keyPoints: [] }], version: 1, now, choose: all });
      expect(await desk.edition.tags.get('once')).toBeUndefined();
      expect((await desk.edition.tags.get('lake'))?.articles).toBe(2);
      await desk.edition.feeds.unsubscribe(feeds[0] ?? 0);
      expect((await desk.edition.tags.get('lake'))?.articles).toBe(1);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('are followed, renamed and hidden by the reader, and all of it can be taken back', async () => {
      await tell('a', ['lake', 'rain']);
      const id = await tell('b', ['lake', 'rain']);
      const { tags } = desk.edition;
      const back = await tags.change([{ tag: 'lake', followed: true, label: 'The lake' }, { tag: 'rain', hidden: true }], now);
      expect(await tags.followed()).toMatchObject([{ tag: 'lake', label: 'The lake', followed: true }]);
      expect(names(await tags.hidden())).toEqual(['rain']);
      expect(names(await tags.list())).toEqual(['lake']);
      expect(await tagsOf(id)).toEqual(['The lake']);
      expect(await tagsOf(await tell('c', ['rain', 'snow']))).toEqual(['snow']);
      await tags.change(back, now);
      expect(await tags.followed()).toEqual([]);
      expect(await tagsOf(id)).toEqual(['lake', 'rain']);
      expect(await tags.change([{ tag: 'nothing', hidden: true }], now)).toEqual([]);
    });

    it('are merged and parted again', async () => {
      await tell('a', ['lake'], { age: 3 });
      await tell('b', ['loch'], { age: 2 });
      const both = await tell('c', ['mere', 'loch'], { age: 1 });
      const { tags } = desk.edition;
      await tags.change([{ tag: 'mere', mergedInto: 'loch', followed: true }], now);
      const back = await tags.change([{ tag: 'loch', mergedInto: 'lake' }], now);
      expect(await desk.titles({ tag: 'mere' })).toEqual(['Title of c', 'Title of b', 'Title of a']);
      expect(await tags.get('loch')).toMatchObject({ tag: 'lake', articles: 4, merged: [{ tag: 'loch' }, { tag: 'mere' }] });
      expect(await tagsOf(both)).toEqual(['lake']);
      expect(await tags.change([{ tag: 'lake', mergedInto: 'mere' }, { tag: 'lake', mergedInto: 'lake' }], now)).toEqual([]);
      expect(await desk.archive.check()).toEqual([]);
      await tags.change(back, now);
      expect(await tags.get('mere')).toMatchObject({ tag: 'loch', merged: [{ tag: 'mere' }] });
      expect(await desk.titles({ tag: 'lake' })).toEqual(['Title of a']);
      await tags.change([{ tag: 'mere', mergedInto: null }], now);
      expect(await tags.get('loch')).toMatchObject({ merged: [] });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('pass a reader’s interest on to what they are merged into', async () => {
      await tell('a', ['lake', 'loch']);
      const { tags } = desk.edition;
      await tags.change([{ tag: 'loch', followed: true }], now);
      const back = await tags.change([{ tag: 'loch', mergedInto: 'lake' }], now);
      expect(names(await tags.followed())).toEqual(['lake']);
      await tags.change(back, now);
      expect(names(await tags.followed())).toEqual(['loch']);
    });

    it('pass every reader’s interest on, and keep it for when they are parted', async () => {
      await tell('a', ['lake', 'loch']);
      const { tags } = desk.edition;
      const bo = desk.archive.edition(await desk.archive.readers.make({ userId: 'bo', name: 'Bo', house: true }, now));
      await bo.tags.change([{ tag: 'loch', followed: true }], now);
      const back = await tags.change([{ tag: 'loch', mergedInto: 'lake' }], now);
      expect([names(await bo.tags.followed()), names(await tags.followed())]).toEqual([['lake'], []]);
      await tags.change(back, now);
      expect(names(await bo.tags.followed())).toContain('loch');
      expect(await desk.archive.check()).toEqual([]);
    });

    it('have relatives that stand beside them more often than chance', async () => {
      for (const name of ['a', 'b', 'c']) await tell(name, ['lake', 'ferry', 'world']);
      for (const name of ['d', 'e', 'f', 'g', 'h', 'i']) await tell(name, ['world']);
      expect(names(await desk.edition.tags.related('lake', 9))).toEqual(['ferry', 'world']);
      expect(names(await desk.edition.tags.related('lake', 1))).toEqual(['ferry']);
    });

    it('come up when there is more of them than is usual for them, and from several outlets', async () => {
      for (let back = 2; back < 16; back++) for (const outlet of [0, 1]) await tell(`world-${back}-${outlet}`, ['world'], { age: back * 24, outlet });
      for (const n of [1, 2, 3, 4]) await tell(`burst-${n}`, ['storm', 'storm surge'], { outlet: n % 2 });
      for (const n of [1, 2, 3, 4]) await tell(`own-${n}`, ['campaign']);
      for (const n of [1, 2]) await tell(`small-${n}`, ['pair'], { outlet: n % 2 });
      for (const n of [1, 2, 3]) await tell(`usual-${n}`, ['world'], { outlet: n % 2 });
      const [first, ...others] = await desk.edition.tags.trending(now, 9);
      expect(first).toMatchObject({ tag: 'storm', today: 4, usual: 0 });
      expect(names(others)).not.toContain('storm surge');
      expect(names(others)).not.toContain('campaign');
      expect(names(others)).not.toContain('pair');
      expect(names(others)).not.toContain('world');
      expect(await desk.edition.tags.trending(now + 3 * day, 9)).toEqual([]);
    });

    it('that name the same, as articles say, are one tag under both keys, until articles say it no more', async () => {
      const { tags } = desk.edition;
      const first = await tell('a', ['lra', 'rain'], { aliases: [short('lra', 'lakeroads'), short('rain', 'rainfall')] });
      await tell('b', ['lakeroads=Lake Roads'], { aliases: [short('lra', 'lakeroads')], outlet: 1, age: 50 });
      await tell('c', ['lakeroads=Lake Roads']);
      await tags.change([{ tag: 'lra', followed: true }], now);
      expect(await fold()).toEqual({ folded: 1, parted: 0 });
      expect(seen.at(-1)).toEqual([{ ...short('lra', 'lakeroads'), count: 2, first: Math.floor((now - 50 * hour) / day), last: Math.floor((now - hour) / day) }]);
      expect(await tags.get('lra')).toMatchObject({ tag: 'lakeroads', label: 'Lake Roads', articles: 3, followed: true, merged: [{ tag: 'lra', by: 'articles' }] });
      expect(await desk.titles({ tag: 'lra' })).toEqual(['Title of c', 'Title of a', 'Title of b']);
      expect(await tagsOf(first)).toEqual(['Lake Roads', 'rain']);
      expect((await tags.list()).map(({ tag, articles }) => [tag, articles])).toEqual([['lakeroads', 3]]);
      expect(await fold()).toEqual({ folded: 0, parted: 0 });
      expect(await desk.archive.check()).toEqual([]);

      await desk.edition.feeds.unsubscribe(feeds[1] ?? 0);
      expect(await fold()).toEqual({ folded: 0, parted: 1 });
      expect(seen.at(-1)).toEqual([]);
      expect(await tags.get('lra')).toMatchObject({ tag: 'lra', articles: 1, followed: true });
      expect(await tags.get('lakeroads')).toMatchObject({ articles: 1, merged: [], followed: true });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('say of names only what they say now', async () => {
      const id = await tell('a', ['lra'], { aliases: [short('lra', 'lakeroads'), short('lra', 'lakeroads')] });
      await tell('b', ['lakeroads'], { aliases: [short('lra', 'lakeroads')] });
      await desk.store(feeds[0] ?? 0, [entry('a', { revision: 'another', article: { text: 'Another text.' } })]);
      await desk.archive.desk.claimUnderstanding({ now, limit: 9, leaseMs: hour, version: 1 });
      await desk.archive.desk.storeUnderstanding({ outcomes: [{ articleId: id, tags: [candidate('lra', 0)], aliases: [short('lra', 'lastresort')], summary: [], keyPoints: [] }], version: 1, now, choose: all });
      expect(await fold()).toEqual({ folded: 0, parted: 0 });
      expect(seen.at(-1)?.map(({ to, count }) => [to, count]).toSorted()).toEqual([['lakeroads', 1], ['lastresort', 1]]);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('are called by the abbreviation where articles prefer it by far', async () => {
      const says = [short('lra', 'lakeroads')];
      for (const name of ['a', 'b', 'c']) await tell(name, ['lra'], { aliases: says });
      await tell('d', ['lakeroads']);
      await fold();
      expect(await desk.edition.tags.get('lakeroads')).toMatchObject({ tag: 'lra', articles: 4 });
      await tell('e', ['lakeroads']);
      expect(await fold()).toEqual({ folded: 0, parted: 0 });
      for (const name of ['f', 'g', 'h', 'i', 'j']) await tell(name, ['lakeroads']);
      expect(await fold()).toEqual({ folded: 1, parted: 0 });
      expect(await desk.edition.tags.get('lra')).toMatchObject({ tag: 'lakeroads', articles: 10 });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('are never made one against what the reader did to them', async () => {
      const { tags } = desk.edition;
      const surnames = ['marsh', 'reed', 'moss', 'fern', 'lake'].map((name) => short(name, `ada${name}`, 'surname'));
      for (const name of ['x', 'y']) await tell(name, surnames.flatMap(({ from, to }) => [from, to]), { aliases: surnames });
      await tell('z', ['bog', 'pond']);
      await tags.change([{ tag: 'reed', label: 'Reed' }, { tag: 'bog', mergedInto: 'moss' }, { tag: 'fern', hidden: true }, { tag: 'adalake', mergedInto: 'pond' }], now);
      expect(await fold()).toEqual({ folded: 4, parted: 0 });
      expect(await tags.get('marsh')).toMatchObject({ tag: 'adamarsh' });
      expect(await tags.get('adareed')).toMatchObject({ tag: 'reed', label: 'Reed' });
      expect(await tags.get('adamoss')).toMatchObject({ tag: 'moss', merged: [{ tag: 'adamoss', by: 'articles' }, { tag: 'bog', by: 'reader' }] });
      expect(await tags.get('adafern')).toMatchObject({ tag: 'adafern', merged: [] });
      expect(await tags.get('lake')).toMatchObject({ tag: 'pond' });

      const back = await tags.change([{ tag: 'marsh', mergedInto: null }], now);
      expect(await fold()).toEqual({ folded: 0, parted: 0 });
      expect(await tags.get('marsh')).toMatchObject({ tag: 'marsh' });
      await tags.change(back, now);
      expect(await tags.get('marsh')).toMatchObject({ tag: 'adamarsh', merged: [{ by: 'articles' }] });
      await tags.change(await tags.change([{ tag: 'marsh', mergedInto: 'pond' }], now), now);
      expect(await fold()).toEqual({ folded: 0, parted: 0 });
      expect(await desk.archive.check()).toEqual([]);
    });

    it('are a person’s surname only where most articles with it have the first name too', async () => {
      const says = [{ ...short('islet', 'khalilislet', 'surname'), label: 'Khalil Islet' }];
      const about = { aliases: says, text: 'Khalil Islet spoke. Islet left.' };
      for (const name of ['a', 'b']) await tell(name, ['islet', 'khalilislet'], about);
      expect(await fold()).toEqual({ folded: 1, parted: 0 });
      for (const name of ['c', 'd']) await tell(name, ['islet'], { text: 'The islet in the lake.' });
      expect(await fold()).toEqual({ folded: 0, parted: 1 });
      expect(await desk.edition.tags.get('islet')).toMatchObject({ tag: 'islet', articles: 4 });
    });

    it('that are parts of one are shown once, and count together for what is shared', async () => {
      const others: [string, number][] = [];
      const watching: ChooseTags = (candidates, { sharedBy }) => { others.splice(0, Infinity, ...candidates.map(({ tag }): [string, number] => [tag, sharedBy(tag)])); return candidates.map(({ tag }) => tag); };
      for (const name of ['a', 'b']) await tell(name, ['lra'], { aliases: [short('lra', 'lakeroads')] });
      await tell('c', ['lakeroads=Lake Roads']);
      await fold();
      const id = await tell('d', ['lakeroads=Lake Roads', 'rain', 'lra'], { choose: watching });
      expect(others).toEqual([['lakeroads', 3], ['rain', 0]]);
      expect(await tagsOf(id)).toEqual(['Lake Roads', 'rain']);
      expect((await desk.edition.tags.get('lra'))?.articles).toBe(4);
      expect(await desk.archive.check()).toEqual([]);
    });
  });
}
