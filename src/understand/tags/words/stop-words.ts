import { functionWords } from './function-words.ts';

/** Words of a language that begin and end no tag. */
export interface StopWords {
  always: ReadonlySet<string>;
  /** Only in small letters: "new", but "New York". */
  small: ReadonlySet<string>;
}

/** Languages that read another's list as well. */
const likeOthers: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', bs: 'hr', ms: 'id', gl: 'pt', be: 'ru' };
const known = new Map<string, StopWords>();
const none: StopWords = { always: new Set(), small: new Set() };

const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/**
 * The stop words of a language.
 * @param language BCP 47; a language without a list has none
 */
export function stopWords(language: string): StopWords {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const before = known.get(base);
  if (before !== undefined) return before;
  const lists = [base, likeOthers[base] ?? '', ...(base === 'sr' ? ['hr'] : [])].flatMap((name) => (Object.hasOwn(functionWords, name) ? [functionWords[name] ?? ''] : []));
  if (lists.length === 0) return none;
  const stops = { always: new Set(lists.flatMap((list) => wordsOf(list.split('|')[0] ?? ''))), small: new Set(lists.flatMap((list) => wordsOf(list.split('|')[1] ?? ''))) };
  known.set(base, stops);
  return stops;
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
