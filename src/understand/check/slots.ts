import { type Bound, boundBefore } from '../figures/figure-words.ts';
import { readFigures } from '../figures/read-figures.ts';
import { type DateMention, readDates } from './dates.ts';
import { isSameSpan, numberPhrases } from './number-phrases.ts';
import { isApproximate, spelledNumbers } from './number-words.ts';
import { unitBehind } from './units.ts';

/** A number or a time in a sentence. */
export interface Slot {
  /** Numbers that are read only as they are written (`A4`, `3-1`) are labels. */
  kind: 'count' | 'percent' | 'points' | 'money' | 'age' | 'time' | 'label' | 'date';
  value: number;
  unit: string;
  /** What is measured: `month`, `tonne`; empty where that is not said, or is money. */
  measured: string;
  bound: Bound;
  date: DateMention | undefined;
  text: string;
  start: number;
  end: number;
}

interface PlacedWord {
  text: string;
  lower: string;
  start: number;
  end: number;
  measure: string | undefined;
  isPeople: boolean;
}

const BESIDE = 48;
const asMuchAs = /\bas \p{L}+ as\s$/iu;
const orMore = /^(?:\s\p{L}+)?\s(?:or more|oder mehr|ou plus|o más)(?!\p{L})/u;
const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean => one.start < other.end && one.end > other.start;

/** The numbers and times of a sentence, in their order. */
export function readSlots(text: string, words: readonly PlacedWord[], language: string): Slot[] {
  const slots: Slot[] = [];
  const isFree = (one: { start: number; end: number }): boolean => slots.every((other) => !overlaps(one, other));
  for (const date of readDates(text, words, language)) slots.push({ kind: 'date', value: 0, unit: '', measured: '', bound: 'exact', date, text: text.slice(date.start, date.end), start: date.start, end: date.end });
  for (const { value, measured, start, end } of numberPhrases(text.toLowerCase(), language)) if (isFree({ start, end })) slots.push({ kind: 'count', value, unit: '', measured: measured === '' ? unitBehind(text.slice(end, end + BESIDE)) : measured, bound: 'exact', date: undefined, text: text.slice(start, end), start, end });
  for (const one of spelledNumbers(text, words, language)) {
    if (!isFree(one)) continue;
    const own = text.slice(one.start, one.end);
    const { bound } = boundBefore(withoutArticle(text.slice(Math.max(0, one.start - BESIDE), one.start), own).toLowerCase(), language);
    slots.push({ ...one, measured: unitBehind(text.slice(one.end, one.end + BESIDE)), bound: isApproximate(own) ? 'about' : bound, date: undefined, text: own });
  }
  for (const { kind, value, unit, bound, start, end, text: own } of readFigures(text, words, language)) {
    if (kind === 'label' || kind === 'year' || kind === 'day' || !isFree({ start, end })) continue;
    slots.push({ kind, value, unit, measured: kind === 'count' ? unitBehind(text.slice(end, end + BESIDE)) : '', bound, date: undefined, text: own, start, end });
  }
  // What was not read as a number of something must stand in the text as it is written.
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}]*\p{Nd}(?:[\p{L}\p{N}]|[.,:–/-](?=\p{Nd}))*/gu)) {
    const found = { start: index, end: index + written.length };
    if (isFree(found) && !/^co2$/i.test(written)) slots.push({ kind: 'label', value: 0, measured: '', unit: written.replace(/[–/]/g, '-').toLowerCase(), bound: 'exact', date: undefined, text: written, ...found });
  }
  slots.sort((a, b) => a.start - b.start);
  return slots.map((slot, at) => withScaleOf(orMore.test(text.slice(slot.end, slot.end + BESIDE)) ? { ...slot, bound: 'least' } : asMuchAs.test(text.slice(Math.max(0, slot.start - BESIDE), slot.start)) ? { ...slot, bound: 'most' } : slot, slots[at + 1], text));
}

/** `more than | a third`, `mehr als die | Hälfte`, `plus | d’un tiers`. */
const withoutArticle = (before: string, own: string): string => (/^d[’']/i.test(own) ? `${before}de ` : before.replace(/(?<!\p{L})(?:the|a|die|der|den|dem|la|le|el|l[’']|un|une|una)\s?$/iu, ''));

/** `von 95 auf 12 Millionen Euro`: the first number has the scale and currency of the second. */
function withScaleOf(slot: Slot, next: Slot | undefined, text: string): Slot {
  if (next === undefined || slot.kind !== 'count' || slot.value >= 1000 || !/^\s(?:auf|to|à|a|al|bis|and|und|hasta|oder|or|statt|instead of|rather than|au lieu de|contre|en lugar de|en vez de|frente a)\s(?:\p{L}+\s)?$/u.test(text.slice(slot.end, next.start).replace(/[€$£]$/u, ''))) return slot;
  const [written = ''] = /\p{Nd}[\p{Nd}.,]*/u.exec(next.text) ?? [];
  if (next.kind === 'percent') return { ...slot, kind: 'percent' };
  const plain = Number(written.replace(',', '.'));
  const factor = next.value / plain;
  return next.value >= 1000 && [1e3, 1e6, 1e9].includes(Math.round(factor)) ? { ...slot, kind: next.kind, unit: next.unit, value: slot.value * Math.round(factor) } : slot;
}

const alike: readonly (readonly [Slot['kind'], Slot['kind']])[] = [['count', 'money'], ['count', 'age'], ['count', 'points'], ['count', 'label'], ['label', 'label'], ['percent', 'points']];

/** Whether two slots are of kinds that may be the same. */
export const isSameKind = (one: Slot, other: Slot): boolean =>
  (one.kind === other.kind && (one.unit === '' || other.unit === '' || one.unit === other.unit || one.kind === 'label')) || alike.some(([a, b]) => (one.kind === a && other.kind === b) || (one.kind === b && other.kind === a));

/** Whether a number of the text bears out one of a sentence; it may only be rounded where the sentence says so. */
export function bearsOutNumber(claim: Slot, source: Slot): boolean {
  // `three boats` beside `three of five boats`
  if (claim.kind === 'count' && source.kind === 'percent' && source.text.toLowerCase().startsWith(`${claim.text.toLowerCase()} `)) return true;
  // `it was 2.9`, of per cent that were named before
  if (claim.kind === 'percent' && source.kind === 'count' && source.measured === '' && claim.value % 1 !== 0 && claim.value === source.value) return true;
  if (!isSameKind(claim, source)) return false;
  if (isSameSpan(claim, source)) return true;
  if (claim.measured !== '' && source.measured !== '' && claim.measured !== source.measured) return false;
  if (claim.kind === 'label' || source.kind === 'label') return claim.kind === source.kind ? claim.unit === source.unit : String(claim.value || source.value) === (claim.unit || source.unit);
  const apart = source.value - claim.value;
  if (claim.kind === 'time') return apart === 0 || (claim.unit !== source.unit && Math.abs(apart) === 720) || (claim.bound === 'about' && Math.abs(apart) <= 15);
  const isFraction = claim.kind === 'percent' && Math.abs(claim.value % 1) > 0.3 && Math.abs(claim.value % 1) < 0.7;
  if (Math.abs(apart) < 1e-9 * Math.max(1, Math.abs(claim.value)) || (isFraction && Math.abs(apart) < 0.7)) {
    // `up to 300` is not `more than 300`.
    if (claim.bound === 'least') return source.bound !== 'most' && source.bound !== 'about';
    return !(claim.bound === 'most' && source.bound === 'least');
  }
  if (claim.bound === 'about') return Math.abs(apart) <= Math.max(0.1 * Math.abs(source.value), claim.kind === 'percent' ? 2 : 0);
  if (claim.bound === 'least') return apart > 0 && apart <= 0.3 * claim.value;
  if (claim.bound === 'most') return apart < 0 && -apart <= 0.3 * claim.value;
  return false;
}
