import { sql, type Kysely } from 'kysely';
import type { Reader } from '../common/reader.ts';
import type { ReaderTags, TagChange, TagDetails, TagOverview, TagRef, TrendingTag } from './archive.ts';
import { burstOf, day, usualOver } from './burst.ts';
import type { Engine, Transaction } from './engine.ts';
import { passOn } from './fold-tags.ts';
import { owned, seenArticles } from './owned.ts';
import { isNobody } from './reader-of.ts';
import { seenBy, type Seen } from './sight.ts';
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

/** A tag's own row, never one that was merged into another, with what the reader marked. */
const overviews = ({ read, sight }: Seen) =>
  owned(read, sight.reader)
    .tags.ofTags()
    .select((eb) => [
      'tag.id', 'tag.key', 'tag.label', 'tag.given_label', 'tag.kind', 'tag.hidden', 'tag.articles', 'reader_tag.followed_at',
      eb.selectFrom('tag as part').select((sub) => sub.fn.sum<number | null>('part.articles').as('n')).whereRef('part.merged_into', '=', 'tag.id').as('of_parts'),
    ])
    .where('tag.merged_into', 'is', null);

type OverviewRow = Awaited<ReturnType<ReturnType<typeof overviews>['execute']>>[number];

/** How many articles show tags, as far as a reader sees them: each tag by itself, and with what was merged into it. */
interface Counts {
  of(row: { id: number; articles: number }): number;
  withParts(row: Pick<OverviewRow, 'id' | 'articles' | 'of_parts'>): number;
}

/** @param tagIds only for these and their parts; absent = all */
async function countsOf({ read, lookups, sight }: Seen, tagIds?: readonly number[]): Promise<Counts> {
  if (sight.isAll) return { of: ({ articles }) => articles, withParts: ({ articles, of_parts: ofParts }) => articles + (ofParts ?? 0) };
  const rows = await read
    .selectFrom('article_tag')
    .innerJoin('tag', 'tag.id', 'article_tag.tag_id')
    .select((eb) => ['tag.id', 'tag.merged_into', eb.fn.countAll<number>().as('n')])
    .where('article_tag.shown', '=', 1)
    .where(lookups.sees(sight, 'article_tag.article_id'))
    .$if(tagIds !== undefined, (query) => query.where((eb) => eb.or([eb('tag.id', 'in', lookups.many(tagIds ?? [])), eb('tag.merged_into', 'in', lookups.many(tagIds ?? []))])))
    .groupBy('tag.id')
    .execute();
  const own = new Map(rows.map(({ id, n }) => [id, n]));
  const whole = new Map<number, number>();
  for (const { id, merged_into: root, n } of rows) whole.set(root ?? id, (whole.get(root ?? id) ?? 0) + n);
  return { of: ({ id }) => own.get(id) ?? 0, withParts: ({ id }) => whole.get(id) ?? 0 };
}

const toOverview = (counts: Counts) => (row: OverviewRow): TagOverview => ({ tag: row.key, label: row.given_label ?? row.label, kind: row.kind, articles: counts.withParts(row), followed: row.followed_at !== null });

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
  const see = (): Promise<Seen> => seenBy(engine, reader);

  async function get(key: string): Promise<TagDetails | undefined> {
    const seen = await see();
    const [root, ...parts] = (await tagIdsOf(read, key)) ?? [];
    const row = root === undefined ? undefined : await overviews(seen).where('tag.id', '=', root).executeTakeFirst();
    if (row === undefined) return undefined;
    const counts = await countsOf(seen, [row.id]);
    // A tag of articles that somebody else subscribes to is none for this reader.
    if (!seen.sight.isAll && counts.withParts(row) === 0 && row.followed_at === null) return undefined;
    const merged = (await read.selectFrom('tag').select(['id', 'key', 'label', 'given_label', 'kind', 'articles', 'merged_by']).where('id', 'in', many(parts)).orderBy('articles', 'desc').execute())
      .map((part) => ({ ...part, articles: counts.of(part) }))
      .filter(({ articles }) => seen.sight.isAll || articles > 0);
    return { ...toOverview(counts)(row), plainLabel: row.label, hidden: row.hidden === 1, merged: merged.map((part) => ({ ...toRef(part), by: part.merged_by ?? 'reader' })) };
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
      const seen = await see();
      const atMost = Math.min(limit, largestLimit);
      let common = overviews(seen).where('tag.hidden', '=', 0);
      if (startsWith !== '') common = common.where((eb) => eb(eb.fn<string>('substr', [eb.fn<string>('lower', [eb.fn.coalesce('tag.given_label', 'tag.label')]), sql.lit(1), eb.val(startsWith.length)]), '=', startsWith.toLowerCase()));
      // The commonest for everybody need not be so for who sees only some articles.
      const rows = await common.where('tag.articles', '>', 1).orderBy('tag.articles', 'desc').orderBy('tag.id').$if(seen.sight.isAll, (query) => query.limit(atMost)).execute();
      // Together with its parts a tag may be commoner than alone.
      const wholes = await common.where('tag.id', 'in', (eb) => eb.selectFrom('tag as part').select('part.merged_into').where('part.merged_into', 'is not', null).$castTo<{ merged_into: number }>()).execute();
      const counts = await countsOf(seen);
      return [...new Map([...rows, ...wholes].map((row) => [row.id, row])).values()].map(toOverview(counts)).filter(({ articles }) => articles > 1).toSorted((a, b) => b.articles - a.articles).slice(0, atMost);
    },
    async followed() {
      const seen = await see();
      const rows = await overviews(seen).where('reader_tag.followed_at', 'is not', null).orderBy('reader_tag.followed_at').execute();
      return rows.map(toOverview(await countsOf(seen, rows.map(({ id }) => id))));
    },
    async hidden() {
      const seen = await see();
      const rows = await overviews(seen).where('tag.hidden', '=', 1).orderBy('tag.label').execute();
      const counts = await countsOf(seen, rows.map(({ id }) => id));
      return rows.filter((row) => seen.sight.isAll || counts.withParts(row) > 0).map(toOverview(counts));
    },
    async related(key, limit) {
      const seen = await see();
      const ids = (await tagIdsOf(read, key)) ?? [];
      const places = ids.length === 0 ? [] : await engine.lookups.stretch({ sight: seen.sight, tagIds: ids, unread: false, saved: false, direction: 'older', limit: relatedFrom });
      const shared = new Map((await sharedRoots(read, many, places.map(({ id }) => id))).filter(({ root, n }) => !ids.includes(root) && n > 1).map(({ root, n }) => [root, n]));
      const rows = await overviews(seen).where('tag.id', 'in', many([...shared.keys()])).where('tag.hidden', '=', 0).execute();
      const counts = await countsOf(seen, rows.map(({ id }) => id));
      // More often than chance: against how many articles the other tag has at all.
      const weight = (row: OverviewRow): number => (shared.get(row.id) ?? 0) / Math.sqrt(counts.withParts(row) + 1);
      return rows.toSorted((a, b) => weight(b) - weight(a)).slice(0, limit).map((row) => toRef({ ...row, articles: counts.of(row) }));
    },
    trending: async (now, limit) => trending(await see(), now, limit),
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

async function trending(seen: Seen, now: number, limit: number): Promise<TrendingTag[]> {
  const { read, lookups } = seen;
  const { many } = lookups;
  const since = now - day;
  const rows = await seenArticles(read, seen)
    .innerJoin('article_tag', 'article_tag.article_id', 'article.id')
    .innerJoin('tag', 'tag.id', 'article_tag.tag_id')
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
  const past = await usualOver(seen, { since, tagIds: groups.map(({ root }) => root) });
  const named = new Map((await overviews(seen).where('tag.id', 'in', many(groups.map(({ root }) => root))).where('tag.hidden', '=', 0).execute()).map((row) => [row.id, row]));
  const counts = await countsOf(seen, groups.map(({ root }) => root));
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
  return chosen.map(({ row, articles, score, usual }) => ({ ...toOverview(counts)(row), today: articles.size, usual, score }));
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
    if (before !== change.followed && !isNobody(reader)) back.followed = before;
  }
  if (change.mergedInto !== undefined) more.push(...(await merge(db, reader, row, change, now)));
  return [...more, ...(Object.keys(back).length > 1 ? [back] : [])];
}

/** @returns whether it was followed before */
async function follow(db: Kysely<Tables>, reader: Reader, tagId: number, followed: boolean, now: number): Promise<boolean> {
  if (isNobody(reader)) return false;
  const { tags } = owned(db, reader);
  const before = await tags.select().select('tag_id').where('tag_id', '=', tagId).executeTakeFirst();
  if (followed && before === undefined) await tags.insert({ tag_id: tagId, followed_at: now }).execute();
  if (!followed) await tags.remove().where('tag_id', '=', tagId).execute();
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
  // The others keep what they follow for the day that the part stands alone again.
  await passOn(db, row.id, root, now);
  return back;
}
