import { baseLanguage } from '../../common/language/base-language.ts';
import type { EmbeddingDesk } from '../../newsroom/embedding/embedding-desk.ts';
import type { StoryArticle } from '../../stories/index.ts';
import { textToEmbed } from '../../understand/embeddings/text-to-embed.ts';

/**
 * Vectors of articles, where embeddings are on and the model knows the article's language.
 * @throws {EmbeddingProblem} when the model cannot be opened or asked
 */
export async function articleVectors(embedding: EmbeddingDesk, articles: readonly StoryArticle[]): Promise<(Float32Array | undefined)[]> {
  const vectors: (Float32Array | undefined)[] = articles.map(() => undefined);
  if (!embedding.isOn) return vectors;
  const { languages, usefulLength } = await embedding.model();
  const texts = articles.flatMap((article, at) => {
    const text = textToEmbed(article, usefulLength);
    return text !== '' && (languages === 'any' || languages.includes(baseLanguage(article.lang) ?? '')) ? [{ at, text }] : [];
  });
  if (texts.length === 0) return vectors;
  const found = await embedding.embed(texts.map(({ text }) => text), 'passage');
  for (const [n, { at }] of texts.entries()) vectors[at] = found[n];
  return vectors;
}
