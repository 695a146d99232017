import { parseArgs } from 'node:util';
import { seedTalk } from '../e2e/browser/talk-seed.ts';
import { mulberry32 } from '../e2e/support/random.ts';
import { openArchive } from '../src/archive/open.ts';
import type { Archive } from '../src/archive/archive.ts';
import type { Reader } from '../src/common/reader.ts';
import { figure, inDataFolder, processUse, quantile, startSite } from './bench/process.ts';

/**
 * Writes one long conversation and prints what it costs to read it: CPU milliseconds in the archive, then of the running site's pages.
 *
 *   node tools/talk-scale.ts [--comments 5000] [--threads 3000] [--rounds 60]
 *
 * Threads are as uneven as real ones: most have no answer, some hundreds, and a few go as deep as they may.
 */
const { values } = parseArgs({ options: { comments: { type: 'string', default: '5000' }, threads: { type: 'string', default: '3000' }, rounds: { type: 'string', default: '60' } } });
const [comments, threads, rounds] = [Number(values.comments), Number(values.threads), Number(values.rounds)];

const words = 'the harbour bridge tide pilot council ferry warned that nobody had asked for a second survey before winter and the figures which were published on Monday do not agree with what was said in spring'.split(' ');
const random = mulberry32(11);
const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(random() * list.length)] ?? fallback;

function textOf(): string {
  const sentence = (): string => Array.from({ length: 6 + Math.floor(random() * 18) }, () => pick(words, 'the')).join(' ');
  const paragraphs = Array.from({ length: 1 + Math.floor(random() * 3) }, () => `${sentence()}. **${sentence()}**, ${sentence()}.`);
  return random() < 0.2 ? `${paragraphs.join('\n\n')}\n\n> ${sentence()}\n\n- ${sentence()}\n- ${sentence()}` : paragraphs.join('\n\n');
}

async function fill(archive: Archive): Promise<{ storyId: number; articleId: number; readers: Reader[] }> {
  const { storyId, articleIds, readers } = await seedTalk(archive, Date.now());
  for (let i = 0; i < 40; i++) readers.push(await archive.readers.make({ userId: `r${i}`, name: `Reader ${i}`, house: true }, Date.now()));
  const [reader] = readers;
  if (reader === undefined) throw new Error('There are no readers.');
  const said: number[] = [];
  const begun = Date.now() - 86_400_000;
  for (let i = 0; i < comments; i++) {
    // Answers fall on few threads, and on what was answered last: hundreds below some, and down to the deepest step.
    const parentId = i < threads ? undefined : random() < 0.5 ? said.at(-1) : said[Math.floor(random() ** 4 * threads)];
    const { commentId = 0 } = await archive.comments.post(
      { author: { reader: pick(readers, reader), since: 0 }, articleId: pick(articleIds, 1), text: `${textOf()} (${i})`, ...(parentId === undefined ? {} : { parentId }) },
      () => ({ is: 'shown' }), begun + i * 1000,
    );
    said.push(commentId);
    const voters = Math.floor(random() ** 3 * 12);
    for (let v = 0; v < voters; v++) await archive.comments.vote(commentId, readers[(i + v) % readers.length] ?? reader, random() < 0.75 ? 1 : -1, begun);
    if (random() < 0.15) await archive.comments.react(commentId, pick(readers, reader), pick(['heart', 'laugh', 'idea'] as const, 'heart'), true, begun);
  }
  return { storyId, articleId: articleIds[0] ?? 1, readers };
}

async function timed(name: string, work: (round: number) => Promise<unknown>): Promise<void> {
  for (let round = 0; round < 5; round++) await work(round);
  const cpu: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await work(round);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  figure(`${name}, p50`, quantile(cpu, 0.5), 'CPU-ms');
  figure(`${name}, p95`, quantile(cpu, 0.95), 'CPU-ms');
}

async function page(name: string, pid: number, address: string): Promise<void> {
  for (let round = 0; round < 10; round++) await (await fetch(address)).text();
  const walls: number[] = [];
  const cpu: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const before = processUse(pid).cpuMs;
    const answer = await fetch(address);
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
    bytes = (await answer.text()).length;
    cpu.push(processUse(pid).cpuMs - before);
    walls.push(performance.now() - began);
  }
  figure(`${name} (${Math.round(bytes / 1000)} kB), p50`, quantile(walls, 0.5), 'ms');
  figure(`${name}, p95`, quantile(walls, 0.95), 'ms');
  figure(`${name}, p95`, quantile(cpu, 0.95), 'CPU-ms', 'goal 50');
  figure(`${name}, mean`, cpu.reduce((sum, one) => sum + one, 0) / cpu.length, 'CPU-ms');
}

await inDataFolder(async (dataDir) => {
  const archive = await openArchive({ dataDir });
  const began = process.cpuUsage();
  const { storyId, articleId, readers } = await fill(archive);
  const { user, system } = process.cpuUsage(began);
  figure('writing a comment, with its votes', (user + system) / 1000 / comments, 'CPU-ms');
  const [reader] = readers;
  if (reader === undefined) throw new Error('There are no readers.');
  const place = { storyId };
  const viewer = { reader };
  for (const order of ['best', 'newest', 'oldest'] as const) await timed(`first stretch, ${order}`, () => archive.comments.conversation(place, viewer, { order }));
  let after: string | undefined;
  for (let i = 0; i < 50; i++) after = (await archive.comments.conversation(place, viewer, after === undefined ? {} : { after })).next ?? after;
  await timed('stretch after 1,000 threads', () => archive.comments.conversation(place, viewer, after === undefined ? {} : { after }));
  const { comments: [first] } = await archive.comments.conversation(place, viewer, { order: 'oldest' });
  await timed('branch', () => archive.comments.branch(first?.id ?? 1, viewer));
  await timed('state for an open page', () => archive.comments.stateOf(place, viewer, comments - 10));
  const faults = await archive.check();
  if (faults.length > 0) throw new Error(faults.join('\n'));
  await archive.close();

  const site = await startSite(dataDir);
  try {
    await page('article page', site.pid, `${site.origin}/article/${articleId}`);
    await page('article page, newest', site.pid, `${site.origin}/article/${articleId}?talk=newest`);
    await page('article page, 1,000 threads on', site.pid, `${site.origin}/article/${articleId}?talkafter=${after}`);
    await page('story page', site.pid, `${site.origin}/story/${storyId}`);
    await page('thread page', site.pid, `${site.origin}/comments/${first?.id ?? 1}`);
  } finally {
    await site.stop();
  }
});
