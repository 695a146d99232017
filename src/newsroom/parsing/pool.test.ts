import { afterEach, expect, test } from 'vitest';
import { ParsingPool } from './pool.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const feed = (items: number): string => `<rss version="2.0"><channel><title>Outlet</title>${Array.from({ length: items }, (_, n) => `<item><title>News ${n}</title><link>https://gull.example/${n}</link></item>`).join('')}</channel></rss>`;
const feedJob = (text: string) => ({ kind: 'feed', bytes: encode(text), url: 'https://gull.example/feed', headers: {}, fullText: 'auto' }) as const;

const pools: ParsingPool[] = [];
const open = (options: ConstructorParameters<typeof ParsingPool>[0]): ParsingPool => {
  const pool = new ParsingPool(options);
  pools.push(pool);
  return pool;
};
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

test('jobs are answered, more of them than threads', async () => {
  const pool = open({ threads: 2 });
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => pool.read(feedJob(feed(n)))));
  expect(answers.map((answer) => (answer.ok ? answer.value.entries.length : answer.problem))).toEqual(Array.from({ length: 12 }, (_, n) => n));
});

test('a document that takes too long costs its thread and gets a reason; the next ones go on', async () => {
  const pool = open({ threads: 1, timeoutMs: 1500 });
  await pool.read(feedJob(feed(1)));
  const slow = pool.read({ kind: 'document', bytes: Uint8Array.from({ length: 16_000_000 }, (_, n) => (n * 7919 + (n >> 8) * 31) % 251), headers: { 'content-type': 'text/xml' } });
  const next = pool.read(feedJob(feed(3)));
  expect(await slow).toMatchObject({ ok: false, problem: { kind: 'parse-limit', message: expect.stringContaining('1.5 seconds') } });
  expect(await next).toMatchObject({ ok: true });
});

test('a document that takes too much memory costs its thread and gets a reason; the next ones go on', async () => {
  const pool = open({ threads: 1, memoryMb: 24, timeoutMs: 60_000 });
  const greedy = pool.read({ kind: 'document', bytes: encode(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: Array.from({ length: 300_000 }, (_, id) => ({ id: String(id), content_text: 'ice' })) })), headers: { 'content-type': 'application/feed+json' } });
  const next = pool.read(feedJob(feed(3)));
  expect(await greedy).toMatchObject({ ok: false, problem: { kind: 'parse-limit', message: expect.stringContaining('24 MB') } });
  expect(await next).toMatchObject({ ok: true });
});

test('a closed pool refuses and answers what waited', async () => {
  const pool = open({ threads: 1 });
  const first = pool.read(feedJob(feed(1)));
  const waiting = pool.read(feedJob(feed(2)));
  await pool.close();
  expect(await waiting).toMatchObject({ ok: false, problem: { kind: 'internal' } });
  expect((await first).ok).toBeTypeOf('boolean');
  expect(await pool.read(feedJob(feed(1)))).toMatchObject({ ok: false, problem: { kind: 'internal' } });
});
