import { Forest } from '../../../common/model/trees.ts';
import { features } from './features.ts';
import models from './model.json' with { type: 'json' };

const forests = models.map((model) => new Forest(model));
for (const forest of forests) {
  if (forest.features.join() !== features.join()) throw new Error('The tags\' model was trained on other features: run node tools/understand/train-tags.ts.');
}

/** How likely each row's phrase is one that a publisher would give the article as a tag, in log-odds. */
export function scoreRows(rows: Float64Array): Float64Array {
  return Float64Array.from({ length: rows.length / features.length }, (_, row) => forests.reduce((sum, forest) => sum + forest.score(rows, row * features.length), 0) / forests.length);
}
