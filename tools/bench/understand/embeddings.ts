import { z } from 'zod';
import { openArchive } from '../../../src/archive/open.ts';
import { houseOf } from '../../../src/archive/house.ts';
import { similarity, toSmall } from '../../../src/common/vectors/quantise.ts';
import { questionTermsOf, searchTermsOf } from '../../../src/common/words/terms.ts';
import { toUnit, type Embedder } from '../../../src/understand/embeddings/embedder.ts';
import { textToEmbed } from '../../../src/understand/embeddings/text-to-embed.ts';
import { openUseLite } from '../../../src/understand/embeddings/use-lite/use-lite.ts';
import { figure, inDataFolder, quantile } from '../process.ts';
import { isThere, readLines } from './data.ts';
import { type Ask, ask, fill } from './search.ts';
import { TextRanking } from './text-ranking.ts';

const articleShape = z.object({ id: z.string(), title: z.string(), text: z.string(), date: z.string() });
const questionShape = z.object({ question: z.string(), gold: z.array(z.string()), date: z.string() });
const passageShape = z.object({ id: z.string(), text: z.string() });
const headlineShape = z.object({ id: z.string(), title: z.string() });
const clusterShape = z.object({ id: z.string(), cluster: z.string() });

/** What the cosine adds to a share of the best text score, above the cosine of texts that have nothing in common. */
const weight = 0.2;
const unrelated = 0.2;
/** Largest share of the text score that a date close to the question's is worth, and after how many days it is a third of that. */
const datePrior = 0.25;
const dateDays = 30;
const many = 100_000;

/** What the built-in model is worth: quality with and without, time, memory, and what storing in bits and bytes loses. */
export async function benchEmbeddings(): Promise<void> {
  if (!isThere('ask') || !isThere('stories')) return;
  const before = process.memoryUsage.rss();
  const model = await openUseLite();
  await model.embed(['warm'], { kind: 'query' });
  figure('use-lite: memory', (process.memoryUsage.rss() - before) / 1e6, 'MB');

  const vectors = await benchNews(model);
  await benchSearchPage(model, vectors);
  await benchXquad(model);
  vectors.push(...(await benchHeadlines(model)));
  await benchStore(vectors);
}

async function timed(model: Embedder, name: string, texts: readonly string[], goal?: string): Promise<Float32Array[]> {
  const begun = process.cpuUsage();
  const vectors = await model.embed(texts, { kind: 'passage' });
  figure(name, process.cpuUsage(begun).user / 1000 / texts.length, 'ms CPU each', goal);
  return vectors;
}

/** The right document of 5,200 for 430 questions about news, one vector a document. */
async function benchNews(model: Embedder): Promise<Float32Array[]> {
  const articles = readLines('ask/rtqa.dev.articles.ndjson.gz', articleShape);
  const questions = readLines('ask/rtqa.dev.questions.ndjson.gz', questionShape);
  const ranking = new TextRanking(articles.map(({ title, text }) => searchTermsOf(`${title}\n${title}\n${text}`, 'en')));
  const vectors = await timed(model, 'title and lead', articles.map((article) => textToEmbed(article, model.usefulLength)), 'goal 15');
  const queries = await timed(model, 'question', questions.map(({ question }) => question));
  const days = articles.map(({ date }) => dayOf(date));
  const runs = { text: scores(), vector: scores(), both: scores(), ranksFused: scores() };
  for (const [n, { question, gold, date }] of questions.entries()) {
    const byText = ranking.scores(questionTermsOf(question, 'en'));
    const best = Math.max(...byText, 1e-9);
    // What was written after the question cannot answer it.
    const prior = days.map((day) => (day > dayOf(date) + 1 ? 0 : Math.exp(-Math.max(0, dayOf(date) - day) / dateDays)));
    const text = byText.map((score, i) => score / best + (score > 0 ? datePrior * (prior[i] ?? 0) : 0));
    const near = vectors.map((vector) => dot(vector, queries[n]));
    const isGold = (i: number): boolean => gold.includes(articles[i]?.id ?? '');
    runs.text.add(ranked(text), isGold);
    runs.vector.add(ranked(near.map((cosine, i) => cosine + 0.1 * (prior[i] ?? 0))), isGold);
    runs.both.add(ranked(text.map((score, i) => score + weight * Math.max(0, (near[i] ?? 0) - unrelated))), isGold);
    const byRank = new Float64Array(articles.length);
    for (const list of [ranked(text), ranked(near.map((cosine, i) => cosine + 0.1 * (prior[i] ?? 0)))]) for (const [rank, i] of list.entries()) byRank[i] = (byRank[i] ?? 0) + 1 / (60 + rank);
    runs.ranksFused.add(ranked([...byRank]), isGold);
  }
  for (const [name, run] of [['none (BM25 and date)', runs.text], ['vectors alone', runs.vector], ['both, scores added', runs.both], ['both, ranks fused', runs.ranksFused]] as const) {
    figure(`news questions, ${name}: R@1`, run.at(1), '%', `R@5 ${run.at(5).toFixed(1)}  MRR ${run.mrr().toFixed(1)}`);
  }
  return vectors;
}

/** The same questions through a real archive and its search, as the search page asks it. */
async function benchSearchPage(model: Embedder, vectors: readonly Float32Array[]): Promise<void> {
  const articles = readLines('ask/rtqa.dev.articles.ndjson.gz', articleShape);
  const questions = readLines('ask/rtqa.dev.questions.ndjson.gz', questionShape.extend({ answers: z.array(z.string()) }));
  const vectorOf = new Map(articles.map(({ id }, n) => [id, vectors[n]]));
  await inDataFolder(async (dataDir) => {
    const filled = await fill(dataDir, articles, 'en');
    const { archive, named } = filled;
    await archive.vectors.useModel({ id: model.modelId, dimensions: model.dimensions });
    for (;;) {
      const claims = await archive.vectors.claim({ now: Date.now(), limit: 500, leaseMs: 60_000 });
      if (claims.length === 0) break;
      await archive.vectors.store(claims.map(({ articleId, changes }) => ({ articleId, changes, modelId: model.modelId, vector: vectorOf.get(named.get(articleId) ?? '') })));
    }
    const byWords: Ask = async (_, question) => (await houseOf(archive).search(question)).hits.map(({ card }) => card.id);
    const withNear: Ask = async (_, question) => {
      const [vector] = await model.embed([question], { kind: 'query' });
      const near = vector === undefined ? [] : await archive.vectors.nearest(vector, 60);
      return (await houseOf(archive).search(question, { near })).hits.map(({ card }) => card.id);
    };
    for (const [name, how] of [['none', byWords], ['use-lite', withNear]] as const) {
      const { first, five, mrr, all, times } = await ask(filled, questions, how);
      figure(`search page, ${name}: R@1`, first, '%', `R@5 ${five.toFixed(1)}  MRR ${mrr.toFixed(1)}  anywhere ${all.toFixed(1)}  ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)}`);
    }
    await archive.close();
  });
}

/** The right passage of 240 for 1,190 questions. */
async function benchXquad(model: Embedder): Promise<void> {
  const passages = readLines('ask/xquad.en.passages.ndjson.gz', passageShape);
  const questions = readLines('ask/xquad.en.questions.ndjson.gz', questionShape.omit({ date: true }));
  const ranking = new TextRanking(passages.map(({ text }) => searchTermsOf(text, 'en')));
  const vectors = await timed(model, 'passage', passages.map(({ text }) => text));
  const queries = await model.embed(questions.map(({ question }) => question), { kind: 'query' });
  const runs = { text: scores(), both: scores() };
  for (const [n, { question, gold }] of questions.entries()) {
    const byText = ranking.scores(questionTermsOf(question, 'en'));
    const best = Math.max(...byText, 1e-9);
    const isGold = (i: number): boolean => gold.includes(passages[i]?.id ?? '');
    runs.text.add(ranked(byText), isGold);
    runs.both.add(ranked(byText.map((score, i) => score / best + weight * Math.max(0, dot(vectors[i], queries[n]) - unrelated))), isGold);
  }
  figure('XQuAD en, none: R@1', runs.text.at(1), '%', 'best known 93.8');
  figure('XQuAD en, with vectors: R@1', runs.both.at(1), '%', 'best known 94.3');
}

/** Whether the headline closest to a headline is about the same event. */
async function benchHeadlines(model: Embedder): Promise<Float32Array[]> {
  const headlines = readLines('stories/uci.articles.ndjson.gz', headlineShape).filter((_, n) => n % 3 === 0);
  const clusters = new Map(readLines('stories/uci.gold.ndjson.gz', clusterShape).map(({ id, cluster }) => [id, cluster]));
  const ranking = new TextRanking(headlines.map(({ title }) => searchTermsOf(title, 'en')));
  const vectors = await timed(model, 'headline', headlines.map(({ title }) => title));
  let byText = 0;
  let byVector = 0;
  let byBoth = 0;
  for (const [n, { id, title }] of headlines.entries()) {
    const text = ranking.scores(searchTermsOf(title, 'en'));
    const own = Math.max(...text, 1e-9);
    const near = vectors.map((vector) => dot(vector, vectors[n]));
    const isSame = (scored: readonly number[]): number => {
      const [winner] = ranked(scored.map((score, i) => (i === n ? -Infinity : score)), 1);
      return clusters.get(headlines[winner ?? -1]?.id ?? '') === clusters.get(id) ? 1 : 0;
    };
    byText += isSame(text);
    byVector += isSame(near);
    byBoth += isSame(text.map((score, i) => score / own + (near[i] ?? 0)));
  }
  figure('nearest headline is of the same event, words', (100 * byText) / headlines.length, '%', `vectors ${((100 * byVector) / headlines.length).toFixed(1)}  both ${((100 * byBoth) / headlines.length).toFixed(1)}`);
  return vectors;
}

/** An archive of 100,000 vectors: real ones, and mixtures of two real ones. */
async function benchStore(real: readonly Float32Array[]): Promise<void> {
  const all = Array.from({ length: many }, (_, n) => {
    const a = real[n % real.length] ?? new Float32Array();
    if (n < real.length) return a;
    const b = real[(n * 7919 + Math.floor(n / real.length)) % real.length] ?? a;
    return toUnit(a.map((value, i) => value + 0.7 * (b[i] ?? 0)));
  });
  await inDataFolder(async (dataDir) => {
    const archive = await openArchive({ dataDir });
    const now = Date.now();
    await houseOf(archive).feeds.subscribe([{ feedUrl: 'https://gazette.example.org/feed', folder: [] }], now);
    for (let at = 0; at < many; at += 1000) {
      const entries = Array.from({ length: 1000 }, (_, n) => {
        const name = `a${at + n}`;
        return { keys: { id: name, link: name, content: name }, revision: name, wantsPage: false, article: { title: name, excerpt: '', html: '', text: '', wordCount: 0, origin: 'feed' as const, originReason: '', categories: [], enclosures: [] } };
      });
      await archive.desk.storeFeed({ feedId: 1, now, state: { url: 'https://gazette.example.org/feed', nextFetchAt: now, errorCount: 0, gone: false }, document: { entries } });
    }
    const empty = (await archive.stats()).bytes;
    await archive.vectors.useModel({ id: 'bench', dimensions: 512 });
    const byId = new Map<number, Float32Array>();
    for (;;) {
      const claims = await archive.vectors.claim({ now, limit: 2000, leaseMs: 60_000 });
      if (claims.length === 0) break;
      for (const { articleId } of claims) byId.set(articleId, all[byId.size] ?? new Float32Array(512));
      await archive.vectors.store(claims.map(({ articleId, changes }) => ({ articleId, changes, modelId: 'bench', vector: byId.get(articleId) })));
    }
    figure('stored', ((await archive.stats()).bytes - empty) / many, 'bytes an article', 'float32 would be 2,048');
    const memory = process.memoryUsage.rss();
    const cold = performance.now();
    await archive.vectors.nearest(all[0] ?? new Float32Array(512), 10);
    figure('first search among 100,000', performance.now() - cold, 'ms', `${((process.memoryUsage.rss() - memory) / 1e6).toFixed(0)} MB in memory`);
    const took: number[] = [];
    const cpu: number[] = [];
    let kept = 0;
    let keptByBytes = 0;
    const queries = 100;
    const ids = [...byId.keys()];
    const small = new Map(ids.map((id) => [id, toSmall(byId.get(id) ?? new Float32Array())]));
    for (let n = 0; n < queries; n += 1) {
      // Something like a stored vector, but none of them.
      const from = real[(n * 97) % real.length] ?? new Float32Array(512);
      const query = toUnit(from.map((value, i) => value + 0.03 * Math.sin(i * 12.9898 + n * 78.233)));
      const exact = new Set(ids.map((id) => ({ id, score: dot(byId.get(id), query) })).toSorted((a, b) => b.score - a.score).slice(0, 10).map(({ id }) => id));
      const bytes = ids.map((id) => ({ id, score: similarity(query, small.get(id) ?? { scale: 0, values: new Int8Array() }) })).toSorted((a, b) => b.score - a.score).slice(0, 10);
      keptByBytes += bytes.filter(({ id }) => exact.has(id)).length;
      const started = performance.now();
      const begun = process.cpuUsage();
      const found = await archive.vectors.nearest(query, 10);
      const { user, system } = process.cpuUsage(begun);
      cpu.push((user + system) / 1000);
      took.push(performance.now() - started);
      kept += found.filter(({ articleId }) => exact.has(articleId)).length;
    }
    figure('the ten closest among 100,000: found', (10 * kept) / queries, '%', `of those by bytes alone ${((10 * keptByBytes) / queries).toFixed(1)}`);
    figure('search among 100,000: median', quantile(took, 0.5), 'ms', `p95 ${quantile(took, 0.95).toFixed(1)}, CPU ${quantile(cpu, 0.5).toFixed(1)}  goal 50`);
    await archive.close();
  });
}

const dayOf = (date: string): number => Date.parse(date.replaceAll('/', '-')) / 86_400_000;
const ranked = (scored: readonly number[], limit = 200): number[] => Array.from(scored.keys()).sort((a, b) => (scored[b] ?? 0) - (scored[a] ?? 0)).slice(0, limit);

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (a === undefined || b === undefined) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Recall and mean reciprocal rank over questions. */
function scores() {
  const places: number[] = [];
  return {
    add: (order: readonly number[], isGold: (i: number) => boolean): void => { places.push(order.findIndex(isGold)); },
    at: (k: number): number => (100 * places.filter((place) => place >= 0 && place < k).length) / places.length,
    mrr: (): number => (100 * places.reduce((sum, place) => sum + (place >= 0 && place < 10 ? 1 / (place + 1) : 0), 0)) / places.length,
  };
}
