import { EmbeddingProblem } from '../../understand/embeddings/embedder.ts';
import type { NewsroomContext } from '../context.ts';
import type { QueryVector } from '../door.ts';

const longestQuery = 500;

/** Searching works without vectors, so a model that cannot be asked is no failure here: the background says why it is silent. */
export async function embedQuery({ embedding }: Pick<NewsroomContext, 'embedding'>, text: string): Promise<QueryVector | undefined> {
  if (!embedding.isOn || text.trim() === '') return undefined;
  try {
    const { modelId, languages } = await embedding.model();
    const [vector] = await embedding.embed([text.slice(0, longestQuery)], 'query');
    return vector === undefined ? undefined : { modelId, vector, languages };
  } catch (error) {
    if (!(error instanceof EmbeddingProblem)) throw error;
    return undefined;
  }
}
