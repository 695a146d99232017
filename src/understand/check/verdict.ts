import { LinearModel } from '../../common/model/linear.ts';
import { Forest } from '../../common/model/trees.ts';
import { checkFeatures } from './features.ts';
import model from './model.json' with { type: 'json' };

const linear = new LinearModel(model.linear, checkFeatures);
const trees = new Forest(model.trees);

/** Findings that no weight makes up for: what is named and stands nowhere. */
const never = (['numbers missing', 'dates missing', 'names unknown', 'quotations'] as const).map((name) => checkFeatures.indexOf(name));

/** Whether the findings let the sentence stand. @param row of `featuresOf` */
export function isBorne(row: Float64Array): boolean {
  if (never.some((feature) => (row[feature] ?? 0) > 0)) return false;
  return model.linearPart * linear.score(row) + (1 - model.linearPart) * trees.score(row) <= model.threshold;
}
