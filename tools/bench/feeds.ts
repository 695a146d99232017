import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dateline, figure, folderBytes, inDataFolder, shared, startServer } from './process.ts';

const FEEDS = 500;
const ENTRIES = 50;
const PORT = 8931;
const reportShape = z.object({
  feeds: z.object({ asked: z.number(), changed: z.number(), unchanged: z.number(), failed: z.number() }),
  articles: z.object({ added: z.number() }),
  cpuMs: z.number(), wallMs: z.number(), peakRssMb: z.number(),
});

/** 500 generated feeds of 50 entries: first refresh, nothing changed, disk. The pause between requests is off here. */
export async function benchFeeds(): Promise<void> {
  const server = join(shared, 'bench', 'feeds', 'feedserver.mjs');
  if (!existsSync(server)) return console.log(`not measured: ${server} is not here`);
  const { stop } = await startServer(process.execPath, [server, '--port', String(PORT), '--feeds', String(FEEDS), '--entries', String(ENTRIES)], /ready/);
  try {
    await inDataFolder(async (dataDir) => {
      const environment = { DATELINE_DATA: dataDir, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0' };
      await dateline(['import', `http://127.0.0.1:${PORT}/opml`], environment);
      const idle = reportShape.parse(JSON.parse(await dateline(['refresh', '--fetch-only', '--json', '--feed', `http://127.0.1.1:${PORT}/feed/0.xml`], environment)));
      const first = reportShape.parse(JSON.parse(await dateline(['refresh', '--fetch-only', '--json'], environment)));
      const disk = folderBytes(dataDir) / (FEEDS * ENTRIES) / 1000;
      const again = reportShape.parse(JSON.parse(await dateline(['refresh', '--fetch-only', '--all', '--json'], environment)));
      console.log(`${first.feeds.asked} feeds asked, ${first.feeds.failed} failed, ${first.articles.added} articles; again: ${again.feeds.asked} asked, ${again.feeds.unchanged} unchanged`);
      figure('start of the command with one feed', idle.cpuMs, 'CPU-ms');
      figure('first refresh', first.cpuMs / first.feeds.asked, 'CPU-ms/feed', 'goal 40 (FreshRSS 94.6, Miniflux 176)');
      figure('first refresh', first.feeds.asked / (first.wallMs / 1000), 'feeds/s');
      figure('first refresh, peak memory', first.peakRssMb, 'MB');
      figure('nothing changed', again.cpuMs / again.feeds.asked, 'CPU-ms/feed', 'goal 2 (Miniflux 5.0)');
      figure('disk with index', disk, 'kB/entry', 'goal 5 (FreshRSS 5.5)');
    });
  } finally {
    await stop();
  }
}
