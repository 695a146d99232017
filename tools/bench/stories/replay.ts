import { z } from 'zod';
import type { Dispatch } from '../../../e2e/support/growing-feeds.ts';
import { clusterScores, DuplicateFinder, StoryStream } from '../../../src/stories/index.ts';
import { isThere, readLines } from '../understand/data.ts';
import { replay, type ReplayOptions } from './replay-stream.ts';

const articleShape = z.object({ id: z.string(), title: z.string(), text: z.string(), publishedAt: z.string().optional(), source: z.string().optional(), lang: z.string().optional() });
const goldShape = z.object({ id: z.string(), cluster: z.string() });
const hourMs = 3_600_000;
const collections: Record<string, ReplayOptions> = {
  // Without dates: the order of arrival is all that there is.
  ecbplus: { tickMs: 'each', restarts: 3 },
  gva: { tickMs: 24 * hourMs, restarts: 3 },
  uci: { tickMs: hourMs / 2, restarts: 3 },
};
const repairEvery = 50;

/** What the engines say when nothing is between them and the articles. */
function byLibrary(dispatches: readonly Dispatch[]): Map<string, string> {
  const stream = new StoryStream();
  const copies = new DuplicateFinder();
  for (const dispatch of dispatches) {
    const { duplicateOf, isAlone } = copies.add(dispatch);
    stream.add(dispatch, { copyOf: duplicateOf, isAlone });
    if (stream.next % repairEvery === 0) stream.repair(stream.next - repairEvery);
  }
  stream.repair(stream.next - (stream.next % repairEvery));
  return new Map(dispatches.map(({ id }, row) => [id, String(stream.storyOf(row))]));
}

/**
 * Replays the collections through the whole program, three restarts on the way, and prints what it makes of them beside what the
 * library does.
 * @param wanted names of collections; all when empty
 */
export async function benchReplay(wanted: readonly string[]): Promise<void> {
  const { DATELINE_EMBEDDINGS: embeddings = 'none' } = process.env;
  console.log(`B-cubed F1, precision, recall: through the program (embeddings: ${embeddings}), and by the library alone without them (repair every fifty articles)`);
  for (const [name, options] of Object.entries(collections)) {
    if ((wanted.length > 0 && !wanted.includes(name)) || !isThere(`stories/${name}.articles.ndjson.gz`)) continue;
    const dispatches = readLines(`stories/${name}.articles.ndjson.gz`, articleShape).map(({ publishedAt, source = 'unknown', ...article }): Dispatch => ({
      ...article, source, publishedAt: publishedAt === undefined ? undefined : Date.parse(publishedAt),
    }));
    const gold = new Map(readLines(`stories/${name}.gold.ndjson.gz`, goldShape).map(({ id, cluster }) => [id, cluster]));
    const score = (stories: ReadonlyMap<string, string>): string => {
      const { bCubed } = clusterScores([...gold].map(([id, cluster]) => ({ gold: cluster, found: stories.get(id) ?? `none ${id}` })));
      return [bCubed.f1, bCubed.precision, bCubed.recall].map((share) => (100 * share).toFixed(1)).join(' ');
    };
    const { stories, storiesCpuMs, wallMs, peakRssMb, log } = await replay(dispatches, { ...options, embeddings });
    console.log(`${name.padEnd(8)} ${score(stories)}; ${score(byLibrary(dispatches))}. ${stories.size} of ${dispatches.length} articles in ${new Set(stories.values()).size} stories; ${(storiesCpuMs / dispatches.length).toFixed(2)} CPU-ms an article to place and store, ${Math.round(wallMs / 1000)} s, ${Math.round(peakRssMb)} MB at most`);
    const built = log.filter((line) => line.includes('stories remembered'));
    console.log(`  memory built ${built.length} times, the last: ${built.at(-1) ?? 'never'}`);
    for (const line of log.filter((one) => /^\S+ (?:warn|error)/.test(one))) console.log(`  ${line}`);
  }
}
