/** Titles of articles, as far as the reader sees them. */
export async function titlesOf({ articles }: Pick<App.Locals['edition'], 'articles'>, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const found = await Promise.all([...new Set(ids)].map((id) => articles.get(id)));
  return new Map(found.flatMap((article) => (article === undefined ? [] : [[article.id, article.title]])));
}
