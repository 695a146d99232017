import type { TagCandidate } from '../common/tag.ts';
import type { ChooseTags } from './archive.ts';
import { countForm } from './tag-forms.ts';
import type { ArticleTagRow, TagRow, Transaction } from './engine.ts';
import { ofEveryReader } from './owned.ts';

const day = 24 * 3_600_000;
/** Articles of so many days before and after share a tag. */
const togetherDays = 30;
/** From so many on, more articles that share a tag change nothing. */
const sharedAtMost = 16;
/** Of the articles that were there before, so many of each tag and in all are looked at again when others come to share a tag. */
const neighboursOfTag = 4;
const neighboursInAll = 30;

export interface TaggedArticle {
  articleId: number;
  sortAt: number;
  candidates: readonly TagCandidate[];
}

/**
 * Keeps the candidates of articles in the place of those before, and chooses which of them are shown, there and in earlier
 * articles that now share a tag with more others.
 */
export async function tagArticles(transaction: Transaction, articles: readonly TaggedArticle[], choose: ChooseTags, now: number): Promise<void> {
  const before = await forgetTags(transaction, articles.map(({ articleId }) => articleId));
  const tags = await namedTags(transaction, articles);
  const rows = articles.flatMap(({ articleId, sortAt, candidates }) => {
    const seen = new Set<number>();
    return candidates.flatMap(({ tag, score }): ArticleTagRow[] => {
      const id = tags.get(tag)?.id;
      if (id === undefined || seen.has(id)) return [];
      seen.add(id);
      return [{ articleId, tagId: id, sortAt, score: Math.round(score * 1000), shown: false }];
    });
  });
  await transaction.insertArticleTags(rows);
  const changed = new Set(articles.map(({ articleId }) => articleId));
  const neighbours = await transaction.sharingArticles(rows, { withinMs: togetherDays * day, eachAtMost: neighboursOfTag, sharedAtMost });
  await chooseShown(transaction, [...changed, ...neighbours.filter((id) => !changed.has(id)).slice(0, neighboursInAll)], choose, now);
  await dropUnused(transaction, before.filter((id) => !rows.some(({ tagId }) => tagId === id)));
}

/** Takes the tags off articles. @returns which tags they had */
export async function forgetTags({ db, many }: Transaction, articleIds: readonly number[]): Promise<number[]> {
  if (articleIds.length === 0) return [];
  const had = await db.deleteFrom('article_tag').where('article_id', 'in', many(articleIds)).returning(['tag_id', 'shown']).execute();
  for (const [id, rows] of Map.groupBy(had.filter(({ shown }) => shown === 1), ({ tag_id }) => tag_id)) {
    await db.updateTable('tag').set((eb) => ({ articles: eb('articles', '-', rows.length) })).where('id', '=', id).execute();
  }
  return [...new Set(had.map(({ tag_id }) => tag_id))];
}

/** Tags that no article has any more go, unless the reader has done something with them. */
export async function dropUnused({ db, many }: Transaction, tagIds: readonly number[]): Promise<void> {
  if (tagIds.length === 0) return;
  await ofEveryReader(db)
    .deleteFrom('tag')
    .where('id', 'in', many(tagIds))
    .where((eb) => eb.and([
      eb('given_label', 'is', null), eb.or([eb('merged_by', 'is', null), eb('merged_by', '=', 'articles')]), eb('hidden', '=', 0),
      eb.not(eb.exists(eb.selectFrom('article_tag').select('article_id').whereRef('article_tag.tag_id', '=', 'tag.id'))),
      eb.not(eb.exists(eb.selectFrom('reader_tag').select('reader_id').whereRef('reader_tag.tag_id', '=', 'tag.id'))),
      eb.not(eb.exists(eb.selectFrom('tag as other').select('other.id').whereRef('other.merged_into', '=', 'tag.id'))),
    ]))
    .execute();
}

/** The tags by key, made where they are new; the form that most articles have is what a tag is called. */
async function namedTags(transaction: Transaction, articles: readonly TaggedArticle[]): Promise<Map<string, TagRow>> {
  const candidates = articles.flatMap((article) => article.candidates);
  const tags = new Map((await transaction.findTags([...new Set(candidates.map(({ tag }) => tag))])).map((tag) => [tag.key, tag]));
  const changed = new Set<TagRow>();
  for (const { tag: key, label, kind } of candidates) {
    const tag = tags.get(key);
    if (tag === undefined) {
      const [id] = await transaction.insertTags([{ key, label, kind }]);
      if (id !== undefined) tags.set(key, { id, key, label, kind, forms: null });
      continue;
    }
    Object.assign(tag, countForm(tag, label));
    // An article that tells more of what it names is right.
    if (tag.kind === 'topic') tag.kind = kind;
    changed.add(tag);
  }
  await transaction.renameTags([...changed]);
  return tags;
}

/** Chooses anew which candidates of articles are shown. */
export async function chooseShown(transaction: Transaction, articleIds: readonly number[], choose: ChooseTags, now: number): Promise<void> {
  const rows = await transaction.candidatesOf(articleIds, { withinMs: togetherDays * day, atMost: sharedAtMost });
  const changes: { articleId: number; tagId: number; shown: boolean }[] = [];
  for (const [articleId, all] of Map.groupBy(rows, (row) => row.articleId)) {
    const ranked = all.toSorted((a, b) => b.score - a.score);
    const shared = new Map(ranked.map(({ key, sharedBy }) => [key, sharedBy]));
    const days = Math.max(0, now - (ranked[0]?.sortAt ?? now)) / day;
    const open = ranked.filter(({ hidden }) => !hidden);
    const whole = open.filter(({ root }, at) => open.findIndex((other) => other.root === root) === at);
    const chosen = new Set(choose(whole.map(({ key, label, kind, score }) => ({ tag: key, label, kind, score: score / 1000 })), { sharedBy: (key) => shared.get(key) ?? 0, days }));
    for (const { tagId, key, shown } of ranked) if (shown !== chosen.has(key)) changes.push({ articleId, tagId, shown: !shown });
  }
  await transaction.showTags(changes);
}
