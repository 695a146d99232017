import { LinearModel } from '../../common/model/linear.ts';
import { Forest } from '../../common/model/trees.ts';
import { checkFeatures } from './features.ts';
import model from './model.json' with { type: 'json' };

const linear = new LinearModel(model.linear, checkFeatures);
const trees = new Forest(model.trees);

/** Findings that nothing makes up for, from how much on: what is named and stands nowhere, what is plainly turned round. */
const limits: Readonly<Partial<Record<(typeof checkFeatures)[number], number>>> = {
  'numbers missing': 1, 'dates missing': 1, 'names unknown': 1, 'names mixed': 1, quotations: 1, 'denied of what is known': 0.85, roles: 0.7, speaker: 0.9, 'numbers swapped': 0.15,
};
/** When less than this of what a sentence says stands in one place, it is about something else, however little contradicts it. */
const leastCovered = 0.3;
/** What may be lost when words are left out of a sentence. */
const losses = (['bound lost', 'negation added', 'negation lost', 'implied added', 'implied lost', 'contrary', 'hedge lost', 'intention lost', 'done', 'causes', 'speaker', 'roles', 'quotations', 'names mixed', 'numbers swapped', 'number misfit'] as const).map(placeOf);
const covered = placeOf('covered in a run');

function placeOf(name: (typeof checkFeatures)[number]): number {
  return checkFeatures.indexOf(name);
}

const never = checkFeatures.flatMap((name, at) => (limits[name] === undefined ? [] : [[at, limits[name]] as const]));

/**
 * Whether the findings let the sentence stand.
 * @param row of `featuresOf`
 * @param isCut the sentence is one of the source with words left out
 */
export function isBorne(row: Float64Array, isCut: boolean): boolean {
  if ((row[covered] ?? 0) < leastCovered) return false;
  if (isCut && losses.every((feature) => (row[feature] ?? 0) === 0)) return true;
  if (never.some(([feature, limit]) => (row[feature] ?? 0) >= limit)) return false;
  return model.linearPart * linear.score(row) + (1 - model.linearPart) * trees.score(row) <= model.threshold;
}
