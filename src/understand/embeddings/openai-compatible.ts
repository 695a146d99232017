import { z } from 'zod';
import { EmbeddingProblem, toUnit, type Embedder } from './embedder.ts';
import { prefixesOf } from './prefixes.ts';

/** How requests leave the program; this room has no network of its own. */
export type Transport = (request: { url: string; headers: Record<string, string>; body: string; timeoutMs: number; maxBytes: number }) => Promise<
  | { ok: true; status: number; body: Uint8Array; retryAfterMs?: number }
  | { ok: false; message: string; retryMs?: number }
>;

export interface OpenAiCompatibleOptions {
  /** The API's base address (`http://localhost:11434/v1`) or the address of its embeddings. */
  url: string;
  model: string;
  key?: string;
  send: Transport;
}

/** At most so many texts and characters go in one request. */
const batchTexts = 32;
const batchCharacters = 60_000;
const timeoutMs = 60_000;
/** 32 vectors of 8192 numbers of 20 digits. */
const maxBytes = 8_000_000;
const longestMessage = 300;

const answerShape = z.object({
  data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: z.array(z.number()).min(2).max(8192) })),
});
const errorShape = z.object({ error: z.union([z.string(), z.object({ message: z.string() }).transform(({ message }) => message)]) });

/**
 * Any server that speaks OpenAI's embeddings API (`POST …/embeddings`: Ollama, llama.cpp, vLLM, hosted ones). Asks for one
 * vector at once, to know their length.
 * @throws {EmbeddingProblem}
 */
export async function openOpenAiCompatible(options: OpenAiCompatibleOptions): Promise<Embedder> {
  const { model, send } = options;
  const url = embeddingsUrl(options.url);
  const prefixes = prefixesOf(model);
  const headers = { 'content-type': 'application/json', ...(options.key === undefined ? {} : { authorization: `Bearer ${options.key}` }) };

  const ask = async (input: readonly string[]): Promise<Float32Array[]> => {
    const answer = await send({ url, headers, body: JSON.stringify({ model, input, encoding_format: 'float' }), timeoutMs, maxBytes });
    if (!answer.ok) throw new EmbeddingProblem(answer.message, { reason: 'passing', ...(answer.retryMs === undefined ? {} : { retryMs: answer.retryMs }) });
    if (answer.status !== 200) throw refusal(url, answer);
    return vectorsOf(answer.body, input.length);
  };
  /** What is refused together is tried one by one, so that one odd text does not cost the others their vectors. */
  const inHalves = async (input: readonly string[]): Promise<Float32Array[]> => {
    try {
      return await ask(input);
    } catch (error) {
      if (!(error instanceof EmbeddingProblem && error.reason === 'text') || input.length === 1) throw error;
      const half = input.length >> 1;
      return [...(await inHalves(input.slice(0, half))), ...(await inHalves(input.slice(half)))];
    }
  };

  const [probe] = await ask([`${prefixes.query}news`]).catch((error: unknown) => {
    // Before one text has ever gone through, a refusal is about the model or the address, not about the text.
    throw error instanceof EmbeddingProblem && error.reason === 'text' ? new EmbeddingProblem(error.message, { reason: 'setup', cause: error }) : error;
  });
  const dimensions = probe?.length ?? 0;

  return {
    modelId: `openai-compatible/${model}`,
    dimensions,
    languages: 'any',
    usefulLength: 2000,
    async embed(texts, { kind, signal }) {
      const vectors: Float32Array[] = [];
      for (const batch of batches(texts.map((text) => prefixes[kind] + (text.trim() === '' ? '-' : text)))) {
        signal?.throwIfAborted();
        vectors.push(...(await inHalves(batch)));
      }
      const odd = vectors.find((vector) => vector.length !== dimensions);
      if (odd !== undefined) throw new EmbeddingProblem(`${hostOf(url)} answers with vectors of ${odd.length} numbers, and before with ${dimensions}. Has "${model}" become another model?`, { reason: 'passing' });
      return vectors;
    },
    close: () => Promise.resolve(),
  };
}

/** @returns the address to post to: the one given when it ends in `/embeddings`, else that below it */
export function embeddingsUrl(given: string): string {
  const url = new URL(given);
  if (!/\/embeddings\/?$/.test(url.pathname)) url.pathname = `${url.pathname.replace(/\/+$/, '')}/embeddings`;
  return url.href;
}

const hostOf = (url: string): string => new URL(url).host;

function* batches(texts: readonly string[]): Generator<string[]> {
  let batch: string[] = [];
  let characters = 0;
  for (const text of texts) {
    if (batch.length === batchTexts || (batch.length > 0 && characters + text.length > batchCharacters)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(text);
    characters += text.length;
  }
  if (batch.length > 0) yield batch;
}

function vectorsOf(body: Uint8Array, wanted: number): Float32Array[] {
  let parsed: z.infer<typeof answerShape>;
  try {
    parsed = answerShape.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch (cause) {
    throw new EmbeddingProblem('The embeddings server answered with something that is no list of vectors.', { reason: 'passing', cause });
  }
  const byIndex = new Map(parsed.data.map(({ index, embedding }) => [index, embedding]));
  return Array.from({ length: wanted }, (_, index) => {
    const numbers = byIndex.get(index);
    if (numbers === undefined || parsed.data.length !== wanted) throw new EmbeddingProblem(`The embeddings server answered with ${parsed.data.length} vectors for ${wanted} texts.`, { reason: 'passing' });
    return toUnit(Float32Array.from(numbers));
  });
}

function refusal(url: string, { status, body, retryAfterMs }: { status: number; body: Uint8Array; retryAfterMs?: number }): EmbeddingProblem {
  const said = messageOf(body);
  const words = `${hostOf(url)} answers ${status}${said === '' ? '' : `: ${said}`}`;
  if (status === 400 || status === 413 || status === 422) return new EmbeddingProblem(words, { reason: 'text' });
  if (status === 401 || status === 403) return new EmbeddingProblem(`${words}. Check DATELINE_EMBEDDINGS_KEY_FILE.`, { reason: 'setup' });
  if (status === 404 || status === 405 || (status >= 300 && status < 400)) return new EmbeddingProblem(`${words}. Check DATELINE_EMBEDDINGS_URL and DATELINE_EMBEDDINGS_MODEL.`, { reason: 'setup' });
  return new EmbeddingProblem(words, { reason: 'passing', ...(retryAfterMs === undefined ? {} : { retryMs: retryAfterMs }) });
}

function messageOf(body: Uint8Array): string {
  try {
    return errorShape.parse(JSON.parse(new TextDecoder().decode(body.subarray(0, 65_536)))).error.replace(/\s+/g, ' ').slice(0, longestMessage);
  } catch {
    // An error page for people; the status says enough.
    return '';
  }
}
