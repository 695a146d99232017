import type { Archive, VectorClaim } from '../../archive/archive.ts';
import type { Clock } from '../../common/clock.ts';
import { EmbeddingProblem } from '../../understand/embeddings/embedder.ts';
import { baseLanguage } from '../../common/language/base-language.ts';
import { textToEmbed } from '../../understand/embeddings/text-to-embed.ts';
import type { EmbeddingDesk } from './embedding-desk.ts';
import type { ModelFacts } from './protocol.ts';

/** Articles in hand at one time: some tenths of a second. */
const batch = 16;
const leaseMs = 5 * 60_000;

/**
 * Gives vectors to articles that have none for their text, the newest first, until there are no more.
 * @returns how many got one
 * @throws {EmbeddingProblem} when the model cannot be used now; what was claimed is given back
 */
export async function embedDue({ archive, desk, clock, signal }: { archive: Archive; desk: EmbeddingDesk; clock: Clock; signal?: AbortSignal }): Promise<number> {
  if (!desk.isOn) return 0;
  const state = await archive.vectors.state();
  // Which model it is must be known before nothing is left to do; after that it need not be loaded for nothing.
  if (state.due === 0 && desk.known !== undefined && desk.known.modelId === state.model?.id) return 0;
  const model = await desk.model();
  await archive.vectors.useModel({ id: model.modelId, dimensions: model.dimensions });
  let done = 0;
  for (;;) {
    if (signal?.aborted === true) return done;
    const claims = await archive.vectors.claim({ now: clock(), limit: batch, leaseMs });
    if (claims.length === 0) return done;
    try {
      const vectors = await embedAll(claims, model, desk);
      await archive.vectors.store(claims.map(({ articleId, changes }, n) => ({ articleId, changes, modelId: model.modelId, vector: vectors[n] })));
      done += vectors.filter((vector) => vector !== undefined).length;
    } catch (error) {
      await archive.vectors.release(claims.map(({ articleId }) => articleId));
      throw error;
    }
  }
}

/** @returns a vector for each; none where the language is not the model's */
async function embedAll(claims: readonly VectorClaim[], { languages, usefulLength }: ModelFacts, desk: EmbeddingDesk): Promise<(Float32Array | undefined)[]> {
  const isFor = ({ lang }: VectorClaim): boolean => languages === 'any' || languages.includes(baseLanguage(lang) ?? languages[0] ?? '');
  const fitting = claims.filter(isFor);
  const vectors = await embedTexts(fitting.map((claim) => textToEmbed(claim, usefulLength)), desk);
  return claims.map((claim) => vectors[fitting.indexOf(claim)]);
}

/** Texts that are refused together are tried one by one; the one that is to blame gets no vector. */
async function embedTexts(texts: readonly string[], desk: EmbeddingDesk): Promise<(Float32Array | undefined)[]> {
  const refused = (error: unknown): undefined => {
    if (!(error instanceof EmbeddingProblem && error.reason === 'text')) throw error;
    return undefined;
  };
  const together = await desk.embed(texts, 'passage').catch(refused);
  if (together !== undefined) return together;
  const vectors: (Float32Array | undefined)[] = [];
  for (const text of texts) vectors.push((await desk.embed([text], 'passage').catch(refused))?.[0]);
  return vectors;
}
