import type { Alignment } from './alignment.ts';
import { closeFit, fit } from './context.ts';
import { bearsOutDate } from './dates.ts';
import type { DerivedDates } from './derived-dates.ts';
import type { DerivedNumbers } from './derived-numbers.ts';
import type { Evidence } from './evidence.ts';
import { bearsOutNumber, isSameKind, type Slot } from './slots.ts';
import type { Statement } from './statement.ts';

/** How a number or a time of the sentence stands to those of the sources. */
export interface SlotFinding {
  slot: Slot;
  /** How well the best place that bears it out fits; undefined when none does. */
  same: number | undefined;
  /** How well the best place fits that has something else of the kind. */
  other: number;
  /** The same of the words straight beside it: how much better they fit beside something else of the kind. */
  closer: number;
  /** How much better it and another number of the sentence would fit in each other's place. */
  swapped: number;
  /** The source says that it is not exact, or a limit. */
  boundLost: boolean;
  /** Where it is borne out: the statement and the number of the word. */
  statement: number | undefined;
  place: number;
  /** Whether the word that it counts stands beside it in the source too; undefined where it counts none. */
  head: boolean | undefined;
  /** It stands nowhere, but follows from other numbers: `five` of seven who were not the other two. */
  isDerived: boolean;
  /** Those stand apart, so that it may be by chance. */
  isFar: boolean;
}

/** From how much better something else of the kind fits, a number that stands there may count something else. */
export const misfit = 0.08;
/** Words after a number among which is what it counts. */
const HEAD = 2;
const HEAD_REACH = 4;

/** Compares the numbers and times of the sentence with those of the sources. */
export function compareSlots(evidence: Evidence, derived: { numbers: DerivedNumbers; dates: DerivedDates }, alignment: Alignment): SlotFinding[] {
  const { claim } = alignment;
  const findings = claim.slots.map((slot, number): SlotFinding => {
    const first = claim.words.findIndex((word) => word.slot === number);
    const last = claim.words.findLastIndex((word) => word.slot === number);
    let same: number | undefined;
    let other = 0;
    let [close, closeOther] = [0, 0];
    let statement: number | undefined;
    let place = -1;
    let found: Slot | undefined;
    for (const source of evidence.statements) {
      for (const [at, candidate] of source.slots.entries()) {
        const isDate = slot.kind === 'date';
        if (isDate !== (candidate.kind === 'date')) continue;
        const isBorne = isDate ? slot.date !== undefined && candidate.date !== undefined && bearsOutDate(slot.date, candidate.date, source.published) : bearsOutNumber(slot, candidate);
        if (!isBorne && !isDate && !isSameKind(slot, candidate)) continue;
        const word = source.words.findIndex((one) => one.slot === at);
        const mark = fit(evidence, alignment, first, source.at, word);
        const near = closeFit(alignment, first, source.at, word);
        const isOwn = claim.slots.some((one) => one !== slot && (isDate ? one.date !== undefined && candidate.date !== undefined && bearsOutDate(one.date, candidate.date, source.published) : bearsOutNumber(one, candidate)));
        // Of what the same statement says of one time the more exact may stand for the other.
        if (isBorne) {
          close = Math.max(close, near);
          if (same === undefined || mark > same) [same, statement, place, found] = [mark, source.at, word, candidate];
        } else if (!isOwn) {
          other = Math.max(other, mark);
          closeOther = Math.max(closeOther, near);
        }
      }
    }
    // A month in the title of a song is no date.
    const isQuoted = slot.kind === 'date' && (claim.words[first]?.quotation ?? -1) >= 0;
    const derivation = same === undefined || other - same > misfit ? derived.numbers.find(claim, slot, alignment.coverage) : undefined;
    // It stands elsewhere, of something else, and can be worked out here.
    if (derivation === 'near') same = undefined;
    const isDerived = (same === undefined && (isQuoted || derived.dates.follows(slot, alignment.coverage))) || derivation !== undefined;
    return { slot, isDerived, isFar: derivation === 'far', same, other, closer: same === undefined ? 0 : Math.max(0, closeOther - close), statement, place, swapped: 0, boundLost: !claim.hedged.has(claim.words[first]?.clause ?? -1) && slot.kind !== 'date' && slot.bound === 'exact' && found !== undefined && found.bound !== 'exact' && !/^hasta/i.test(found.text) && found.kind !== 'percent', head: slot.kind === 'count' ? headOf(alignment, last, statement, place) : undefined };
  });
  return findings.map((one) => ({ ...one, swapped: Math.max(0, ...findings.filter((other) => other !== one).map((other) => swapped(evidence, alignment, one, other))) }));
}

/** How much better two numbers of the sentence would fit in each other's place. */
function swapped(evidence: Evidence, alignment: Alignment, one: SlotFinding, other: SlotFinding): number {
  if (one.slot.kind === 'date' || !isSameKind(one.slot, other.slot) || one.statement === undefined || one.statement !== other.statement) return 0;
  const source = evidence.statements[one.statement];
  const { claim } = alignment;
  const place = (slot: Slot): number => source?.words.findIndex(({ slot: at }) => source.slots[at] !== undefined && bearsOutNumber(slot, source.slots[at])) ?? -1;
  const at = (slot: Slot): number => claim.words.findIndex((word) => claim.slots[word.slot] === slot);
  const [x, y, p, q] = [at(one.slot), at(other.slot), place(one.slot), place(other.slot)];
  if (source === undefined || p < 0 || q < 0 || p === q) return 0;
  const mine = oldAndNew(claim, one.slot, other.slot);
  const theirs = oldAndNew(source, source.slots[source.words[p]?.slot ?? -1], source.slots[source.words[q]?.slot ?? -1]);
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return 1;
  const mark = (word: number, beside: number): number => fit(evidence, alignment, word, source.at, beside);
  return mark(x, q) + mark(y, p) - mark(x, p) - mark(y, q);
}

/** `from 38 to 36`: the second is the new one; `36 instead of 38`: the first. */
const turning = { to: /^\s(?:\p{L}+\s){0,2}(?:to|auf|à|a|hasta)\s(?:\p{L}+\s)?$/iu, instead: /^\s(?:\p{L}+\s){0,2}(?:statt|anstatt|instead of|rather than|up from|down from|au lieu de|contre|en lugar de|en vez de|frente a)\s(?:\p{L}+\s)?$/iu };

/** Which of two numbers is the new one, where the sentence says that one took the other's place: 1 or 2. */
function oldAndNew({ text }: Pick<Statement, 'text'>, one: Slot | undefined, other: Slot | undefined): 1 | 2 | undefined {
  if (one === undefined || other === undefined) return undefined;
  const isOrder = one.start < other.start;
  const between = isOrder ? text.slice(one.end, other.start) : text.slice(other.end, one.start);
  if (turning.to.test(between)) return isOrder ? 2 : 1;
  return turning.instead.test(between) ? (isOrder ? 1 : 2) : undefined;
}

function headOf({ claim, content, matches }: Alignment, last: number, statement: number | undefined, place: number): boolean | undefined {
  const head = content.findIndex((word) => word > last && word <= last + HEAD && claim.words[word]?.clause === claim.words[last]?.clause);
  if (head < 0 || statement === undefined) return undefined;
  const match = matches[head]?.get(statement);
  return match !== undefined && match.word - place <= HEAD_REACH && match.word - place >= -2;
}
