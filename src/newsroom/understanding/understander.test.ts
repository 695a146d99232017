import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openArchive } from '../../archive/open.ts';
import { houseOf } from '../../archive/house.ts';
import type { Archive, IncomingEntry } from '../../archive/archive.ts';
import { createLog } from '../../common/log.ts';
import { Understander, type UnderstanderOptions } from './understander.ts';
import { UNDERSTANDING_VERSION } from './version.ts';

const now = Date.UTC(2026, 10, 23, 12);
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => { for (const end of ends.splice(0).toReversed()) await end(); });

const paragraph = 'The old bridge over the Mern carried its first cars in two years on Sunday, said Ada Marsh, who leads the county of Harbourland. Engineers had found cracks in three of its seven arches. Repairs cost eleven million crowns, and the ferry goes on until May.';

function entry(name: string, text: string, lang?: string): IncomingEntry {
  const url = `https://gazette.example.org/${name}`;
  return {
    keys: { id: name, link: url, content: name }, revision: text, wantsPage: false,
    article: { url, canonicalUrl: url, title: `The bridge of ${name} opens`, excerpt: '', html: `<p>${text}</p>`, text, wordCount: text.split(/\s+/).length, origin: 'feed', originReason: 'Full text.', categories: [], enclosures: [], publishedAt: now, ...(lang === undefined ? {} : { lang }) },
  };
}

async function open(entries: IncomingEntry[]): Promise<{ archive: Archive; dataDir: string; log: string[] }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-understand-'));
  ends.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const archive = await openArchive({ dataDir, clock: () => now });
  ends.push(() => archive.close());
  await houseOf(archive).feeds.subscribe([{ feedUrl: 'https://gazette.example.org/feed', folder: [] }], now);
  await archive.desk.storeFeed({ feedId: 1, now, state: { url: 'https://gazette.example.org/feed', nextFetchAt: now, errorCount: 0, gone: false }, document: { title: 'Gazette', entries } });
  return { archive, dataDir, log: [] };
}

function understander(archive: Archive, log: string[], options: Partial<UnderstanderOptions> = {}): Understander {
  const made = new Understander({ archive, log: createLog((line) => log.push(line)), clock: () => now, ...options });
  ends.push(() => made.close());
  return made;
}

const never = new AbortController().signal;

test('finds out language, tags and sentences of everything that is due', async () => {
  const german = 'Die alte Brücke ist seit Sonntag wieder offen. Der Landkreis hatte sie vor zwei Jahren gesperrt, weil in drei Bögen Risse waren. '.repeat(3);
  const { archive, log } = await open([entry('Mern', `${paragraph}\n\n`.repeat(5), 'en'), entry('Elbe', german, 'en')]);
  expect(await understander(archive, log).run(never)).toBe(2);
  const { cards } = await houseOf(archive).articles.list({});
  expect(cards.map(({ lang }) => lang).toSorted()).toEqual(['de', 'en']);
  const english = await houseOf(archive).articles.get(cards.find(({ lang }) => lang === 'en')?.id ?? 0);
  expect(english?.tags.length).toBeGreaterThanOrEqual(3);
  expect(english?.summary.length).toBeGreaterThan(0);
  for (const sentence of english?.summary ?? []) expect(english?.text).toContain(sentence);
  expect(english?.excerpt).not.toBe('');
  expect(await archive.desk.understandingLeft(UNDERSTANDING_VERSION)).toBe(0);
  expect(log).toEqual([]);
});

test('makes one tag of a name and the abbreviation that articles introduce, when all is read', async () => {
  const ferry = 'The Northern Ferry Authority (NFA) keeps its winter timetable. The NFA said that few people travel before Easter. Islanders had asked the NFA for more boats.';
  const { archive, log } = await open([entry('a', ferry, 'en'), entry('b', `${ferry} It meets again on Thursday.`, 'en'), entry('c', 'The NFA opens a museum of steamers. Visitors of the NFA can steer one themselves, the NFA said.', 'en'), entry('d', 'The Northern Ferry Authority looks for forty sailors. The Northern Ferry Authority wants to run two boats more.', 'en')]);
  expect(await understander(archive, log).run(never)).toBe(4);
  expect(await houseOf(archive).tags.get('northernferryauthority')).toMatchObject({ label: 'NFA', merged: [{ tag: 'northernferryauthority', by: 'articles' }] });
  expect(log.join('\n')).toMatch(/tags folded=1 parted=0/);
});

test('an article that takes too long is noted, and the others go on', async () => {
  const { archive, log } = await open([entry('a', paragraph), entry('hangs', paragraph), entry('b', paragraph)]);
  const script = new URL('./testing/hangs.ts', import.meta.url);
  expect(await understander(archive, log, { limits: { script, timeoutMs: 500 } }).run(never)).toBe(3);
  expect(log.join('\n')).toMatch(/article not understood.*takes more than 0\.5 seconds/);
  expect((await houseOf(archive).tags.list()).map(({ tag, articles }) => [tag, articles])).toEqual([['seen', 2]]);
});

test('so is one that takes too much memory', async () => {
  const { archive, log } = await open([entry('a', paragraph), entry('greedy', paragraph), entry('b', paragraph)]);
  const script = new URL('./testing/greedy.ts', import.meta.url);
  expect(await understander(archive, log, { limits: { script, memoryMb: 40 } }).run(never)).toBe(3);
  expect(await archive.desk.misunderstood(9)).toMatchObject([{ title: 'The bridge of greedy opens', reason: 'The article needs more than 40 MB of memory to read.' }]);
});

test('a fault that hits every article stops the work instead of marking all of them', async () => {
  const { archive, log } = await open(Array.from({ length: 12 }, (_, at) => entry(`n${at}`, paragraph)));
  const script = new URL('./testing/missing.ts', import.meta.url);
  await expect(understander(archive, log, { limits: { script } }).run(never)).rejects.toThrow('The last 5 articles could not be understood');
  expect(await archive.desk.understandingLeft(UNDERSTANDING_VERSION)).toBe(7);
  expect((await archive.desk.claimUnderstanding({ now, limit: 99, leaseMs: 1000, version: UNDERSTANDING_VERSION })).length).toBe(7);
});

test('a stop gives back what is in hand', async () => {
  const { archive, log } = await open(Array.from({ length: 8 }, (_, at) => entry(`n${at}`, paragraph)));
  const stop = new AbortController();
  const one = understander(archive, log);
  const running = one.run(stop.signal);
  await expect.poll(async () => (await archive.desk.claimUnderstanding({ now, limit: 1, leaseMs: 1000, version: UNDERSTANDING_VERSION })).length).toBe(0);
  stop.abort();
  const done = await running;
  const left = await archive.desk.claimUnderstanding({ now, limit: 99, leaseMs: 1000, version: UNDERSTANDING_VERSION });
  expect(done + left.length).toBe(8);
});
