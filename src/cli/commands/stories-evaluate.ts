import { Command } from 'commander';
import { z } from 'zod';
import { EmbeddingDesk } from '../../newsroom/embedding/embedding-desk.ts';
import type { ClusterScores, StoryArticle } from '../../stories/index.ts';
import { Failure, Misuse } from '../io/failure.ts';
import { jsonLines } from '../io/json-lines.ts';
import { print, printJson } from '../io/print.ts';
import { createProgress } from '../io/progress.ts';
import { shortVectors } from '../stories/short-vectors.ts';
import { version } from '../version.ts';
import { settings } from '../workplace.ts';
import { readStoryLine } from '../articles/article-line.ts';

const name = z.union([z.string(), z.number()]).transform(String);
const labelledShape = z.object({ id: name, cluster: name.nullish(), story: name.nullish() });

/** The story of a line `{id,cluster}` or `{id,story}`. */
function readLabelled(value: unknown): { id: string; story: string } {
  const { id, cluster, story } = labelledShape.parse(value);
  const label = cluster ?? story;
  if (typeof label !== 'string') throw new Failure('the line names neither "cluster" nor "story"');
  return { id, story: label };
}

async function readStories(file: string): Promise<Map<string, string>> {
  const stories = new Map<string, string>();
  for await (const { id, story } of jsonLines(file, readLabelled)) {
    if (stories.has(id)) throw new Failure(`${file} names the article ${JSON.stringify(id)} twice.`);
    stories.set(id, story);
  }
  if (stories.size === 0) throw new Failure(`${file} has no lines {id,cluster} or {id,story}.`);
  return stories;
}

/** Stories by article, as they were told when each article came and as they were in the end; CPU time of all, but for the making of vectors. */
interface Run {
  atOnce: Map<string, string>;
  mended: Map<string, string>;
  articles: number;
  /** Articles that were compared by a vector too. */
  vectors: number;
  cpuMs: number;
}

/**
 * @param vectorOf makes the vectors of articles, as for `dateline stories --ndjson`
 * @throws {Failure} when the file has no texts
 */
async function assign(file: string, vectorOf: (article: StoryArticle) => Promise<Float32Array | undefined>): Promise<Run> {
  // Tables of words come with it: only this command shall read them.
  const { NamedStories } = await import('../stories/named-stories.ts');
  const stories = new NamedStories();
  const ids: string[] = [];
  const run: Run = { atOnce: new Map(), mended: new Map(), articles: 0, vectors: 0, cpuMs: 0 };
  const progress = createProgress();
  const add = (id: string, article: StoryArticle, vector: Float32Array | undefined): void => {
    const started = process.cpuUsage();
    const { story } = stories.add(id, article, vector);
    if (vector !== undefined) run.vectors += 1;
    ids.push(id);
    const { user, system } = process.cpuUsage(started);
    run.cpuMs += (user + system) / 1000;
    run.atOnce.set(id, String(story));
  };
  let hasText = false;
  for await (const { id, article } of jsonLines(file, readStoryLine)) {
    hasText ||= article.title !== '' || article.text !== '';
    add(String(id), article, await vectorOf(article));
    if (ids.length % 100 === 0) progress.show(ids.length, ids.length, 'articles placed');
  }
  progress.end();
  if (!hasText) throw new Failure(`${file} has no titles and texts: give --articles FILE with the articles, or --predictions FILE with stories to be scored.`);
  stories.mend();
  for (const [row, id] of ids.entries()) run.mended.set(id, String(stories.storyOf(row) ?? `forgotten ${run.atOnce.get(id)}`));
  return { ...run, articles: ids.length };
}

/** `assign` with the embedder of the settings. */
async function assignWithSettings(file: string): Promise<Run> {
  const embedding = new EmbeddingDesk({ settings: settings({}).embeddings, version });
  try {
    return await assign(file, await shortVectors(embedding));
  } finally {
    await embedding.close();
  }
}

interface Options {
  articles?: string;
  predictions?: string;
  json?: boolean;
}

async function evaluate(goldFile: string, options: Options): Promise<void> {
  if (options.articles !== undefined && options.predictions !== undefined) throw new Misuse('Give --articles or --predictions, not both: stories are either worked out or read.');
  const { clusterScores } = await import('../../stories/evaluate/cluster-scores.ts');
  const gold = await readStories(goldFile);
  let missing = 0;
  const score = (found: ReadonlyMap<string, string>): ClusterScores => {
    missing = [...gold.keys()].filter((id) => !found.has(id)).length;
    // What was not found is a story of its own.
    return clusterScores([...gold].map(([id, story]) => ({ gold: story, found: found.has(id) ? `found ${found.get(id)}` : `missing ${id}` })));
  };
  if (options.predictions !== undefined) {
    const scores = score(await readStories(options.predictions));
    if (options.json === true) return printJson({ ...scores, missing });
    return show('as predicted', scores, missing);
  }
  const run = await assignWithSettings(options.articles ?? goldFile);
  const [atOnce, mended] = [score(run.atOnce), score(run.mended)];
  const msAnArticle = run.cpuMs / run.articles;
  if (options.json === true) return printJson({ ...mended, missing, atOnce, vectors: run.vectors, msAnArticle });
  show('after repair', mended, missing);
  show('as each article came', atOnce, 0);
  return print(`${msAnArticle.toFixed(2)} CPU-ms an article${run.vectors === 0 ? '' : `, without the making of ${run.vectors} vectors`}`);
}

function show(title: string, scores: ClusterScores, missing: number): void {
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
  print(`${title}: ${scores.foundStories} stories for ${scores.goldStories} true ones, ${scores.articles} articles${missing === 0 ? '' : `, ${missing} of them not placed`}`);
  for (const [label, { f1, precision, recall }] of [['B-cubed', scores.bCubed], ['pairs', scores.pairs], ['CEAF-e', scores.ceafE]] as const) {
    print(`  ${label.padEnd(8)} F1 ${percent(f1)}  precision ${percent(precision)}  recall ${percent(recall)}`);
  }
  print(`  stories  exact ${percent(scores.exact)}  split ${percent(scores.split)}  merged ${percent(scores.merged)}`);
}

export const storiesEvaluateCommand = (): Command =>
  new Command('evaluate')
    .description('Score stories against true ones; with embeddings (DATELINE_EMBEDDINGS) headlines are placed by meaning too.')
    .argument('<gold>', 'lines {id,cluster} or {id,story}, with {title,text,url?,publishedAt?,source?,lang?} where no other file has them; may be .gz')
    .option('--articles <file>', 'lines of the articles, in the order in which they came; may be .gz')
    .option('--predictions <file>', 'score the stories of these lines {id,story} or {id,cluster} instead of working them out')
    .option('--json', 'write one JSON value')
    .action(evaluate);
