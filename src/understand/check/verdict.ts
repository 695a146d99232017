import { LinearModel } from '../../common/model/linear.ts';
import { Forest } from '../../common/model/trees.ts';
import { checkFeatures } from './features.ts';
import model from './model.json' with { type: 'json' };
import { isElsewhere, isRuledOut, losesNothing } from './rules.ts';

const linear = new LinearModel(model.linear, checkFeatures);
const trees = new Forest(model.trees);

/**
 * Whether the findings let the sentence stand.
 * @param row of `featuresOf`
 * @param isCut the sentence is one of the source with words left out
 */
export function isBorne(row: Float64Array, isCut: boolean): boolean {
  if (isCut && !isElsewhere(row) && losesNothing(row)) return true;
  return !isRuledOut(row) && model.linearPart * linear.score(row) + (1 - model.linearPart) * trees.score(row) <= model.threshold;
}
