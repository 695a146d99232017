import type { EmbeddingDesk } from '../../newsroom/embedding/embedding-desk.ts';
import type { StoryArticle } from '../../stories/index.ts';
import { articleVectors } from '../related/article-vectors.ts';

/**
 * Vectors for `StoryStream`: of articles that are hardly more than a headline, where embeddings are on. The language of one that does not say it is
 * detected, for models know only some.
 * @returns what makes the vector of an article; it throws {EmbeddingProblem} when the model cannot be opened or asked
 */
export async function shortVectors(embedding: EmbeddingDesk): Promise<(article: StoryArticle) => Promise<Float32Array | undefined>> {
  if (!embedding.isOn) return () => Promise.resolve(undefined);
  const [{ takesVector }, { detectLanguage }] = await Promise.all([import('../../stories/index.ts'), import('../../understand/index.ts')]);
  return async (article) => {
    if (!takesVector(article)) return undefined;
    const lang = article.lang ?? detectLanguage(`${article.title}\n${article.text}`).lang;
    const [vector] = await articleVectors(embedding, [{ ...article, lang }]);
    return vector;
  };
}
