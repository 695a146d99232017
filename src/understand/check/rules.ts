import { checkFeatures } from './features.ts';

type Feature = (typeof checkFeatures)[number];

/** Findings that nothing makes up for, from how much on: what is named and stands nowhere, what is plainly turned round. `training.md` says what each of them hits. */
export const limits: Readonly<Partial<Record<Feature, number>>> = {
  'numbers missing': 1, 'dates missing': 1, 'names unknown': 1, 'names mixed': 1, quotations: 1, 'numbers swapped': 0.15, 'number misfit': 0.6, nobody: 1,
};
/** When less than this of what a sentence says stands in one place, it is about something else, however little contradicts it. */
export const leastCovered = 0.3;
/** What may be lost when words are left out of a sentence. */
const losses: readonly Feature[] = [
  'bound lost', 'negation added', 'negation lost', 'implied added', 'implied lost', 'contrary', 'hedge lost', 'intention lost', 'done', 'causes', 'speaker', 'roles', 'quotations', 'names mixed', 'numbers swapped', 'number misfit', 'freed word', 'refusal lost', 'modal lost',
];

const placeOf = (name: Feature): number => checkFeatures.indexOf(name);
const never = checkFeatures.flatMap((name, at) => (limits[name] === undefined ? [] : [[at, limits[name]] as const]));
const covered = placeOf('covered with numbers');
const lossPlaces = losses.map(placeOf);

/** Whether so little of the sentence stands in one place that it is about something else. */
export const isElsewhere = (row: Float64Array): boolean => (row[covered] ?? 0) < leastCovered;

/** Whether a rule drops the sentence, whatever else was found. @param row of `featuresOf` */
export const isRuledOut = (row: Float64Array): boolean => isElsewhere(row) || never.some(([feature, limit]) => (row[feature] ?? 0) >= limit);

/** Whether nothing was lost that may be lost when words are left out. */
export const losesNothing = (row: Float64Array): boolean => lossPlaces.every((feature) => (row[feature] ?? 0) === 0);
