const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Languages whose month names are understood, in the order in which they win where two disagree
 * (`listopad` is November in Czech and Polish, October in Croatian).
 */
const languages = [
  'en', 'de', 'de-AT', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'is', 'el', 'hu', 'pl', 'cs', 'sk', 'ro', 'tr', 'ru', 'uk', 'bg', 'be',
  'hr', 'sl', 'sr', 'mk', 'sq', 'lt', 'lv', 'et', 'ca', 'eu', 'gl', 'ga', 'cy', 'ar', 'he', 'fa', 'hi', 'bn', 'ta', 'ur', 'id', 'ms', 'vi', 'th', 'sw', 'af',
];

/** Letters only, without accents and case, so that `Ιούλ.`, `ΙΟΥΛ` and `ιουλ` are one. */
export const foldName = (name: string): string => name.normalize('NFD').replace(/[\p{M}.'’]/gu, '').toLowerCase();

let byName: Map<string, number> | undefined;

/** Built once, when the first name comes that is not English: it asks ICU for some 2,000 names. */
function monthNames(): Map<string, number> {
  if (byName) return byName;
  byName = new Map();
  const extra: [string, number][] = [['sept', 9], ['juin', 6], ['mrz', 3], ['maerz', 3], ['jaenner', 1], ['augosto', 8], ['setiembre', 9], ['ιουλ', 7], ['μαιος', 5]];
  for (const [name, month] of extra) byName.set(name, month);
  for (const language of languages) {
    for (const style of [{ month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }, { month: 'long' }, { month: 'short' }] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const name = foldName(format.formatToParts(Date.UTC(2003, month - 1, 5)).find((part) => part.type === 'month')?.value ?? '');
        if (name.length > 2 && !/\d/.test(name) && !byName.has(name)) byName.set(name, month);
      }
    }
  }
  return byName;
}

const englishMonth = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$|^(?:january|february|march|april|august|september|october|november|december)$/;
const englishNoise = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|gmt|utc|[ecmp][sd]t|the)$/;

/**
 * Finds the month in the words of a date, in English first and then in some fifty languages.
 * @param words letters only, any case
 * @returns the month, 1 to 12, or undefined when no word names one
 */
export function monthAmong(words: readonly string[]): number | undefined {
  const candidates = words.map(foldName).filter((word) => word.length > 2 && word.length <= 20 && !englishNoise.test(word));
  if (candidates.every((word) => englishMonth.test(word))) return englishIndex(candidates.at(-1));
  const names = monthNames();
  // The day of the week comes before the month and may look like one (`mar. 5 janv.` is a Tuesday), so the last name wins.
  const exact = candidates.findLast((word) => names.has(word));
  if (exact !== undefined) return names.get(exact);
  // Home-made abbreviations: `sierp`, `novembr`. The first language that has such a beginning wins.
  for (const candidate of candidates.toReversed()) for (const [long, month] of names) if (long.startsWith(candidate)) return month;
  return undefined;
}

const englishIndex = (name = ''): number | undefined => {
  const index = english.indexOf(name.slice(0, 3));
  return index < 0 ? undefined : index + 1;
};
