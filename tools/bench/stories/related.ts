import { z } from 'zod';
import { type RelatableArticle, RelatedIndex, type RelatedOptions } from '../../../src/stories/index.ts';
import { textToEmbed } from '../../../src/understand/embeddings/text-to-embed.ts';
import { openUseLite } from '../../../src/understand/embeddings/use-lite/use-lite.ts';
import { isThere, readLines } from '../understand/data.ts';
import { benchAcross } from './across.ts';
import { apart } from './apart.ts';
import { apartLists } from './apart-lists.ts';
import { benchLinks } from './links.ts';
import { ndcg } from './ndcg.ts';

const articleShape = z.object({ id: z.string(), title: z.string(), text: z.string(), source: z.string().optional(), lang: z.string().optional() });
const clusterShape = z.object({ id: z.string(), cluster: z.string(), topic: z.string() });
const pairShape = z.object({ id: z.string(), doc: z.string(), rel: z.number() });
const LIST = 5;
const MANY = 100_000;

/** Related articles: nDCG@5, empty lists where nothing is related, time. */
export async function benchRelated(): Promise<void> {
  const model = await openUseLite();
  const embed = (articles: readonly { title: string; text: string }[]): Promise<Float32Array[]> => model.embed(articles.map((article) => textToEmbed(article, model.usefulLength)), { kind: 'passage' });

  const english = apart.filter(({ lang }) => lang === 'en');
  const ofEnglish = await embed(english);
  for (const [name, lists] of [['none', apartLists()], ['use-lite', apartLists(apart.map((article) => ofEnglish[english.indexOf(article)]))]] as const) {
    console.log(`${apart.length} articles apart, ${name}: empty lists where nothing is related ${(100 * lists.empty).toFixed(1)} % (goal 95); related first ${(100 * lists.found).toFixed(1)} %; others in such lists ${lists.wrong.toFixed(2)} with a reason, ${lists.beside.toFixed(2)} without`);
  }
  if (!isThere('stories')) return;
  for (const { name, goal, relevance } of [{ name: 'ecbplus', goal: 0.975, relevance: byCluster() }, { name: 'lee', goal: 0.87, relevance: byPairs() }]) {
    const articles = readLines(`stories/${name}.articles.ndjson.gz`, articleShape);
    const vectors = await embed(articles);
    console.log(`${name} nDCG@${LIST} (goal ${goal}): none ${scored(articles, relevance)}; use-lite ${scored(articles.map((article, at) => ({ ...article, vector: vectors[at] })), relevance)}`);
  }
  benchLinks();
  benchAcross();
  benchMany();
}

type Relevance = ReadonlyMap<string, ReadonlyMap<string, number>>;

function byCluster(): Relevance {
  const rows = readLines('stories/ecbplus.gold.ndjson.gz', clusterShape);
  return new Map(rows.map((one) => [one.id, new Map(rows.filter((other) => other !== one && other.topic === one.topic).map((other) => [other.id, other.cluster === one.cluster ? 2 : 1]))]));
}

function byPairs(): Relevance {
  const pairs = readLines('stories/lee.qrels.ndjson.gz', pairShape);
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, of]) => [id, new Map(of.map(({ doc, rel }) => [doc, rel]))]));
}

/** As it is, and as a mere ranking that names something whatever there is. */
function scored(articles: readonly (RelatableArticle & { id: string })[], relevance: Relevance): string {
  const index = new RelatedIndex();
  for (const article of articles) index.add(article);
  const judged = articles.map((article, at) => ({ article, at, gains: relevance.get(article.id) ?? new Map<string, number>() })).filter(({ gains }) => gains.size > 0);
  let empty = 0;
  const mean = (options: RelatedOptions): number => {
    empty = 0;
    return judged.reduce((sum, { article, at, gains }) => {
      const list = index.related(article, { ...options, most: LIST, except: (row) => row === at });
      if (list.length === 0) empty += 1;
      return sum + ndcg(list.map((one) => gains.get(articles[one.article]?.id ?? '') ?? 0), [...gains.values()], LIST);
    }, 0) / judged.length;
  };
  const ranking = mean({ needsEvidence: false });
  const started = process.cpuUsage();
  const asItIs = mean({});
  const ms = process.cpuUsage(started).user / 1000 / judged.length;
  return `${asItIs.toFixed(3)} (${empty} of ${judged.length} empty; all ranked ${ranking.toFixed(3)}; ${ms.toFixed(2)} ms a query)`;
}

/** A large index: articles of a collection again and again. */
function benchMany(): void {
  const articles = readLines('stories/gva.articles.ndjson.gz', articleShape);
  const index = new RelatedIndex();
  const adding = process.cpuUsage();
  for (let at = 0; at < MANY; at++) {
    const article = articles[at % articles.length];
    if (article !== undefined) index.add(article);
  }
  const added = process.cpuUsage(adding).user / 1000 / MANY;
  const asking = process.cpuUsage();
  for (const article of articles.slice(0, 300)) index.related(article);
  console.log(`index of ${MANY} articles: ${added.toFixed(2)} CPU-ms to add one, ${(process.cpuUsage(asking).user / 1000 / 300).toFixed(2)} CPU-ms a query (goal 10), ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
}
