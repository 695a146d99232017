import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createHttpClient, type HttpClient } from '../../gather/http/client.ts';
import { transportOver } from '../../newsroom/embedding/transport.ts';
import { embeddingsUrl, openOpenAiCompatible } from './openai-compatible.ts';

const closing: (() => unknown)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

interface Asked {
  model: string;
  input: string[];
  authorization: string | undefined;
}

/** A small model: letters counted in 26 numbers. Answers as OpenAI's API does, until `odd` answers instead. */
async function server(odd: (asked: Asked, response: ServerResponse, times: number) => boolean = () => false): Promise<{ url: string; asked: Asked[]; client: HttpClient }> {
  const asked: Asked[] = [];
  const listener = createServer((request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method !== 'POST' || request.url !== '/v1/embeddings') return void response.writeHead(404).end('not here');
      const { model, input } = JSON.parse(Buffer.concat(chunks).toString()) as { model: string; input: string[] };
      const one: Asked = { model, input, authorization: request.headers.authorization };
      asked.push(one);
      if (odd(one, response, asked.length)) return;
      // Not in order: only the index says which is which.
      const data = input.map((text, index) => ({ object: 'embedding', index, embedding: letters(text) })).toReversed();
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', data, model, usage: { prompt_tokens: 1, total_tokens: 1 } }));
    });
  });
  await new Promise<void>((resolve) => { listener.listen(0, '127.0.0.1', resolve); });
  const { port } = listener.address() as AddressInfo;
  const client = createHttpClient({ version: 'test', allowPrivate: `127.0.0.1:${port}`, hostPauseMs: 0 });
  closing.push(() => client.close(), () => new Promise((resolve) => { listener.closeAllConnections(); listener.close(resolve); }));
  return { url: `http://127.0.0.1:${port}/v1`, asked, client };
}

const letters = (text: string): number[] => Array.from({ length: 26 }, (_, i) => 1 + text.toLowerCase().split(String.fromCharCode(97 + i)).length - 1);
const open = async (place: Awaited<ReturnType<typeof server>>, options: { model?: string; key?: string } = {}) =>
  openOpenAiCompatible({ url: place.url, model: options.model ?? 'letters', ...(options.key === undefined ? {} : { key: options.key }), send: transportOver(place.client) });
const answering = (status: number, body: unknown, headers: Record<string, string> = {}) => (_: Asked, response: ServerResponse): true => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(typeof body === 'string' ? body : JSON.stringify(body));
  return true;
};
const after = (first: number, odd: ReturnType<typeof answering>) => (asked: Asked, response: ServerResponse, times: number): boolean => times > first && odd(asked, response);

test('gives unit vectors in the order of the texts, in batches, with the key and the words the model wants', async () => {
  const place = await server();
  const embedder = await open(place, { model: 'multilingual-e5-small', key: 'sesame' });
  expect(embedder).toMatchObject({ modelId: 'openai-compatible/multilingual-e5-small', dimensions: 26 });
  const texts = Array.from({ length: 70 }, (_, n) => String.fromCharCode(97 + (n % 26)).repeat(5 + n));
  const vectors = await embedder.embed(texts, { kind: 'passage' });
  expect(vectors).toHaveLength(70);
  for (const [n, vector] of vectors.entries()) {
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(vector.indexOf(Math.max(...vector))).toBe(n < 3 ? vector.indexOf(Math.max(...vector)) : n % 26);
  }
  expect(place.asked.map(({ input }) => input.length)).toEqual([1, 32, 32, 6]);
  expect(place.asked.every(({ authorization, model }) => authorization === 'Bearer sesame' && model === 'multilingual-e5-small')).toBe(true);
  expect(place.asked[1]?.input[0]).toBe(`passage: ${texts[0]}`);
  await embedder.embed(['who?'], { kind: 'query' });
  expect(place.asked.at(-1)?.input).toEqual(['query: who?']);
});

test.each([
  ['a wrong key', answering(401, { error: { message: 'Incorrect API key provided' } }), 'setup', /401: Incorrect API key provided. Check DATELINE_EMBEDDINGS_KEY_FILE/],
  ['an unknown model', answering(404, { error: 'model "letters" not found' }), 'setup', /model "letters" not found. Check DATELINE_EMBEDDINGS_URL/],
  ['a first text refused', answering(400, { error: { message: 'no' } }), 'setup', /400: no/],
  ['a redirect', answering(302, '', { location: 'http://127.0.0.1:1/' }), 'passing', /redirect/],
  ['too many requests', answering(429, { error: { message: 'slow down' } }, { 'retry-after': '7' }), 'passing', /429: slow down/],
  ['a fault', answering(500, '<h1>Oops</h1>'), 'passing', /answers 500$/],
  ['no JSON', answering(200, '{"data": [{"index": 0, "embed'), 'passing', /no list of vectors/],
  ['another shape', answering(200, { vectors: [[1, 2]] }), 'passing', /no list of vectors/],
  ['texts for numbers', answering(200, { data: [{ index: 0, embedding: ['1', '2'] }] }), 'passing', /no list of vectors/],
  ['too few vectors', answering(200, { data: [] }), 'passing', /0 vectors for 1 texts/],
  ['a vector without direction', answering(200, { data: [{ index: 0, embedding: [0, 0, 0] }] }), 'setup', /no direction/],
])('says what is wrong: %s', async (_, odd, reason, words) => {
  const place = await server(odd);
  await expect(open(place)).rejects.toMatchObject({ name: 'EmbeddingProblem', reason, message: expect.stringMatching(words) });
});

test('says for how long to wait', async () => {
  const place = await server(after(1, answering(429, {}, { 'retry-after': '7' })));
  const embedder = await open(place);
  await expect(embedder.embed(['a'], { kind: 'query' })).rejects.toMatchObject({ reason: 'passing', retryMs: 7000 });
  // The client holds back what comes before that time, and says until when.
  await expect(embedder.embed(['a'], { kind: 'query' })).rejects.toMatchObject({ reason: 'passing', message: expect.stringContaining('no requests until') });
  expect(place.asked).toHaveLength(2);
});

test('one text that is refused costs the others nothing but a few more requests', async () => {
  const place = await server((asked, response) => asked.input.some((text) => text.includes('!')) && answering(400, { error: { message: 'too long' } })(asked, response));
  const embedder = await open(place);
  await expect(embedder.embed(['a', 'b', 'c!', 'd'], { kind: 'passage' })).rejects.toMatchObject({ reason: 'text' });
  expect(await embedder.embed(['a', 'b', 'd'], { kind: 'passage' })).toHaveLength(3);
});

test('vectors of another length are no vectors of this model', async () => {
  const place = await server(after(1, answering(200, { data: [{ index: 0, embedding: [1, 2, 3] }] })));
  const embedder = await open(place);
  await expect(embedder.embed(['a'], { kind: 'passage' })).rejects.toMatchObject({ message: expect.stringContaining('vectors of 3 numbers, and before with 26') });
});

test('an address on the own network that was not allowed is not asked', async () => {
  const place = await server();
  const client = createHttpClient({ version: 'test' });
  closing.push(() => client.close());
  await expect(openOpenAiCompatible({ url: place.url, model: 'letters', send: transportOver(client) })).rejects.toMatchObject({ message: expect.stringContaining('not on the public internet') });
  expect(place.asked).toEqual([]);
});

test.each([
  ['http://localhost:11434/v1', 'http://localhost:11434/v1/embeddings'],
  ['http://localhost:11434/v1/', 'http://localhost:11434/v1/embeddings'],
  ['https://api.example.org/v1/embeddings', 'https://api.example.org/v1/embeddings'],
  ['https://api.example.org/x/embeddings?version=1', 'https://api.example.org/x/embeddings?version=1'],
])('%s is asked at %s', (given, asked) => {
  expect(embeddingsUrl(given)).toBe(asked);
});
