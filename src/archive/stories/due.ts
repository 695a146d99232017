import { sql } from 'kysely';
import { siteOf } from '../../common/site.ts';
import { clearClaims, putClaims } from '../claims.ts';
import { bodyOf } from '../edit.ts';
import type { Engine } from '../engine.ts';
import { titleOf } from '../titles.ts';
import { pagePatienceMs } from '../understanding.ts';
import type { StoryClaim, StoryShelf } from './shelf.ts';

/** All that is placed is one claim. */
const target = 0;

/** @see StoryShelf.hold */
export async function hold(engine: Engine, owner: string, { now, leaseMs }: Parameters<StoryShelf['hold']>[0]): Promise<boolean> {
  const holder = await engine.read.selectFrom('claim').select(['owner', 'until']).where('kind', '=', 'stories').where('target_id', '=', target).executeTakeFirst();
  // Asked for all the time; half a lease is left before it costs a write.
  if (holder?.owner === owner && holder.until > now + leaseMs / 2) return true;
  return engine.write(async ({ db }) => {
    await clearClaims(db, owner, now);
    const other = await db.selectFrom('claim').select('owner').where('kind', '=', 'stories').where('target_id', '=', target).where('owner', '<>', owner).executeTakeFirst();
    if (other !== undefined) return false;
    await db.deleteFrom('claim').where('kind', '=', 'stories').where('target_id', '=', target).execute();
    await putClaims(db, 'stories', [target], owner, now + leaseMs);
    return true;
  });
}

/** @see StoryShelf.letGo */
export const letGo = (engine: Engine, owner: string): Promise<void> =>
  engine.write(async ({ db }) => void (await db.deleteFrom('claim').where('kind', '=', 'stories').where('owner', '=', owner).execute()));

/** @see StoryShelf.due */
export async function due(engine: Engine, { now, limit, patienceMs, version, since }: Parameters<StoryShelf['due']>[0]): Promise<StoryClaim[]> {
  const { read, lookups } = engine;
  // Written out, not bound: else the small indexes of what is not placed are not used.
  const isUnplaced = sql<boolean>`article.placed = 0`;
  const waiting = await read
    .selectFrom('article')
    .select('first_seen_at')
    .where(isUnplaced)
    .where('first_seen_at', '>', now - patienceMs)
    .where(sql`+article.understood`, '<', version)
    // A page that is overdue is waited for no longer.
    .where((eb) => eb.or([eb('page_due_at', 'is', null), eb('page_attempts', '>', 0), eb('first_seen_at', '>', now - pagePatienceMs)]))
    .orderBy('first_seen_at')
    .limit(1)
    .executeTakeFirst();
  const ids = await read
    .selectFrom('article')
    .select('id')
    .where(isUnplaced)
    .where(sql`+article.understood`, '>=', version)
    .$if(since !== undefined, (query) => query.where('first_seen_at', '>=', since ?? 0))
    .$if(waiting !== undefined, (query) => query.where('first_seen_at', '<=', (waiting?.first_seen_at ?? 0) - patienceMs))
    // Where old ones are left out there may be any number of them: the index by when articles came is the one to use, and
    // what it gives is sorted.
    .orderBy(since === undefined ? sql`article.sort_at` : sql`+article.sort_at`)
    .orderBy('id')
    .limit(limit)
    .execute();
  if (ids.length === 0) return [];
  const rows = await read
    .selectFrom('article')
    .innerJoin('feed', 'feed.id', 'article.feed_id')
    .select([
      'article.id', 'article.feed_id', 'article.url', 'article.title', 'article.byline', 'article.section', 'article.kind', 'article.published_at', 'article.word_count', 'article.origin',
      'article.sort_at', 'article.first_seen_at', 'article.lang', 'article.subject', 'feed.url as feed_url', 'feed.title as feed_title',
    ])
    .where('article.id', 'in', lookups.many(ids.map(({ id }) => id)))
    .orderBy('article.sort_at')
    .orderBy('article.id')
    .execute();
  const candidates = await read
    .selectFrom('article_tag')
    .innerJoin('tag', 'tag.id', 'article_tag.tag_id')
    .select(['article_tag.article_id', 'article_tag.score', 'tag.key', 'tag.label', 'tag.kind'])
    .where('article_tag.article_id', 'in', lookups.many(rows.map(({ id }) => id)))
    .orderBy('article_tag.score', 'desc')
    .orderBy('tag.id')
    .execute();
  const tagsOf = Map.groupBy(candidates, (row) => row.article_id);
  const claims: StoryClaim[] = [];
  for (const row of rows) {
    const body = await bodyOf({ db: read }, row.id, 'body');
    if (body === undefined) continue;
    claims.push({
      articleId: row.id, feedId: row.feed_id, source: titleOf({ url: row.feed_url, title: row.feed_title }), site: row.url === null ? undefined : siteOf(row.url),
      url: row.url ?? undefined, title: row.title, text: body.text, byline: row.byline ?? undefined, section: row.section ?? undefined, kind: row.kind ?? undefined, publishedAt: row.published_at ?? undefined, wordCount: row.word_count, origin: row.origin,
      sortAt: row.sort_at, firstSeenAt: row.first_seen_at, lang: row.lang ?? undefined, subject: row.subject ?? undefined,
      tags: (tagsOf.get(row.id) ?? []).map(({ key, label, kind, score }) => ({ tag: key, label, kind, score: score / 1000 })),
      wire: body.details.wire,
    });
  }
  return claims;
}

/** @see StoryShelf.left */
export async function left({ read }: Engine, { since = 0 }: Parameters<StoryShelf['left']>[0]): Promise<number> {
  const { n } = await read.selectFrom('article').where(sql<boolean>`placed = 0`).where('first_seen_at', '>=', since).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return n;
}
