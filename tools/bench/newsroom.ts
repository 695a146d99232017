import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dateline, figure, folderBytes, inDataFolder, shared, startServer } from './process.ts';

const PORT = 8099;
const reportShape = z.object({
  feeds: z.object({ asked: z.number(), unchanged: z.number() }).loose(),
  articles: z.object({ added: z.number() }).loose(),
  pages: z.object({ read: z.number(), failed: z.number(), later: z.number() }),
  reasons: z.record(z.string(), z.number()),
  cpuMs: z.number(), wallMs: z.number(), peakRssMb: z.number(),
});

/** Real pages end to end, with the polite pause between requests to one host as a reader has it. */
export async function benchNewsroom(): Promise<void> {
  const server = join(shared, 'newsroom', 'serve.mjs');
  if (!existsSync(server)) return console.log(`not measured: ${server} is not here`);
  const { stop } = await startServer(process.execPath, [server, '--port', String(PORT)], /feeds/);
  try {
    await inDataFolder(async (dataDir) => {
      const environment = { DATELINE_DATA: dataDir, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8' };
      await dateline(['import', `http://127.0.0.1:${PORT}/opml`], environment);
      const first = reportShape.parse(JSON.parse(await dateline(['refresh', '--fetch-only', '--json'], environment)));
      const done = first.pages.read + first.pages.failed + first.pages.later;
      console.log(`${first.feeds.asked} feeds, ${first.articles.added} articles; pages: ${first.pages.read} read, ${first.pages.failed} without an article, ${first.pages.later} to be tried again`);
      for (const [reason, count] of Object.entries(first.reasons)) console.log(`  ${String(count).padStart(4)} ${reason}`);
      figure('feeds', first.feeds.asked / (first.wallMs / 1000), 'feeds/s');
      figure('articles end to end', done / (first.wallMs / 1000), 'articles/s', '30 hosts, 1 page a second each');
      figure('CPU', first.cpuMs / 1000, 'CPU seconds');
      figure('pages per CPU second, everything included', done / (first.cpuMs / 1000), 'pages/CPU-s', 'goal 40 pages/s on two cores');
      figure('peak memory', first.peakRssMb, 'MB');
      figure('database', folderBytes(dataDir) / first.articles.added / 1000, 'kB/article');
      const again = reportShape.parse(JSON.parse(await dateline(['refresh', '--fetch-only', '--all', '--json'], environment)));
      console.log(`again: ${again.feeds.asked} feeds asked, ${again.feeds.unchanged} unchanged, ${again.articles.added} articles added`);
      figure('again: wall', again.wallMs / 1000, 's');
      figure('again: CPU', again.cpuMs / 1000, 'CPU seconds');
      figure('again: peak memory', again.peakRssMb, 'MB');
    });
  } finally {
    await stop();
  }
}
