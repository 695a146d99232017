// `npm run bench:stories`: what story assignment reaches on the development data, beside the goals. Each collection is put
// through `DuplicateFinder` and `StoryStream` in its file's order, each article decided once.
import { z } from 'zod';
import { DuplicateFinder, StoryStream } from '../src/stories/index.ts';
import { benchCopies } from './bench/stories/copies.ts';
import { clusterScores } from './bench/stories/cluster-scores.ts';
import { isThere, readLines } from './bench/understand/data.ts';

const articleShape = z.object({ id: z.string(), title: z.string(), text: z.string(), publishedAt: z.string().optional(), source: z.string().optional(), lang: z.string().optional() });
const goldShape = z.object({ id: z.string(), cluster: z.string() });
const collections = [
  { name: 'ecbplus', goal: 88, best: 87.2 },
  { name: 'gva', goal: 89, best: 88.8 },
  { name: 'uci', goal: 77, best: 76.8 },
];

console.log('B-cubed F1 without embeddings (goal, best known single pass); pairwise and CEAF-e F1; shares of stories found exactly, split, merged; CPU-ms an article');
for (const { name, goal, best } of collections) {
  const file = `stories/${name}.articles.ndjson.gz`;
  if (!isThere(file)) continue;
  const articles = readLines(file, articleShape);
  const gold = new Map(readLines(`stories/${name}.gold.ndjson.gz`, goldShape).map(({ id, cluster }) => [id, cluster]));
  const stream = new StoryStream();
  const copies = new DuplicateFinder();
  const started = process.cpuUsage();
  const found = articles.map(({ title, text, publishedAt, source, lang }) => {
    const article = { title, text, source, lang, publishedAt: publishedAt === undefined ? undefined : Date.parse(publishedAt) };
    return stream.add(article, { copyOf: copies.add(article).duplicateOf }).story;
  });
  const { user, system } = process.cpuUsage(started);
  const scores = clusterScores(articles.map(({ id }) => gold.get(id) ?? id), found);
  const percent = (share: number): string => (100 * share).toFixed(1);
  console.log(`${name.padEnd(8)} B3 F1 ${percent(scores.bCubed.f1)} (${goal}, ${best}) P ${percent(scores.bCubed.precision)} R ${percent(scores.bCubed.recall)}  pairs ${percent(scores.pairs.f1)}  CEAF-e ${percent(scores.ceafE)}  exact ${percent(scores.exact)} split ${percent(scores.split)} merged ${percent(scores.merged)}  ${((user + system) / 1000 / articles.length).toFixed(2)} ms`);
}

console.log('\n## near-duplicates and wire copies');
benchCopies();
