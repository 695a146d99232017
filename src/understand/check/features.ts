import type { Alignment } from './alignment.ts';
import { compareMeaning, type MeaningFinding } from './compare-meaning.ts';
import { compareNames, claimNames, type NameFinding, NamePlaces } from './compare-names.ts';
import { QuotedTexts } from './compare-quotations.ts';
import { compareSlots, type SlotFinding } from './compare-slots.ts';
import { compareSpeakers, Speakers, type Speaker } from './attribution.ts';
import type { Evidence } from './evidence.ts';
import { compareRoles } from './roles.ts';

/** All that comparing a sentence with the sources found. */
export interface Findings {
  alignment: Alignment;
  slots: readonly SlotFinding[];
  names: readonly NameFinding[];
  meaning: MeaningFinding;
  speaker: { mark: number; speaker: Speaker | undefined };
  roles: number;
  missingQuotations: readonly string[];
  unquoted: readonly string[];
}

/** The sources, read for every comparison. */
export class ReadSources {
  readonly evidence: Evidence;
  readonly places: NamePlaces;
  readonly speakers: Speakers;
  readonly quoted: QuotedTexts;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.places = new NamePlaces(evidence);
    this.speakers = new Speakers(evidence);
    this.quoted = new QuotedTexts(evidence);
  }

  /** Compares a sentence that was looked for in the sources with them. */
  compare(alignment: Alignment): Findings {
    const { evidence } = this;
    const names = claimNames(evidence, alignment);
    return {
      alignment, slots: compareSlots(evidence, alignment), names: compareNames(evidence, this.places, alignment, names), meaning: compareMeaning(evidence, alignment),
      speaker: compareSpeakers(evidence, this.speakers, alignment, names), roles: compareRoles(evidence, alignment, names), missingQuotations: this.quoted.missing(alignment.claim), unquoted: this.quoted.unquoted(alignment.claim),
    };
  }
}

/** What the verdict weighs. */
export const checkFeatures = [
  'covered in one', 'covered in a run', 'covered in two', 'gain of the second', 'unmatched', 'unmatched words', 'pairs together', 'worst pair', 'split between far passages',
  'numbers missing', 'number misfit', 'number fit', 'head missing', 'dates missing', 'date misfit', 'names unknown', 'name misfit', 'name away', 'negation added', 'negation lost', 'contrary', 'hedge lost', 'causes', 'superlatives',
  'speaker', 'roles', 'quotations', 'unquoted', 'words',
] as const;

/** The numbers that the verdict is made from. */
export function featuresOf(evidence: Evidence, { alignment, slots, names, meaning, speaker, roles, missingQuotations, unquoted }: Findings): Float64Array {
  const { coverage, best, run, union, second, unmatched, weights, content } = alignment;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const numbers = slots.filter(({ slot }) => slot.kind !== 'date' && slot.kind !== 'time');
  const dates = slots.filter(({ slot }) => slot.kind === 'date' || slot.kind === 'time');
  const misfit = (list: readonly { same: number | undefined; other: number }[]): number => list.reduce((most, { same, other }) => (same === undefined ? most : Math.max(most, other - same)), -0.5);
  const pairs = togetherness(evidence, alignment);
  const isFar = second !== undefined && !evidence.near(second.first, run.last, 4);
  return Float64Array.from([
    coverage[best] ?? 0, run.covered, union, union - run.covered, unmatched.reduce((sum, at) => sum + (weights[at] ?? 0), 0) / total, unmatched.length, pairs.share, pairs.worst, isFar ? union - run.covered : 0,
    numbers.filter(({ same }) => same === undefined).length, misfit(numbers), numbers.reduce((least, { same }) => Math.min(least, same ?? 0), 1), numbers.filter(({ head }) => head === false).length,
    dates.filter(({ same }) => same === undefined).length, misfit(dates), names.reduce((sum, { unknown }) => sum + unknown.length, 0), misfit(names), Math.min(10, names.reduce((most, { away }) => Math.max(most, away), 0)),
    meaning.negationAdded, meaning.negationLost, meaning.contrary.reduce((most, { mark }) => Math.max(most, mark), 0), meaning.hedgeLost, meaning.causes.length, meaning.superlatives.length,
    speaker.mark, roles, missingQuotations.length, unquoted.length, Math.min(40, content.length),
  ]);
}

/** How far words that stand side by side in the sentence stand in one statement, or two side by side, of the text. */
function togetherness(evidence: Evidence, { matches, weights }: Alignment): { share: number; worst: number } {
  let [sum, all, worst] = [0, 0, 1];
  for (let at = 0; at + 1 < matches.length; at++) {
    const [one, other] = [matches[at], matches[at + 1]];
    if (one === undefined || other === undefined || one.size === 0 || other.size === 0) continue;
    const weight = (weights[at] ?? 0) + (weights[at + 1] ?? 0);
    let most = 0;
    for (const [statement, { strength }] of one) for (const step of [0, 1, -1, 2, -2]) {
      const match = other.get(statement + step);
      if (match === undefined || !evidence.near(statement, statement + step, 2)) continue;
      most = Math.max(most, strength * match.strength * (step === 0 ? 1 : 0.7 / Math.abs(step)));
    }
    all += weight;
    sum += weight * most;
    worst = Math.min(worst, most);
  }
  return { share: all === 0 ? 0.5 : sum / all, worst };
}
