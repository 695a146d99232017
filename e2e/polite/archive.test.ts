import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { houseOf } from '../../src/archive/house.ts';
import { openArchive } from '../../src/archive/open.ts';
import type { HttpClient } from '../../src/gather/http/client.ts';
import { parseFeed } from '../../src/gather/feed/parse.ts';
import { requestFeed } from '../../src/gather/poll/request-feed.ts';
import { settleFeed } from '../../src/gather/poll/settle-feed.ts';
import { day, hour, minute, rss, testClient } from './reader.ts';
import { startScriptedServer, type ScriptedServer } from './scripted-server.ts';

let server: ScriptedServer;
let client: HttpClient;
let dataDir: string;
let archive: Archive;
let now = Date.UTC(2026, 10, 23, 12);
const open = (): Promise<Archive> => openArchive({ dataDir, clock: () => now });

beforeAll(async () => {
  server = await startScriptedServer(['127.0.38.1']);
  client = testClient({ clock: () => now });
});
afterAll(async () => {
  await client.close();
  await server.close();
});
beforeEach(async () => {
  server.reset();
  dataDir = await mkdtemp(join(tmpdir(), 'dateline-polite-'));
  archive = await open();
  return async () => {
    await archive.close();
    await rm(dataDir, { recursive: true });
  };
});

const subscribe = (...titles: string[]) => houseOf(archive).feeds.subscribe(titles.map((title) => ({ feedUrl: server.url('/feed'), title, folder: [title] })), now);

/** One round as the newsroom runs it: claim what may be asked, ask, settle, store. */
async function round(force = false): Promise<number> {
  const claims = await archive.desk.claimFeeds({ now, limit: 10, leaseMs: hour, force });
  for (const { feedId, state } of claims) {
    const response = await requestFeed(client, state);
    const parsed = response.kind === 'body' && !response.unchanged ? parseFeed(response.body, response) : undefined;
    await archive.desk.storeFeedStates([{ feedId, state: settleFeed({ state, response, parsed, now, random: () => 0 }) }]);
  }
  return claims.length;
}

it('P25 two subscriptions to one address: one fetch for both', async () => {
  server.script('/feed', { headers: { etag: '"1"' }, body: rss() }, { status: 304 });
  await subscribe('mine', 'yours');
  await subscribe('ours');
  expect(await round()).toBe(1);
  now += 2 * day;
  expect(await round()).toBe(1);
  expect(server.asked().map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
});

it('P8 a restart or the same OPML again starts no new round', async () => {
  server.script('/feed', { headers: { etag: '"1"' }, body: rss() }, { status: 304 });
  await subscribe('mine');
  await round();
  await archive.close();
  archive = await open();
  await subscribe('mine');
  now += 10 * minute;
  expect(await round()).toBe(0);
  expect(server.asked()).toHaveLength(1);
  expect(await round(true)).toBe(1);
  expect(server.asked()[1]?.headers['if-none-match']).toBe('"1"');
});

it('P10 a failing feed is not asked again at once, by hand neither; P14 a feed that ended never', async () => {
  server.script('/feed', { status: 500 }, { status: 410 });
  await subscribe('mine');
  await round();
  now += minute;
  expect(await round(true)).toBe(0);
  now += hour;
  expect(await round()).toBe(1);
  now += 365 * day;
  expect(await round()).toBe(0);
  expect(await round(true)).toBe(0);
  expect(server.asked()).toHaveLength(2);
});
