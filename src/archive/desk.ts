import { expressionBuilder } from 'kysely';
import { z } from 'zod';
import type { Desk, FeedClaim, IconClaim, PageClaim } from './archive.ts';
import { bodyOf } from './edit.ts';
import { clearClaims, mixHosts, putClaims } from './claims.ts';
import type { Engine } from './engine.ts';
import { parseState, stateColumns } from './feed-state-json.ts';
import { foldTags } from './fold-tags.ts';
import type { ClaimKind, Tables } from './schema.ts';
import { storeFeed } from './store-feed.ts';
import { storePage, storePageFailure } from './store-page.ts';
import { titleOf } from './titles.ts';
import { claimUnderstanding, misunderstood, storeUnderstanding, understandingLeft } from './understanding.ts';

/** How many candidates are looked at to mix hosts. */
const lookAhead = (limit: number): number => 200 + 20 * Math.min(limit, 200);
const iconNames = z.array(z.string());

export function createDesk(engine: Engine, owner: string): Desk {
  return {
    claimFeeds: (request) => claimFeeds(engine, owner, request),
    claimPages: (request) => claimPages(engine, owner, request),
    claimIcons: (request) => claimIcons(engine, owner, request),
    claimUnderstanding: (request) => claimUnderstanding(engine, owner, request),
    release: ({ feedIds = [], articleIds = [], understandingIds = [] }) =>
      engine.write(async ({ db, many }) => {
        await db.deleteFrom('claim').where('kind', '=', 'feed').where('target_id', 'in', many(feedIds)).execute();
        await db.deleteFrom('claim').where('kind', '=', 'page').where('target_id', 'in', many(articleIds)).execute();
        await db.deleteFrom('claim').where('kind', '=', 'understanding').where('target_id', 'in', many(understandingIds)).execute();
      }),
    nextDueAt: () => nextDueAt(engine),
    async backlog(now) {
      const count = { feeds: engine.read.selectFrom('feed').where('due_at', '<=', now), pages: engine.read.selectFrom('article').where('page_due_at', '<=', now), later: engine.read.selectFrom('article').where('page_due_at', '>', now) };
      const [feeds, pages, later] = await Promise.all([
        count.feeds.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(),
        count.pages.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(),
        count.later.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(),
      ]);
      return { feedsDue: feeds.n, pagesDue: pages.n, pagesWaiting: later.n };
    },
    storeFeed: (fetched) => storeFeed(engine, fetched),
    storeFeedStates: (states) => engine.write((transaction) => transaction.putFeedStates(states.map(({ feedId, state }) => ({ feedId, columns: stateColumns(state) })))),
    storePage: (page) => storePage(engine, page),
    storePageFailure: (failure) => storePageFailure(engine, failure),
    storeUnderstanding: (request) => storeUnderstanding(engine, owner, request),
    understandingLeft: (version) => understandingLeft(engine, version),
    foldTags: (request) => foldTags(engine, request),
    misunderstood: (limit) => misunderstood(engine, limit),
  };
}

function unclaimed(kind: ClaimKind, id: 'feed.id' | 'article.id') {
  const eb = expressionBuilder<Tables, 'feed' | 'article'>();
  return eb.not(eb.exists(eb.selectFrom('claim').select('claim.owner').where('claim.kind', '=', kind).whereRef('claim.target_id', '=', id)));
}

function inOrder<T extends { id: number }>(ids: readonly number[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

function claimFeeds(engine: Engine, owner: string, request: Parameters<Desk['claimFeeds']>[0]): Promise<FeedClaim[]> {
  const { now, limit, leaseMs, force = false, feedIds, notAttemptedSince } = request;
  return engine.write(async ({ db, many }) => {
    await clearClaims(db, owner, now);
    let query = db
      .selectFrom('feed')
      .select(['feed.id', 'feed.host'])
      .where('feed.removed_at', 'is', null)
      .where(unclaimed('feed', 'feed.id'))
      // Feeds that ended have no due time and are not due; only a reader who names one may ask once more.
      .orderBy('feed.due_at')
      .limit(lookAhead(limit));
    query = force ? query.where('feed.not_before', '<=', now) : query.where('feed.due_at', '<=', now);
    if (feedIds !== undefined) query = query.where('feed.id', 'in', many(feedIds));
    else query = query.where('feed.due_at', 'is not', null);
    if (notAttemptedSince !== undefined) query = query.where((eb) => eb.or([eb('feed.last_attempt_at', 'is', null), eb('feed.last_attempt_at', '<', notAttemptedSince)]));
    const chosen = mixHosts(await query.execute(), (row) => row.host, limit).map((row) => row.id);
    await putClaims(db, 'feed', chosen, owner, now + leaseMs);
    const rows = await db.selectFrom('feed').select(['id', 'url', 'title', 'site_url', 'state']).where('id', 'in', many(chosen)).execute();
    return inOrder(chosen, rows).map((row) => ({ feedId: row.id, title: titleOf(row), siteUrl: row.site_url ?? undefined, state: parseState(row.state) }));
  });
}

function claimPages(engine: Engine, owner: string, request: Parameters<Desk['claimPages']>[0]): Promise<PageClaim[]> {
  const { now, limit, leaseMs, exceptHosts = [] } = request;
  return engine.write(async (transaction) => {
    const { db, many } = transaction;
    await clearClaims(db, owner, now);
    let query = db
      .selectFrom('article')
      .select(['article.id', 'article.page_host'])
      .where('article.page_due_at', '<=', now)
      .where(unclaimed('page', 'article.id'))
      .orderBy('article.page_due_at')
      // Of what is due at the same time, the newest first: it is what a reader sees first.
      .orderBy('article.id', 'desc')
      .limit(lookAhead(limit));
    if (exceptHosts.length > 0) query = query.where('article.page_host', 'not in', many(exceptHosts));
    const chosen = mixHosts(await query.execute(), (row) => row.page_host ?? '', limit).map((row) => row.id);
    await putClaims(db, 'page', chosen, owner, now + leaseMs);
    const rows = await db.selectFrom('article').select(['id', 'feed_id', 'url', 'title', 'byline', 'lang', 'page_attempts', 'origin']).where('id', 'in', many(chosen)).execute();
    const claims: PageClaim[] = [];
    for (const row of inOrder(chosen, rows)) {
      if (row.url === null) continue;
      const feedText = await bodyOf(transaction, row.id, row.origin === 'page' ? 'feed_body' : 'body');
      claims.push({ articleId: row.id, feedId: row.feed_id, url: row.url, title: row.title, byline: row.byline ?? undefined, lang: row.lang ?? undefined, attempts: row.page_attempts, feedHtml: feedText?.html || undefined });
    }
    return claims;
  });
}

function claimIcons(engine: Engine, owner: string, request: Parameters<Desk['claimIcons']>[0]): Promise<IconClaim[]> {
  const { now, limit, leaseMs } = request;
  return engine.write(async ({ db }) => {
    await clearClaims(db, owner, now);
    const rows = await db
      .selectFrom('feed')
      .leftJoin('icon', 'icon.feed_id', 'feed.id')
      .select(['feed.id', 'feed.current_url', 'feed.site_url', 'feed.icon_named', 'icon.url', 'icon.etag', 'icon.last_modified'])
      .where('feed.icon_due_at', '<=', now)
      .where('feed.removed_at', 'is', null)
      // Before its first fetch a feed has not said what its site or icon is.
      .where('feed.last_attempt_at', 'is not', null)
      .where(unclaimed('icon', 'feed.id'))
      .orderBy('feed.icon_due_at')
      .limit(limit)
      .execute();
    await putClaims(db, 'icon', rows.map((row) => row.id), owner, now + leaseMs);
    return rows.map((row) => ({
      feedId: row.id,
      siteUrl: row.site_url ?? undefined,
      feedUrl: row.current_url,
      candidates: row.icon_named === null ? [] : iconNames.parse(JSON.parse(row.icon_named)),
      ...(row.url === null ? {} : { stored: { url: row.url, etag: row.etag ?? undefined, lastModified: row.last_modified ?? undefined } }),
    }));
  });
}

/** What is claimed is due again when its lease ends, not before. */
async function nextDueAt(engine: Engine): Promise<number | undefined> {
  const { read } = engine;
  const [feed, page, lease] = await Promise.all([
    read.selectFrom('feed').select('feed.due_at as at').where('feed.due_at', 'is not', null).where(unclaimed('feed', 'feed.id')).orderBy('feed.due_at').limit(1).executeTakeFirst(),
    read.selectFrom('article').select('article.page_due_at as at').where('article.page_due_at', 'is not', null).where(unclaimed('page', 'article.id')).orderBy('article.page_due_at').limit(1).executeTakeFirst(),
    read.selectFrom('claim').select((eb) => eb.fn.min('until').as('at')).where('kind', 'in', ['feed', 'page']).executeTakeFirst(),
  ]);
  const times = [feed?.at, page?.at, lease?.at].filter((at) => at !== undefined && at !== null);
  return times.length === 0 ? undefined : Math.min(...times);
}
