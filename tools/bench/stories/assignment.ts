import { z } from 'zod';
import { type ClusterScores, clusterScores, DuplicateFinder, StoryStream } from '../../../src/stories/index.ts';
import { isThere, readLines } from '../understand/data.ts';

const articleShape = z.object({ id: z.string(), title: z.string(), text: z.string(), publishedAt: z.string().optional(), source: z.string().optional(), lang: z.string().optional() });
const goldShape = z.object({ id: z.string(), cluster: z.string() });
const collections = [
  { name: 'ecbplus', goal: 88, best: 87.2 },
  { name: 'gva', goal: 89, best: 88.8 },
  { name: 'uci', goal: 77, best: 76.8 },
];
/** Articles after which stories are mended. */
const REPAIR_EVERY = 50;

/**
 * Puts each collection through `DuplicateFinder` and `StoryStream` in its file's order, each article decided once. "At once"
 * are the stories as they were told at arrival; "mended" those of the end, after repair every fifty articles.
 */
export function benchAssignment(): void {
  console.log('B-cubed F1 without embeddings (goal, best known single pass); pairwise and CEAF-e F1; shares of stories found exactly, split, merged; CPU-ms an article with copies and repair');
  for (const { name, goal, best } of collections) {
    const file = `stories/${name}.articles.ndjson.gz`;
    if (!isThere(file)) continue;
    const articles = readLines(file, articleShape);
    const gold = new Map(readLines(`stories/${name}.gold.ndjson.gz`, goldShape).map(({ id, cluster }) => [id, cluster]));
    const single = new StoryStream();
    run(articles, single, 0);
    const mended = new StoryStream();
    const started = process.cpuUsage();
    run(articles, mended, REPAIR_EVERY);
    const { user, system } = process.cpuUsage(started);
    const scores = (stream: StoryStream): ClusterScores => clusterScores(articles.map(({ id }, row) => ({ gold: gold.get(id) ?? id, found: String(stream.storyOf(row)) })));
    print(`${name.padEnd(8)} at once`, scores(single), ` (${goal}, ${best})`);
    print(`${name.padEnd(8)} mended `, scores(mended), `  ${((user + system) / 1000 / articles.length).toFixed(2)} ms`);
  }
}

function run(articles: readonly z.infer<typeof articleShape>[], stream: StoryStream, repairEvery: number): void {
  const copies = new DuplicateFinder();
  for (const { title, text, publishedAt, source, lang } of articles) {
    if (repairEvery > 0 && stream.next > 0 && stream.next % repairEvery === 0) stream.repair(stream.next - repairEvery);
    const article = { title, text, source, lang, publishedAt: publishedAt === undefined ? undefined : Date.parse(publishedAt) };
    stream.add(article, { copyOf: copies.add(article).duplicateOf });
  }
  if (repairEvery > 0) stream.repair(stream.next - repairEvery);
}

function print(name: string, { bCubed, pairs, ceafE, exact, split, merged }: ClusterScores, more: string): void {
  const percent = (share: number): string => (100 * share).toFixed(1);
  console.log(`${name} B3 F1 ${percent(bCubed.f1)} P ${percent(bCubed.precision)} R ${percent(bCubed.recall)}  pairs ${percent(pairs.f1)}  CEAF-e ${percent(ceafE.f1)}  exact ${percent(exact)} split ${percent(split)} merged ${percent(merged)}${more}`);
}
