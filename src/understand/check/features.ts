import type { Alignment } from './alignment.ts';
import { type ClauseFinding, compareClauses } from './compare-clauses.ts';
import { compareMeaning, comparedStatements, type MeaningFinding } from './compare-meaning.ts';
import { compareNames, claimNames, type NameFinding, NamePlaces } from './compare-names.ts';
import { QuotedTexts } from './compare-quotations.ts';
import { compareSlots, type SlotFinding } from './compare-slots.ts';
import { DerivedDates } from './derived-dates.ts';
import { DerivedNumbers } from './derived-numbers.ts';
import { compareSpeakers, Speakers, type Speaker } from './attribution.ts';
import { Descriptions } from './descriptions.ts';
import type { Evidence } from './evidence.ts';
import { compareRoles } from './roles.ts';
import { saidOf } from './said-of.ts';

/** All that comparing a sentence with the sources found. */
export interface Findings {
  alignment: Alignment;
  slots: readonly SlotFinding[];
  names: readonly NameFinding[];
  meaning: MeaningFinding;
  clauses: ClauseFinding;
  speaker: { mark: number; speaker: Speaker | undefined };
  roles: number;
  missingQuotations: readonly string[];
  unquoted: readonly string[];
}

/** The sources, read for every comparison. */
export class ReadSources {
  readonly evidence: Evidence;
  readonly places: NamePlaces;
  readonly descriptions: Descriptions;
  readonly speakers: Speakers;
  readonly quoted: QuotedTexts;
  readonly derived: { numbers: DerivedNumbers; dates: DerivedDates };

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.places = new NamePlaces(evidence);
    this.descriptions = new Descriptions(evidence);
    this.speakers = new Speakers(evidence, this.descriptions);
    this.quoted = new QuotedTexts(evidence);
    this.derived = { numbers: new DerivedNumbers(evidence), dates: new DerivedDates(evidence) };
  }

  /** Compares a sentence that was looked for in the sources with them. */
  compare(alignment: Alignment): Findings {
    const { evidence } = this;
    const names = claimNames(evidence, alignment);
    const slots = compareSlots(evidence, this.derived, alignment);
    return {
      alignment, slots, names: compareNames(evidence, this.places, this.descriptions, alignment, names), meaning: compareMeaning(evidence, alignment, slots), clauses: compareClauses(evidence, alignment, slots, comparedStatements(alignment)),
      speaker: compareSpeakers(evidence, this.speakers, alignment, names), roles: compareRoles(evidence, this.descriptions, alignment, names), missingQuotations: this.quoted.missing(alignment.claim), unquoted: this.quoted.unquoted(alignment.claim),
    };
  }
}

/** What the verdict weighs. */
export const checkFeatures = [
  'covered in one', 'covered in a run', 'covered in two', 'poorly covered', 'gain of the second', 'much of the second', 'unmatched', 'unmatched words', 'pairs together', 'worst pair', 'split between far passages',
  'numbers missing', 'number misfit', 'number fit', 'numbers swapped', 'bound lost', 'head missing', 'dates missing', 'date misfit', 'names unknown', 'name misfit', 'name away', 'names mixed', 'misdescribed',
  'negation added', 'denied of what is known', 'negation lost', 'implied added', 'implied lost', 'contrary', 'hedge lost', 'intention lost', 'done', 'causes', 'superlatives', 'speaker', 'roles', 'quotations', 'unquoted', 'words',
  'denied word', 'freed word', 'refusal lost', 'modal lost', 'refused word', 'already', 'total', 'counts another', 'number alone', 'date alone', 'cause apart', 'replaced', 'heaviest unknown', 'heaviest stranger', 'covered with numbers', 'small numbers missing', 'numbers derived', 'numbers derived from afar', 'dates derived', 'number closer', 'date closer', 'name closer', 'number wrong', 'date wrong', 'name wrong', 'nobody', 'said of it', 'said in the run', 'end missing', 'start missing', 'slots elsewhere', 'names elsewhere',
] as const;

/** What a number or a time counts of a word. */
const NUMBER = 1.2;

/** `one`, `two`, `three` are often told without a number: `a driver`, `both`. */
const isSmall = ({ slot }: SlotFinding): boolean => slot.kind === 'count' && slot.value <= 3 && /^\p{L}/u.test(slot.text);

/** The numbers that the verdict is made from. */
export function featuresOf(evidence: Evidence, { alignment, slots, names, meaning, clauses, speaker, roles, missingQuotations, unquoted }: Findings): Float64Array {
  const { coverage, best, run, union, second, unmatched, weights, content } = alignment;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const missing = unmatched.reduce((sum, at) => sum + (weights[at] ?? 0), 0) / total;
  const isTime = ({ slot }: SlotFinding): boolean => slot.kind === 'date' || slot.kind === 'time';
  const numbers = slots.filter((one) => !isTime(one));
  const dates = slots.filter(isTime);
  const misfit = (list: readonly { same: number | undefined; other: number }[]): number => Math.max(0, ...list.map(({ same, other }) => (same === undefined ? 0 : other - same)));
  const most = (marks: readonly number[]): number => Math.max(0, ...marks);
  const isHere = (statement: number): boolean => statement >= run.first - 1 && statement <= run.last + 1 && evidence.near(statement, run.first, 5);
  const said = saidOf(evidence, alignment, names.map(({ name }) => name));
  const pairs = togetherness(evidence, alignment);
  const isFar = second !== undefined && !evidence.near(second.first, run.last, 4);
  return Float64Array.from([
    coverage[best] ?? 0, run.covered, union, Math.max(0, 0.6 - union), union - run.covered, isFar ? Math.max(0, union - run.covered - 0.22) : 0, missing, unmatched.length, pairs.share, pairs.worst, isFar ? union - run.covered : 0,
    numbers.filter((one) => one.same === undefined && !one.isDerived && !isSmall(one)).length, misfit(numbers), numbers.reduce((least, { same }) => Math.min(least, same ?? 0), 1), most(numbers.map(({ swapped }) => swapped)), numbers.filter(({ boundLost }) => boundLost).length, numbers.filter(({ head }) => head === false).length,
    dates.filter(({ same, isDerived }) => same === undefined && !isDerived).length, misfit(dates), names.reduce((sum, { unknown }) => sum + unknown.length, 0), misfit(names), Math.min(6, most(names.map(({ away }) => away))), names.filter(({ isMixed }) => isMixed).length, most(names.map(({ misdescribed }) => misdescribed)),
    meaning.negationAdded, Math.max(meaning.negationAdded, meaning.impliedAdded) * Math.max(0, 1 - 4 * missing), meaning.negationLost, meaning.impliedAdded, meaning.impliedLost, most(meaning.contrary.map(({ mark }) => mark)), meaning.hedgeLost, meaning.intentionLost, meaning.done, meaning.causes.length, meaning.superlatives.length,
    speaker.mark, roles, missingQuotations.length, unquoted.length, Math.min(30, content.length),
    clauses.deniedWord, clauses.freedWord, clauses.refusalLost, clauses.modalLost, clauses.refusedWord, clauses.already, clauses.total, clauses.countsOther, clauses.numberAlone, clauses.dateAlone, clauses.causeApart, clauses.replaced, clauses.heaviestUnknown, clauses.heaviestStranger, (run.covered * total + NUMBER * slots.filter(({ same, isDerived }) => same !== undefined || isDerived).length) / (total + NUMBER * slots.length),
    numbers.filter((one) => one.same === undefined && !one.isDerived && isSmall(one)).length, numbers.filter(({ isDerived, isFar }) => isDerived && !isFar).length, numbers.filter(({ isFar }) => isFar).length, dates.filter(({ isDerived }) => isDerived).length, most(numbers.map(({ closer }) => closer)), most(dates.map(({ closer }) => closer)), most(names.map(({ closer }) => closer)), clauses.numberWrong, clauses.dateWrong, most(names.map(({ same, other, closer, unknown }) => (unknown.length > 0 ? 1 : Math.max(0, other - same) + closer / 2))), clauses.nobody, said.share, said.inRun, said.endMissing, said.startMissing,
    slots.filter(({ statement }) => statement !== undefined && !isHere(statement)).length, names.filter(({ name, unknown }) => unknown.length === 0 && !name.words.some((word) => [...(alignment.matches[content.indexOf(word)]?.keys() ?? [])].some(isHere))).length,
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
