import type { ArticleCard, TagRef } from './archive.ts';
import type { Seen } from './sight.ts';

/** A tag that no other article shares is worth showing only so long, where there are enough others: then it has stayed alone. */
const aloneForMs = 4 * 24 * 3_600_000;
const enough = 3;
/** Where only some articles are seen, so many of the newest of a tag are counted: a card only tells those that stand alone. */
const countedOf = 60;

/** Puts the tags on cards: merged ones under the name of the whole, without hidden ones, and without those that stayed alone where three others are left. */
export async function withTags<Card extends ArticleCard>({ read: db, lookups: { many, sees }, sight }: Pick<Seen, 'read' | 'lookups' | 'sight'>, cards: readonly Card[], now: number): Promise<Card[]> {
  if (cards.length === 0) return [];
  const rows = await db
    .selectFrom('article_tag')
    .innerJoin('tag', 'tag.id', 'article_tag.tag_id')
    .leftJoin('tag as whole', 'whole.id', 'tag.merged_into')
    .select((eb) => [
      'article_tag.article_id', 'article_tag.sort_at', eb.fn.coalesce('tag.merged_into', 'tag.id').as('root'), 'article_tag.score', 'tag.hidden', 'whole.hidden as whole_hidden', 'tag.articles', 'whole.articles as whole_articles',
      eb.selectFrom('tag as part').select((sub) => sub.fn.sum<number | null>('part.articles').as('n')).whereRef('part.merged_into', '=', 'tag.id').as('of_parts'),
      eb.fn.coalesce('whole.key', 'tag.key').as('key'), eb.fn.coalesce('whole.kind', 'tag.kind').as('kind'), eb.fn.coalesce('whole.given_label', 'whole.label', 'tag.given_label', 'tag.label').as('label'),
    ])
    .where('article_tag.article_id', 'in', many(cards.map(({ id }) => id)))
    .where('article_tag.shown', '=', 1)
    .execute();
  const counts = sight.isAll ? undefined : await seenTogether();
  const byArticle = Map.groupBy(rows, (row) => row.article_id);
  return cards.map((card) => {
    const tags = new Map<string, TagRef & { stayedAlone: boolean }>();
    for (const row of (byArticle.get(card.id) ?? []).toSorted((a, b) => b.score - a.score)) {
      const articles = counts === undefined ? row.articles + (row.whole_articles ?? 0) + (row.of_parts ?? 0) : (counts.get(row.root) ?? 0);
      const isHidden = row.hidden === 1 || row.whole_hidden === 1;
      if (!isHidden && !tags.has(row.key)) tags.set(row.key, { tag: row.key, label: row.label, kind: row.kind, articles, stayedAlone: articles < 2 && now - row.sort_at >= aloneForMs });
    }
    const alone = [...tags.values()].filter(({ stayedAlone }) => stayedAlone);
    const faded = new Set(alone.slice(Math.max(0, enough - (tags.size - alone.length))));
    const shown = [...tags.values()].filter((tag) => !faded.has(tag));
    return { ...card, tags: shown.map(({ tag, label, kind, articles }) => ({ tag, label, kind, articles })) };
  });

  /** How many articles with the tags of these cards the reader sees, counted among the newest of each. */
  async function seenTogether(): Promise<Map<number, number>> {
    const roots = [...new Set(rows.map(({ root }) => root))];
    const found = await db
      .selectFrom('tag')
      .select((eb) => [
        'tag.id',
        eb
          .selectFrom((of) =>
            of
              .selectFrom('article_tag')
              .select('article_tag.article_id')
              .where((on) => on.or([on('article_tag.tag_id', '=', on.ref('tag.id')), on('article_tag.tag_id', 'in', on.selectFrom('tag as part').select('part.id').whereRef('part.merged_into', '=', 'tag.id'))]))
              .where('article_tag.shown', '=', 1)
              .orderBy('article_tag.sort_at', 'desc')
              .limit(countedOf)
              .as('newest'))
          .select((of) => of.fn.countAll<number>().as('n'))
          .where(sees(sight, 'newest.article_id'))
          .as('n'),
      ])
      .where('tag.id', 'in', many(roots))
      .execute();
    return new Map(found.map(({ id, n }) => [id, n ?? 0]));
  }
}
