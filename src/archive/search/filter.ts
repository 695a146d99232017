import { foldCase, foldMarks } from '../../common/words/fold-word.ts';
import type { SearchFilter } from '../archive.ts';
import type { Place } from '../cursor.ts';
import type { AnyOf, Engine } from '../engine.ts';
import { feedsAmong, feedsWithin } from '../folders.ts';
import { seenArticles, subscriptionsOf } from '../owned.ts';
import type { Seen } from '../sight.ts';
import { tagIdsOf } from '../tag-shelf.ts';
import { titleOf } from '../titles.ts';
import { feedWord, languageWord } from './article-words.ts';

const loose = (name: string): string => foldMarks(foldCase(name.trim(), 'und'), 'und');

/** The reader's feeds that a name means: part of the title or of the address. */
async function feedsNamed({ read, sight }: Seen, names: readonly string[]): Promise<number[]> {
  const wanted = names.map(loose);
  const feeds = await subscriptionsOf(read, sight.subscriber).withFeeds().select(['feed.id', 'url', 'given_title', 'title', 'site_url']).execute();
  return feeds.filter((feed) => wanted.some((name) => [titleOf(feed), feed.title ?? '', feed.url, feed.site_url ?? ''].some((own) => loose(own).includes(name)))).map((feed) => feed.id);
}

/** The part of a filter that the index knows. @returns undefined when no article can fit */
export async function clausesOfFilter(engine: Seen, filter: SearchFilter, sources: readonly string[]): Promise<AnyOf[] | undefined> {
  const clauses: AnyOf[] = [];
  const sets = [
    filter.feedIds === undefined ? undefined : await feedsAmong(engine, filter.feedIds),
    filter.folder === undefined || filter.folder.length === 0 ? undefined : ((await feedsWithin(engine, filter.folder)) ?? []),
    sources.length === 0 ? undefined : await feedsNamed(engine, sources),
  ];
  for (const feedIds of sets) {
    if (feedIds === undefined) continue;
    if (feedIds.length === 0) return undefined;
    clauses.push(feedIds.map((id) => [{ word: feedWord(id), prefix: false }]));
  }
  if (filter.language !== undefined) clauses.push([[{ word: languageWord(filter.language), prefix: false }]]);
  return clauses;
}

/** The other part: keeps the places that fit, in their order. */
export async function fitting(engine: Seen, places: readonly Place[], filter: SearchFilter): Promise<Place[]> {
  const { after = -Infinity, before = Infinity, kind, section, tag, unread = false, saved = false } = filter;
  const dated = places.filter(({ sortAt }) => sortAt >= after && sortAt < before);
  if (dated.length === 0 || (engine.sight.isAll && kind === undefined && section === undefined && tag === undefined && !unread && !saved)) return dated;
  const tagIds = tag === undefined ? [] : await tagIdsNamed(engine, tag);
  if (tag !== undefined && tagIds.length === 0) return [];
  const wantedSection = section === undefined ? undefined : loose(section);
  const { many } = engine.lookups;
  const rows = await seenArticles(engine.read, engine)
    .select(['article.id', 'article.section', 'article.subject'])
    .where('article.id', 'in', many(dated.map(({ id }) => id)))
    .$if(kind !== undefined, (query) => query.where('article.kind', '=', kind ?? 'article'))
    .$if(unread, (query) => query.where('status.read_at', 'is', null))
    .$if(saved, (query) => query.where('status.saved_at', 'is not', null))
    .$if(tag !== undefined, (query) =>
      query.where((eb) => eb.exists(eb.selectFrom('article_tag').select('article_tag.tag_id').whereRef('article_tag.article_id', '=', 'article.id').where('article_tag.tag_id', 'in', many(tagIds)).where('article_tag.shown', '=', 1))))
    .execute();
  const kept = new Set(rows.filter((row) => wantedSection === undefined || row.subject === section || loose(row.section ?? '') === wantedSection).map((row) => row.id));
  return dated.filter(({ id }) => kept.has(id));
}

/** A tag with those merged into it, by its key or by one of its names. */
async function tagIdsNamed(engine: Engine, tag: string): Promise<number[]> {
  const byKey = await tagIdsOf(engine.read, tag);
  if (byKey !== undefined) return byKey;
  const name = tag.replace(/^#/, '');
  const row = await engine.read.selectFrom('tag').select('key').where((eb) => eb.or([eb('label', 'like', name), eb('given_label', 'like', name)])).orderBy('articles', 'desc').executeTakeFirst();
  return row === undefined ? [] : ((await tagIdsOf(engine.read, row.key)) ?? []);
}
