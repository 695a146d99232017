import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Forest, type TreeData } from '../../src/common/model/trees.ts';
import type { Features } from '../../src/extract/verdict/features/features.ts';
import { isThread, otherKind } from '../../src/extract/verdict/model.ts';
import { root } from '../bench/process.ts';
import { type BoostOptions, trainBoosted } from '../learn/boost.ts';
import { foldOf } from './host-folds.ts';
import { type Sample, verdictSamples } from './verdict-samples.ts';

/*
 * Trains the verdict on whether a page holds an article, on development data only, and says how good it is on sites that
 * it never saw: `node tools/extraction/train-verdict.ts`. Writes the model and its log. The same data gives the same files.
 */

const FOLDS = 5;
/** The folds are drawn three times, for 180 pages are few. */
const DRAWS = ['', 'second', 'third'];
/** Newsroom pages with a higher score in log-odds, by models that never saw their site, are not learned from. */
const SURE = 1.5;
/** Of the development articles this share may be refused, at most. */
const MOST_REFUSED = 0.01;
const options: Omit<BoostOptions, 'seed'> = { rounds: 400, rate: 0.06, leaves: 3, leastShare: 0.0005, lambda: 2, rowShare: 0.7, featureShare: 0.3 };
/** Which kind of refused page it is, learned from the refused ones alone. */
const kindOptions: typeof options = { ...options, rounds: 80, leastShare: 0.005 };

const started = Date.now();
const samples = verdictSamples();
const names = featureNames(samples);
const isOther = ({ kind }: Sample): boolean => kind === 'listing' || kind === 'forum' || kind === 'collection';
const weightOf = ({ kind }: Sample): number => (kind === 'article' ? 1 : kind === 'news' ? 0.5 : 3);
const lines: string[] = [];
const say = (line = ''): void => {
  lines.push(line);
  console.log(line);
};

say(`${samples.length} pages, ${new Set(samples.map(({ group }) => group)).size} sites, ${names.length} features, each page with its address and without`);
say(`trees: ${JSON.stringify(options)}; for the kind: ${JSON.stringify(kindOptions)}`);

const doubtful = new Set<Sample>();
const draws = DRAWS.map((draw) => outOfFold(draw));
const scores = samples.map((_, at) => draws.map(({ score }) => score[at] ?? 0));
const articles = samples.map((sample, at) => ({ sample, scores: scores[at] ?? [] })).filter(({ sample }) => sample.kind === 'article');
const scale = calibrated();
/** For each draw the score that no more than the allowed share of the articles passes; their mean, but never below even chances. */
const allowed = mean(DRAWS.map((_, draw) => articles.map(({ scores: own }) => own[draw] ?? 0).sort((a, b) => b - a)[Math.floor(articles.length * MOST_REFUSED)] ?? 0));
const threshold = rounded(Math.max(allowed, -scale.offset / scale.slope));

say(`threshold: log-odds above ${threshold} are refused (${rounded(allowed)} would keep refused articles at ${MOST_REFUSED * 100} %); chance of no article = 1 / (1 + exp(-(${scale.slope} x log-odds + ${scale.offset})))`);
for (const [at, draw] of draws.entries()) report(`out of fold, draw ${at + 1}, with address`, draw.score, draw.kinds);
for (const [at, draw] of draws.entries()) report(`out of fold, draw ${at + 1}, no address`, draw.bare, draw.kinds, ({ bare }) => bare);

for (const [at, { short }] of draws.entries()) say(`out of fold, draw ${at + 1}: of ${short.length} articles cut to one to four paragraphs, ${short.filter((score) => score > threshold).length} are refused`);

const model = {
  threshold,
  ...scale,
  other: train(samples.filter((sample) => !doubtful.has(sample)), options, isOther, 'final'),
  forum: train(samples.filter(isOther), kindOptions, ({ kind }) => kind === 'forum', 'final'),
  collection: train(samples.filter((sample) => isOther(sample) && sample.kind !== 'forum'), kindOptions, ({ kind }) => kind === 'collection', 'final'),
};
const final = { other: new Forest(model.other), forum: new Forest(model.forum), collection: new Forest(model.collection) };
const fitted = samples.map(({ features }) => final.other.score(rowOf(features)));
report('the stored model on the pages that it was trained on', fitted, samples.map(({ features }) => kindBy(final, features)));
listRefused('newsroom pages that were not learned from', [...doubtful]);
listRefused('articles and newsroom pages that the stored model refuses', samples.filter((sample, at) => !isOther(sample) && (isThread(sample.features) || (fitted[at] ?? 0) > threshold)));
listRefused('articles and newsroom pages that unseen models refuse in at least two of three draws', samples.filter((sample, at) => !isOther(sample) && (isThread(sample.features) || (scores[at] ?? []).filter((score) => score > threshold).length > 1)));
listRefused('other pages that unseen models let pass in at least two of three draws', samples.filter((sample, at) => isOther(sample) && sample.wall === undefined && !isThread(sample.features) && (scores[at] ?? []).filter((score) => score <= threshold).length > 1));

const folder = join(root, 'src', 'extract', 'verdict');
writeFileSync(join(folder, 'model.json'), `${JSON.stringify(model)}\n`);
writeFileSync(join(folder, 'training.md'), `# How the verdict was trained\n\nWritten by \`npx node tools/extraction/train-verdict.ts\`.\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`);
console.log(`written in ${Math.round((Date.now() - started) / 1000)} s: model.json (${model.other.feature.length} nodes), training.md`);

function featureNames([first]: readonly Sample[]): string[] {
  if (!first) throw new Error('There are no pages to learn from.');
  return Object.keys(first.features);
}

function rowOf(features: Features): Float64Array {
  const values: Readonly<Record<string, number>> = features;
  return Float64Array.from(names, (name) => values[name] ?? Number.NaN);
}

function train(pages: readonly Sample[], how: typeof options, label: (sample: Sample) => boolean, seed: string): TreeData {
  const rows = pages.flatMap((sample) => [sample.features, sample.bare, ...sample.short].map((features) => ({ sample, row: rowOf(features) })));
  const table = new Float64Array(rows.length * names.length);
  for (const [at, { row }] of rows.entries()) table.set(row, at * names.length);
  return trainBoosted({ features: names, rows: table, labels: Float64Array.from(rows, ({ sample }) => (label(sample) ? 1 : 0)), weights: Float64Array.from(rows, ({ sample }) => weightOf(sample)) }, { ...how, seed });
}

/**
 * Scores every page by models that saw no page of its site. Newsroom pages that a first round of models is
 * sure to be no articles are not learned from afterwards: some of them are forum threads.
 */
function outOfFold(draw: string): { score: number[]; bare: number[]; short: number[]; kinds: string[] } {
  const fold = samples.map(({ group }) => foldOf(group + draw, FOLDS));
  const score: number[] = [];
  const bare: number[] = [];
  const short: number[] = [];
  const kinds: string[] = [];
  for (const round of draw === DRAWS[0] ? ['first', 'second'] : ['second']) {
    for (let part = 0; part < FOLDS; part++) {
      const seen = samples.filter((sample, at) => fold[at] !== part && !doubtful.has(sample));
      const forest = new Forest(train(seen, options, isOther, `${draw} ${round} ${part}`));
      const others = seen.filter(isOther);
      const kindForests = { forum: new Forest(train(others, kindOptions, ({ kind }) => kind === 'forum', draw)), collection: new Forest(train(others.filter(({ kind }) => kind !== 'forum'), kindOptions, ({ kind }) => kind === 'collection', draw)) };
      for (const [at, sample] of samples.entries()) {
        if (fold[at] !== part) continue;
        score[at] = forest.score(rowOf(sample.features));
        bare[at] = forest.score(rowOf(sample.bare));
        if (round === 'second' && !isOther(sample)) short.push(...sample.short.map((features) => forest.score(rowOf(features))));
        kinds[at] = kindBy(kindForests, sample.features);
      }
    }
    if (round === 'first') for (const [at, sample] of samples.entries()) if (sample.kind === 'news' && (score[at] ?? 0) > SURE) doubtful.add(sample);
  }
  return { score, bare, short, kinds };
}

function kindBy({ forum, collection }: { forum: Forest; collection: Forest }, features: Features): string {
  const row = rowOf(features);
  return isThread(features) ? 'forum' : otherKind(forum.score(row), collection.score(row), features);
}

/** Slope and offset that make chances of scores (Platt 1999), fitted to the out-of-fold scores by Newton's method. */
function calibrated(): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  const rows = samples.flatMap((sample, at) => (scores[at] ?? []).map((score) => ({ score, label: isOther(sample) ? 1 : 0 })));
  for (let step = 0; step < 30; step++) {
    const sums = { a: 0, b: 0, aa: 1e-6, ab: 0, bb: 1e-6 };
    for (const { score, label } of rows) {
      const chance = 1 / (1 + Math.exp(-(slope * score + offset)));
      const weight = chance * (1 - chance);
      sums.a += (label - chance) * score;
      sums.b += label - chance;
      sums.aa += weight * score * score;
      sums.ab += weight * score;
      sums.bb += weight;
    }
    const determinant = sums.aa * sums.bb - sums.ab * sums.ab;
    slope += (sums.a * sums.bb - sums.b * sums.ab) / determinant;
    offset += (sums.b * sums.aa - sums.a * sums.ab) / determinant;
  }
  return { slope: rounded(slope), offset: rounded(offset) };
}

function report(title: string, score: readonly number[], kinds: readonly string[], read: (sample: Sample) => Features = ({ features }) => features): void {
  say(`\n${title}`);
  say('is / is taken for'.padEnd(20) + ['article', 'listing', 'forum', 'collection', 'wall'].map((kind) => kind.padStart(12)).join(''));
  let right = 0;
  for (const kind of ['listing', 'forum', 'collection', 'article', 'news']) {
    const counts = new Map<string, number>();
    for (const [at, sample] of samples.entries()) {
      if (sample.kind !== kind) continue;
      const taken = sample.wall === undefined ? (isThread(read(sample)) || (score[at] ?? 0) > threshold ? (kinds[at] ?? '') : 'article') : 'wall';
      counts.set(taken, (counts.get(taken) ?? 0) + 1);
      if (isOther(sample) && taken !== 'article') right++;
    }
    say(kind.padEnd(20) + ['article', 'listing', 'forum', 'collection', 'wall'].map((taken) => String(counts.get(taken) ?? 0).padStart(12)).join(''));
  }
  const others = samples.filter(isOther).length;
  say(`no article, and said so: ${right} of ${others} (${((100 * right) / others).toFixed(1)} %)`);
}

function listRefused(title: string, found: readonly Sample[]): void {
  say(`\n${title}: ${found.length}`);
  for (const { id, kind, url } of found) say(`  ${kind} ${id} ${url}`);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
