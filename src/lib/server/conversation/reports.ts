import type { Edition, Place } from '../../../archive/archive.ts';
import type { TalkReport } from './talk.ts';

/** Of some articles of a conversation those that the reader sees, with the names of their outlets. */
export async function reportsOf({ articles, stories }: Pick<Edition, 'articles' | 'stories'>, place: Place, articleIds: readonly number[]): Promise<TalkReport[]> {
  const wanted = new Set(articleIds);
  if ('articleId' in place || wanted.size === 1) {
    const found = await Promise.all([...wanted].map((id) => articles.get(id)));
    return found.flatMap((article) => (article === undefined ? [] : [{ id: article.id, source: article.source.title }]));
  }
  const story = await stories.outline(place.storyId);
  return story?.all.flatMap(({ card }) => (wanted.has(card.id) ? [{ id: card.id, source: card.source.title }] : [])) ?? [];
}
