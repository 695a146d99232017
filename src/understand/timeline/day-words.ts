/** How a language writes days: names of CLDR, which comes with Node, and small words of our own. */
export interface DayWords {
  /** Names of months, in full and short, lower case, with their number from 0. */
  months: ReadonlyMap<string, number>;
  /** Names of the days of the week, lower case, from Sunday, 0. */
  weekdays: ReadonlyMap<string, number>;
  /** "yesterday" and the like, with the days from today. */
  relative: ReadonlyMap<string, number>;
  /** Before a year or a month that stands alone: "in", "since". */
  before: string;
  /** Before or after a day of the week: the one that comes. */
  next: RegExp;
  /** What a sentence about the future has. */
  future: RegExp;
  /** Between the parts of a date: "of", "de". */
  link: string;
}

const small: Readonly<Record<string, Pick<DayWords, 'before' | 'next' | 'future' | 'link'>>> = {
  en: { before: 'in|since|by|until|from|during|late|early|mid', next: /\bnext\b/iu, future: /\b(?:will|’ll|would|tr(?:y|ies) to|wants? to|is to|are to|is due|are due|plans? to|expected to|scheduled)\b/iu, link: '(?:of )?' },
  de: { before: 'im|in|seit|bis|ab|vom|Anfang|Mitte|Ende|Jahr|Jahre', next: /\b(?:nächste|kommende)[rnms]?\b/iu, future: /\b(?:wird|werden|soll|sollen|will|wollen|geplant)\b/iu, link: '' },
  fr: { before: 'en|depuis|dès|jusqu’en|jusqu\'en|fin|début|mi|année', next: /\bprochaine?\b/iu, future: /(?<!\p{L})(?:\p{L}{2,}(?:era|ira|dra|rra|ra|eront|iront|ront)|doit|doivent|va|vont|prévue?s?)(?!\p{L})/iu, link: '' },
  es: { before: 'en|desde|hasta|finales de|principios de|mediados de|año', next: /\b(?:próxim[oa]|que viene)\b/iu, future: /(?<!\p{L})(?:\p{L}{2,}(?:rá|rán)|va a|van a|prevé|prevén|previst[oa]s?)(?!\p{L})/iu, link: '(?:del? )?' },
};

/** Languages in which days are read. */
export const datedLanguages: readonly string[] = Object.keys(small);

const day = 86_400_000;
const known = new Map<string, DayWords>();

/** @returns nothing for a language without rules */
export function dayWordsOf(language: string): DayWords | undefined {
  const words = small[language];
  const before = known.get(language);
  if (words === undefined || before !== undefined) return before;
  const months = new Map<string, number>();
  const locale = `${language}-u-ca-gregory`;
  for (let month = 0; month < 12; month++) {
    for (const style of ['long', 'short'] as const) {
      const name = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' }).formatToParts(Date.UTC(2003, month, 5)).find(({ type }) => type === 'month')?.value ?? '';
      const folded = name.toLowerCase().replace(/\.$/u, '');
      if (folded.length > 2) months.set(folded, month);
    }
  }
  // 4 January 1970 was a Sunday.
  const weekdays = new Map(Array.from({ length: 7 }, (_, at) => [new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format((3 + at) * day).toLowerCase(), at] as const));
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const relative = new Map([-2, -1, 0, 1, 2].map((days) => [format.format(days, 'day').toLowerCase(), days] as const).filter(([name]) => !/\p{N}/u.test(name)));
  const made = { months, weekdays, relative, ...words };
  known.set(language, made);
  return made;
}
