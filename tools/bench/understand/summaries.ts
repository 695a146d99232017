import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { splitSentences, summarize } from '../../../src/understand/index.ts';
import { figure, quantile } from '../process.ts';
import { benchFile, isThere, readLines } from './data.ts';

const articleShape = z.object({ id: z.string(), lang: z.string().optional(), title: z.string(), text: z.string(), sents: z.array(z.string()).optional(), summary: z.unknown() });
type Article = z.infer<typeof articleShape>;

/** ROUGE-1, -2 and -Lsum in percent, by the scorer that lies beside the data. */
function rouge(articles: readonly Article[], summaries: readonly string[][]): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-rouge-'));
  try {
    const lines = (of: readonly { id: string; summary: unknown }[]): string => of.map((one) => JSON.stringify(one)).join('\n');
    const [gold, predicted] = [join(folder, 'gold.ndjson'), join(folder, 'pred.ndjson')];
    writeFileSync(gold, lines(articles.map(({ id, summary }) => ({ id, summary }))));
    writeFileSync(predicted, lines(articles.map(({ id }, at) => ({ id, summary: summaries[at] ?? [] }))));
    const { stdout, stderr } = spawnSync('python3', [benchFile('summaries/rouge.py'), '--gold', gold, '--pred', predicted], { encoding: 'utf8' });
    const figures = ['r1', 'r2', 'rLsum'].map((name) => Number(new RegExp(`\\b${name} ([\\d.]+)`).exec(stdout)?.[1]));
    if (figures.some(Number.isNaN)) throw new Error(`The scorer failed: ${stderr}`);
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const show = (name: string, [one = NaN, two = NaN, long = NaN]: readonly number[], goal = ''): void => console.log(`${name.padEnd(46)} ${one.toFixed(1)} / ${two.toFixed(1)} / ${long.toFixed(1)}   ${goal}`);

function compare(name: string, articles: readonly Article[], sentences: number, goal?: string): void {
  const times: number[] = [];
  const ours = articles.map(({ lang, title, text }) => {
    const started = performance.now();
    const found = summarize({ title, text, lang }, { sentences }).sentences.map((sentence) => sentence.text);
    times.push(performance.now() - started);
    return found;
  });
  const lead = articles.map((article) => (article.sents ?? splitSentences(article.text, article.lang ?? 'und').map(({ text }) => text)).slice(0, sentences));
  show(`${name}, ${articles.length} texts: ours`, rouge(articles, ours), goal);
  show(`  LEAD-${sentences}`, rouge(articles, lead));
  if (goal !== undefined) figure('  time, median', quantile(times, 0.5), 'ms', 'under 15');
}

/** ROUGE-1 / 2 / Lsum of the model that is kept, which has seen these texts; on texts and hosts that it has not: src/understand/summary/training.md. */
export function benchSummaries(): void {
  if (!isThere('summaries')) return;
  const news = readLines('summaries/cnndm100.ndjson.gz', articleShape).map((article) => ({ ...article, lang: 'en' }));
  compare('CNN/DM-100', news, 3, 'goal 42.0 / 18.5 / 38.2, best known 41.3 / 18.1 / 37.6');
  compare('  even half', news.filter((_, at) => at % 2 === 0), 3);
  compare('  odd half', news.filter((_, at) => at % 2 === 1), 3);
  const described = readLines('summaries/descriptions.ndjson.gz', articleShape);
  for (const count of [1, 2, 3]) compare(`descriptions, ${count}`, described, count);
  for (const language of ['de', 'en', 'es', 'fr']) compare(`  in ${language}, 2`, described.filter((article) => article.lang === language), 2);
}
