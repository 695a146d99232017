import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dispatch, linkOf, startGrowingFeeds } from '../../../e2e/support/growing-feeds.ts';
import { openArchive } from '../../../src/archive/open.ts';
import { houseOf } from '../../../src/archive/house.ts';
import { readConfig } from '../../../src/common/config.ts';
import { createLog } from '../../../src/common/log.ts';
import { embedDue } from '../../../src/newsroom/embedding/embed-due.ts';
import { openNewsroomDesk, type NewsroomDesk } from '../../../src/newsroom/newsroom-desk.ts';

export interface ReplayOptions {
  /** How many articles come between two looks at the feeds: of how long, or one by one. */
  tickMs: number | 'each';
  /** The newsroom is closed and opened again so often, at even distances. */
  restarts: number;
  /** DATELINE_EMBEDDINGS; `none` when absent. */
  embeddings?: string | undefined;
}

export interface Replayed {
  /** The story of each article, by its id; absent where it is in none. */
  stories: Map<string, string>;
  /** What placing and repair took in this process. */
  storiesCpuMs: number;
  wallMs: number;
  peakRssMb: number;
  log: string[];
}

const never = new AbortController().signal;

/** Articles that came between two looks, in their order. */
function ticksOf(dispatches: readonly Dispatch[], tickMs: number | 'each'): Dispatch[][] {
  if (tickMs === 'each') return dispatches.map((one) => [one]);
  const byTime = Map.groupBy(dispatches, ({ publishedAt = 0 }) => Math.floor(publishedAt / tickMs));
  return [...byTime].toSorted(([a], [b]) => a - b).map(([, tick]) => tick);
}

/**
 * Replays a stream of articles through the whole program: each outlet a feed over HTTP that grows in the order of time, fetched,
 * understood, placed and stored in a real archive; only time goes faster.
 * @param dispatches in the order of time
 */
export async function replay(dispatches: readonly Dispatch[], { tickMs, restarts, embeddings = 'none' }: ReplayOptions): Promise<Replayed> {
  const sources = [...new Set(dispatches.map(({ source }) => source))];
  const feeds = await startGrowingFeeds(sources);
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-replay-'));
  const startedAt = performance.now();
  let now = dispatches[0]?.publishedAt ?? Date.UTC(2026, 0, 1);
  const clock = (): number => now;
  const lines: string[] = [];
  const archive = await openArchive({ dataDir, clock });
  try {
    const config = readConfig({ DATELINE_DATA: dataDir, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0', DATELINE_FULL_TEXT: 'never', DATELINE_EMBEDDINGS: embeddings });
    const open = (): NewsroomDesk => openNewsroomDesk({ archive, config, version: '0', log: createLog((line) => lines.push(line)), clock });
    const subscribed = await houseOf(archive).feeds.subscribe(sources.map((source) => ({ feedUrl: feeds.feedUrl(source), title: source, folder: [] })), now);
    const feedOf = new Map(sources.map((source, at) => [source, subscribed[at]?.feedId ?? 0]));
    let desk = open();
    let storiesCpuMs = 0;
    const place = async (thorough: boolean): Promise<void> => {
      const before = process.cpuUsage();
      await desk.stories.run(never, { patienceMs: 0, thorough });
      const { user, system } = process.cpuUsage(before);
      storiesCpuMs += (user + system) / 1000;
    };
    const ticks = ticksOf(dispatches, tickMs);
    for (const [at, tick] of ticks.entries()) {
      now = Math.max(now + 60_000, ...tick.map(({ publishedAt = 0 }) => publishedAt + 60_000));
      feeds.publish(tick);
      await desk.runRound({ force: true, feedIds: [...new Set(tick.map(({ source }) => feedOf.get(source) ?? 0))] });
      await desk.understander.run(never);
      await embedDue({ archive, desk: desk.context.embedding, clock });
      await place(false);
      if (restarts > 0 && (at + 1) % Math.ceil(ticks.length / (restarts + 1)) === 0) {
        await desk.close();
        desk = open();
      }
    }
    await place(true);
    await desk.close();

    const byLink = new Map(dispatches.map(({ source, id }) => [linkOf(source, id), id]));
    const ids = new Map<number, string>();
    for await (const { id, url = '' } of houseOf(archive).articles.everything()) ids.set(id, byLink.get(url) ?? '');
    const placed = await houseOf(archive).stories.ofArticles([...ids.keys()]);
    const stories = new Map([...placed].map(([articleId, { storyId }]) => [ids.get(articleId) ?? '', String(storyId)]));
    return { stories, storiesCpuMs, wallMs: performance.now() - startedAt, peakRssMb: process.resourceUsage().maxRSS / 1024, log: lines };
  } finally {
    await archive.close();
    await feeds.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
