import { smallNumbersIn, western } from '../summary/figures.ts';
import { additional, ageBefore, agePattern, babyPattern, type Bound, boundBefore, currencyOf, partOf, percentPattern, pointsPattern, scales, supposed, yearsWord } from './figure-words.ts';
import { monthOf } from './month-of.ts';

/** What a number is a number of; those of different kinds are never compared. */
export type FigureKind = 'count' | 'percent' | 'points' | 'money' | 'age' | 'year' | 'day' | 'time' | 'label';

/** A number as a sentence states it. */
export interface Figure {
  kind: FigureKind;
  /** Days count as month times 100 plus day, times as minutes since midnight. */
  value: number;
  /** The currency of money. */
  unit: string;
  bound: Bound;
  /** Word for word, with what says how exact it is: `at least 15`. */
  text: string;
  /** Of the number itself with its unit, in the sentence. */
  start: number;
  end: number;
  /** Where what says how exact it is begins. */
  from: number;
  /** A part of something counted, what comes on top, what may be: never compared. */
  isPartial: boolean;
}

const numeral = /\p{Nd}+(?:[.,:’']\p{Nd}+|[\u00A0\u202F]\p{Nd}{3}(?!\p{Nd}))*/gu;
const numeralWithSpaces = /\p{Nd}{1,3}(?: \p{Nd}{3})+(?![\p{Nd}])(?:,\p{Nd}+)?|\p{Nd}+(?:[.,:’']\p{Nd}+|[\u00A0\u202F]\p{Nd}{3}(?!\p{Nd}))*/gu;
const spacesPartThousands = new Set(['fr', 'pl', 'ru', 'uk', 'cs', 'sk', 'sv', 'no', 'fi', 'bg', 'hu', 'pt', 'es']);
const dotIsDecimal = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi', 'ar', 'und']);
const casedLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const ordinal = /^(?:st|nd|rd|th|er|re|e|ème|º|ª|°|ste|de)(?!\p{L})/u;
const halves = /^(?:\s?(?<half>[ap])\.?\s?m\b\.?)/iu;
const hours = /^\s?(?:uhr|uur|heures?|horas?|h)(?!\p{L})\s?(?<minutes>\p{Nd}{2})?(?!\p{Nd})/iu;
/** Longest text that is looked at on either side of a number. */
const BESIDE = 48;

/** A number written in digits; undefined when its marks do not say what it is. */
function readNumeral(digits: string, language: string): number | undefined {
  const plain = digits.replace(/[^\p{P}\p{Z}0-9]/gu, western).replace(/[\s’']/g, '');
  const marks = plain.match(/[.,]/g) ?? [];
  if (marks.length === 0) return Number(plain);
  const groups = plain.split(/[.,]/);
  const last = groups.at(-1) ?? '';
  const lastMark = marks.at(-1);
  const isThousands = groups.slice(1).every((group) => group.length === 3) && new Set(marks).size === 1 && (groups[0] ?? '').length <= 3 && groups[0] !== '0';
  if (isThousands && (marks.length > 1 || language === 'und' || (lastMark === '.') !== dotIsDecimal.has(language) || last.endsWith('0'))) return Number(groups.join(''));
  if (groups.slice(1, -1).some((group) => group.length !== 3)) return undefined;
  return Number(`${groups.slice(0, -1).join('')}.${last}`);
}

/** The unit of a time that may be before or after noon. */
const EITHER_HALF = 'half';

/** `9:15 p.m.`, `21.15 Uhr`, `21h15`, `9 pm`; undefined for what is no time of day. */
function readTime(digits: string, before: string, after: string, language: string): { minutes: number; length: number; half: string } | undefined {
  const [, hour = '', minute] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(digits.replace(/[^\p{P}\p{Z}0-9]/gu, western)) ?? [];
  if (hour === '' || Number(hour) > 24 || Number(minute ?? 0) > 59) return undefined;
  const half = halves.exec(after);
  if (half !== null && Number(hour) <= 12) return { minutes: (Number(hour) % 12) * 60 + Number(minute ?? 0) + (/p/i.test(half.groups?.['half'] ?? '') ? 720 : 0), length: half[0].length, half: '' };
  const clock = hours.exec(after);
  // `24 heures`, `3 horas` are how long it took; `21 h` and `21 Uhr` are not.
  if (clock !== null && (minute !== undefined || clock.groups?.['minutes'] !== undefined || /^\s?(?:uhr|h(?!\p{L}))/iu.test(clock[0]))) {
    return { minutes: Number(hour) * 60 + Number(minute ?? clock.groups?.['minutes'] ?? 0), length: clock[0].length, half: '' };
  }
  const isClock = language !== 'en' || /\b(?:at|around|about|by|after|before|until) $/i.test(before);
  return minute !== undefined && digits.includes(':') && isClock ? { minutes: Number(hour) * 60 + Number(minute), length: 0, half: language === 'en' && Number(hour) <= 12 ? EITHER_HALF : '' } : undefined;
}

interface Found {
  kind: FigureKind;
  value: number;
  unit?: string;
  start: number;
  end: number;
}

/** What the number from `start` to `end` is a number of, by what stands beside it. */
function kindOf(text: string, start: number, end: number, digits: string, language: string): Found | undefined {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const after = text.slice(end, end + BESIDE);
  const lowerAfter = after.toLowerCase();
  // Halves of what was cut apart (`6. 1`, `7: 01`, `2, 199`) are no numbers.
  if (/\p{Nd}[.:] $/u.test(before) || /^[.:] \p{Nd}/u.test(after) || /^, \p{Nd}{3}(?!\p{Nd})/u.test(after) || (/\p{Nd}, $/u.test(before) && /^\p{Nd}{3}$/u.test(digits))) return undefined;
  if (/[\p{L}\p{N}][-–/]$/u.test(before) || casedLetter.test(before.slice(-1)) || before.endsWith('#')) return undefined;
  if (/^(?:\s?[-–/:]\s?\p{Nd}|\s?(?:to|bis|à|a|al|do|до)\s\p{Nd})/u.test(after) && !/\b(?:from|von|de|del|da|van|od|от|с)\s$/iu.test(before)) return { kind: 'label', value: 0, start, end };
  const time = readTime(digits, before, after, language);
  if (time !== undefined) return { kind: 'time', value: time.minutes, unit: time.half, start, end: end + time.length };
  const value = readNumeral(digits, language);
  if (value === undefined || !Number.isFinite(value) || ordinal.test(after)) return undefined;
  if (value < 120 && Number.isInteger(value) && (agePattern.test(lowerAfter) || (ageBefore.test(before.toLowerCase()) && (yearsWord.test(lowerAfter) || /(?:aged?|of|von|alter)\s?$/i.test(before))))) return { kind: 'age', value, start, end };
  // `Anna Roth, 34,` and `Anna Roth (34)`: a name before, nothing that is counted behind.
  if (value >= 1 && value < 110 && Number.isInteger(value) && /\p{Lu}[\p{L}\p{M}’'-]+(?:, |\s?\()$/u.test(before) && (/^(?:[,.;)]|\s(?:and|und|et|y|e|en|i|и)\s\p{Lu})/u.test(after) || yearsWord.test(lowerAfter))) return { kind: 'age', value, start, end };
  if (babyPattern.test(lowerAfter)) return { kind: 'label', value, start, end };
  const percent = percentPattern.exec(lowerAfter);
  const isTurkish = /(?:%|yüzde\s)$/iu.test(before);
  if (isTurkish) return { kind: 'percent', value, start, end };
  if (percent !== null) {
    const points = pointsPattern.exec(lowerAfter.slice(percent[0].length));
    return { kind: points === null ? 'percent' : 'points', value, start, end: end + percent[0].length + (points?.[0].length ?? 0) };
  }
  const points = pointsPattern.exec(lowerAfter);
  if (points !== null) return { kind: 'points', value, start, end: end + points[0].length };
  return scaled(text, { value, start, end }, before, after) ?? ofCalendar(digits, { value, start, end }, before, after, language) ?? labelled(after, { value, start, end });
}

/** A number with its scale and currency: `$5 million`, `2,000 millones de euros`. */
function scaled(text: string, { value, start, end }: Omit<Found, 'kind'>, before: string, after: string): Found | undefined {
  let factor = 1;
  let rest = after;
  let to = end;
  for (let word = 0; word < 2; word++) {
    const [whole = '', name = ''] = /^[\s\u00A0\u202F-]?(\p{L}+\.?)/u.exec(rest) ?? [];
    const bare = name.replace(/\.$/, '').toLowerCase();
    const scale = scales.get(/^[万萬億亿만억]/.test(bare) ? bare.charAt(0) : bare);
    if (scale === undefined || (bare === 'm' && currencyOf(before.trim().slice(-1)) === undefined)) break;
    factor *= scale;
    const length = /^[万萬億亿만억]/.test(bare) ? whole.length - bare.length + 1 : whole.length - (name.endsWith('.') && rest.charAt(whole.length) === '' ? 1 : 0);
    rest = rest.slice(length);
    to += length;
  }
  const sign = /(?:\p{L}{0,3}[€$£¥₹₽₺]|(?<!\p{L})[A-Z]{3})\s?$/u.exec(before)?.[0] ?? '';
  const unitBefore = currencyOf(sign.trim()) ?? currencyOf(sign.trim().slice(-1));
  if (unitBefore !== undefined) return { kind: 'money', value: value * factor, unit: unitBefore, start: start - sign.length, end: to };
  const [behind = '', word = ''] = /^[\s\u00A0\u202F]?(?:(?:of|de|d’|d'|di)\s?)?([€$£¥₹₽₺]|\p{L}+)/u.exec(rest) ?? [];
  const unit = currencyOf(word);
  if (unit !== undefined) return { kind: 'money', value: value * factor, unit, start, end: to + behind.length };
  // `euros 5`, or `45m` without a currency, are left to chance.
  return factor > 1 ? { kind: 'count', value: value * factor, start, end: to } : casedLetter.test(text.charAt(end)) ? { kind: 'label', value, start, end } : undefined;
}

/** Years and days of months. */
function ofCalendar(digits: string, { value, start, end }: Omit<Found, 'kind'>, before: string, after: string, language: string): Found | undefined {
  if (/^\p{Nd}{4}$/u.test(digits) && value >= 1900 && value < 2100) return { kind: 'year', value, start, end };
  if (!Number.isInteger(value) || value < 1 || value > 31) return undefined;
  const next = /^(?:\.|º|°)?\s(?:de\s|of\s)?(\p{L}{3,})/u.exec(after)?.[1] ?? '';
  const last = /(\p{L}{3,}\.?)\s$/u.exec(before)?.[1] ?? '';
  const behind = isCapital(next, language) ? monthOf(next, language) : undefined;
  const month = behind ?? (isCapital(last, language) && language === 'en' ? monthOf(last.replace('.', ''), language) : undefined);
  if (month === undefined) return /^\p{Nd}+\s?(?:月|日|年|월|일|년)/u.test(digits + after) ? { kind: 'label', value, start, end } : undefined;
  return { kind: 'day', value: month * 100 + value, start, end: end + (behind === undefined ? 0 : after.indexOf(next) + next.length) };
}

/** English writes months with a capital, and `may` and `march` without. */
const isCapital = (word: string, language: string): boolean => word !== '' && (language !== 'en' || /^\p{Lu}/u.test(word));

/** A plain number counts what follows; before a capital of an address or a name it is a label: `13500 Cerise Avenue`. */
function labelled(after: string, found: Omit<Found, 'kind'>): Found {
  return { kind: /^(?:\s?(?:th|block)\b|\s(?:[NSEW]\.?|North|South|East|West)\s\p{Lu}\p{L}|\s\p{Lu}[\p{L}’'.]*\s(?:\p{Lu}[\p{L}’'.]*\s)?(?:St|Street|Ave|Avenue|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Way|Highway)\b)/u.test(after) ? 'label' : 'count', ...found };
}

/** Words for one; they are numbers only before what is counted. */
const ones: Readonly<Record<string, string>> = {
  en: 'one', de: 'ein eine einen', fr: 'un une', es: 'un una', it: 'un una', pt: 'um uma', nl: 'een één', pl: 'jedna jedną jednej', ru: 'один одного одна', tr: 'bir',
};
const onesIn = new Map(Object.entries(ones).map(([language, words]) => [language, new Set(words.split(' '))]));

/** A word of the sentence that numbers are read in. */
interface PlacedWord {
  lower: string;
  start: number;
  end: number;
  /** What is counted most: only before it "one" is a number. */
  measure?: string | undefined;
  isPeople: boolean;
}

/**
 * The numbers of a sentence, in digits and, up to twelve, in words, in their order.
 * @param words those of the text, in order
 */
export function readFigures(text: string, words: readonly PlacedWord[], language: string): Figure[] {
  const found: Found[] = [];
  if (/\p{Nd}/u.test(text)) {
    for (const { 0: digits, index } of text.matchAll(spacesPartThousands.has(language) ? numeralWithSpaces : numeral)) {
      const one = kindOf(text, index, index + digits.length, digits, language);
      if (one !== undefined) found.push(one);
    }
  }
  const small = smallNumbersIn(language);
  const one = onesIn.get(language);
  if (small !== undefined) {
    let at = 0;
    for (const { lower, start, end } of words) {
      const next = words[++at];
      const value = small.get(lower) ?? (one?.has(lower) === true && next !== undefined && (next.isPeople || next.measure !== undefined) ? '1' : undefined);
      if (value === undefined || text.charAt(start - 1) === '-') continue;
      const after = text.slice(end, end + BESIDE);
      const before = text.slice(Math.max(0, start - BESIDE), start);
      const age = agePattern.test(after.toLowerCase());
      const many = age ? undefined : scaled(text, { value: Number(value), start, end }, before, after);
      found.push(many?.kind === 'count' || many?.kind === 'money' ? many : { kind: age ? 'age' : percentPattern.test(after.toLowerCase()) ? 'percent' : after.startsWith('-') ? 'label' : 'count', value: Number(value), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start).map((one): Figure => {
    const before = text.slice(Math.max(0, one.start - BESIDE), one.start).toLowerCase();
    const { bound, length } = boundBefore(before, language);
    const from = one.start - length;
    const ahead = before.slice(0, before.length - length);
    const after = text.slice(one.end, one.end + BESIDE).toLowerCase();
    return {
      kind: one.kind, value: one.value, unit: one.unit ?? '', bound, start: one.start, end: one.end, from, text: text.slice(from, one.end),
      isPartial: additional.test(ahead) || /\b(?:every|one in|1 in|per|out of|jede[rn]?|sur|jeweils|cada|ogni|na) $/.test(ahead) || supposed.test(ahead) || partOf.test(after) || /^\s(?:to|bis|auf|à|a|do|до)\s\p{Nd}/u.test(after),
    };
  });
}

/** The last digit that tells: 1,200 is told to hundreds. */
function stepOf(value: number): number {
  if (value === 0) return 1;
  for (let step = 1; step < 1e15; step *= 10) if (value % (step * 10) !== 0) return step;
  return 1;
}

/**
 * Whether two numbers may be the same, one of them rounded: "about 1,200" and 1,193, "more than 1,000" and 1,050. Small counts
 * are exact where nothing says otherwise.
 */
export function mayBeSame(one: Figure, other: Figure): boolean {
  if (one.value === other.value) return true;
  const allowed = (rounded: Figure, exact: Figure): boolean => {
    const apart = exact.value - rounded.value;
    if (one.kind === 'time') return (one.unit === other.unit && one.unit === '' ? Math.abs(apart) : Math.abs(apart) % 720) <= (rounded.bound === 'exact' ? 5 : 15);
    if (one.kind === 'day') return false;
    const step = Number.isInteger(rounded.value) ? stepOf(rounded.value) : 0.1;
    if (rounded.value >= 100 && step >= 100 && Math.abs(apart) <= step / 2) return true;
    if (one.kind !== 'count' && Math.abs(apart) < (Number.isInteger(rounded.value) ? (step >= 10 ? step / 2 : 0.51) : 0.051) && !(Number.isInteger(rounded.value) && Number.isInteger(exact.value) && step < 10)) return true;
    if (rounded.bound === 'about') return Math.abs(apart) <= Math.max(0.1 * exact.value, step / 2);
    // A round limit says little: what lies beyond it is no contradiction.
    if (rounded.bound === 'least') return apart > 0 && rounded.value >= 50 && step >= 10 && apart <= 0.5 * rounded.value;
    if (rounded.bound === 'most') return apart < 0 && rounded.value >= 50 && step >= 10 && -apart <= 0.5 * rounded.value;
    return false;
  };
  return allowed(one, other) || allowed(other, one);
}
