import type { LanguageModel } from 'ai';
import { z } from 'zod';
import { retryAfterMs } from '../../../gather/http/retry-after.ts';
import type { StreamClient } from '../../../gather/http/stream-client.ts';
import { type Abilities, allAbilities, withLess } from './abilities.ts';
import { guardedFetch, type Patience } from './guarded-fetch.ts';
import { ModelProblem } from './model-problem.ts';
import { serverWords, withoutSecret } from './server-words.ts';

/** One request to the model. Tools are never part of it. */
export interface Saying {
  system: string;
  user: string;
  /** What it is to answer in, where the server can be told so. */
  schema: z.ZodType;
  /** How it is to answer where the server cannot be told; added to `system`. */
  inLines: string;
  mostTokens: number;
}

export interface ModelOptions {
  /** The API's base address. */
  url: string;
  /** As the server knows it. */
  name: string;
  key?: string | undefined;
  client: StreamClient;
  patience: Patience;
}

/** What no honest answer to our requests reaches: a model that goes round in circles is cut off. */
const mostCharacters = 24_000;
const mostAttempts = 8;
const listShape = z.union([
  z.object({ data: z.array(z.object({ id: z.string() })) }).transform(({ data }) => data.map(({ id }) => id)),
  z.object({ models: z.array(z.object({ name: z.string() })) }).transform(({ models }) => models.map(({ name }) => name)),
]);

/** A language model behind an OpenAI-compatible API. */
export class Model {
  readonly name: string;
  readonly host: string;
  readonly #base: string;
  readonly #key: string | undefined;
  readonly #client: StreamClient;
  readonly #patience: Patience;
  #abilities: Abilities = allAbilities;

  constructor({ url, name, key, client, patience }: ModelOptions) {
    this.name = name;
    this.host = new URL(url).host;
    this.#base = baseOf(url);
    this.#key = key;
    this.#client = client;
    this.#patience = patience;
  }

  /** What the server was found to take. */
  get abilities(): Abilities {
    return this.#abilities;
  }

  /** It answered with something else than JSON although it was told to: from now on it is not told. */
  withoutJson(): void {
    this.#abilities = { ...this.#abilities, json: 'none' };
  }

  /**
   * @param on.text called with all that was said so far
   * @returns what it said
   * @throws {ModelProblem}
   */
  async say(saying: Saying, on: { text?: ((soFar: string) => void) | undefined; signal?: AbortSignal | undefined } = {}): Promise<string> {
    for (let attempt = 1; ; attempt++) {
      const refused = await this.#try(saying, on);
      if (typeof refused === 'string') return refused;
      const less = withLess(this.#abilities, refused.words);
      if (less === undefined || attempt >= mostAttempts) throw new ModelProblem('refused', `${this.host} answers ${refused.status}${refused.words === '' ? '' : `: ${refused.words}`}.`);
      this.#abilities = less;
    }
  }

  /**
   * The names of the models that the server has.
   * @throws {ModelProblem}
   */
  async list(signal?: AbortSignal): Promise<string[]> {
    const fetch = guardedFetch(this.#client, this.#base, this.#patience);
    const answer = await fetch(`${this.#base}/models`, { headers: { accept: 'application/json', ...this.#authorization() }, ...(signal === undefined ? {} : { signal }) });
    const body = await answer.text().catch((error: unknown) => { throw this.#problemOf(error, signal); });
    if (answer.status !== 200) throw this.#refusal(answer.status, body, answer.headers.get('retry-after') ?? undefined);
    try {
      return listShape.parse(JSON.parse(body));
    } catch (cause) {
      throw new ModelProblem('setup', `${this.host} does not answer as an OpenAI-compatible API does. Most addresses end in /v1.`, { cause });
    }
  }

  #authorization(): { authorization?: string } {
    return this.#key === undefined ? {} : { authorization: `Bearer ${this.#key}` };
  }

  /** @returns what was said, or what the server did not like about the request */
  async #try(saying: Saying, { text, signal }: { text?: ((soFar: string) => void) | undefined; signal?: AbortSignal | undefined }): Promise<string | { status: number; words: string }> {
    // Loaded when it is needed: most archives have no model.
    const [{ streamText, APICallError }, { createOpenAICompatible }] = await Promise.all([import('ai'), import('@ai-sdk/openai-compatible')]);
    const able = this.#abilities;
    const { $schema: _, ...schema } = z.toJSONSchema(saying.schema);
    // The SDK's own way to ask for JSON holds the text back until it is some.
    const format = { schema: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } }, object: { type: 'json_object' }, none: undefined }[able.json];
    const provider = createOpenAICompatible({
      name: 'model', baseURL: this.#base, headers: this.#authorization(), fetch: guardedFetch(this.#client, this.#base, this.#patience), includeUsage: able.usage,
      transformRequestBody: ({ max_tokens: most, ...body }) => ({ ...body, ...(format === undefined ? {} : { response_format: format }), ...(able.limit === 'none' ? {} : { [able.limit]: most }) }),
    });
    const model: LanguageModel = provider.chatModel(this.name);
    const system = able.json === 'schema' ? saying.system : `${saying.system}\n${able.json === 'object' ? `Answer with JSON only, after this schema: ${JSON.stringify(schema)}` : saying.inLines}`;
    const over = new AbortController();
    const stream = streamText({
      model, maxRetries: 0, maxOutputTokens: saying.mostTokens,
      ...(able.system ? { system, prompt: saying.user } : { prompt: `${system}\n\n${saying.user}` }),
      ...(able.temperature ? { temperature: 0 } : {}),
      abortSignal: AbortSignal.any([over.signal, ...(signal === undefined ? [] : [signal])]),
      onError: () => {},
    });
    let said = '';
    try {
      for await (const part of stream.fullStream) {
        if (part.type === 'error') throw part.error;
        if (part.type !== 'text-delta') continue;
        said += part.text;
        if (said.length > mostCharacters) {
          over.abort();
          return said;
        }
        text?.(said);
      }
    } catch (error) {
      if (!APICallError.isInstance(error) || error.statusCode === undefined || error.statusCode === 200) throw this.#problemOf(error, signal);
      const { statusCode: status, responseBody, responseHeaders } = error;
      const words = serverWords(responseBody, this.#key);
      if (status === 400 || status === 422 || (status === 500 && /response_format|json_schema|grammar|max_tokens/i.test(words))) return { status, words };
      throw this.#refusal(status, responseBody, responseHeaders?.['retry-after']);
    }
    if (signal?.aborted === true) throw new ModelProblem('stopped', 'It was stopped.');
    return said;
  }

  #refusal(status: number, body: string | undefined, retryAfter: string | undefined): ModelProblem {
    const said = serverWords(body, this.#key);
    const words = `${this.host} answers ${status}${said === '' ? '' : `: ${said}`}`;
    const retryMs = retryAfterMs(retryAfter, Date.now());
    if (status === 429 || (status === 503 && retryMs !== undefined)) return new ModelProblem('busy', words, { retryMs });
    if (status === 401 || status === 403) return new ModelProblem('setup', `${words}. ${this.#key === undefined ? 'It wants a key.' : 'It does not take the key.'}`);
    if (status === 404 || status === 405) return new ModelProblem('setup', `${words}. Either it has no model "${this.name}", or the address is not that of the API (most end in /v1).`);
    if (status >= 300 && status < 400) return new ModelProblem('setup', `${this.host} leads to another address (${status}), which is not followed. Give the final one.`);
    if (status >= 500) return new ModelProblem('unreachable', words);
    return new ModelProblem('refused', words);
  }

  #problemOf(error: unknown, signal: AbortSignal | undefined): ModelProblem {
    if (signal?.aborted === true) return new ModelProblem('stopped', 'It was stopped.');
    for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth++) {
      if (at instanceof ModelProblem) return at;
      if (at.name === 'Refusal') return new ModelProblem('kind' in at && at.kind === 'timeout' ? 'too slow' : 'unreachable', withoutSecret(at.message, this.#key));
    }
    // A line of the stream that is no JSON, or an error that the server put into the stream.
    const said = serverWords(JSON.stringify({ error: error instanceof Error ? '' : error }), this.#key);
    return new ModelProblem('unreachable', `${this.host} broke off its answer${said === '' ? ' with something that is not of its protocol' : `: ${said}`}.`);
  }
}

/** The base address, whether it or one of its parts was given. */
export function baseOf(given: string): string {
  const url = new URL(given);
  url.hash = '';
  url.search = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(/\/+$/, '').replace(/\/(?:chat\/completions|completions|models)$/, '');
  return url.href.replace(/\/+$/, '');
}
