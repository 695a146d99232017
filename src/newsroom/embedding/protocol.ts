import type { EmbeddingSettings } from '../../common/config.ts';
import type { EmbeddingProblem } from '../../understand/embeddings/embedder.ts';

/** What the embedding thread is started with. */
export interface EmbeddingThreadData {
  settings: EmbeddingSettings;
  version: string;
}

export interface EmbeddingJob {
  id: number;
  texts: string[];
  kind: 'passage' | 'query';
}

/** What the model is, sent once it is open. */
export interface ModelFacts {
  modelId: string;
  dimensions: number;
  languages: 'any' | readonly string[];
  usefulLength: number;
}

export type Trouble = Pick<EmbeddingProblem, 'message' | 'reason' | 'retryMs'>;

export type FromEmbeddingThread =
  | { type: 'open'; model: ModelFacts }
  | { type: 'failed'; trouble: Trouble }
  | { type: 'done'; id: number; vectors: Float32Array[] }
  | { type: 'refused'; id: number; trouble: Trouble };
