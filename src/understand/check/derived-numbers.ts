import { splitWords } from '../../common/words/split-words.ts';
import { yearOf } from './dates.ts';
import type { Evidence } from './evidence.ts';
import type { Slot } from './slots.ts';
import { readStatement, type Statement } from './statement.ts';

/** Where the numbers stand from which another follows: in one statement, or one and the next, that tells of the same; or anywhere in the source. */
export type Derivation = 'near' | 'far';

interface Operand {
  kind: 'count' | 'money' | 'percent' | 'year' | 'time';
  value: number;
  measured: string;
  unit: string;
  /** Term of what is counted; empty where that is not said. */
  counted: string;
  /** Of the statement. */
  at: number;
  source: number;
}

/** Below this a number follows from some two others by chance. */
const telling = 11;
/** Products are of so many things at most, at a price or size each. */
const mostTimes = 5000;
/** How far a share that is named by a fraction, or about, may be from what the numbers give, in points. */
const fractionAway = 5;
const mostOperands = 80;

const hoursMinutesSeconds = /^(\d{1,2})[:h](\d{2})[:'’′](\d{2})$/u;

/** Numbers that readers work out from those of the sources: what is left, both together, a share, years between. */
export class DerivedNumbers {
  readonly #evidence: Evidence;
  readonly #operands: readonly Operand[];
  readonly #spans: ReadonlySet<number>;

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
    const spans = new Set<number>();
    let scale: { factor: number; unit: string } | undefined;
    this.#operands = evidence.statements.flatMap((statement) => {
      const place = { at: statement.at, source: statement.source, counted: '' };
      const year = yearOf(statement.published);
      addSpan(statement.slots, spans);
      const leading = statement.slots.find(({ kind }) => kind === 'money') ?? statement.slots.find((slot) => slot.kind === 'count' && scaleOf(slot) > 1);
      // A currency holds for what follows; by what numbers are multiplied, only within the sentence.
      scale = leading === undefined ? scale && { ...scale, factor: 1 } : { factor: scaleOf(leading), unit: leading.unit };
      return statement.slots.flatMap((slot): Operand[] => {
        const { kind, value, measured, unit, date } = slot;
        if (kind === 'count' && measured === '') {
          const counted = countedBy(statement, slot);
          const same: Operand = { kind, value, measured, unit, ...place, counted };
          // `410 million euros instead of 290`, `40,000 dollars and 15,000 for the record`
          if (scale === undefined || (value < 1000 && scale.factor === 1)) return [same];
          const whole = value < 1000 ? value * scale.factor : value;
          return [same, { ...same, value: whole }, ...(scale.unit === '' ? [] : [{ ...same, kind: 'money' as const, value: whole, unit: scale.unit }])];
        }
        if (kind === 'count' || kind === 'money' || kind === 'time') return [{ kind, value, measured, unit, ...place }];
        if (kind === 'age') return [{ kind: 'count', value, measured: 'year', unit, ...place }];
        // `four of the eleven` is a share and two numbers.
        if (kind === 'percent') return [{ kind, value, measured, unit, ...place }, ...partsOf(slot, statement.language).map((part): Operand => ({ kind: 'count', value: part, measured: '', unit: '', ...place }))];
        const named = date?.year ?? (date?.years === undefined || year === undefined ? undefined : year + date.years);
        return named === undefined ? [] : [{ kind: 'year', value: named, measured: '', unit: '', ...place }];
      }).slice(0, mostOperands);
    });
    this.#spans = spans;
  }

  /**
   * Whether a number that stands nowhere follows from others.
   * @param claim what the number stands in
   * @param coverage how much of the sentence each statement has
   */
  find(claim: Statement, slot: Slot, coverage: ArrayLike<number>): Derivation | undefined {
    // A sum without its currency may be one of money.
    if (slot.kind === 'count' && slot.value >= 1000 && slot.measured === '') {
      const asMoney = this.find(claim, { ...slot, kind: 'money' }, coverage);
      if (asMoney !== undefined) return asMoney;
    }
    if (slot.kind === 'percent' && this.#operands.some(({ kind, value, at }) => kind === 'percent' && (coverage[at] ?? 0) > 0.15 && Math.abs(100 - value - slot.value) < 1)) return 'near';
    const span = hoursMinutesSeconds.exec(slot.text);
    if (span !== null && this.#spans.has(Number(span[1]) * 3600 + Number(span[2]) * 60 + Number(span[3]))) return 'near';
    const wanted = readWanted(claim, slot);
    if (wanted === undefined) return undefined;
    let found: Derivation | undefined;
    for (const [index, a] of this.#operands.entries()) {
      for (const b of this.#operands.slice(index + 1)) {
        if (a.source !== b.source) continue;
        const isNear = b.at - a.at <= 1 && Math.max(coverage[a.at] ?? 0, coverage[b.at] ?? 0) > 0.15;
        if (found === 'far' && !isNear) continue;
        if (!followsFrom(wanted, a, b, isNear)) continue;
        if (isNear) return 'near';
        found = 'far';
      }
    }
    return found ?? this.#sinceThen(wanted) ?? this.#ofThree(wanted, coverage);
  }

  /** Years between a year of the source and its publication. */
  #sinceThen({ slot, fits }: Wanted): Derivation | undefined {
    if (slot.measured !== 'year' && slot.kind !== 'age') return undefined;
    return this.#operands.some(({ kind, value, at }) => {
      const published = yearOf(this.#evidence.statements[at]?.published);
      return kind === 'year' && published !== undefined && fits(Math.abs(published - value));
    }) ? 'near' : undefined;
  }

  /** Three together, that stand in one statement. */
  #ofThree({ slot, fits }: Wanted, coverage: ArrayLike<number>): Derivation | undefined {
    if ((slot.kind !== 'count' && slot.kind !== 'money') || slot.value < telling) return undefined;
    const byStatement = Map.groupBy(this.#operands.filter(({ kind, at }) => kind === slot.kind && (coverage[at] ?? 0) > 0.1), ({ at }) => at);
    return [...byStatement.values()].some((all) => all.length >= 3 && all.some((_, at) => at >= 2 && fits(all.slice(at - 2, at + 1).reduce((sum, { value }) => sum + value, 0)))) ? 'near' : undefined;
  }
}

interface Wanted {
  slot: Slot;
  counted: string;
  fits: (value: number) => boolean;
}

/** What may be worked out, and how exactly it must come out. */
function readWanted(claim: Statement, slot: Slot): Wanted | undefined {
  const { value, bound, kind } = slot;
  if (kind === 'label' || kind === 'date' || kind === 'time' || value <= 0) return undefined;
  const isShare = kind === 'percent' && !/\p{Nd}/u.test(slot.text);
  const slack = isShare ? fractionAway : bound === 'about' ? Math.max(0.08 * value, kind === 'percent' ? 2 : 0) : Math.max(0.006 * value, kind === 'percent' ? 0.6 : 0);
  const reach = isShare ? 4 * fractionAway : 0.35 * value;
  return { slot, counted: countedBy(claim, slot), fits: (got) => (bound === 'least' ? got >= value && got - value <= reach : bound === 'most' ? got <= value && value - got <= reach : Math.abs(got - value) <= slack) };
}

const goTogether = (one: string, other: string): boolean => one === other || one === '' || other === '';

function followsFrom({ slot, counted, fits }: Wanted, a: Operand, b: Operand, isNear: boolean): boolean {
  const [more, less] = a.value >= b.value ? [a, b] : [b, a];
  if (slot.kind === 'points') return a.kind === 'percent' && b.kind === 'percent' && fits(more.value - less.value);
  if (slot.kind === 'percent') {
    if (a.kind === 'percent' && b.kind === 'percent') return fits(more.value - less.value) || (isNear && (fits(a.value + b.value) || fits(100 - a.value - b.value)));
    if (a.kind !== b.kind || (a.kind !== 'count' && a.kind !== 'money') || less.value <= 0 || !goTogether(a.unit, b.unit)) return false;
    // Far apart two numbers stand in some ratio by chance, unless they count the same.
    if (!isNear && (a.measured !== b.measured || (a.measured === '' && a.kind !== 'money'))) return false;
    const share = (100 * less.value) / more.value;
    return fits(share) || fits(100 - share) || (isNear && (fits((100 * more.value) / (more.value + less.value)) || fits((100 * less.value) / (more.value + less.value)) || (more.value > less.value && fits((100 * (more.value - less.value)) / less.value))));
  }
  const inYears = slot.measured === 'year' || slot.kind === 'age' || (slot.kind === 'count' && slot.measured === 'decade');
  if (a.kind === 'year' && b.kind === 'year') return inYears && fits((more.value - less.value) / (slot.measured === 'decade' ? 10 : 1));
  if (a.kind === 'time' && b.kind === 'time') return (slot.measured === 'minute' || slot.measured === 'hour') && fits((more.value - less.value) / (slot.measured === 'hour' ? 60 : 1));
  if (slot.kind !== 'count' && slot.kind !== 'money') return false;
  const isProduct = isNear && a.kind !== 'percent' && b.kind !== 'percent' && less.value <= mostTimes && less.value >= 2 && [a.kind, b.kind].includes(slot.kind) && (a.kind === b.kind ? a.at === b.at || slot.value <= 20 * telling : true);
  if (isProduct && slot.value >= telling && fits(a.value * b.value)) return true;
  // So many per cent of so much.
  if (isNear && (a.kind === 'percent') !== (b.kind === 'percent')) {
    const [share, whole] = a.kind === 'percent' ? [a, b] : [b, a];
    return whole.kind === slot.kind && (fits((whole.value * share.value) / 100) || fits(whole.value * (1 - share.value / 100)));
  }
  if (a.kind !== slot.kind || b.kind !== slot.kind || !goTogether(a.measured, b.measured) || !goTogether(a.unit, b.unit)) return false;
  if (slot.measured !== '' && a.measured !== '' && a.measured !== slot.measured) return false;
  if (!isNear && slot.value < telling && slot.measured === '' && (counted === '' || a.counted !== counted || b.counted !== counted)) return false;
  return fits(more.value - less.value) || fits(a.value + b.value) || (isNear && slot.value <= 20 && less.value > 0 && more.value > less.value && fits(more.value / less.value));
}

/** By what a number is multiplied that is written short: `410 million`. */
const scaleOf = ({ value, text }: Slot): number => [1e9, 1e6, 1e3].find((factor) => value >= factor && !text.replaceAll(/\P{Nd}/gu, '').startsWith(String(Math.round(value)))) ?? 1;

/** The term of the next word that is not small: `eleven provinces`. */
function countedBy({ words, slots }: Statement, slot: Slot): string {
  const last = words.findLastIndex((word) => slots[word.slot] === slot);
  return words.slice(last + 1, last + 5).find(({ isContent, clause }) => isContent && clause === words[last]?.clause)?.term ?? '';
}

/** The numbers in what names a share by them. */
function partsOf({ text }: Slot, language: string): number[] {
  const words = splitWords(text);
  return words.length < 3 ? [] : words.flatMap((word) => readStatement(word.text, language).slots).filter(({ kind }) => kind === 'count').map(({ value }) => value);
}

/** `2 hours 21 minutes and 48 seconds`, in seconds. */
function addSpan(slots: readonly Slot[], spans: Set<number>): void {
  for (const [at, hour] of slots.entries()) {
    const [minute, second] = [slots[at + 1], slots[at + 2]];
    if (hour.measured === 'hour' && minute?.measured === 'minute' && second?.measured === 'second') spans.add(hour.value * 3600 + minute.value * 60 + second.value);
  }
}
