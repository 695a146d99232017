// Trains the trees that rank an article's phrases as tags, on publishers' own tags (and, in English, on the addresses that
// editors give their articles), and says how good the whole chain is on hosts that they have not seen (five-fold by host). Writes src/understand/tags/rank/model.json and training.md.
//   node tools/understand/train-tags.ts [--only-folds]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../e2e/support/random.ts';
import { Forest, type TreeData } from '../../src/common/model/trees.ts';
import { detectLanguage } from '../../src/understand/index.ts';
import { backgroundFrequencies } from '../../src/understand/tags/rank/background.ts';
import { features } from '../../src/understand/tags/rank/features.ts';
import { bestRows } from '../../src/understand/tags/rank/model.ts';
import { type ReadCandidates, readCandidates } from '../../src/understand/tags/rank/read-candidates.ts';
import { optionsFor, tagsFrom } from '../../src/understand/tags/rank/tags-from.ts';
import { root } from '../bench/process.ts';
import { isThere } from '../bench/understand/data.ts';
import { trainBoosted } from '../learn/boost.ts';
import { isForTraining, meanF1, normalPhrase, sluggedArticles, type TaggedArticle, taggedArticles, taggedFile, taggedPages } from './tag-data.ts';
import { hostOf, tagHosts } from './tag-hosts.ts';
import { TagsOfOthers } from './tags-of-others.ts';

const FOLDS = 5;
/** Ways to part the hosts. */
const splits = 2;
type Source = 'measured' | 'page' | 'slug';

/** Share of the phrases that are no tags which training looks at; there are eighty for each that is. */
const looksAt: Record<Source, number> = { measured: 0.3, page: 0.2, slug: 0.1 };
const common = { rate: 0.05, leastShare: 0.0001, lambda: 1, rowShare: 0.6, featureShare: 0.35 };
const settings = [1, 2, 3, 4, 5].map((at) => ({ ...common, rounds: at % 2 === 0 ? 220 : 150, leaves: [8, 6, 12][at % 3] ?? 8, seed: `tags ${at}` }));

interface Measured {
  article: TaggedArticle;
  read: ReadCandidates;
  labels: number[];
  host: string;
  language: string;
  source: Source;
}

const labelOf = (forms: ReadonlyMap<string, number>): string => [...forms].reduce((best, form) => (form[1] > best[1] ? form : best), ['', 0] as const)[0];

/** How much a phrase counts in training: publishers' tags of other pages are less tidy, addresses only hint at tags. */
const trusted: Record<Source, number> = { measured: 1, page: 0.6, slug: 0.25 };
/** Articles with telling addresses that are taken. */
const slugs = 400;

function labelsFor({ candidates }: ReadCandidates, keys: readonly string[], source: Source): number[] {
  if (source !== 'slug') {
    const gold = new Set(keys.map(normalPhrase));
    return candidates.map(({ forms }) => (gold.has(normalPhrase(labelOf(forms))) ? 1 : [...forms.keys()].some((form) => gold.has(normalPhrase(form))) ? 0.7 : 0));
  }
  const slug = ` ${normalPhrase(keys[0] ?? '')} `;
  const phrases = candidates.map(({ forms }) => normalPhrase(labelOf(forms)));
  const inside = [...new Set(phrases)].filter((phrase) => phrase !== '' && slug.includes(` ${phrase} `));
  const whole = new Set(inside.filter((phrase) => !inside.some((other) => other !== phrase && ` ${other} `.includes(` ${phrase} `))));
  return phrases.map((phrase) => (whole.has(phrase) ? 1 : 0));
}

const tagsOfOthers = new TagsOfOthers(tagHosts());

function measure(article: TaggedArticle, source: Source): Measured {
  const lang = detectLanguage(`${article.title}\n${article.text.slice(0, 600)}`, { prior: article.lang }).lang;
  const host = hostOf(article);
  const read = readCandidates({ title: article.title, text: article.text, lang }, backgroundFrequencies(lang), tagsOfOthers.seenBy(host, lang.split('-')[0] ?? ''));
  return { article, read, labels: labelsFor(read, article.keys, source), host, language: lang, source };
}

function train(articles: readonly Measured[]): TreeData[] {
  return settings.map((options) => {
    const chance = seeded(options.seed);
    const samples = articles.flatMap(({ read, labels, source }) => labels.flatMap((label, at) => {
      if (label === 0 && chance() >= looksAt[source]) return [];
      return [{ row: read.rows.subarray(at * features.length, (at + 1) * features.length), label, weight: (trusted[source] * (label === 0 ? 1 / looksAt[source] : 1)) / Math.sqrt(labels.length) }];
    }));
    const rows = new Float64Array(samples.length * features.length);
    for (const [at, { row }] of samples.entries()) rows.set(row, at * features.length);
    return trainBoosted({ features, rows, labels: Float64Array.from(samples, ({ label }) => label), weights: Float64Array.from(samples, ({ weight }) => weight) }, options);
  });
}

/** The labels of the tags that the whole chain gives: phrases, trees, folding and choice. */
function best({ read, language }: Measured, forests: readonly Forest[], most: number): string[] {
  return tagsFrom(read, bestRows(read.rows, optionsFor(most), forests), { language, most }).map(({ label }) => label);
}

if (!isThere(taggedFile)) process.exit(1);
const log: string[] = [];
const say = (line: string): void => { log.push(line); console.log(line); };

const articles = taggedArticles().map((article) => measure(article, 'measured'));
const pages = taggedPages().map((article) => measure(article, 'page')).filter(({ labels }) => labels.some((label) => label > 0));
const slugged = sluggedArticles().filter(isForTraining).sort((a, b) => seeded(a.id)() - seeded(b.id)()).slice(0, slugs).map((article) => measure(article, 'slug')).filter(({ labels }) => labels.some((label) => label > 0));
const others = [...pages, ...slugged];
say(`${articles.length} articles, ${pages.length} other pages with keywords, ${slugged.length} articles with telling addresses, ${articles.reduce((sum, { labels }) => sum + labels.length, 0)} phrases, ${features.length} features, ${settings.length} forests`);
const onlyFolds = process.argv.includes('--only-folds');
const folder = join(root, 'src', 'understand', 'tags', 'rank');
if (!onlyFolds) writeFileSync(join(folder, 'model.json'), `${JSON.stringify(train([...articles, ...others]))}\n`);

const figures = new Map<string, number[]>();
for (let split = 0; split < splits; split++) {
  const foldOf = ({ host }: Measured): number => Math.floor(seeded(`${split} ${host}`)() * FOLDS);
  const found = new Map<Measured, string[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const forests = train([...articles, ...others].filter((article) => foldOf(article) !== fold)).map((model) => new Forest(model));
    for (const article of articles) if (foldOf(article) === fold) found.set(article, best(article, forests, 10));
  }
  for (const lang of ['en', 'de', 'es', 'others', 'all']) {
    const some = articles.filter(({ article }) => lang === 'all' || (lang === 'others' ? !['en', 'de', 'es'].includes(article.lang) : article.lang === lang)).map((one) => ({ gold: one.article.keys, found: found.get(one) ?? [] }));
    for (const k of [5, 10]) {
      const name = `${lang} (${some.length}): F1@${k}`;
      figures.set(name, [...(figures.get(name) ?? []), 100 * meanF1(some, k)]);
    }
  }
}
for (const [name, values] of figures) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  say(`five-fold by host, whole chain, ${name} ${mean.toFixed(1)} (${values.map((value) => value.toFixed(1)).join(' ')})`);
}
if (!onlyFolds) writeFileSync(join(folder, 'training.md'), `# How the tags' ranking was trained\n\n\`node tools/understand/train-tags.ts\`:\n\n${log.map((line) => `    ${line}`).join('\n')}\n`);
