import { z } from 'zod';
import { type ClusterScores, clusterScores, DuplicateFinder, StoryStream, takesVector } from '../../../src/stories/index.ts';
import type { Embedder } from '../../../src/understand/embeddings/embedder.ts';
import { openUseLite } from '../../../src/understand/embeddings/use-lite/use-lite.ts';
import { textToEmbed } from '../../../src/understand/embeddings/text-to-embed.ts';
import { isThere, readLines } from '../understand/data.ts';

const articleShape = z.object({ id: z.string(), title: z.string(), text: z.string(), publishedAt: z.string().optional(), source: z.string().optional(), lang: z.string().optional() });
const goldShape = z.object({ id: z.string(), cluster: z.string() });
const collections = [
  { name: 'ecbplus', goal: 88, goalWithVectors: 90, best: 87.2 },
  { name: 'gva', goal: 89, goalWithVectors: 90, best: 88.8 },
  { name: 'uci', goal: 77, goalWithVectors: 80, best: 76.8 },
];
/** Articles after which stories are mended. */
const REPAIR_EVERY = 50;

type Line = z.infer<typeof articleShape>;
type VectorOf = (line: Line) => Float32Array | undefined;

/**
 * Puts each collection through `DuplicateFinder` and `StoryStream` in its file's order, each article decided once. "At once"
 * are the stories as they were told at arrival; "mended" those of the end, after repair every fifty articles; "vectors" as at once, with those
 * of the built-in embedding for the articles that take one.
 */
export async function benchAssignment(): Promise<void> {
  console.log('B-cubed F1 (goal, best known single pass); pairwise and CEAF-e F1; shares of stories found exactly, split, merged; CPU-ms an article with copies and repair, without the making of vectors');
  const embedder = await openUseLite();
  for (const { name, goal, goalWithVectors, best } of collections) {
    const file = `stories/${name}.articles.ndjson.gz`;
    if (!isThere(file)) continue;
    const articles = readLines(file, articleShape);
    const gold = new Map(readLines(`stories/${name}.gold.ndjson.gz`, goldShape).map(({ id, cluster }) => [id, cluster]));
    const vectors = await shortVectors(articles, embedder);
    const none: VectorOf = () => undefined;
    for (const { way, repairEvery, vectorOf, more } of [
      { way: 'at once', repairEvery: 0, vectorOf: none, more: `(${goal}, ${best})` },
      { way: 'mended ', repairEvery: REPAIR_EVERY, vectorOf: none, more: '' },
      { way: 'vectors', repairEvery: 0, vectorOf: (line: Line) => vectors.get(line.id), more: `(${goalWithVectors}) for ${vectors.size} of ${articles.length}` },
    ]) {
      const started = process.cpuUsage();
      const stories = storiesOf(articles, vectorOf, repairEvery);
      const { user, system } = process.cpuUsage(started);
      const scores = clusterScores(articles.map(({ id }, row) => ({ gold: gold.get(id) ?? id, found: String(stories[row]) })));
      print(`${name.padEnd(8)} ${way}`, scores, `  ${((user + system) / 1000 / articles.length).toFixed(2)} ms ${more}`);
    }
  }
  await embedder.close();
}

/** @returns the stories that the articles are in when all are there */
function storiesOf(articles: readonly Line[], vectorOf: VectorOf, repairEvery: number): (number | undefined)[] {
  const stream = new StoryStream();
  const copies = new DuplicateFinder();
  for (const line of articles) {
    if (repairEvery > 0 && stream.next > 0 && stream.next % repairEvery === 0) stream.repair(stream.next - repairEvery);
    const { title, text, publishedAt, source, lang } = line;
    const article = { title, text, source, lang, publishedAt: publishedAt === undefined ? undefined : Date.parse(publishedAt) };
    const { duplicateOf, isAlone } = copies.add(article);
    stream.add(article, { copyOf: duplicateOf, isAlone, vector: vectorOf(line) });
  }
  if (repairEvery > 0) stream.repair(stream.next - repairEvery);
  return articles.map((_, row) => stream.storyOf(row));
}

async function shortVectors(articles: readonly Line[], embedder: Embedder): Promise<Map<string, Float32Array>> {
  const short = articles.filter(takesVector);
  const vectors = await embedder.embed(short.map((article) => textToEmbed(article, embedder.usefulLength)), { kind: 'passage' });
  return new Map(vectors.map((vector, at) => [short[at]?.id ?? '', vector]));
}

function print(name: string, { bCubed, pairs, ceafE, exact, split, merged }: ClusterScores, more: string): void {
  const percent = (share: number): string => (100 * share).toFixed(1);
  console.log(`${name} B3 F1 ${percent(bCubed.f1)} P ${percent(bCubed.precision)} R ${percent(bCubed.recall)}  pairs ${percent(pairs.f1)}  CEAF-e ${percent(ceafE.f1)}  exact ${percent(exact)} split ${percent(split)} merged ${percent(merged)}${more}`);
}
