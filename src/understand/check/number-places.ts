import type { Alignment } from './alignment.ts';
import type { SlotFinding } from './compare-slots.ts';
import type { Evidence } from './evidence.ts';

/** Numbers and times that stand where the rest of the sentence does not; each from 0, more speaks against it. */
export interface AloneFinding {
  /** What part of the sentence stands in another statement than a number or a time of it, and not beside that. */
  numberAlone: number;
  dateAlone: number;
  /** The three signs that a number, or a time, belongs to something else, taken together. */
  numberWrong: number;
  dateWrong: number;
}

/** Words behind a number among which is what it counts. */
const HEAD = 3;
/** `seven of the 42`: the first is a part of what the second counts. */
const partOf = /^\s(?:of|von|des|der|de|d’|d'|del|sur|out)(?!\p{L})/u;

/** How surely what a number counts is counted by another number in the text: 1 where it stands straight behind one. */
export function countsOther(evidence: Evidence, { claim, content, matches }: Alignment, { slot, statement, place }: SlotFinding): number {
  if (slot.kind !== 'count' || statement === undefined) return 0;
  const last = claim.words.findLastIndex((word) => claim.slots[word.slot] === slot);
  const source = evidence.statements[statement];
  const found = source?.slots[source.words[place]?.slot ?? -1];
  if (source !== undefined && found !== undefined && partOf.test(claim.text.slice(slot.end)) && !partOf.test(source.text.slice(found.end)) && source.slots.some((one) => one !== found && one.kind === 'count' && partOf.test(source.text.slice(one.end)))) return 1;
  const index = content.findIndex((word) => word > last && word <= last + HEAD && claim.words[word]?.clause === claim.words[last]?.clause);
  if (index < 0) return 0;
  const own = matches[index]?.get(statement);
  if (own !== undefined && Math.abs(own.word - place) <= (partOf.test(source?.text.slice(found?.end ?? 0) ?? '') ? 2 * HEAD : HEAD + 1)) return 0;
  let most = 0;
  for (const [at, match] of matches[index] ?? []) {
    const source = evidence.statements[at];
    const before = source?.words.slice(Math.max(0, match.word - HEAD), match.word).findLast((word) => word.slot >= 0);
    const other = before === undefined ? undefined : source?.slots[before.slot];
    if (other === undefined || other.kind !== 'count') continue;
    if (other.value === slot.value) return 0;
    most = Math.max(most, match.strength);
  }
  return most;
}

/** How much more of what stands around a number or a time another statement has than the one that it is in, with those beside it. */
export function alone(evidence: Evidence, { claim, content, matches, weights }: Alignment, slots: readonly SlotFinding[]): AloneFinding {
  const found = { numberAlone: 0, dateAlone: 0, numberWrong: 0, dateWrong: 0 };
  for (const { slot, statement, same, other, closer } of slots) {
    if (statement === undefined) continue;
    const clause = claim.words.find((word) => claim.slots[word.slot] === slot)?.clause;
    const has = (at: number): number => {
      let [sum, all] = [0, 0];
      for (const [index, word] of content.entries()) {
        if (claim.words[word]?.clause !== clause) continue;
        const match = matches[index];
        if (match === undefined || match.size === 0) continue;
        all += weights[index] ?? 0;
        const side = Math.max(...[-1, 1].map((step) => (evidence.near(at, at + step, 1) ? (match.get(at + step)?.strength ?? 0) : 0)));
        sum += (weights[index] ?? 0) * Math.max(match.get(at)?.strength ?? 0, 0.5 * side);
      }
      return all === 0 ? 1 : sum / all;
    };
    const best = Math.max(...evidence.statements.map(({ at }) => has(at)));
    const [lonely, wrong] = slot.kind === 'date' || slot.kind === 'time' ? (['dateAlone', 'dateWrong'] as const) : (['numberAlone', 'numberWrong'] as const);
    const isAlone = best - has(statement);
    found[lonely] = Math.max(found[lonely], isAlone);
    found[wrong] = Math.max(found[wrong], Math.max(0, other - (same ?? 0)) + (isAlone + closer) / 2);
  }
  return found;
}
