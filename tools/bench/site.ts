import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { placeStories } from './place-stories.ts';
import { figure, inDataFolder, processUse, quantile, root, startSite } from './process.ts';

const ARTICLES = 100_000;
const ROUNDS = 100;
const SETTLE_MS = 40_000;

async function timed(name: string, pid: number, goal: string, address: (round: number) => string): Promise<void> {
  for (let round = 0; round < 10; round++) await (await fetch(address(round))).text();
  const walls: number[] = [];
  const before = processUse(pid).cpuMs;
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    const answer = await fetch(address(round));
    if (answer.status !== 200) throw new Error(`${answer.url}: ${answer.status}`);
    bytes = (await answer.text()).length;
    walls.push(performance.now() - began);
  }
  figure(`${name} (${Math.round(bytes / 1000)} kB), p50`, quantile(walls, 0.5), 'ms');
  figure(`${name}, p95`, quantile(walls, 0.95), 'ms', goal);
  figure(`${name}, CPU`, (processUse(pid).cpuMs - before) / ROUNDS, 'CPU-ms');
}

/** The archive's own figures at 100,000 articles, then the site's over the same archive. */
export async function benchSite(): Promise<void> {
  await inDataFolder(async (dataDir) => {
    const filled = spawnSync(process.execPath, [join(root, 'tools', 'archive-scale.ts'), '--articles', String(ARTICLES), '--dir', dataDir], { stdio: 'inherit' });
    if (filled.status !== 0) throw new Error('the archive could not be filled');
    await placeStories(dataDir);
    const site = await startSite(dataDir);
    try {
      figure('start to first page', site.readyMs, 'ms', 'goal 3000');
      await wait(SETTLE_MS);
      await timed('front page', site.pid, 'goal 20', () => `${site.origin}/`);
      await timed('latest', site.pid, 'goal 20', () => `${site.origin}/latest`);
      await timed('article page', site.pid, 'goal 20', (round) => `${site.origin}/article/${1 + ((round * 7919) % ARTICLES)}`);
      for (const [name, query] of [['names explained', 'panel=explain'], ['timeline', 'panel=timeline'], ['question to the article', 'ask=Who+said+so%3F']] as const) {
        await timed(`article page, ${name}`, site.pid, '', (round) => `${site.origin}/article/${1 + ((round * 7919) % ARTICLES)}?${query}`);
      }
      await timed('question to everything', site.pid, '', (round) => `${site.origin}/ask?q=Who+said+${['an', 'be', 'cor', 'da'][round % 4]}%3F`);
      await timed('source page', site.pid, '', (round) => `${site.origin}/source/${1 + (round % 500)}`);
      await timed('search page', site.pid, '', (round) => `${site.origin}/search?q=${['an', 'be', 'cor', 'da'][round % 4]}`);
      await wait(SETTLE_MS);
      const { rssMb, peakMb } = processUse(site.pid);
      figure('memory, idle', rssMb, 'MB', 'goal 250');
      figure('memory, peak', peakMb, 'MB');
    } finally {
      await site.stop();
    }
  });
}
