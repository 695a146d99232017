import type { Closeness } from '../../understand/ask/rank.ts';
import type { NewsroomContext } from '../context.ts';
import { embedQuery } from '../embedding/embed-query.ts';

/** How near articles of the archive are to a question by their vectors; nothing is near where the model does not know the language. */
export const closenessIn = ({ archive, embedding }: Pick<NewsroomContext, 'archive' | 'embedding'>, language: string): Closeness => async (question, candidates) => {
  const asked = await embedQuery({ embedding }, question);
  if (asked === undefined || (asked.languages !== 'any' && !asked.languages.includes(language))) return [];
  const idOf = ({ article }: (typeof candidates)[number]): number => Number(article.id);
  const standing = await archive.vectors.standing(asked.vector, candidates.map(idOf), { modelId: asked.modelId });
  return candidates.map((candidate) => standing.get(idOf(candidate)) ?? 0);
};
