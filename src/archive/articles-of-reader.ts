import { z } from 'zod';
import type { ArticleCard, ArticleFilter, ArticlePage, ReaderArticles } from './archive.ts';
import { unpackBody, unpackHtml } from './body.ts';
import { baseLanguage } from '../common/language/base-language.ts';
import type { Clock } from '../common/clock.ts';
import type { Reader } from '../common/reader.ts';
import { withTags } from './card-tags.ts';
import { cardQuery, toCard, toSource, type CardRow } from './cards.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { discussionsOf } from './discussions.ts';
import type { Engine, ListQuery } from './engine.ts';
import { feedsAmong, feedsWithin } from './folders.ts';
import { gistOf } from './gist.ts';
import { latelyOf } from './lately.ts';
import { owned, subscriptionsOf } from './owned.ts';
import { seenBy, type Seen } from './sight.ts';
import { markRead, markSaved, noteLook } from './status.ts';
import { tagIdsOf } from './tag-shelf.ts';

const usualLimit = 50;
const largestLimit = 1000;
/** Articles read at a time for an export. */
const exportChunk = 100;
/** So many of the newest articles tell which languages are usual. */
const languagesFrom = 400;
const mostCounted = 5000;
/** Of a tag or subject; more than anybody reads in it. */
const markedAtOnce = 20_000;
const pageProblem = z.object({ message: z.string() });

export function createReaderArticles(engine: Engine, clock: Clock, reader: Reader): ReaderArticles {

  const see = (): Promise<Seen> => seenBy(engine, reader);

  async function cardsOf(seen: Seen, ids: readonly number[]): Promise<ArticleCard[]> {
    const rows = await cardQuery(seen).where('article.id', 'in', engine.lookups.many(ids)).execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const cards = ids.flatMap((id) => {
      const row = byId.get(id);
      return row === undefined ? [] : [toCard(row)];
    });
    return withTags(seen, cards, clock());
  }

  /** What a filter means for a list; `undefined` for a folder or tag that does not exist: its list is empty. */
  async function meaning(seen: Seen, filter: Omit<ArticleFilter, 'limit' | 'before'>): Promise<Omit<ListQuery, 'from' | 'direction' | 'limit'> | undefined> {
    const base = { sight: seen.sight, unread: filter.unread ?? false, saved: filter.saved ?? false };
    if (filter.feedId !== undefined) {
      const feedIds = await feedsAmong(seen, [filter.feedId]);
      return feedIds.length === 0 ? undefined : { ...base, feedIds };
    }
    if (filter.tag !== undefined) {
      const tagIds = await tagIdsOf(engine.read, filter.tag);
      return tagIds === undefined ? undefined : { ...base, tagIds };
    }
    if (filter.subject !== undefined) return { ...base, subject: filter.subject };
    if (filter.folder === undefined || filter.folder.length === 0) return base;
    const feedIds = await feedsWithin(seen, filter.folder);
    return feedIds === undefined ? undefined : { ...base, feedIds };
  }

  const newestId = async (): Promise<number> => (await engine.read.selectFrom('article').select((eb) => eb.fn.max('id').as('id')).executeTakeFirst())?.id ?? 0;

  async function neighbour(seen: Seen, query: Omit<ListQuery, 'direction' | 'limit'>, direction: 'older' | 'newer'): Promise<ArticleCard | undefined> {
    const [place] = await engine.lookups.stretch({ ...query, direction, limit: 1 });
    return place === undefined ? undefined : (await cardsOf(seen, [place.id]))[0];
  }

  /** Ids up to `upToId` of a list that are not read. */
  async function unreadOf(query: Omit<ListQuery, 'direction' | 'limit'>, upToId: number): Promise<number[]> {
    if (query.tagIds === undefined && query.subject === undefined) return engine.lookups.unreadIds(query.sight, upToId, query.feedIds);
    const places = await engine.lookups.stretch({ ...query, unread: true, direction: 'older', limit: markedAtOnce });
    return places.map(({ id }) => id).filter((id) => id <= upToId);
  }

  async function pageOf(seen: Seen, row: CardRow & { page_problem: string | null; gist: string | null; versions: number; story_id: number | null; data: Uint8Array }): Promise<ArticlePage> {
    const { html, text, details } = unpackBody(row.data);
    const others = await subscriptionsOf(engine.read, seen.sight.subscriber)
      .withFeeds()
      .innerJoin('entry', 'entry.feed_id', 'feed.id')
      .select(['feed.id', 'feed.url', 'subscription.given_title', 'feed.title', 'feed.site_url', 'feed.has_icon'])
      .where('entry.article_id', '=', row.id)
      .where('feed.id', '<>', row.source_id ?? 0)
      .orderBy('feed.id')
      .execute();
    const [card] = await withTags(seen, [toCard(row)], clock());
    const canonicalUrl = details.canonicalUrl ?? row.url ?? undefined;
    return {
      ...(card ?? toCard(row)),
      ...gistOf(row.gist, text),
      canonicalUrl,
      modifiedAt: details.modifiedAt,
      siteName: details.siteName,
      html,
      text,
      pageFailed: row.page_problem !== null,
      originReason: row.page_problem === null ? details.originReason : whyNoPage(row.page_problem, row.page_due_at !== null),
      ...(details.incomplete === true ? { incomplete: true } : {}),
      categories: details.categories,
      enclosures: details.enclosures,
      discussions: await discussionsOf(seen, [{ id: row.id, canonicalUrl }]),
      authors: details.authors ?? [],
      keywords: details.keywords ?? [],
      ...(details.wire === undefined ? {} : { wire: details.wire }),
      ...(row.story_id === null ? {} : { storyId: row.story_id }),
      alsoIn: others.map(toSource),
      versions: row.versions,
    };
  }

  const pageQuery = (seen: Seen) => cardQuery(seen).innerJoin('body', 'body.article_id', 'article.id').leftJoin('story_article', 'story_article.article_id', 'article.id').select(['story_article.story_id', 'article.page_problem', 'article.versions', 'article.gist', 'body.data']);

  return {
    async list(filter) {
      // Asked first: what arrives while the list is read is then found by `arrivedAfter`.
      const newest = await newestId();
      const limit = Math.min(Math.max(1, filter.limit ?? usualLimit), largestLimit);
      const seen = await see();
      const query = await meaning(seen, filter);
      if (query === undefined) return { cards: [], newestId: newest };
      const places = await engine.lookups.stretch({ ...query, from: placeOf(filter.before), direction: 'older', limit: limit + 1 });
      const shown = places.slice(0, limit);
      const last = shown.at(-1);
      return { cards: await cardsOf(seen, shown.map((place) => place.id)), next: places.length > limit && last !== undefined ? cursorOf(last) : undefined, newestId: newest };
    },
    async get(articleId) {
      const seen = await see();
      const row = await pageQuery(seen).where('article.id', '=', articleId).executeTakeFirst();
      return row === undefined ? undefined : pageOf(seen, row);
    },
    async versions(articleId) {
      const { sight } = await see();
      const rows = await engine.read.selectFrom('version').select(['seen_at', 'title', 'html']).where('article_id', '=', articleId).where(engine.lookups.sees(sight, 'version.article_id')).orderBy('id', 'desc').execute();
      return rows.map((row) => ({ seenAt: row.seen_at, title: row.title, html: unpackHtml(row.html) }));
    },
    async arrivedAfter(afterId, limit) {
      const newest = await newestId();
      if (newest <= afterId) return { count: 0, newestId: newest, cards: [] };
      const seen = await see();
      const { n } = await engine.read.selectFrom('entry').select((eb) => eb.fn.count<number>('article_id').distinct().as('n')).where('article_id', '>', afterId).where('article_id', '<=', newest).where(engine.lookups.sees(seen.sight, 'entry.article_id')).executeTakeFirstOrThrow();
      const rows = await engine.read.selectFrom('article').select('id').where('id', '>', afterId).where('id', '<=', newest).where(engine.lookups.sees(seen.sight, 'article.id')).orderBy('id', 'desc').limit(Math.min(limit, largestLimit)).execute();
      const cards = await cardsOf(seen, rows.map((row) => row.id));
      return { count: n, newestId: newest, cards: cards.toSorted((a, b) => b.sortAt - a.sortAt || b.id - a.id) };
    },
    async neighbours(articleId, filter) {
      const seen = await see();
      const row = await engine.read.selectFrom('article').select(['article.id', 'sort_at']).where('article.id', '=', articleId).where(engine.lookups.sees(seen.sight, 'article.id')).executeTakeFirst();
      const query = await meaning(seen, filter);
      if (row === undefined || query === undefined) return {};
      const from = { id: row.id, sortAt: row.sort_at };
      return { newer: await neighbour(seen, { ...query, from }, 'newer'), older: await neighbour(seen, { ...query, from }, 'older') };
    },
    async unreadCounts() {
      const total = await engine.read.selectFrom('reader').select('unread').where('id', '=', reader.id).executeTakeFirst();
      const rows = await owned(engine.read, reader).counts.select().select(['feed_id', 'unread']).where('unread', '>', 0).execute();
      return { total: total?.unread ?? 0, byFeed: new Map(rows.map((row) => [row.feed_id, row.unread])) };
    },
    async noteLook(articleId, at) {
      await noteLook(engine, reader, articleId, at);
    },
    async lookAt(articleId) {
      const { sight } = await see();
      const row = await engine.read.selectFrom('article').select(['article.first_seen_at', 'article.text_at']).where('article.id', '=', articleId).where(engine.lookups.sees(sight, 'article.id')).executeTakeFirst();
      if (row === undefined) return undefined;
      const status = await owned(engine.read, reader).status.select().select('read_at').where('article_id', '=', articleId).executeTakeFirst();
      return { textAt: row.text_at ?? row.first_seen_at, ...(typeof status?.read_at === 'number' ? { lookedAt: status.read_at } : {}) };
    },
    async setRead(articleIds, read, now) {
      await markRead(engine, reader, articleIds, read, now);
    },
    async markAllRead(filter, upToId, now) {
      const query = await meaning(await see(), filter);
      if (query === undefined) return [];
      return markRead(engine, reader, await unreadOf(query, upToId), true, now);
    },
    lately: async (limit) => latelyOf(await see(), Math.min(Math.max(1, limit), mostCounted)),
    async languages() {
      const rows = await engine.read.selectFrom('article').select('lang').where(engine.lookups.sees((await see()).sight, 'article.id')).orderBy('sort_at', 'desc').limit(languagesFrom).execute();
      const known = rows.flatMap(({ lang }) => baseLanguage(lang ?? undefined) ?? []);
      return new Map([...Map.groupBy(known, (lang) => lang)].map(([lang, all]) => [lang, all.length / known.length]));
    },
    async subjects() {
      const rows = await engine.read.selectFrom('article').select((eb) => ['subject', eb.fn.countAll<number>().as('n')]).where('subject', 'is not', null).where(engine.lookups.sees((await see()).sight, 'article.id')).groupBy('subject').execute();
      return new Map(rows.flatMap(({ subject, n }) => (subject === null ? [] : [[subject, n] as const])));
    },
    setSaved: (articleId, saved, now) => markSaved(engine, reader, articleId, saved, now),
    async *everything() {
      const seen = await see();
      for (let after = 0; ; ) {
        const rows = await pageQuery(seen).where('article.id', '>', after).orderBy('article.id').limit(exportChunk).execute();
        for (const row of rows) yield await pageOf(seen, row);
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.id;
      }
    },
  };
}

function whyNoPage(problem: string, again: boolean): string {
  const { message } = pageProblem.parse(JSON.parse(problem));
  return `The page could not be read: ${message}${again ? ' It will be tried again.' : ''}`;
}
