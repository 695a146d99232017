import { afterEach, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { startModelServer, type ModelServer, type ModelServerOptions } from '../../../../e2e/support/model-server.ts';
import { createStreamClient, type StreamClient } from '../../../gather/http/stream-client.ts';
import { readLists } from '../output/read-lists.ts';
import type { Patience } from './guarded-fetch.ts';
import { baseOf, Model } from './model.ts';
import { ModelProblem } from './model-problem.ts';
import { tryModel } from './try-model.ts';

const saying = { system: 'Say hello.', user: 'Now.', schema: z.object({ words: z.array(z.string()) }), inLines: 'Lines that begin with "W: ".', mostTokens: 100 };
const secret = 'sk-test-5f0e1d2c3b4a';
const closing: (() => Promise<void>)[] = [];
afterEach(async () => { await Promise.all(closing.splice(0).map((close) => close())); });

async function modelOn(options: Partial<ModelServerOptions>, { key, patience, allowPrivate, name = 'test-model' }: { key?: string; patience?: Partial<Patience>; allowPrivate?: string; name?: string } = {}): Promise<{ server: ModelServer; model: Model; client: StreamClient }> {
  const server = await startModelServer({ say: () => '{"words":["hello"]}', ...options });
  const client = createStreamClient({ version: '0.0.0', allowPrivate: allowPrivate ?? '127.0.0.1' });
  closing.push(() => server.close(), () => client.close());
  return { server, client, model: new Model({ url: server.url, name, key, client, patience: { firstByteMs: 5000, idleMs: 5000, totalMs: 10_000, ...patience } }) };
}

const problemOf = async (work: Promise<unknown>): Promise<ModelProblem> => {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof ModelProblem)) throw new Error(`No problem of the model: ${String(error)}`, { cause: error });
  return error;
};

test('says what it is told, piece by piece, with letters cut in their middle', async () => {
  const { server, model } = await modelOn({ say: () => '{"words":["Grüße","你好","👋🏽"]}', pieceBytes: 3 });
  const grown: string[] = [];
  const said = await model.say(saying, { text: (soFar) => grown.push(soFar) });
  expect(readLists(said, { words: 'W' }, true).lists.words).toEqual(['Grüße', '你好', '👋🏽']);
  expect(grown.length).toBeGreaterThan(2);
  for (const [at, text] of grown.entries()) expect(text.startsWith(grown[at - 1] ?? '')).toBe(true);
  expect(server.chats[0]).toMatchObject({ stream: true, temperature: 0, max_tokens: 100, response_format: { type: 'json_schema' } });
  expect(server.chats[0]?.tools).toBeUndefined();
});

describe('servers that do not take everything', () => {
  it.each([
    [['json_schema'], { json: 'object' }], [['json_schema', 'json_object'], { json: 'none' }], [['max_tokens'], { limit: 'max_completion_tokens' }], [['max_tokens', 'max_completion_tokens'], { limit: 'none' }],
    [['stream_options'], { usage: false }], [['temperature'], { temperature: false }], [['system'], { system: false }],
    [['json_schema', 'json_object', 'max_tokens', 'max_completion_tokens', 'stream_options', 'temperature', 'system'], { json: 'none', limit: 'none', usage: false, temperature: false, system: false }],
  ] as const)('learns that %j is not taken, and does not try it again', async (refuses, abilities) => {
    for (const kind of ['openai', 'ollama', 'llama.cpp', 'vllm'] as const) {
      const { server, model } = await modelOn({ refuses, kind, say: (chat) => (chat.response_format === undefined ? 'W: hello' : '{"words":["hello"]}') });
      // llama.cpp says so with a 500, and only about these two.
      if (kind === 'llama.cpp' && !refuses.every((one) => /^(?:json|max_tokens)/.test(one))) continue;
      expect(readLists(await model.say(saying), { words: 'W' }, true).lists.words).toEqual(['hello']);
      expect(model.abilities).toMatchObject(abilities);
      const asked = server.requests.length;
      await model.say(saying);
      expect(server.requests.length).toBe(asked + 1);
    }
  });
});

describe('failures in plain words', () => {
  it.each(['openai', 'ollama', 'llama.cpp', 'vllm'] as const)('of %s: no such model, with those that there are', async (kind) => {
    const { model, server } = await modelOn({ kind, models: ['llama3.2:3b', 'qwen3'] });
    const problem = await problemOf(model.say(saying));
    expect(problem.trouble).toBe('setup');
    expect(problem.message).toContain('it has no model "test-model"');
    expect(await tryModel(model)).toMatchObject({ ok: false, models: ['llama3.2:3b', 'qwen3'] });
    expect(server.chats).toEqual([]);
  });

  it('never tells the key, even when the server repeats it', async () => {
    const { model } = await modelOn({ key: 'another' }, { key: secret });
    const problem = await problemOf(model.say(saying));
    expect(problem.trouble).toBe('setup');
    expect(problem.message).toContain('does not take the key');
    expect(JSON.stringify([problem.message, problem.stack, problem.cause])).not.toContain(secret);
    expect((await problemOf(model.list())).message).not.toContain(secret);
    expect((await problemOf((await modelOn({ key: 'another' })).model.say(saying))).message).toContain('It wants a key');
  });

  it('is asked to wait, in seconds and by a date, and by 503', async () => {
    const seconds = await problemOf((await modelOn({ say: () => ({ status: 429, headers: { 'retry-after': '7' } }) })).model.say(saying));
    expect(seconds).toMatchObject({ trouble: 'busy', retryMs: 7000 });
    const date = await problemOf((await modelOn({ say: () => ({ status: 429, headers: { 'retry-after': new Date(Date.now() + 90_000).toUTCString() } }) })).model.say(saying));
    expect(date.retryMs).toBeGreaterThan(80_000);
    expect(date.retryMs).toBeLessThanOrEqual(90_000);
    expect(await problemOf((await modelOn({ say: () => ({ status: 429 }) })).model.say(saying))).toMatchObject({ trouble: 'busy', retryMs: undefined });
    expect(await problemOf((await modelOn({ say: () => ({ status: 503, headers: { 'retry-after': '1' } }) })).model.say(saying))).toMatchObject({ trouble: 'busy', retryMs: 1000 });
  });

  it('fails, is cut off, or sends what is not of its protocol', async () => {
    for (const say of [() => ({ status: 500, error: 'CUDA out of memory' }), () => ({ status: 503 }), () => ({ text: 'hello there, all of you', cutAfter: 5 }), () => ({ brokenLine: true }), () => ({ errorInStream: 'the slot was taken' }), () => ({ rawBody: '<html>Gateway</html>' })]) {
      expect((await problemOf((await modelOn({ say })).model.say(saying))).trouble, String(say)).toBe('unreachable');
    }
    const { model, server } = await modelOn({});
    await server.close();
    expect(await problemOf(model.say(saying))).toMatchObject({ trouble: 'unreachable', message: expect.stringContaining('nothing listens there') });
  });

  it('takes too long: for the first word, between words, in all', async () => {
    const slow = await problemOf((await modelOn({ say: () => ({ text: 'late', firstByteMs: 2000 }) }, { patience: { firstByteMs: 150 } })).model.say(saying));
    expect(slow).toMatchObject({ trouble: 'too slow', message: expect.stringContaining('said nothing for') });
    const stalled = await problemOf((await modelOn({ say: () => ({ text: 'begun and never ended', stall: { after: 5, ms: 2000 } }) }, { patience: { idleMs: 150 } })).model.say(saying));
    expect(stalled).toMatchObject({ trouble: 'too slow', message: expect.stringContaining('in the middle') });
    const endless = await problemOf((await modelOn({ say: () => ({ text: 'on and on and on and on and on', stall: { after: 9, ms: 100 }, firstByteMs: 100 }) }, { patience: { totalMs: 120 } })).model.say(saying));
    expect(endless).toMatchObject({ trouble: 'too slow', message: expect.stringContaining('not done') });
  });

  it('waits longer than undici would, when it is told to', async () => {
    const { model } = await modelOn({ say: () => ({ text: '{"words":["late"]}', firstByteMs: 1500 }) }, { patience: { firstByteMs: 3_600_000, idleMs: 900_000, totalMs: 10_800_000 } });
    expect(readLists(await model.say(saying), { words: 'W' }, true).lists.words).toEqual(['late']);
  });

  it('is stopped, and lets the server go', async () => {
    const { model, server } = await modelOn({ say: () => ({ text: 'x'.repeat(500), stall: { after: 20, ms: 3000 } }) });
    const stop = new AbortController();
    const work = problemOf(model.say(saying, { signal: stop.signal, text: () => stop.abort() }));
    expect((await work).trouble).toBe('stopped');
    await expect.poll(() => server.open).toBe(0);
  });

  it('goes round in circles and is cut off', async () => {
    const { model } = await modelOn({ say: () => 'again and '.repeat(4000), pieceBytes: 4001 });
    const said = await model.say(saying);
    expect(said.length).toBeLessThan(25_000);
  });
});

describe('the guard', () => {
  it('asks no private address that nobody allowed', async () => {
    const { model, server } = await modelOn({}, { allowPrivate: '10.0.0.0/8' });
    const problem = await problemOf(model.say(saying));
    expect(problem).toMatchObject({ trouble: 'setup', message: expect.stringContaining('DATELINE_ALLOW_PRIVATE') });
    expect(server.requests).toEqual([]);
  });

  it('does not follow the server to another place', async () => {
    const other = await modelOn({});
    const { model } = await modelOn({ say: () => ({ status: 307, headers: { location: `${other.server.url}/chat/completions` } }) }, { key: secret });
    expect((await problemOf(model.say(saying))).trouble).toBe('setup');
    expect(other.server.requests).toEqual([]);
  });

  it('ignores calls of tools, and what is thought aloud', async () => {
    const { model, server } = await modelOn({ say: () => ({ thinking: { text: 'W: not this', as: 'reasoning_content' }, text: '{"words":["this"]}', toolCalls: [{ name: 'fetch', arguments: '{"url":"http://evil.example/"}' }], finish: 'tool_calls' }) });
    expect(await model.say(saying)).toBe('{"words":["this"]}');
    expect(server.requests).toHaveLength(1);
  });
});

test('the base address, whichever of its parts was given', () => {
  for (const given of ['http://a.example/v1', 'http://a.example/v1/', 'http://a.example/v1/chat/completions', 'http://a.example/v1/models?x=1#y']) expect(baseOf(given)).toBe('http://a.example/v1');
  expect(baseOf('https://b.example')).toBe('https://b.example');
});
