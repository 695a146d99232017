import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mulberry32 } from '../e2e/support/random.ts';
import type { Archive, IncomingEntry } from '../src/archive/archive.ts';
import { houseOf } from '../src/archive/house.ts';
import { openArchive } from '../src/archive/open.ts';

/**
 * Fills an archive through its door and prints what it costs: CPU milliseconds of this process, bytes, memory.
 *
 *   node tools/archive-scale.ts [--articles 100000] [--feeds 500] [--dir FOLDER] [--keep] [--rounds 40]
 *
 * With `--dir` an archive that was filled before is measured as it is.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    feeds: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '40' },
    dir: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const wanted = Number(values.articles);
const feedCount = Number(values.feeds);
const rounds = Number(values.rounds);
const perDocument = 50;
const start = Date.UTC(2026, 0, 1);
const now = Date.UTC(2026, 5, 1);

const syllables = 'an be cor da el fi gan ho in ja ker lo mi nu or pa qui ra se tu un ver wa xi yo zen bri cha dre flo gri sta pro tri'.split(' ');
const make = mulberry32(7);
/** Invented words, the first ones short and frequent, as in any language. */
const vocabulary = Array.from({ length: 40_000 }, (_, i) => Array.from({ length: i < 150 ? 1 + Math.floor(make() * 2) : i < 3000 ? 2 + Math.floor(make() * 2) : 3 + Math.floor(make() * 2) }, () => syllables[Math.floor(make() * syllables.length)]).join(''));
const han = Array.from({ length: 2500 }, (_, i) => String.fromCodePoint(0x4e00 + i * 7));
const thai = Array.from({ length: 44 }, (_, i) => String.fromCodePoint(0x0e01 + i));

const pick = <T>(list: readonly T[], at: number, fallback: T): T => list[Math.min(list.length - 1, Math.floor(at * list.length))] ?? fallback;
/** Zipf: the rank of a word is the exponential of a uniform number. */
const zipf = (r: () => number): string => vocabulary[Math.min(vocabulary.length - 1, Math.floor(Math.exp(r() * Math.log(vocabulary.length))) - 1)] ?? 'word';

function sentence(r: () => number, script: 'latin' | 'han' | 'thai'): string {
  const length = 6 + Math.floor(r() * 16);
  if (script === 'han') return `${Array.from({ length: length * 2 }, () => pick(han, r() ** 2, '字')).join('')}。`;
  if (script === 'thai') return `${Array.from({ length: length * 3 }, () => pick(thai, r(), 'ก')).join('')} `;
  const words = Array.from({ length }, () => zipf(r)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** An entry of some 3.9 kB of HTML; every twentieth is Chinese, every hundredth Thai. */
function entry(feed: number, serial: number): IncomingEntry {
  const r = mulberry32(feed * 7919 + serial * 104_729);
  const script = serial % 20 === 7 ? 'han' : serial % 100 === 3 ? 'thai' : 'latin';
  const title = sentence(r, script).slice(0, 70);
  const paragraphs: string[] = [];
  let size = 0;
  while (size < (script === 'latin' ? 3700 : 1300)) {
    const paragraph = Array.from({ length: 2 + Math.floor(r() * 3) }, () => sentence(r, script)).join(' ');
    paragraphs.push(paragraph);
    size += paragraph.length + 20;
  }
  const url = `https://outlet-${feed}.example.org/2026/${serial}/${zipf(r)}-${zipf(r)}`;
  const text = paragraphs.join('\n\n');
  return {
    keys: { id: `i${feed}-${serial}`, link: `l${feed}-${serial}`, content: `c${feed}-${serial}` },
    revision: `r${feed}-${serial}`,
    wantsPage: false,
    article: {
      url,
      canonicalUrl: url,
      title,
      byline: `${zipf(r)} ${zipf(r)}`,
      publishedAt: start + Math.floor(r() * (now - start)),
      image: serial % 2 === 0 ? { url: `${url}.jpg`, width: 800, height: 450 } : undefined,
      lang: 'en',
      excerpt: text.slice(0, 280),
      html: paragraphs.map((paragraph, i) => (i % 3 === 0 ? `<p>${paragraph} <a href="${url}?p=${i}">more</a></p>` : `<p>${paragraph}</p>`)).join('\n'),
      text,
      wordCount: text.split(' ').length,
      origin: 'feed',
      originReason: 'The feed gives the full text.',
      categories: [zipf(r), zipf(r)],
      enclosures: [],
    },
  };
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
const rss = (): string => `${Math.round(process.memoryUsage().rss / 1e6)} MB`;

/** CPU of single calls is finer than the clock of the kernel, so wall time stands in for the quantiles. */
async function measure(name: string, work: (round: number) => Promise<unknown>, times = rounds): Promise<void> {
  await work(0);
  const walls: number[] = [];
  const before = cpuNow();
  for (let round = 1; round <= times; round++) {
    const began = performance.now();
    await work(round);
    walls.push(performance.now() - began);
  }
  const mean = (cpuNow() - before) / times;
  walls.sort((a, b) => a - b);
  print(`${name.padEnd(46)} CPU ${mean.toFixed(2).padStart(7)} ms   wall p50 ${quantile(walls, 0.5).toFixed(2).padStart(7)}  p95 ${quantile(walls, 0.95).toFixed(2).padStart(7)}`);
}

async function fill(archive: Archive): Promise<void> {
  await houseOf(archive).feeds.subscribe(Array.from({ length: feedCount }, (_, i) => ({ feedUrl: `https://outlet-${i}.example.org/feed`, title: `Outlet ${i}`, folder: [`Folder ${i % 10}`] })), start);
  let cpu = 0;
  let documents = 0;
  for (let serial = 0; documents * perDocument < wanted; serial += perDocument) {
    for (let feed = 0; feed < feedCount && documents * perDocument < wanted; feed++) {
      const entries = Array.from({ length: perDocument }, (_, i) => entry(feed, serial + i));
      const before = cpuNow();
      await archive.desk.storeFeed({ feedId: feed + 1, now, state: state(feed), document: { title: `Outlet ${feed}`, siteUrl: `https://outlet-${feed}.example.org/`, entries } });
      cpu += cpuNow() - before;
      documents++;
    }
    print(`  ${documents * perDocument} articles, ${(cpu / documents).toFixed(2)} CPU-ms a document of ${perDocument}, ${rss()}`);
  }
}

const state = (feed: number) => ({ url: `https://outlet-${feed}.example.org/feed`, nextFetchAt: now + 3_600_000, lastAttemptAt: now, lastSuccessAt: now, errorCount: 0, gone: false, validators: { url: `https://outlet-${feed}.example.org/feed`, etag: `"${feed}"`, lastModified: 'Mon, 01 Jun 2026 00:00:00 GMT' } });

const dataDir = values.dir ?? mkdtempSync(join(tmpdir(), 'dateline-scale-'));
const archive = await openArchive({ dataDir, clock: () => now });
print(`opened: ${rss()}`);
if ((await archive.stats()).articles === 0) await fill(archive);

const size = (): number => statSync(join(dataDir, 'dateline.sqlite')).size;
const { articles, unread } = await houseOf(archive).stats();
print(`${articles} articles, ${unread} unread, ${(size() / articles).toFixed(0)} bytes an entry, ${rss()}`);

const same = Array.from({ length: perDocument }, (_, i) => entry(0, i));
await measure('storeFeed, 50 known and unchanged', () => archive.desk.storeFeed({ feedId: 1, now, state: state(0), document: { title: 'Outlet 0', entries: same } }));
await measure('storeFeedStates, 100 feeds', () => archive.desk.storeFeedStates(Array.from({ length: Math.min(100, feedCount) }, (_, i) => ({ feedId: i + 1, state: state(i) }))));
await measure('claim 20 feeds, release', async () => {
  const claims = await archive.desk.claimFeeds({ now: now + 4_000_000, limit: 20, leaseMs: 60_000 });
  await archive.desk.release({ feedIds: claims.map((claim) => claim.feedId) });
});

const { newestId, cards, next } = await houseOf(archive).articles.list({ limit: 50 });
const middle = cards[25]?.id ?? 1;
await measure('list of 50', () => houseOf(archive).articles.list({ limit: 50 }));
await measure('list of 50, second page', () => houseOf(archive).articles.list({ limit: 50, before: next }));
await measure('list of 50 unread', () => houseOf(archive).articles.list({ limit: 50, unread: true }));
await measure('list of 50 of a feed', (round) => houseOf(archive).articles.list({ limit: 50, feedId: 1 + (round % feedCount) }));
await measure('list of 50 unread of a folder', (round) => houseOf(archive).articles.list({ limit: 50, unread: true, folder: [`Folder ${round % 10}`] }));
await measure('unread counts', () => houseOf(archive).articles.unreadCounts());
await measure('list of feeds', () => houseOf(archive).feeds.list());
await measure('article', (round) => houseOf(archive).articles.get(1 + ((round * 7919) % newestId)));
await measure('neighbours', () => houseOf(archive).articles.neighbours(middle, { unread: true }));
await measure('arrived after, 20 of 1000', () => houseOf(archive).articles.arrivedAfter(newestId - 1000, 20));
await measure('stats', () => archive.stats());

const rare = vocabulary.slice(20_000, 20_000 + rounds + 1);
const common = vocabulary.slice(0, 40);
await measure('search: rare word', (round) => houseOf(archive).search(rare[round] ?? 'x'));
await measure('search: common word', (round) => houseOf(archive).search(common[round % 10] ?? 'x'));
await measure('search: two common words', (round) => houseOf(archive).search(`${common[round % 20]} ${common[(round + 7) % 20]}`));
await measure('search: three words, middling', (round) => houseOf(archive).search(vocabulary.slice(200 + round * 3, 203 + round * 3).join(' ')));
await measure('search: phrase of common words', (round) => houseOf(archive).search(`"${common[round % 5]} ${common[(round + 1) % 5]}"`));
await measure('search: common without common', (round) => houseOf(archive).search(`${common[round % 10]} -${common[(round + 5) % 10]}`));
await measure('search: prefix of three letters', (round) => houseOf(archive).search(`${(vocabulary[300 + round] ?? 'abc').slice(0, 3)}*`));
await measure('search: Chinese, two characters', (round) => houseOf(archive).search(`${han[round]}${han[round + 1]}`));
await measure('search: Chinese, one character', (round) => houseOf(archive).search(han[round] ?? '字'));
await measure('search: Chinese, four characters', (round) => houseOf(archive).search(same[7]?.article.title.slice(round % 10, (round % 10) + 4) ?? '字'));
await measure('search: common word in one feed', (round) => houseOf(archive).search(common[round % 10] ?? 'x', { filter: { feedIds: [1 + (round % feedCount)] } }));
await measure('search: nothing found', (round) => houseOf(archive).search(`zzqx${round}`));

print(`memory ${rss()}`);
const began = cpuNow();
const tenth = archive.edition(await archive.readers.make({ userId: 'tenth', name: 'A tenth' }, now));
await tenth.feeds.subscribe(Array.from({ length: Math.ceil(feedCount / 10) }, (_, i) => ({ feedUrl: `https://outlet-${i * 10}.example.org/feed`, folder: [`Folder ${i % 3}`] })), now);
print(`\nA reader of a tenth of the feeds: ${(await tenth.stats()).articles} articles`);
await measure('a tenth: list of 50', () => tenth.articles.list({ limit: 50 }));
await measure('a tenth: list of 50 unread', () => tenth.articles.list({ limit: 50, unread: true }));
await measure('a tenth: list of 50 unread of a folder', (round) => tenth.articles.list({ limit: 50, unread: true, folder: [`Folder ${round % 3}`] }));
await measure('a tenth: article', (round) => tenth.articles.get(1 + ((round * 7919) % newestId)));
await measure('a tenth: search: common word', (round) => tenth.search(common[round % 10] ?? 'x'));
await measure('a tenth: search: two common words', (round) => tenth.search(`${common[round % 20]} ${common[(round + 7) % 20]}`));
await measure('a tenth: stats', () => tenth.stats());
await archive.readers.remove(tenth.reader, now);

const all = await houseOf(archive).articles.markAllRead({}, newestId, now);
print(`markAllRead of ${all.length}: ${(cpuNow() - began).toFixed(0)} CPU-ms`);
await houseOf(archive).articles.setRead(all.filter((_, i) => i % 2000 === 0), false, now);
await measure('list of unread, almost all read', () => houseOf(archive).articles.list({ limit: 50, unread: true }));
await measure('list of 50, almost all read', () => houseOf(archive).articles.list({ limit: 50 }));
await measure('list of unread of a folder, almost all read', () => houseOf(archive).articles.list({ limit: 50, unread: true, folder: ['Folder 3'] }));
await measure('unread counts, almost all read', () => houseOf(archive).articles.unreadCounts());
await houseOf(archive).articles.setRead(all, false, now);

const checkBegan = performance.now();
const faults = await archive.check();
print(`check: ${faults.length === 0 ? 'sound' : faults.join(' ')} in ${Math.round(performance.now() - checkBegan)} ms`);
await archive.close();
print(`closed: ${(size() / articles).toFixed(0)} bytes an entry, ${rss()}`);
if (values.dir === undefined && !values.keep) rmSync(dataDir, { recursive: true });
else print(`kept in ${dataDir}`);
