import { Forest } from '../../common/model/trees.ts';
import { features } from './features.ts';
import models from './model.json' with { type: 'json' };

const forests = models.map((model) => new Forest(model));
for (const forest of forests) {
  if (forest.features.join() !== features.join()) throw new Error('The summaries\' model was trained on other features: run node tools/understand/train-summaries.ts.');
}

/** How likely a sentence is one that a summary takes, in log-odds. */
export const likelihoodOf = (rows: Float64Array, at: number): number => forests.reduce((sum, forest) => sum + forest.score(rows, at * features.length), 0) / forests.length;
