import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { ArticleCard, ArticleImage, SourceRef } from './archive.ts';
import { seenArticles } from './owned.ts';
import type { ArticleTable } from './schema.ts';
import type { Seen } from './sight.ts';
import { titleOf } from './titles.ts';

/** A row of `cardQuery`. */
export interface CardRow extends Pick<
  Selectable<ArticleTable>,
  'id' | 'url' | 'title' | 'byline' | 'published_at' | 'first_seen_at' | 'sort_at' | 'excerpt' | 'image' | 'lang' | 'word_count' | 'origin' | 'kind' | 'section' | 'subject' | 'page_due_at'
> {
  /** The feed that it is from for this reader. */
  source_id: number | null;
  read_at: number | null;
  saved_at: number | null;
  feed_url: string | null;
  feed_given_title: string | null;
  feed_title: string | null;
  feed_site_url: string | null;
  feed_has_icon: number | null;
}

/** What a list shows of articles that a reader sees. */
export function cardQuery(seen: Pick<Seen, 'read' | 'lookups' | 'sight'>) {
  return seenArticles(seen.read, seen).select([
    'article.id', 'feed.id as source_id', 'article.url', 'article.title', 'article.byline', 'article.published_at', 'article.first_seen_at',
    'article.sort_at', 'article.excerpt', 'article.image', 'article.lang', 'article.word_count', 'article.origin', 'article.kind', 'article.section', 'article.subject', 'article.page_due_at',
    'status.read_at', 'status.saved_at',
    'feed.url as feed_url', 'subscription.given_title as feed_given_title', 'feed.title as feed_title', 'feed.site_url as feed_site_url', 'feed.has_icon as feed_has_icon',
  ]);
}

/** The card without its tags: see `withTags`. */
export function toCard(row: CardRow): ArticleCard {
  return {
    id: row.id,
    url: row.url ?? undefined,
    title: row.title,
    source: toSource({ id: row.source_id ?? 0, url: row.feed_url ?? '', given_title: row.feed_given_title, title: row.feed_title, site_url: row.feed_site_url, has_icon: row.feed_has_icon ?? 0 }),
    byline: row.byline ?? undefined,
    publishedAt: row.published_at ?? undefined,
    firstSeenAt: row.first_seen_at,
    sortAt: row.sort_at,
    excerpt: row.excerpt,
    image: row.image === null ? undefined : parseImage(row.image),
    lang: row.lang ?? undefined,
    wordCount: row.word_count,
    origin: row.origin,
    kind: row.kind ?? undefined,
    section: row.section ?? undefined,
    subject: row.subject ?? undefined,
    tags: [],
    pending: row.page_due_at !== null,
    read: row.read_at !== null,
    saved: row.saved_at !== null,
  };
}

export interface SourceRow {
  id: number;
  url: string;
  given_title: string | null;
  title: string | null;
  site_url: string | null;
  has_icon: number;
}

export const toSource = (row: SourceRow): SourceRef => ({ feedId: row.id, title: titleOf(row), hasIcon: row.has_icon === 1, siteUrl: row.site_url ?? undefined });

const imageSchema = z.object({
  url: z.string(),
  width: z.number().optional(),
  height: z.number().optional(),
  alt: z.string().optional(),
  caption: z.string().optional(),
  credit: z.string().optional(),
});

const parseImage = (json: string): ArticleImage => imageSchema.parse(JSON.parse(json));
