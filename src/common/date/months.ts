const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Languages whose month names are understood, by script, in the order in which they win where two disagree (`listopad` is
 * November in Czech and Polish, October in Croatian).
 */
const languages = {
  Latin: 'en de de-AT fr es it pt nl sv da nb fi is hu pl cs sk ro tr hr sl sr-Latn bs sq lt lv et ca eu gl ga cy id ms sw af az uz fil mt lb'.split(' '),
  Cyrillic: 'ru uk bg be sr mk kk ky tg'.split(' '),
  Greek: ['el'],
  Arabic: 'ar ar-LB ar-DZ ar-MA fa ur ps ckb'.split(' '),
  Hebrew: ['he'],
  Devanagari: 'hi mr ne'.split(' '),
  Thai: ['th'],
  Georgian: ['ka'],
  Armenian: ['hy'],
  other: 'bn ta te kn ml gu pa si my km lo am'.split(' '),
} as const;
type Script = keyof typeof languages;

const scripts: readonly (readonly [RegExp, Script])[] = [
  [/[a-z\u00c0-\u024f]/i, 'Latin'], [/\p{Script=Cyrillic}/u, 'Cyrillic'], [/\p{Script=Greek}/u, 'Greek'], [/\p{Script=Arabic}/u, 'Arabic'], [/\p{Script=Hebrew}/u, 'Hebrew'],
  [/\p{Script=Devanagari}/u, 'Devanagari'], [/\p{Script=Thai}/u, 'Thai'], [/\p{Script=Georgian}/u, 'Georgian'], [/\p{Script=Armenian}/u, 'Armenian'],
];
const scriptOf = (word: string): Script => scripts.find(([pattern]) => pattern.test(word))?.[1] ?? 'other';

/** Letters only, without accents, vowel points and case, so that `Ιούλ.`, `ΙΟΥΛ` and `ιουλ` are one. */
export const foldName = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655.'’׳\u0970\s]/g, '').toLowerCase();

const extra: readonly (readonly [string, number])[] = [
  ['sept', 9], ['juin', 6], ['mrz', 3], ['maerz', 3], ['jaenner', 1], ['augosto', 8], ['setiembre', 9], ['ιουλ', 7], ['μαιος', 5], ['ابريل', 4], ['اكتوبر', 10], ['اغسطس', 8], ['ايار', 5], ['اذار', 3], ['اب', 8], ['ايلول', 9],
];

const ofLanguage = new Map<string, ReadonlyMap<string, number>>();
const ofScript = new Map<Script, ReadonlyMap<string, number>>();

/** The names of one language, asked of ICU once; empty for a tag that is none. */
function namesIn(language: string): ReadonlyMap<string, number> {
  const known = ofLanguage.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const style of [{ month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }, { month: 'long' }, { month: 'short' }] as const) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const name = foldName(format.formatToParts(Date.UTC(2003, month - 1, 5)).find((part) => part.type === 'month')?.value ?? '');
      if (name.length > 1 && !/\d/.test(name) && !names.has(name)) names.set(name, month);
    }
  }
  ofLanguage.set(language, names);
  return names;
}

/** The names of all languages of a script; built when the first name of that script comes, for it asks ICU for hundreds. */
function namesOf(script: Script): ReadonlyMap<string, number> {
  const known = ofScript.get(script);
  if (known) return known;
  const names = new Map<string, number>(extra);
  for (const language of languages[script]) for (const [name, month] of namesIn(language)) if (!names.has(name)) names.set(name, month);
  ofScript.set(script, names);
  return names;
}

const englishMonth = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$|^(?:january|february|march|april|august|september|october|november|december)$/;
const noise = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|gmt|utc|[ecmp][sd]t|the)$/;
const isLatin = (word: string): boolean => /^[a-z]/.test(word);

/** Words of a date as names are written; Thai and Lao abbreviations hold full stops. */
export const wordsIn = (text: string): string[] => text.match(/(?:[\u0e00-\u0eff]+\.)+[\u0e00-\u0eff]*|[\p{L}\p{M}’'׳]+/gu) ?? [];

/**
 * Finds the month in the words of a date: in English first, then in the language told, then in all languages that are
 * written in its script.
 * @param words letters only, any case
 * @param language BCP 47 tag of the text, when it is known
 * @returns the month, 1 to 12, or undefined when no word names one
 */
export function monthAmong(words: readonly string[], language?: string): number | undefined {
  const folded = words.map(foldName);
  const candidates = folded.filter((word) => (word.length > 2 || (word.length === 2 && !isLatin(word))) && word.length <= 20 && !noise.test(word));
  if (candidates.length === 0) return undefined;
  if (candidates.every((word) => englishMonth.test(word))) return english.indexOf(candidates.at(-1)?.slice(0, 3) ?? '') + 1;
  // Names of two words in Arabic, and Hebrew names with "in" before them.
  const joined = [...candidates, ...folded.flatMap((word, at) => (at > 0 && /^\p{Script=Arabic}/u.test(word) ? [`${folded[at - 1]}${word}`] : [])), ...candidates.flatMap((word) => (/^ב\p{Script=Hebrew}{2}/u.test(word) ? [word.slice(1)] : []))];
  const own = isTag(language) ? namesIn(language) : undefined;
  // The day of the week comes before the month and may look like one (`mar. 5 janv.` is a Tuesday), so the last name wins.
  const find = (names: ReadonlyMap<string, number>): number | undefined => names.get(joined.findLast((word) => names.has(word)) ?? '');
  const inOwn = own && find(own);
  if (inOwn !== undefined) return inOwn;
  for (const script of new Set(candidates.map(scriptOf))) {
    const month = find(namesOf(script));
    if (month !== undefined) return month;
  }
  // Home-made abbreviations: `sierp`, `novembr`. The first language that has such a beginning wins.
  for (const candidate of candidates.toReversed()) {
    if (candidate.length > 2) for (const [long, month] of namesOf(scriptOf(candidate))) if (long.startsWith(candidate)) return month;
  }
  return undefined;
}

const isTag = (language: string | undefined): language is string => language !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language) && !/^(?:zh|ja|ko|vi|en)(?:-|$)/i.test(language);
