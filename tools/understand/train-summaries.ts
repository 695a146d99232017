// Trains the trees that mark an article's sentences, on summaries that people wrote: the highlights of CNN/DM-100 and
// publishers' own descriptions. Says how good they are on articles and hosts that they have not seen, beside the first
// sentences. Writes src/understand/summary/model.json and training.md.
//   node tools/understand/train-summaries.ts PAGES.ndjson…   (what `dateline extract --ndjson` made of the pages of ../shared)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { seeded } from '../../e2e/support/random.ts';
import { Forest, type TreeData } from '../../src/common/model/trees.ts';
import { splitSentences } from '../../src/common/words/sentences.ts';
import { chooseSentences } from '../../src/understand/summary/choose-sentences.ts';
import { features, measureSentences } from '../../src/understand/summary/features.ts';
import { languageOf } from '../../src/understand/summary/language-of-article.ts';
import { splitArticle } from '../../src/understand/summary/split-article.ts';
import type { ReadSentence } from '../../src/understand/summary/read-sentence.ts';
import { lookAt, plainMarks } from '../../src/understand/summary/score-sentences.ts';
import { root } from '../bench/process.ts';
import { isThere, readLines } from '../bench/understand/data.ts';
import { trainBoosted } from '../learn/boost.ts';
import { type Rouge, rougeOf, rougeTokens } from './rouge.ts';

const FOLDS = 5;
/** Sentences of an article that training looks at; summaries are told early. */
const LOOKED_AT = 60;
const options = { rounds: 200, rate: 0.05, leaves: 4, leastShare: 0.002, lambda: 1, rowShare: 0.6, featureShare: 0.4 };
const forests = 2;

interface Summarized {
  set: 'highlights' | 'descriptions' | 'pages';
  host: string;
  lang: string;
  sentences: ReadSentence[];
  rows: Float64Array;
  plain: number[];
  tokens: string[][];
  /** What people wrote, sentence by sentence, as tokens. */
  gold: string[][];
  lead: string[][];
  /** The sentences that together are most like the gold, found greedily. */
  oracle: Set<number>;
  fold: number;
}

const articleShape = z.object({ id: z.string(), lang: z.string().optional(), title: z.string(), text: z.string(), sents: z.array(z.string()).optional(), summary: z.union([z.string(), z.array(z.string())]) });
const pageShape = z.object({ id: z.string(), url: z.string().optional(), canonical: z.string().optional(), title: z.string().optional(), text: z.string().optional(), excerpt: z.string().optional() });

function oracleOf(tokens: readonly string[][], gold: readonly string[][], most: number): Set<number> {
  const chosen = new Set<number>();
  let reached = 0;
  while (chosen.size < most) {
    let best = -1;
    for (const [at, sentence] of tokens.slice(0, LOOKED_AT).entries()) {
      if (chosen.has(at) || sentence.length < 3) continue;
      const { one, two } = rougeOf([...chosen, at].sort((a, b) => a - b).map((place) => tokens[place] ?? []), gold);
      if (one + two > reached + 1e-6) [best, reached] = [at, one + two];
    }
    if (best < 0) break;
    chosen.add(best);
  }
  return chosen;
}

function prepare(set: Summarized['set'], host: string, article: { title: string; text: string; lang: string }, gold: readonly string[], lead: readonly string[]): Summarized {
  const sentences = lookAt(splitArticle(article, article.lang, 120), article.lang);
  const rows = measureSentences(sentences, article.title, article.lang);
  const tokens = sentences.map(({ text }) => rougeTokens(text));
  const wanted = gold.map(rougeTokens);
  return { set, host, lang: article.lang, sentences, rows, plain: plainMarks(rows), tokens, gold: wanted, lead: lead.map(rougeTokens), oracle: oracleOf(tokens, wanted, set === 'highlights' ? 3 : 2), fold: Math.floor(seeded(host)() * FOLDS) };
}

const lines = (text: string | readonly string[]): string[] => (typeof text === 'string' ? text.split('\n') : [...text]);

function articles(files: readonly string[]): Summarized[] {
  const highlights = readLines('summaries/cnndm100.ndjson.gz', articleShape).map(({ id, title, text, sents, summary }) =>
    prepare('highlights', id, { title, text, lang: 'en' }, lines(summary), sents ?? splitSentences(text, 'en').map((sentence) => sentence.text)));
  const described = readLines('summaries/descriptions.ndjson.gz', articleShape);
  const descriptions = described.map(({ title, text, lang = 'und', summary }) => prepare('descriptions', title, { title, text, lang }, lines(summary), splitSentences(text, lang).map((sentence) => sentence.text)));
  const known = new Set(described.map(({ title }) => title));
  const pages = files.filter((file) => existsSync(file)).flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').flatMap((line): Summarized[] => {
    const { id, url, canonical, title = '', text = '', excerpt = '' } = pageShape.parse(JSON.parse(line));
    if (known.has(title) || rougeTokens(excerpt).length < 12 || rougeTokens(text).length < 150) return [];
    const lang = languageOf({ title, text });
    const page = prepare('pages', URL.parse(canonical ?? url ?? '')?.hostname ?? id, { title, text, lang }, [excerpt], splitSentences(text, lang).map((sentence) => sentence.text));
    return page.sentences.length < 4 ? [] : [page];
  }));
  return [...highlights, ...descriptions, ...pages];
}

const weightOf: Readonly<Record<Summarized['set'], number>> = { highlights: 4, descriptions: 1, pages: 0.5 };

function train(some: readonly Summarized[]): TreeData[] {
  const samples = some.flatMap(({ set, rows, oracle, sentences }) => sentences.slice(0, LOOKED_AT).map((_, at) => ({
    row: rows.subarray(at * features.length, (at + 1) * features.length), label: oracle.has(at) ? 1 : 0, weight: weightOf[set] / Math.sqrt(Math.min(LOOKED_AT, sentences.length)),
  })));
  const rows = new Float64Array(samples.length * features.length);
  for (const [at, { row }] of samples.entries()) rows.set(row, at * features.length);
  const all = { features, rows, labels: Float64Array.from(samples, ({ label }) => label), weights: Float64Array.from(samples, ({ weight }) => weight) };
  return Array.from({ length: forests }, (_, at) => trainBoosted(all, { ...options, seed: `summaries ${at}` }));
}

function chosen({ sentences, rows, plain }: Summarized, models: readonly Forest[], count: number): number[] {
  const scored = sentences.map((sentence, at) => ({ ...sentence, score: (plain[at] ?? 0) + models.reduce((sum, forest) => sum + forest.score(rows, at * features.length), 0) / models.length }));
  return chooseSentences(scored, { sentences: count, words: Infinity }).map(({ index }) => index);
}

const log: string[] = [];
const say = (line: string): void => { log.push(line); console.log(line); };
const mean = (all: readonly Rouge[]): string => (['one', 'two', 'longSum'] as const).map((kind) => ((100 * all.reduce((sum, one) => sum + one[kind], 0)) / Math.max(1, all.length)).toFixed(1)).join(' / ');

function tell(name: string, some: readonly Summarized[], count: number, modelsOf: (article: Summarized) => readonly Forest[]): void {
  if (some.length === 0) return;
  const ours = some.map((article) => rougeOf(chosen(article, modelsOf(article), count).map((at) => article.tokens[at] ?? []), article.gold));
  const lead = some.map(({ gold, lead: first }) => rougeOf(first.slice(0, count), gold));
  say(`${`${name}, ${count}`.padEnd(26)} ${String(some.length).padStart(5)}   ${mean(ours).padEnd(20)} LEAD ${mean(lead)}`);
}

if (!isThere('summaries')) process.exit(1);
const all = articles(process.argv.slice(2));
say(`${all.length} articles; ROUGE-1 / 2 / Lsum, ${FOLDS}-fold by host:`);
const folds = Array.from({ length: FOLDS }, (_, fold) => train(all.filter((article) => article.fold !== fold)).map((model) => new Forest(model)));
const unseen = ({ fold }: Summarized): readonly Forest[] => folds[fold] ?? [];
const of = (set: Summarized['set'], lang?: string): Summarized[] => all.filter((article) => article.set === set && (lang === undefined || article.lang === lang));
tell('CNN/DM-100', of('highlights'), 3, unseen);
for (const count of [1, 2, 3]) tell('descriptions', of('descriptions'), count, unseen);
for (const lang of ['de', 'en', 'es', 'fr']) tell(`descriptions in ${lang}`, of('descriptions', lang), 2, unseen);
for (const count of [1, 2, 3]) tell('pages', of('pages'), count, unseen);
for (const lang of ['de', 'en', 'es', 'fr', 'pl']) tell(`pages in ${lang}`, of('pages', lang), 2, unseen);
const models = train(all);
const final = models.map((model) => new Forest(model));
say('The model that is kept, which has seen them all:');
tell('CNN/DM-100', of('highlights'), 3, () => final);
tell('descriptions', of('descriptions'), 2, () => final);
const folder = join(root, 'src', 'understand', 'summary');
writeFileSync(join(folder, 'model.json'), `${JSON.stringify(models)}\n`);
writeFileSync(join(folder, 'training.md'), `# How the marks of sentences were trained\n\n\`node tools/understand/train-summaries.ts\`:\n\n${log.map((line) => `    ${line}`).join('\n')}\n`);
