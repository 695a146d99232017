import { sql, type Kysely } from 'kysely';
import type { Reader } from '../common/reader.ts';
import type { ReaderTags, TagChange, TagDetails, TagOverview, TagRef, TrendingTag } from './archive.ts';
import { burstOf, day, usualOver } from './burst.ts';
import type { Engine, Transaction } from './engine.ts';
import type { MergedBy, Tables } from './schema.ts';

const usualLimit = 200;
/** Of the tags that match a name, so many are looked at. */
const namedAlike = 50;
const largestLimit = 2000;
/** The newest articles of a tag by which its relatives are found. */
const relatedFrom = 300;
/** A tag whose articles are so far those of a better one tells nothing more. */
const mostOverlap = 0.5;
/** About what chance alone brings once in twenty times. */
const leastScore = 2;
const trendingLeast = { articles: 3, outlets: 2 };

/** A tag's own row, never one that was merged into another. */
function overviews(db: Kysely<Tables>, reader: Reader) {
  return db
    .selectFrom('tag')
    .leftJoin('reader_tag', (join) => join.onRef('reader_tag.tag_id', '=', 'tag.id').on('reader_tag.reader_id', '=', reader.id))
    .select((eb) => [
      'tag.id', 'tag.key', 'tag.label', 'tag.given_label', 'tag.kind', 'tag.hidden', 'tag.articles', 'reader_tag.followed_at',
      eb.selectFrom('tag as part').select((sub) => sub.fn.sum<number | null>('part.articles').as('n')).whereRef('part.merged_into', '=', 'tag.id').as('of_parts'),
    ])
    .where('tag.merged_into', 'is', null);
}

type OverviewRow = Awaited<ReturnType<ReturnType<typeof overviews>['execute']>>[number];

const toOverview = (row: OverviewRow): TagOverview => ({ tag: row.key, label: row.given_label ?? row.label, kind: row.kind, articles: row.articles + (row.of_parts ?? 0), followed: row.followed_at !== null });

/** The ids of a tag and of what was merged into it, the tag's own first. */
export async function tagIdsOf(db: Kysely<Tables>, key: string): Promise<number[] | undefined> {
  const row = await db.selectFrom('tag').select(['id', 'merged_into']).where('key', '=', key).executeTakeFirst();
  if (row === undefined) return undefined;
  const root = row.merged_into ?? row.id;
  const parts = await db.selectFrom('tag').select('id').where('merged_into', '=', root).execute();
  return [root, ...parts.map(({ id }) => id)];
}

export function createReaderTags(engine: Engine, reader: Reader): ReaderTags {
  const { read } = engine;
  const { many } = engine.lookups;

  async function get(key: string): Promise<TagDetails | undefined> {
    const [root, ...parts] = (await tagIdsOf(read, key)) ?? [];
    const row = root === undefined ? undefined : await overviews(read, reader).where('tag.id', '=', root).executeTakeFirst();
    if (row === undefined) return undefined;
    const merged = await read.selectFrom('tag').select(['key', 'label', 'given_label', 'kind', 'articles', 'merged_by']).where('id', 'in', many(parts)).orderBy('articles', 'desc').execute();
    return { ...toOverview(row), plainLabel: row.label, hidden: row.hidden === 1, merged: merged.map((part) => ({ ...toRef(part), by: part.merged_by ?? 'reader' })) };
  }

  return {
    get,
    async named(label) {
      const wanted = label.trim().replace(/^#/, '');
      const rows = await read.selectFrom('tag').select(['key', 'label', 'given_label', 'articles']).where((eb) => eb.or([eb('key', '=', wanted), eb('given_label', 'like', wanted), eb('label', 'like', wanted)])).orderBy('articles', 'desc').limit(namedAlike).execute();
      const same = (text: string | null): boolean => text !== null && text.toLowerCase() === wanted.toLowerCase();
      const row = rows.find(({ given_label }) => same(given_label)) ?? rows.find(({ label: plain }) => same(plain)) ?? rows.find(({ key }) => key === wanted);
      return row === undefined ? undefined : get(row.key);
    },
    async list({ limit = usualLimit, startsWith = '' } = {}) {
      const atMost = Math.min(limit, largestLimit);
      let common = overviews(read, reader).where('tag.hidden', '=', 0);
      if (startsWith !== '') common = common.where((eb) => eb(eb.fn<string>('substr', [eb.fn<string>('lower', [eb.fn.coalesce('tag.given_label', 'tag.label')]), sql.lit(1), eb.val(startsWith.length)]), '=', startsWith.toLowerCase()));
      const rows = await common.where('tag.articles', '>', 1).orderBy('tag.articles', 'desc').orderBy('tag.id').limit(atMost).execute();
      // Together with its parts a tag may be commoner than alone.
      const wholes = await common.where('tag.id', 'in', (eb) => eb.selectFrom('tag as part').select('part.merged_into').where('part.merged_into', 'is not', null).$castTo<{ merged_into: number }>()).execute();
      return [...new Map([...rows, ...wholes].map((row) => [row.id, row])).values()].map(toOverview).filter(({ articles }) => articles > 1).toSorted((a, b) => b.articles - a.articles).slice(0, atMost);
    },
    async followed() {
      const rows = await overviews(read, reader).where('reader_tag.followed_at', 'is not', null).orderBy('reader_tag.followed_at').execute();
      return rows.map(toOverview);
    },
    async hidden() {
      const rows = await overviews(read, reader).where('tag.hidden', '=', 1).orderBy('tag.label').execute();
      return rows.map(toOverview);
    },
    async related(key, limit) {
      const ids = (await tagIdsOf(read, key)) ?? [];
      const places = ids.length === 0 ? [] : await engine.lookups.stretch({ reader, tagIds: ids, unread: false, saved: false, direction: 'older', limit: relatedFrom });
      const counts = new Map((await sharedRoots(read, many, places.map(({ id }) => id))).filter(({ root, n }) => !ids.includes(root) && n > 1).map(({ root, n }) => [root, n]));
      const rows = await overviews(read, reader).where('tag.id', 'in', many([...counts.keys()])).where('tag.hidden', '=', 0).execute();
      // More often than chance: against how many articles the other tag has at all.
      const weight = (row: OverviewRow): number => (counts.get(row.id) ?? 0) / Math.sqrt(row.articles + (row.of_parts ?? 0) + 1);
      return rows.toSorted((a, b) => weight(b) - weight(a)).slice(0, limit).map((row) => toRef(row));
    },
    trending: (now, limit) => trending(engine, reader, now, limit),
    change: (changes, now) =>
      engine.write(async (transaction) => {
        const back: TagChange[] = [];
        for (const change of changes) back.unshift(...(await apply(transaction, reader, change, now)));
        return back;
      }),
  };
}

const toRef = (row: Pick<OverviewRow, 'key' | 'label' | 'given_label' | 'kind' | 'articles'>): TagRef => ({ tag: row.key, label: row.given_label ?? row.label, kind: row.kind, articles: row.articles });

/** How many of these articles show each tag, merged ones counted for the tag that they are part of. */
async function sharedRoots(db: Kysely<Tables>, many: Engine['lookups']['many'], articleIds: readonly number[]): Promise<{ root: number; n: number }[]> {
  return db
    .selectFrom('article_tag')
    .innerJoin('tag', 'tag.id', 'article_tag.tag_id')
    .select((eb) => [eb.fn.coalesce('tag.merged_into', 'tag.id').as('root'), eb.fn.count<number>('article_tag.article_id').distinct().as('n')])
    .where('article_tag.article_id', 'in', many(articleIds))
    .where('article_tag.shown', '=', 1)
    .groupBy('root')
    .execute();
}

async function trending(engine: Engine, reader: Reader, now: number, limit: number): Promise<TrendingTag[]> {
  const { read } = engine;
  const { many } = engine.lookups;
  const since = now - day;
  const rows = await read
    .selectFrom('article')
    .innerJoin('article_tag', 'article_tag.article_id', 'article.id')
    .innerJoin('tag', 'tag.id', 'article_tag.tag_id')
    .innerJoin('feed', 'feed.id', 'article.feed_id')
    .select((eb) => ['article.id', 'feed.host', eb.fn.coalesce('tag.merged_into', 'tag.id').as('root')])
    .where('article.sort_at', '>', since)
    .where('article.sort_at', '<=', now)
    .where('article_tag.shown', '=', 1)
    .execute();
  const total = new Set(rows.map(({ id }) => id)).size;
  const groups = [...Map.groupBy(rows, ({ root }) => root)].flatMap(([root, of]) => {
    const articles = new Set(of.map(({ id }) => id));
    return articles.size >= trendingLeast.articles && new Set(of.map(({ host }) => host)).size >= trendingLeast.outlets ? [{ root, articles }] : [];
  });
  if (groups.length === 0) return [];
  const past = await usualOver(read, many, { since, tagIds: groups.map(({ root }) => root) });
  const named = new Map((await overviews(read, reader).where('tag.id', 'in', many(groups.map(({ root }) => root))).where('tag.hidden', '=', 0).execute()).map((row) => [row.id, row]));
  const ranked = groups
    .flatMap(({ root, articles }) => {
      const row = named.get(root);
      const { score, usual } = burstOf({ today: articles.size, total, past: past.of.get(root) ?? 0, pastTotal: past.total, pastDays: past.days });
      return row === undefined || score < leastScore ? [] : [{ row, articles, score, usual }];
    })
    .toSorted((a, b) => b.score - a.score);
  const chosen: typeof ranked = [];
  for (const one of ranked) {
    if (chosen.length >= limit) break;
    const isCovered = chosen.some((better) => [...one.articles].filter((id) => better.articles.has(id)).length > one.articles.size * mostOverlap);
    if (!isCovered) chosen.push(one);
  }
  return chosen.map(({ row, articles, score, usual }) => ({ ...toOverview(row), today: articles.size, usual, score }));
}

/** @returns what takes the change back, in its order */
async function apply(transaction: Transaction, reader: Reader, change: TagChange, now: number): Promise<TagChange[]> {
  const { db } = transaction;
  const row = await db.selectFrom('tag').selectAll().where('key', '=', change.tag).executeTakeFirst();
  if (row === undefined) return [];
  const back: TagChange = { tag: row.key };
  const more: TagChange[] = [];
  if (change.hidden !== undefined && change.hidden !== (row.hidden === 1)) {
    await db.updateTable('tag').set({ hidden: change.hidden ? 1 : 0 }).where('id', '=', row.id).execute();
    back.hidden = !change.hidden;
  }
  if (change.label !== undefined && change.label !== row.given_label) {
    await db.updateTable('tag').set({ given_label: change.label }).where('id', '=', row.id).execute();
    back.label = row.given_label;
  }
  if (change.followed !== undefined) {
    const before = await follow(db, reader, row.id, change.followed, now);
    if (before !== change.followed) back.followed = before;
  }
  if (change.mergedInto !== undefined) more.push(...(await merge(db, reader, row, change, now)));
  return [...more, ...(Object.keys(back).length > 1 ? [back] : [])];
}

/** @returns whether it was followed before */
async function follow(db: Kysely<Tables>, reader: Reader, tagId: number, followed: boolean, now: number): Promise<boolean> {
  const before = await db.selectFrom('reader_tag').select('tag_id').where('reader_id', '=', reader.id).where('tag_id', '=', tagId).executeTakeFirst();
  if (followed && before === undefined) await db.insertInto('reader_tag').values({ reader_id: reader.id, tag_id: tagId, followed_at: now }).execute();
  if (!followed) await db.deleteFrom('reader_tag').where('reader_id', '=', reader.id).where('tag_id', '=', tagId).execute();
  return before !== undefined;
}

/** Makes a tag part of another, with all that is part of it already; or a tag of its own again. */
async function merge(db: Kysely<Tables>, reader: Reader, row: { id: number; key: string; merged_into: number | null; merged_by: MergedBy | null }, { mergedInto: into, mergedBy = 'reader' }: TagChange, now: number): Promise<TagChange[]> {
  const keyOf = async (id: number): Promise<string> => (await db.selectFrom('tag').select('key').where('id', '=', id).executeTakeFirstOrThrow()).key;
  const before: TagChange = { tag: row.key, mergedInto: row.merged_into === null ? null : await keyOf(row.merged_into), mergedBy: row.merged_by };
  if (into === null || into === undefined) {
    await db.updateTable('tag').set({ merged_into: null, merged_by: mergedBy }).where('id', '=', row.id).execute();
    return row.merged_into === null ? [] : [before];
  }
  const target = await db.selectFrom('tag').select(['id', 'merged_into']).where('key', '=', into).executeTakeFirst();
  const root = target?.merged_into ?? target?.id;
  if (root === undefined || root === row.id || root === row.merged_into) return [];
  const parts = await db.selectFrom('tag').select(['key', 'merged_by']).where('merged_into', '=', row.id).execute();
  await db.updateTable('tag').set({ merged_into: root }).where('merged_into', '=', row.id).execute();
  await db.updateTable('tag').set({ merged_into: root, merged_by: mergedBy ?? 'reader' }).where('id', '=', row.id).execute();
  const back: TagChange[] = [before, ...parts.map(({ key, merged_by }) => ({ tag: key, mergedInto: row.key, mergedBy: merged_by }))];
  // Who followed the part follows the whole.
  if (await follow(db, reader, row.id, false, now)) {
    back.push({ tag: row.key, followed: true });
    if (!(await follow(db, reader, root, true, now))) back.push({ tag: await keyOf(root), followed: false });
  }
  return back;
}
