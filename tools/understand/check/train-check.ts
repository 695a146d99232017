// Trains what weighs the findings of the check of sentences (src/understand/check), on articles and sentences written for this:
// sentences that say what the article says, the article's own, and altered ones. Says what that reaches on articles it was not
// trained on (eight-fold, by article), and writes src/understand/check/model.json and training.md.
//   node tools/understand/check/train-check.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinearModel } from '../../../src/common/model/linear.ts';
import { Forest } from '../../../src/common/model/trees.ts';
import { splitSentences } from '../../../src/common/words/sentences.ts';
import { featureRow } from '../../../src/understand/check/feature-row.ts';
import { checkFeatures } from '../../../src/understand/check/features.ts';
import { root } from '../../bench/process.ts';
import { trainBoosted } from '../../learn/boost.ts';
import { trainLogistic } from '../../learn/linear.ts';
import { checkSet } from './check-set.ts';

const FOLDS = 8;
/** Share of true sentences that may be dropped, on articles not trained on. */
const MAY_DROP = 0.045;
const LAMBDA = 50;
const linearPart = 0.5;

/** What speaks for a sentence; of length nothing is said; all else speaks against it. */
const forIt = new Set<string>(['covered in one', 'covered in a run', 'covered in two', 'pairs together', 'worst pair', 'number fit']);
const signs = checkFeatures.map((feature) => (feature === 'words' ? 0 : forIt.has(feature) ? -1 : 1));
/** Each of these is enough by itself; of some there are too few examples to learn that. Articles' own sentences with one of them are added as altered. */
const enough: Readonly<Partial<Record<(typeof checkFeatures)[number], number>>> = {
  'numbers missing': 1, 'number misfit': 0.35, 'numbers swapped': 0.2, 'bound lost': 1, 'dates missing': 1, 'date misfit': 0.35, 'names unknown': 1, 'name misfit': 0.35, 'names mixed': 1, misdescribed: 1, 'negation added': 0.9, 'denied of what is known': 0.9, 'negation lost': 0.7,
  'implied added': 1, 'implied lost': 1, contrary: 0.8, 'hedge lost': 0.9, done: 0.8, causes: 1, superlatives: 1, speaker: 0.9, roles: 0.75, quotations: 1, unquoted: 1,
};
const EXAMPLES = 8;

interface Row {
  article: number;
  kind: 'true' | 'own' | 'altered';
  row: Float64Array;
}

const articles = checkSet();
const rows = articles.flatMap((article, at): Row[] => {
  const read = featureRow([article]);
  return [
    ...article.true.map((text): Row => ({ article: at, kind: 'true', row: read(text) })),
    ...splitSentences(article.text, article.lang).map(({ text }): Row => ({ article: at, kind: 'own', row: read(text) })),
    ...article.altered.map(({ text }): Row => ({ article: at, kind: 'altered', row: read(text) })),
  ];
});

function train(of: readonly Row[]): { linear: ReturnType<typeof trainLogistic>; trees: ReturnType<typeof trainBoosted> } {
  const own = of.filter(({ kind }) => kind === 'own');
  const made = Object.entries(enough).flatMap(([feature, value], at) => Array.from({ length: EXAMPLES }, (_, time): Row => {
    const row = (own[(at * 31 + time * 17) % own.length]?.row ?? new Float64Array(checkFeatures.length)).slice();
    row[checkFeatures.findIndex((name) => name === feature)] = value;
    return { article: -1, kind: 'altered', row };
  }));
  const all = [...of, ...made];
  const flat = Float64Array.from(all.flatMap(({ row }) => [...row]));
  const labels = Float64Array.from(all, ({ kind }) => (kind === 'altered' ? 1 : 0));
  return {
    linear: trainLogistic(checkFeatures, [{ rows: flat, labels, weight: 1 }], { lambda: LAMBDA / all.length, steps: 400, signs }),
    trees: trainBoosted({ features: checkFeatures, rows: flat, labels, weights: new Float64Array(all.length).fill(1) }, { rounds: 120, rate: 0.08, leaves: 5, leastShare: 0.004, lambda: 1, rowShare: 0.7, featureShare: 0.5, seed: 'check' }),
  };
}

const scoreOf = ({ linear, trees }: ReturnType<typeof train>): ((row: Float64Array) => number) => {
  const [sum, forest] = [new LinearModel(linear, checkFeatures), new Forest(trees)];
  return (row) => linearPart * sum.score(row) + (1 - linearPart) * forest.score(row);
};

const scores = new Map<Row, number>();
for (let fold = 0; fold < FOLDS; fold++) {
  const score = scoreOf(train(rows.filter(({ article }) => article % FOLDS !== fold)));
  for (const row of rows.filter(({ article }) => article % FOLDS === fold)) scores.set(row, score(row.row));
}
const of = (kind: Row['kind']): number[] => rows.filter((row) => row.kind === kind).map((row) => scores.get(row) ?? 0).sort((a, b) => b - a);
const truths = of('true');
const threshold = Number((((truths[Math.floor(MAY_DROP * truths.length)] ?? 0) + (truths[Math.floor(MAY_DROP * truths.length) + 1] ?? 0)) / 2).toFixed(4));
const share = (list: readonly number[]): string => ((100 * list.filter((score) => score > threshold).length) / Math.max(1, list.length)).toFixed(1);

writeFileSync(join(root, 'src/understand/check/model.json'), `${JSON.stringify({ ...train(rows), linearPart, threshold })}\n`);
const report = [
  '# Training of the check', '',
  `Trained by \`node tools/understand/check/train-check.ts\` on ${articles.length} articles written for this, ${rows.length} sentences.`,
  `On articles not trained on (${FOLDS}-fold, by article; the rules were made with these articles, so this is no honest figure): altered ${share(of('altered'))} % caught, true ${share(truths)} % dropped, the articles' own sentences ${share(of('own'))} % dropped.`,
];
writeFileSync(join(root, 'src/understand/check/training.md'), `${report.join('\n')}\n`);
console.log(report.slice(2).join('\n'));
