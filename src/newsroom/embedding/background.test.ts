import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Archive } from '../../archive/archive.ts';
import { houseOf } from '../../archive/house.ts';
import { openArchive } from '../../archive/open.ts';
import { entry, now, state } from '../../archive/testing/entries.ts';
import type { EmbeddingSettings } from '../../common/config.ts';
import { createLog } from '../../common/log.ts';
import { closenessIn } from '../ask/closeness.ts';
import { BackgroundEmbedding } from './background.ts';
import { embedDue } from './embed-due.ts';
import { embedQuery } from './embed-query.ts';
import { EmbeddingDesk } from './embedding-desk.ts';

let dataDir = '';
let archive: Archive;
let closing: (() => unknown)[] = [];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'dateline-embedding-'));
  archive = await openArchive({ dataDir });
});
afterEach(async () => {
  for (const close of closing.toReversed()) await close();
  closing = [];
  await archive.close();
  rmSync(dataDir, { recursive: true });
});

const texts: Record<string, string> = {
  bank: 'The central bank raised interest rates for the third time this year.',
  garden: 'Tomatoes need sun, water and patience; a balcony will do.',
  match: 'The home side won the cup final on penalties after extra time.',
};
async function stock(names = Object.keys(texts)): Promise<void> {
  const [outcome] = await houseOf(archive).feeds.subscribe([{ feedUrl: 'https://feed-1.example.org/feed', folder: [] }], now);
  const feedId = outcome?.feedId ?? 0;
  await archive.desk.storeFeed({ feedId, now, state: state(feedId), document: { entries: names.map((name) => entry(name, texts[name] ?? `Text of ${name}.`)) } });
}
function deskFor(settings: EmbeddingSettings, idleMs = 60_000): EmbeddingDesk {
  const desk = new EmbeddingDesk({ settings, version: 'test', idleMs });
  closing.push(() => desk.close());
  return desk;
}
const titles = async (found: readonly { articleId: number }[]): Promise<string[]> => Promise.all(found.map(async ({ articleId }) => (await houseOf(archive).articles.get(articleId))?.title ?? ''));

/** Speaks OpenAI's embeddings API with vectors of three numbers; `answer` may do otherwise. */
async function server(answer: (input: string[], response: ServerResponse, times: number) => boolean = () => false): Promise<{ settings: EmbeddingSettings; inputs: string[][] }> {
  const inputs: string[][] = [];
  const listener = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      const { input } = JSON.parse(body) as { input: string[] };
      inputs.push(input);
      if (request.headers.authorization !== 'Bearer sesame') return void response.writeHead(401).end();
      if (answer(input, response, inputs.length)) return;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: input.map((text, index) => ({ index, embedding: [text.length, 1, text.includes('bank') ? 500 : 0] })) }));
    });
  });
  await new Promise<void>((resolve) => { listener.listen(0, '127.0.0.1', resolve); });
  closing.push(() => new Promise((resolve) => { listener.closeAllConnections(); listener.close(resolve); }));
  const keyFile = join(dataDir, 'key');
  writeFileSync(keyFile, 'sesame\n');
  return { settings: { provider: 'openai-compatible', url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/v1`, model: 'three', keyFile }, inputs };
}

test('articles get vectors of the built-in model in a thread, and are found by what they mean', async () => {
  await stock();
  const desk = deskFor({ provider: 'use-lite' });
  expect(await embedDue({ archive, desk, clock: () => now })).toBe(3);
  expect(await archive.vectors.state()).toEqual({ model: { id: 'use-lite-en@1', dimensions: 512 }, stored: 3, due: 0 });
  const query = await embedQuery({ embedding: desk }, 'Who decides how dear borrowing is?');
  expect(query?.languages).toEqual(['en']);
  expect((await titles(await archive.vectors.nearest(query?.vector ?? new Float32Array(), 3)))[0]).toBe('Title of bank');

  const candidates = (await houseOf(archive).articles.list({})).cards.map(({ id, title }) => ({ article: { id, title, source: '', language: 'en' }, passages: [], titleScore: 0, coverage: 0, size: 1 }));
  const near = await closenessIn({ archive, embedding: desk }, 'en')('Who decides how dear borrowing is?', candidates);
  expect(candidates[near.indexOf(Math.max(...near))]?.article.title).toBe('Title of bank');
  expect(await closenessIn({ archive, embedding: desk }, 'de')('Wer entscheidet das?', candidates)).toEqual([]);
});

test('what is not in a language of the model gets no vector of it', async () => {
  const [outcome] = await houseOf(archive).feeds.subscribe([{ feedUrl: 'https://feed-1.example.org/feed', folder: [] }], now);
  const feedId = outcome?.feedId ?? 0;
  const inLanguage = (name: string, lang?: string) => { const one = entry(name, `Text of ${name}.`); return { ...one, article: { ...one.article, ...(lang === undefined ? {} : { lang }) } }; };
  await archive.desk.storeFeed({ feedId, now, state: state(feedId), document: { entries: [inLanguage('a', 'en-GB'), inLanguage('b', 'de'), inLanguage('c'), inLanguage('d', 'zh-Hans')] } });
  expect(await embedDue({ archive, desk: deskFor({ provider: 'use-lite' }), clock: () => now })).toBe(2);
  expect(await archive.vectors.state()).toMatchObject({ stored: 2, due: 0 });
  const { settings } = await server();
  expect(await embedDue({ archive, desk: deskFor(settings), clock: () => now })).toBe(4);
});

test('on Linux the thread gives way to the others', async () => {
  if (process.platform !== 'linux') return;
  const nice = (): number[] => readdirSync('/proc/self/task').map((id) => Number(readFileSync(`/proc/self/task/${id}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')[16]));
  const before = nice().filter((value) => value === 10).length;
  await deskFor({ provider: 'use-lite' }).model();
  expect(nice().filter((value) => value === 10).length).toBe(before + 1);
  expect(nice()).toContain(0);
});

test('the thread ends when there is nothing to do, and starts again', async () => {
  const desk = deskFor({ provider: 'use-lite' }, 50);
  await desk.embed(['once'], 'query');
  await vi.waitFor(() => expect(desk.isWarm).toBe(false), 5000);
  expect(await desk.embed(['again'], 'query')).toHaveLength(1);
});

test('with none there are no vectors, and nothing is started', async () => {
  await stock();
  const desk = deskFor({ provider: 'none' });
  expect(await embedDue({ archive, desk, clock: () => now })).toBe(0);
  expect(await embedQuery({ embedding: desk }, 'bank')).toBeUndefined();
  expect(desk.isWarm).toBe(false);
});

test('changing the model embeds everything anew, the newest first', async () => {
  await stock();
  await embedDue({ archive, desk: deskFor({ provider: 'use-lite' }), clock: () => now });
  const { settings, inputs } = await server();
  const desk = deskFor(settings);
  expect(await embedDue({ archive, desk, clock: () => now })).toBe(3);
  expect(await archive.vectors.state()).toEqual({ model: { id: 'openai-compatible/three', dimensions: 3 }, stored: 3, due: 0 });
  const ids = inputs[1]?.map((text) => text.split('.')[0]);
  expect(ids).toEqual((await houseOf(archive).articles.list({})).cards.toSorted((a, b) => b.id - a.id).map(({ title }) => title));
  const query = await embedQuery({ embedding: desk }, 'bank');
  expect((await titles(await archive.vectors.nearest(query?.vector ?? new Float32Array(), 1)))).toEqual(['Title of bank']);
});

test('a text that the server refuses gets no vector and is not sent again; the others get theirs', async () => {
  await stock();
  const { settings, inputs } = await server((input, response) => {
    if (!input.some((text) => text.includes('Tomatoes'))) return false;
    response.writeHead(400).end('{"error":{"message":"no vegetables"}}');
    return true;
  });
  const desk = deskFor(settings);
  expect(await embedDue({ archive, desk, clock: () => now })).toBe(2);
  expect(await archive.vectors.state()).toMatchObject({ stored: 2, due: 0 });
  const sent = inputs.length;
  expect(await embedDue({ archive, desk, clock: () => now })).toBe(0);
  expect(inputs).toHaveLength(sent);
});

test('in the background: a server that fails is left alone for a while, said once, and nothing is lost', async () => {
  await stock();
  let broken = true;
  const { settings, inputs } = await server((_, response) => {
    if (!broken) return false;
    response.writeHead(503).end();
    return true;
  });
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), () => now);
  const first = new BackgroundEmbedding({ archive, desk: deskFor(settings), clock: () => now, log });
  first.start();
  await vi.waitFor(() => expect(lines.join('\n')).toContain('answers 503'), 5000);
  first.wake();
  first.wake();
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect(inputs).toHaveLength(1);
  expect(lines).toHaveLength(1);
  await first.stop();
  expect((await archive.vectors.state()).due).toBe(3);

  broken = false;
  const second = new BackgroundEmbedding({ archive, desk: deskFor(settings), clock: () => now, log });
  second.start();
  await vi.waitFor(async () => expect(await archive.vectors.state()).toMatchObject({ stored: 3, due: 0 }), 5000);
  expect(lines.at(-1)).toContain('embedded articles=3');
  await stock(['late']);
  second.wake();
  await vi.waitFor(async () => expect((await archive.vectors.state()).stored).toBe(4), 5000);
  await second.stop();
});

test('stopping in the middle gives back what was claimed', async () => {
  await stock();
  const { settings } = await server((_, __, times) => times > 1);
  const background = new BackgroundEmbedding({ archive, desk: deskFor(settings), clock: () => now, log: createLog(() => {}) });
  background.start();
  await vi.waitFor(async () => expect((await archive.vectors.state()).model?.dimensions).toBe(3), 5000);
  await background.stop();
  expect(await archive.vectors.claim({ now, limit: 10, leaseMs: 1000 })).toHaveLength(3);
});

test('a key that cannot be read is said with the name of its setting', async () => {
  const { settings } = await server();
  const desk = deskFor(settings.provider === 'openai-compatible' ? { ...settings, keyFile: join(dataDir, 'nowhere') } : settings);
  await expect(desk.model()).rejects.toMatchObject({ reason: 'setup', message: expect.stringContaining('DATELINE_EMBEDDINGS_KEY_FILE') });
});
