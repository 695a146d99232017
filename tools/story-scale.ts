import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mulberry32 } from '../e2e/support/random.ts';
import type { Archive, IncomingEntry, Placing } from '../src/archive/archive.ts';
import { houseOf } from '../src/archive/house.ts';
import { openArchive } from '../src/archive/open.ts';
import { storyFacts } from '../src/stories/rank/story-facts.ts';

/**
 * Fills an archive with short articles in stories, through its door, and prints what the lists of stories cost: CPU milliseconds
 * of this process. Three stories in four have one report, some have forty.
 *
 *   node tools/story-scale.ts [--articles 100000] [--feeds 500] [--dir FOLDER] [--rounds 40]
 *
 * With `--dir` the archive stays, and one that was filled before is measured as it is.
 */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' }, feeds: { type: 'string', default: '500' }, rounds: { type: 'string', default: '40' }, dir: { type: 'string' } } });
const wanted = Number(values.articles);
const feedCount = Number(values.feeds);
const rounds = Number(values.rounds);
const hour = 3_600_000;
const start = Date.UTC(2026, 0, 1);
const now = Date.UTC(2026, 5, 1);
const version = 1;
const perDocument = 50;
const subjects = ['politics', 'economy', 'sport', 'society', 'science', 'culture'];

const draw = mulberry32(11);
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Mean CPU over the rounds, after one that does not count. */
async function measure(name: string, work: (round: number) => Promise<unknown>, times = rounds): Promise<void> {
  await work(0);
  const before = cpuNow();
  for (let round = 1; round <= times; round++) await work(round);
  print(`${name.padEnd(58)} CPU ${((cpuNow() - before) / times).toFixed(2).padStart(7)} ms`);
}

function entry(feed: number, serial: number): IncomingEntry {
  const url = `https://outlet-${feed}.example.org/2026/${serial}`;
  const text = `Report ${serial} of outlet ${feed} tells what happened at the harbour. `.repeat(4);
  return {
    keys: { id: `i${feed}-${serial}`, link: `l${feed}-${serial}`, content: `c${feed}-${serial}` },
    revision: `r${feed}-${serial}`,
    wantsPage: false,
    article: {
      url, canonicalUrl: url, title: `What outlet ${feed} reports for the ${serial}th time`, publishedAt: start + Math.floor(draw() * (now - start)),
      image: serial % 2 === 0 ? { url: `${url}.jpg`, width: 800, height: 450 } : undefined,
      lang: 'en', excerpt: text.slice(0, 280), html: `<p>${text}</p>`, text, wordCount: 100 + Math.floor(draw() * 900), origin: 'feed', originReason: 'The feed gives the full text.', categories: [], enclosures: [],
    },
  };
}

async function fill(archive: Archive): Promise<void> {
  await houseOf(archive).feeds.subscribe(Array.from({ length: feedCount }, (_, i) => ({ feedUrl: `https://outlet-${i}.example.org/feed`, title: `Outlet ${i}`, folder: [`Folder ${i % 10}`] })), start);
  for (let document = 0; document * perDocument < wanted; document++) {
    const feed = document % feedCount;
    const serial = Math.floor(document / feedCount) * perDocument;
    const feedUrl = `https://outlet-${feed}.example.org/feed`;
    await archive.desk.storeFeed({ feedId: feed + 1, now, state: { url: feedUrl, nextFetchAt: now + hour, lastAttemptAt: now, lastSuccessAt: now, errorCount: 0, gone: false }, document: { title: `Outlet ${feed}`, siteUrl: `https://outlet-${feed}.example.org/`, entries: Array.from({ length: perDocument }, (_, i) => entry(feed, serial + i)) } });
  }
  for (;;) {
    const claims = await archive.desk.claimUnderstanding({ now, limit: 200, leaseMs: hour, version });
    if (claims.length === 0) break;
    const outcomes = claims.map(({ articleId }) => ({
      articleId,
      lang: 'en',
      tags: Array.from({ length: 6 }, () => Math.floor(5000 * draw() ** 2)).map((n) => ({ tag: `topic ${n}`, label: `Topic ${n}`, kind: 'topic' as const, score: 0.5 })),
      summary: [],
      keyPoints: [],
      subject: subjects[articleId % subjects.length],
    }));
    await archive.desk.storeUnderstanding({ outcomes, version, now, choose: (candidates) => candidates.slice(0, 5).map(({ tag }) => tag) });
  }
}

/** Neighbours in time make a story. */
async function placeAll(archive: Archive): Promise<void> {
  let left = 0;
  let fresh = 0;
  let cpu = 0;
  let asked = 0;
  let count = 0;
  for (;;) {
    const beforeDue = cpuNow();
    const claims = await archive.stories.due({ now, limit: 200, patienceMs: 0, version });
    asked += cpuNow() - beforeDue;
    if (claims.length === 0) break;
    left = 0;
    const placings = claims.map(({ articleId, feedId }): Placing => {
      if (left === 0) {
        fresh++;
        left = draw() < 0.75 ? 1 : draw() < 0.66 ? 2 : 2 + Math.floor(38 * draw() ** 4);
      }
      left--;
      return {
        articleId,
        story: { fresh },
        voice: { key: `outlet ${feedId}`, name: `Outlet ${feedId}`, kind: 'outlet' },
        evidence: { by: 'closeness', closeness: 0.41, needed: 0.17, shared: ['harbour', 'bridge', 'minister', 'Veldmark', 'ferry'], figures: ['12', '2026'], gapDays: 0.4, nearest: [articleId - 1] },
        print: new Uint8Array(400),
      };
    });
    const before = cpuNow();
    await archive.stories.place(placings, storyFacts, now);
    cpu += cpuNow() - before;
    count += placings.length;
  }
  print(`placed ${count}: ${(cpu / count).toFixed(3)} CPU-ms an article; due ${(asked / count).toFixed(3)} CPU-ms an article`);
}

const dataDir = values.dir ?? mkdtempSync(join(tmpdir(), 'dateline-stories-'));
const archive = await openArchive({ dataDir, clock: () => now });
const stories = { ...archive.stories, ...houseOf(archive).stories };
if ((await archive.stats()).articles === 0) {
  await fill(archive);
  const before = statSync(join(dataDir, 'dateline.sqlite')).size;
  await placeAll(archive);
  print(`${((statSync(join(dataDir, 'dateline.sqlite')).size - before) / wanted).toFixed(0)} bytes an article for its story`);
}
const stats = await archive.stats();
print(`${stats.articles} articles in ${stats.stories} stories, ${(await houseOf(archive).stats()).unread} unread`);

const { stories: front, next } = await stories.list({ leastVoices: 2 });
const ids = front.map(({ id }) => id);
const reports = front.flatMap(({ head, others }) => [head.id, ...others.map(({ id }) => id)]);
print(`front page: ${front.length} stories, ${front.reduce((sum, story) => sum + story.reports, 0)} reports, ${reports.length} cards`);
await measure('list of 42', () => stories.list());
await measure('list of 42, two voices at least', () => stories.list({ leastVoices: 2 }));
await measure('list of 42, two voices at least, second page', () => stories.list({ leastVoices: 2, before: next }));
await measure('list of 42, ten voices at least', () => stories.list({ leastVoices: 10 }));
await measure('list of 42, thirty voices at least', () => stories.list({ leastVoices: 30 }));
await measure('list of 42, one voice', () => stories.list({ mostVoices: 1 }));
await measure('list of 42 of a subject', (round) => stories.list({ subject: subjects[round % subjects.length] }));
await measure('list of 42 of a subject, three voices at least', (round) => stories.list({ subject: subjects[round % subjects.length], leastVoices: 3 }));
await measure('list of 42 changed since', () => stories.list({ since: now }));
await measure('list of 42 changed since, none', () => stories.list({ since: now + 1 }));
await measure('list of 42 of a feed', (round) => stories.list({ articles: { feedId: 1 + (round % feedCount) } }));
await measure('list of 42 of a folder', (round) => stories.list({ articles: { folder: [`Folder ${round % 10}`] } }));
await measure('list of 42 of a tag', (round) => stories.list({ articles: { tag: `topic ${round * 20}` } }));
await measure('list of 42 unread, all unread', () => stories.list({ articles: { unread: true } }));
await measure('list of 42 saved', () => stories.list({ articles: { saved: true } }));
await measure('page of a story', (round) => stories.get(ids[round % ids.length] ?? 1));
await measure('state of a story', (round) => stories.stateOf(ids[round % ids.length] ?? 1));
await measure('stories of 200 articles', () => stories.ofArticles(reports.slice(0, 200)));
await measure('due, nothing', () => stories.due({ now, limit: 200, patienceMs: hour, version }));
await measure('place, nothing', () => stories.place([], storyFacts, now));
await measure('unlinked, 50', () => stories.unlinked(50));
await measure('moves, unplaced, constraints', async () => [await stories.movesAfter(0), await stories.unplaced(50), await stories.constraints()]);
await measure('hold', () => stories.hold({ now, leaseMs: hour }));
await measure('correct: apart, and undo', async (round) => {
  const { id = 1, head } = front[round % front.length] ?? {};
  const done = await stories.correct({ kind: 'apart', storyId: id, articleIds: [head?.id ?? 1] }, now);
  await stories.undo(done?.correctionId ?? 0, now);
});
await measure('place, facts of the corrected', () => stories.place([], storyFacts, now), 1);

const { newestId } = await houseOf(archive).articles.list({ limit: 1 });
const all = await houseOf(archive).articles.markAllRead({}, newestId, now);
const unreadAt = async (name: string, which: (id: number) => boolean): Promise<void> => {
  const some = all.filter(which);
  await houseOf(archive).articles.setRead(some, false, now);
  await measure(`list of 42 unread, ${name}`, () => stories.list({ articles: { unread: true } }), 10);
  await houseOf(archive).articles.setRead(some, true, now);
};
await unreadAt('none', () => false);
await unreadAt('100 of all times', (id) => id % Math.floor(wanted / 100) === 0);
await unreadAt('1000 of all times', (id) => id % Math.floor(wanted / 1000) === 0);
await unreadAt('5000 of all times', (id) => id % Math.floor(wanted / 5000) === 0);
// All of it far down: the front of the list has none.
const last = all.toSorted((a, b) => a - b).slice(0, Math.floor(wanted / 20));
const far = new Set(last);
await unreadAt('5 % that came first of each feed', (id) => far.has(id));
await houseOf(archive).articles.setRead(all, false, now);
if (values.dir === undefined) {
  const began = cpuNow();
  await houseOf(archive).feeds.unsubscribe(1);
  print(`removal of a feed: ${(cpuNow() - began).toFixed(0)} CPU-ms`);
  const faults = await archive.check();
  print(`check: ${faults.length === 0 ? 'sound' : faults.join(' ')}`);
}
await archive.close();
if (values.dir === undefined) rmSync(dataDir, { recursive: true });
