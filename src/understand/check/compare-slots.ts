import type { Alignment } from './alignment.ts';
import { fit } from './context.ts';
import { bearsOutDate } from './dates.ts';
import type { Evidence } from './evidence.ts';
import { bearsOutNumber, isSameKind, type Slot } from './slots.ts';

/** How a number or a time of the sentence stands to those of the sources. */
export interface SlotFinding {
  slot: Slot;
  /** How well the best place that bears it out fits; undefined when none does. */
  same: number | undefined;
  /** How well the best place fits that has something else of the kind. */
  other: number;
  /** How much better it and another number of the sentence would fit in each other's place. */
  swapped: number;
  /** The source says that it is not exact, or a limit. */
  boundLost: boolean;
  /** Where it is borne out: the statement and the number of the word. */
  statement: number | undefined;
  place: number;
  /** Whether the word that it counts stands beside it in the source too; undefined where it counts none. */
  head: boolean | undefined;
}

/** Words after a number among which is what it counts. */
const HEAD = 2;
const HEAD_REACH = 4;

/** Compares the numbers and times of the sentence with those of the sources. */
export function compareSlots(evidence: Evidence, alignment: Alignment): SlotFinding[] {
  const { claim } = alignment;
  const findings = claim.slots.map((slot, number): SlotFinding => {
    const first = claim.words.findIndex((word) => word.slot === number);
    const last = claim.words.findLastIndex((word) => word.slot === number);
    let same: number | undefined;
    let other = 0;
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
        // Of what the same statement says of one time the more exact may stand for the other.
        if (isBorne) {
          if (same === undefined || mark > same) [same, statement, place, found] = [mark, source.at, word, candidate];
        } else if (mark > other && !claim.slots.some((one) => one !== slot && (isDate ? one.date !== undefined && candidate.date !== undefined && bearsOutDate(one.date, candidate.date, source.published) : bearsOutNumber(one, candidate)))) other = mark;
      }
    }
    return { slot, same, other, statement, place, swapped: 0, boundLost: !claim.hedged.has(claim.words[first]?.clause ?? -1) && slot.kind !== 'date' && slot.bound === 'exact' && found !== undefined && found.bound !== 'exact' && !/^hasta/i.test(found.text) && found.kind !== 'percent', head: slot.kind === 'count' ? headOf(alignment, last, statement, place) : undefined };
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
  const mark = (word: number, beside: number): number => fit(evidence, alignment, word, source.at, beside);
  return mark(x, q) + mark(y, p) - mark(x, p) - mark(y, q);
}

function headOf({ claim, content, matches }: Alignment, last: number, statement: number | undefined, place: number): boolean | undefined {
  const head = content.findIndex((word) => word > last && word <= last + HEAD && claim.words[word]?.clause === claim.words[last]?.clause);
  if (head < 0 || statement === undefined) return undefined;
  const match = matches[head]?.get(statement);
  return match !== undefined && match.word - place <= HEAD_REACH && match.word - place >= -2;
}
