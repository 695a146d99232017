import { Forest } from '../../../common/model/trees.ts';
import { features } from './features.ts';
import models from './model.json' with { type: 'json' };

/** The shipped forests; training, which makes them, asks for none. */
function shippedForests(): Forest[] {
  const forests = models.map((model) => new Forest(model));
  for (const forest of forests) {
    if (forest.features.join() !== features.join()) throw new Error('The tags\' model was trained on other features: run node tools/understand/train-tags.ts.');
  }
  return forests;
}

let shipped: readonly Forest[] | undefined;

/**
 * How likely each row's phrase is one that a publisher would give the article as a tag. One forest looks at all rows, all
 * of them at the best, which saves most of the time.
 * @param most how many rows are wanted
 * @param forests the shipped ones, but in training
 * @returns the best rows with their log-odds, best first
 */
export function bestRows(rows: Float64Array, most: number, forests: readonly Forest[] = (shipped ??= shippedForests())): { row: number; score: number }[] {
  const [first, ...others] = forests;
  if (first === undefined) throw new Error('The tags\' model has no trees: run node tools/understand/train-tags.ts.');
  const width = features.length;
  return Array.from({ length: rows.length / width }, (_, row) => ({ row, score: first.score(rows, row * width) }))
    .sort((a, b) => b.score - a.score).slice(0, most)
    .map(({ row, score }) => ({ row, score: others.reduce((sum, forest) => sum + forest.score(rows, row * width), score) / forests.length }))
    .sort((a, b) => b.score - a.score);
}
