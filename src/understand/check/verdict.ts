import { LinearModel } from '../../common/model/linear.ts';
import { Forest } from '../../common/model/trees.ts';
import { checkFeatures } from './features.ts';
import model from './model.json' with { type: 'json' };
import { isElsewhere, isRuledOut, losesNothing } from './rules.ts';

const linear = new LinearModel(model.linear, checkFeatures);
const trees = new Forest(model.trees);

/**
 * What the findings say of a sentence (see `CheckResult`).
 * @param row of `featuresOf`
 * @param isCut the sentence is one of the source with words left out
 */
export function verdictOf(row: Float64Array, isCut: boolean): 'literal' | 'likely' | 'doubtful' | 'refuted' {
  if (isCut && !isElsewhere(row) && losesNothing(row)) return 'literal';
  const score = isRuledOut(row) ? Infinity : model.linearPart * linear.score(row) + (1 - model.linearPart) * trees.score(row);
  return score <= model.threshold ? 'likely' : score <= model.refutedFrom ? 'doubtful' : 'refuted';
}
