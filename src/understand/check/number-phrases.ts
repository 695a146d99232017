/** Numbers that are told in words of their own: `twice`, `a quarter of an hour`, `both`. Written for this project. */
export interface NumberPhrase {
  value: number;
  /** What is measured, as `unitBehind` names it; empty where that is not said. */
  measured: string;
  start: number;
  end: number;
}

type Row = readonly [RegExp, number, string];

const phrases: Readonly<Record<string, readonly Row[]>> = {
  en: [[/\b(?:a )?quarter of an hour\b/g, 15, 'minute'], [/\bthree[- ]quarters of an hour\b/g, 45, 'minute'], [/\bhalf an hour\b|\bhalf[- ]hour\b/g, 30, 'minute'], [/\ban hour and a half\b/g, 90, 'minute'], [/\ba year and a half\b/g, 18, 'month'], [/\ba fortnight\b/g, 14, 'day'], [/\btwice\b(?! as| the| a )/g, 2, 'time'], [/\bthrice\b/g, 3, 'time'], [/\bhalf a (?:year)\b/g, 6, 'month'], [/\bhalf a (?=million)/g, 0.5, ''], [/\ba (?=century\b)/g, 1, ''], [/\ba (?=decade\b)/g, 1, '']],
  de: [[/(?<!\p{L})viertelstunde\p{L}*/gu, 15, 'minute'], [/(?<!\p{L})dreiviertelstunde\p{L}*/gu, 45, 'minute'], [/(?<!\p{L})halben? stunde/gu, 30, 'minute'], [/(?<!\p{L})anderthalb stunden/gu, 90, 'minute'], [/(?<!\p{L})(?:anderthalb jahren?)/gu, 18, 'month'], [/(?<!\p{L})zweimal(?!\p{L})/gu, 2, 'time'], [/(?<!\p{L})ein(?:em|es)? (?=jahrzehnt|jahrhundert)/gu, 1, ''], [/(?<!\p{L})dreimal(?!\p{L})/gu, 3, 'time'], [/(?<!\p{L})viermal(?!\p{L})/gu, 4, 'time'], [/(?<!\p{L})halbes jahr/gu, 6, 'month'], [/(?<!\p{L})halben? jahr/gu, 6, 'month']],
  fr: [[/(?:un )?quart d[’']heure/g, 15, 'minute'], [/trois quarts d[’']heure/g, 45, 'minute'], [/(?:une )?demi-heure/g, 30, 'minute'], [/une heure et demie/g, 90, 'minute'], [/un an et demi/g, 18, 'month'], [/une quinzaine de jours/g, 14, 'day'], [/une (?=décennie)/g, 1, ''], [/un (?=siècle)/g, 1, ''], [/(?<!\p{L})(?:à deux reprises|deux fois)(?! (?:plus|moins|mieux))/gu, 2, 'time'], [/(?<!\p{L})à trois reprises/gu, 3, 'time']],
  es: [[/cuarto de hora/g, 15, 'minute'], [/tres cuartos de hora/g, 45, 'minute'], [/media hora/g, 30, 'minute'], [/hora y media/g, 90, 'minute'], [/año y medio/g, 18, 'month'], [/medio año/g, 6, 'month'], [/quincena/g, 14, 'day'], [/una (?=década)/g, 1, ''], [/un (?=siglo)/g, 1, ''], [/(?<!\p{L})(?:dos veces|en dos ocasiones)(?! (?:más|menos|mejor))/gu, 2, 'time'], [/(?<!\p{L})en tres ocasiones/gu, 3, 'time']],
};

const spans: Readonly<Record<string, { numbers: string; pattern: (number: string) => RegExp; units: Readonly<Record<string, string>> }>> = {
  // `a seven-week trial`
  en: { numbers: 'one two three four five six seven eight nine ten eleven twelve', pattern: (number) => new RegExp(`\\b${number}-(minute|hour|day|week|month|year)(?:-long)?\\b`, 'g'), units: { minute: 'minute', hour: 'hour', day: 'day', week: 'week', month: 'month', year: 'year' } },
  // `ein siebenwöchiger Prozess`
  de: { numbers: 'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', pattern: (number) => new RegExp(`(?<!\\p{L})${number}(minüt|stünd|täg|wöch|monat|jähr)ige?[mnrs]?(?!\\p{L})`, 'gu'), units: { minüt: 'minute', stünd: 'hour', täg: 'day', wöch: 'week', monat: 'month', jähr: 'year' } },
};
const spanPatterns = new Map(Object.entries(spans).map(([language, { numbers, pattern }]) => [language, numbers.split(' ').map((number, at) => [pattern(number), at + 1] as const)]));

/** The numbers of a sentence that are told so. @param lower the sentence in small letters */
export function numberPhrases(lower: string, language: string): NumberPhrase[] {
  const rows = Object.hasOwn(phrases, language) ? (phrases[language] ?? []) : [];
  const lasting = (spanPatterns.get(language) ?? []).flatMap(([pattern, value]) => [...lower.matchAll(pattern)].map(({ 0: match, 1: unit = '', index }) => ({ value, measured: spans[language]?.units[unit] ?? '', start: index, end: index + match.length })));
  return [...rows.flatMap(([pattern, value, measured]) => [...lower.matchAll(pattern)].map(({ 0: match, index }) => ({ value, measured, start: index, end: index + match.trimEnd().length }))), ...lasting];
}

/** How many minutes a unit of time lasts; months and years only as far as they are told of each other. */
const minutes: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440, week: 10_080, month: 43_800, year: 525_600, decade: 5_256_000, century: 52_560_000 };

/** Whether two lengths of time in different units are the same: `200 years` and `two centuries`. */
export function isSameSpan(one: { value: number; measured: string }, other: { value: number; measured: string }): boolean {
  // `quinze jours`, `quince días` are two weeks.
  const isFortnight = (days: typeof one, weeks: typeof one): boolean => days.measured === 'day' && days.value === 15 && weeks.measured === 'week' && weeks.value === 2;
  if (isFortnight(one, other) || isFortnight(other, one)) return true;
  const [a, b] = [minutes[one.measured], minutes[other.measured]];
  return a !== undefined && b !== undefined && one.measured !== other.measured && Math.abs(one.value * a - other.value * b) < 0.02 * one.value * a;
}
