/** Turns texts into vectors whose closeness is closeness of meaning. */
export interface Embedder {
  /** Stored beside each vector: vectors of different models cannot be compared. Changes whenever the figures would. */
  readonly modelId: string;
  readonly dimensions: number;
  /** ISO 639-1 codes of the languages it is good for; `any` where it was made for many. */
  readonly languages: 'any' | readonly string[];
  /** How many characters of a text it can make use of; the rest is not worth sending. */
  readonly usefulLength: number;
  /**
   * @param kind what is searched for (`query`) and what is found (`passage`): some models want to know
   * @returns a unit vector for each text, in their order
   * @throws {EmbeddingProblem} when the texts could not be embedded
   */
  embed(texts: readonly string[], options: { kind: 'passage' | 'query'; signal?: AbortSignal }): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** Why there are no vectors, in plain words. */
export class EmbeddingProblem extends Error {
  override name = 'EmbeddingProblem';
  /** Milliseconds after which another try may go better. */
  readonly retryMs: number | undefined;
  /** `text`: these texts will never go; `setup`: an operator has to change something; `passing`: try again later. */
  readonly reason: 'text' | 'setup' | 'passing';

  constructor(message: string, { reason, retryMs, cause }: { reason: EmbeddingProblem['reason']; retryMs?: number; cause?: unknown }) {
    super(message, { cause });
    this.reason = reason;
    this.retryMs = retryMs;
  }
}

/**
 * Scales a vector to length one, in place.
 * @throws {EmbeddingProblem} when it has no direction: zero, or not all of it numbers
 */
export function toUnit(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (!(sum > 0 && Number.isFinite(sum))) throw new EmbeddingProblem('The model answered with a vector that has no direction.', { reason: 'text' });
  const factor = 1 / Math.sqrt(sum);
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) * factor;
  return vector;
}
