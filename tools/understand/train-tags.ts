// Trains the trees that rank an article's phrases as tags, on publishers' own tags, and says how good they are on hosts
// that they have not seen (five-fold by host). Writes src/understand/tags/rank/model.json and training.md.
//   node tools/understand/train-tags.ts [--only-folds]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../e2e/support/random.ts';
import { Forest, type TreeData } from '../../src/common/model/trees.ts';
import { detectLanguage } from '../../src/understand/index.ts';
import { backgroundFrequencies } from '../../src/understand/tags/rank/background.ts';
import { features } from '../../src/understand/tags/rank/features.ts';
import { type ReadCandidates, readCandidates } from '../../src/understand/tags/rank/read-candidates.ts';
import { root } from '../bench/process.ts';
import { isThere } from '../bench/understand/data.ts';
import { trainBoosted } from '../learn/boost.ts';
import { meanF1, normalPhrase, type TaggedArticle, taggedArticles, taggedFile } from './tag-data.ts';

const FOLDS = 5;
/** Share of the phrases that are no tags which training looks at; there are eighty for each that is. */
const looksAt = 0.3;
const common = { rate: 0.05, leastShare: 0.0001, lambda: 1, rowShare: 0.6, featureShare: 0.35 };
const settings = [1, 2, 3, 4, 5, 6, 7].map((at) => ({ ...common, rounds: at % 2 === 0 ? 220 : 150, leaves: [8, 6, 12][at % 3] ?? 8, seed: `tags ${at}` }));

interface Measured {
  article: TaggedArticle;
  read: ReadCandidates;
  labels: number[];
  fold: number;
}

const labelOf = (forms: ReadonlyMap<string, number>): string => [...forms].reduce((best, form) => (form[1] > best[1] ? form : best), ['', 0] as const)[0];

function measure(article: TaggedArticle): Measured {
  const lang = detectLanguage(`${article.title}\n${article.text.slice(0, 600)}`, { prior: article.lang }).lang;
  const read = readCandidates({ title: article.title, text: article.text, lang }, backgroundFrequencies(lang));
  const gold = new Set(article.keys.map(normalPhrase));
  const labels = read.candidates.map(({ forms }) => (gold.has(normalPhrase(labelOf(forms))) ? 1 : [...forms.keys()].some((form) => gold.has(normalPhrase(form))) ? 0.7 : 0));
  const host = URL.canParse(article.url) ? new URL(article.url).host : article.id;
  return { article, read, labels, fold: Math.floor(seeded(host)() * FOLDS) };
}

function train(articles: readonly Measured[]): TreeData[] {
  return settings.map((options) => {
    const chance = seeded(options.seed);
    const samples = articles.flatMap(({ read, labels }) => labels.flatMap((label, at) => {
      if (label === 0 && chance() >= looksAt) return [];
      return [{ row: read.rows.subarray(at * features.length, (at + 1) * features.length), label, weight: (label === 0 ? 1 / looksAt : 1) / Math.sqrt(labels.length) }];
    }));
    const rows = new Float64Array(samples.length * features.length);
    for (const [at, { row }] of samples.entries()) rows.set(row, at * features.length);
    return trainBoosted({ features, rows, labels: Float64Array.from(samples, ({ label }) => label), weights: Float64Array.from(samples, ({ weight }) => weight) }, options);
  });
}

function best({ read }: Measured, forests: readonly Forest[], k: number): string[] {
  const scored = read.candidates.map(({ forms }, at) => ({ label: labelOf(forms), score: forests.reduce((sum, forest) => sum + forest.score(read.rows, at * features.length), 0) }));
  return scored.sort((a, b) => b.score - a.score).slice(0, k).map(({ label }) => label);
}

if (!isThere(taggedFile)) process.exit(1);
const log: string[] = [];
const say = (line: string): void => { log.push(line); console.log(line); };

const articles = taggedArticles().map(measure);
say(`${articles.length} articles, ${articles.reduce((sum, { labels }) => sum + labels.length, 0)} phrases, ${features.length} features, ${settings.length} forests`);
const found = new Map<Measured, string[]>();
for (let fold = 0; fold < FOLDS; fold++) {
  const forests = train(articles.filter((article) => article.fold !== fold)).map((model) => new Forest(model));
  for (const article of articles) if (article.fold === fold) found.set(article, best(article, forests, 10));
}
for (const lang of ['en', 'de', 'es', undefined]) {
  const some = articles.filter(({ article }) => lang === undefined || article.lang === lang).map((one) => ({ gold: one.article.keys, found: found.get(one) ?? [] }));
  say(`five-fold by host, ranking alone, ${lang ?? 'all'} (${some.length}): F1@5 ${(100 * meanF1(some, 5)).toFixed(1)}, F1@10 ${(100 * meanF1(some, 10)).toFixed(1)}`);
}
if (!process.argv.includes('--only-folds')) {
  const folder = join(root, 'src', 'understand', 'tags', 'rank');
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(train(articles))}\n`);
  writeFileSync(join(folder, 'training.md'), `# How the tags' ranking was trained\n\n\`node tools/understand/train-tags.ts\`:\n\n${log.map((line) => `    ${line}`).join('\n')}\n`);
}
