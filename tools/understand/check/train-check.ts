// Trains what weighs the findings of the check of sentences (src/understand/check), on articles and sentences written for this:
// sentences that say what the article says, the article's own, and altered ones. Says what that reaches on articles it was not
// trained on (ten-fold, by article), and writes src/understand/check/model.json and training.md.
//   node tools/understand/check/train-check.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinearModel } from '../../../src/common/model/linear.ts';
import { Forest } from '../../../src/common/model/trees.ts';
import { splitSentences } from '../../../src/common/words/sentences.ts';
import { featureRow } from '../../../src/understand/check/feature-row.ts';
import { checkFeatures } from '../../../src/understand/check/features.ts';
import { isRuledOut, leastCovered, limits } from '../../../src/understand/check/rules.ts';
import { root } from '../../bench/process.ts';
import { trainBoosted } from '../../learn/boost.ts';
import { trainLogistic } from '../../learn/linear.ts';
import { type CheckArticle, checkSet, isBlind } from './check-set.ts';
import { curveOf, type Scored } from './curve.ts';

type Feature = (typeof checkFeatures)[number];
const FOLDS = 10;
/** Share of true sentences that may be dropped, on articles not trained on. */
const MAY_DROP = 0.09;
/** And of those that are dropped whatever a model finds when it compares them. */
const MAY_REFUTE = 0.02;
const LAMBDA = 50;
const linearPart = 0.3;

/** What speaks for a sentence; of length nothing is said; all else speaks against it. */
const forIt = new Set<Feature>(['covered in one', 'covered in a run', 'covered in two', 'covered with numbers', 'said of it', 'said in the run', 'pairs together', 'worst pair', 'number fit']);
const signs = checkFeatures.map((feature) => (feature === 'words' ? 0 : forIt.has(feature) ? -1 : 1));
/** Trees may ask for most of it either way: how much of a sentence was found tells how far what was found against it can be trusted. */
const treeSigns = checkFeatures.map((feature) => (Object.hasOwn(limits, feature) ? 1 : 0));
/** Each of these is enough by itself; of some there are too few examples to learn that. Articles' own sentences with one of them are added as altered. */
const enough: Readonly<Partial<Record<Feature, number>>> = {
  'numbers missing': 1, 'number wrong': 0.9, 'numbers swapped': 0.2, 'bound lost': 1, 'dates missing': 1, 'date wrong': 0.6, 'names unknown': 1, 'name wrong': 0.7, 'names mixed': 1, misdescribed: 1, 'denied of what is known': 0.9, 'negation lost': 0.9,
  'implied lost': 1, contrary: 0.8, 'hedge lost': 0.7, done: 0.7, superlatives: 1, speaker: 0.7, roles: 0.75, quotations: 1, unquoted: 1,
  'freed word': 1, 'refusal lost': 1, 'modal lost': 1, 'refused word': 1, already: 1, 'counts another': 1, 'cause apart': 0.7, 'heaviest stranger': 0.6,
};
const EXAMPLES = 6;

/** Sentences written blind, by others, are told in freer words, as a model's are: they count for so many. */
const BLIND = 4;

interface Row {
  article: number;
  weight: number;
  kind: 'true' | 'own' | 'altered';
  row: Float64Array;
}

const articles = checkSet();
const rowsOf = (article: CheckArticle, at: number): Row[] => {
  const read = featureRow([article]);
  const weight = isBlind(article) ? BLIND : 1;
  return [
    ...article.true.map((text): Row => ({ article: at, weight, kind: 'true', row: read(text) })),
    ...splitSentences(article.text, article.lang).map(({ text }): Row => ({ article: at, weight: 1, kind: 'own', row: read(text) })),
    ...article.altered.map(({ text }): Row => ({ article: at, weight, kind: 'altered', row: read(text) })),
  ];
};
const rows = articles.flatMap(rowsOf);

function train(of: readonly Row[]): { linear: ReturnType<typeof trainLogistic>; trees: ReturnType<typeof trainBoosted> } {
  const own = of.filter(({ kind }) => kind === 'own');
  const made = Object.entries(enough).flatMap(([feature, value], at) => Array.from({ length: EXAMPLES }, (_, time): Row => {
    const row = (own[(at * 31 + time * 17) % own.length]?.row ?? new Float64Array(checkFeatures.length)).slice();
    row[checkFeatures.findIndex((name) => name === feature)] = value;
    return { article: -1, weight: 1, kind: 'altered', row };
  }));
  const all = [...of, ...made];
  const flat = Float64Array.from(all.flatMap(({ row }) => [...row]));
  const labels = Float64Array.from(all, ({ kind }) => (kind === 'altered' ? 1 : 0));
  return {
    linear: trainLogistic(checkFeatures, [{ rows: flat, labels, weight: 1 }], { lambda: LAMBDA / all.length, steps: 400, signs }),
    trees: trainBoosted({ features: checkFeatures, rows: flat, labels, weights: Float64Array.from(all, ({ weight }) => weight) }, { rounds: 200, rate: 0.08, leaves: 6, leastShare: 0.004, lambda: 1, rowShare: 0.7, featureShare: 0.5, signs: treeSigns, seed: 'check' }),
  };
}

type Trained = ReturnType<typeof train>;
function scoreOf({ linear, trees }: Trained): (row: Float64Array) => number {
  const [sum, forest] = [new LinearModel(linear, checkFeatures), new Forest(trees)];
  return (row) => (isRuledOut(row) ? Infinity : linearPart * sum.score(row) + (1 - linearPart) * forest.score(row));
}

const scored: (Scored & { kind: Row['kind']; isBlind: boolean })[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const score = scoreOf(train(rows.filter(({ article }) => article % FOLDS !== fold)));
  for (const { article, kind, row } of rows) if (article % FOLDS === fold) scored.push({ kind, isAltered: kind === 'altered', score: score(row), isBlind: isBlind(articles[article]) });
}
const known = scored.filter(({ kind }) => kind !== 'own');
const truths = known.filter(({ isAltered }) => !isAltered).map(({ score }) => score).sort((a, b) => b - a);
const above = (share: number): number => {
  const place = Math.floor(share * truths.length);
  return Number((((truths[place] ?? 0) + (truths[place + 1] ?? 0)) / 2).toFixed(4));
};
const [threshold, refutedFrom] = [above(MAY_DROP), above(MAY_REFUTE)];
const percent = (part: number, of: number): string => ((100 * part) / Math.max(1, of)).toFixed(1);
const dropped = (kind: Row['kind'], from = threshold): string => { const list = scored.filter((one) => one.kind === kind); return percent(list.filter(({ score }) => score > from).length, list.length); };

const whole = train(rows);
writeFileSync(join(root, 'src/understand/check/model.json'), `${JSON.stringify({ ...whole, linearPart, threshold, refutedFrom })}\n`);

const hits = (kind: Row['kind'], test: (row: Float64Array) => boolean): number => rows.filter((one) => one.kind === kind && test(one.row)).length;
const rule = (name: string, test: (row: Float64Array) => boolean): string => `| ${name} | ${hits('true', test)} | ${hits('altered', test)} | ${hits('own', test)} |`;
const at = (feature: string): number => checkFeatures.findIndex((name) => name === feature);
const counted = (kind: Row['kind']): number => rows.filter((one) => one.kind === kind).length;
const report = [
  '# Training of the check', '',
  `Trained by \`node tools/understand/check/train-check.ts\` on ${articles.length} articles written for this: ${counted('true')} true sentences, ${counted('altered')} altered ones, ${counted('own')} of the articles' own.`,
  `On articles not trained on (${FOLDS}-fold, by article; the rules were made with these articles, so this is no honest figure): altered ${dropped('altered')} % caught, true ${dropped('true')} % dropped, the articles' own sentences ${dropped('own')} % dropped.`,
  `Refuted, whatever a model finds: altered ${dropped('altered', refutedFrom)} %, true ${dropped('true', refutedFrom)} %.`, '',
  '## What catching costs', '', 'The share of altered sentences caught, and of true ones dropped for it, as the threshold is moved.', '',
  `| Caught | 75 % | 80 % | 85 % | 90 % | 92 % | 95 % | 97 % |`, '|---|---|---|---|---|---|---|---|',
  `| ten-fold: dropped | ${curveOf(known)} |`, `| of these what others wrote: dropped | ${curveOf(known.filter((one) => one.isBlind))} |`, '',
  '## Rules that decide alone', '', 'How many sentences each hits; many are hit by several.', '', `| Rule | true of ${counted('true')} | altered of ${counted('altered')} | own of ${counted('own')} |`, '|---|---|---|---|',
  rule(`covered with numbers below ${leastCovered}`, (row) => (row[at('covered with numbers')] ?? 0) < leastCovered),
  ...Object.entries(limits).map(([name, limit]) => rule(`${name} from ${limit}`, (row) => (row[at(name)] ?? 0) >= limit)), rule('any of them', isRuledOut), '',
  '## Findings that are weighed', '', 'How many sentences have each, from what the training takes for enough.', '', '| Finding | true | altered | own |', '|---|---|---|---|',
  ...Object.entries(enough).filter(([name]) => !Object.hasOwn(limits, name)).map(([name, limit]) => rule(`${name} from ${limit}`, (row) => (row[at(name)] ?? 0) >= limit)),
];
writeFileSync(join(root, 'src/understand/check/training.md'), `${report.join('\n')}\n`);
console.log(report.slice(2).join('\n'));
