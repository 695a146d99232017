import { findDate } from '../../common/date/find-date.ts';
import { lower } from './lower.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { termOf } from '../../common/words/terms.ts';

/** The time that a question speaks of, in milliseconds since the epoch. */
export interface AskedTime {
  from?: number;
  to?: number;
  /** It speaks of the days before it was asked: "this week", "yesterday", "on Tuesday". */
  isRecent: boolean;
}

const DAY = 86_400_000;
const year = /(?<![\p{N}.,])(19[5-9]\d|20\d\d)(?![\p{N}]|[.,]\p{N})/u;

interface Names {
  /** Words of relative time, longest first: what they mean in days before the asking, first and last. */
  relative: readonly (readonly [string, number, number])[];
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlySet<string>;
}

const known = new Map<string, Names>();

/** As CLDR has them, which comes with Node, in any language. */
function namesIn(language: string): Names {
  const before = known.get(language);
  if (before !== undefined) return before;
  const locale = Intl.DateTimeFormat.supportedLocalesOf([language])[0] ?? 'en';
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const spans = [[0, 'day', 1, -1], [-1, 'day', 2, 0], [0, 'week', 8, -1], [-1, 'week', 15, 1], [0, 'month', 31, -1], [-1, 'month', 62, 1], [0, 'year', 366, -1], [-1, 'year', 731, 1]] as const;
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (let month = 0; month < 12; month++) {
    for (const style of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
      const name = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...style, timeZone: 'UTC' }).formatToParts(Date.UTC(2003, month, 5)).find(({ type }) => type === 'month')?.value ?? '';
      if (!/\p{N}/u.test(name)) months.set(termOf(name, language), month);
    }
  }
  for (let day = 0; day < 7; day++) weekdays.add(termOf(new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day * DAY), language));
  const names = {
    relative: spans.map(([value, unit, first, last]) => [lower(relative.format(value, unit)), first, last] as const).filter(([words]) => !/\p{N}/u.test(words)),
    months, weekdays,
  };
  if (known.size > 100) known.clear();
  known.set(language, names);
  return names;
}

/** Whether a word names a month or a day of the week. */
export function isCalendarWord(word: string, language: string): boolean {
  const { months, weekdays } = namesIn(language);
  const term = termOf(word, language);
  return months.has(term) || weekdays.has(term);
}

/** "Recently", which CLDR does not have. */
const recently: Record<string, string> = {
  en: 'recently', de: 'kürzlich', fr: 'récemment', es: 'recientemente', pt: 'recentemente', it: 'recentemente', nl: 'onlangs', sv: 'nyligen', da: 'nylig', no: 'nylig', pl: 'niedawno',
  cs: 'nedávno', ru: 'недавно', uk: 'нещодавно', tr: 'geçenlerde', ar: 'مؤخرا', he: 'לאחרונה', ja: '最近', zh: '最近', ko: '최근', hi: 'हाल', th: 'เมื่อเร็วๆ', fi: 'äskettäin', hu: 'nemrég', el: 'πρόσφατα', ro: 'recent', id: 'baru-baru', vi: 'gần đây',
};

/**
 * The time that a question speaks of: a date, a month, a year, or days counted back from when it was asked.
 * @param language ISO 639-1 code of the question
 * @param askedAt milliseconds since the epoch; without it "this week" says nothing
 */
export function readAskedTime(question: string, language: string, askedAt: number | undefined): AskedTime {
  const { relative, months, weekdays } = namesIn(language);
  const folded = lower(question);
  const span = relative.find(([words]) => folded.includes(words));
  const words = splitWords(question).map(({ text }) => text);
  const isRecent = span !== undefined ? span[1] <= 31 : folded.includes(recently[language] ?? '\n') || words.some((word) => weekdays.has(termOf(word, language)));
  const date = findDate(question, language);
  if (date !== undefined) return { from: date.time, to: date.time + DAY, isRecent };
  const stated = year.exec(question)?.[1];
  const month = words.map((word) => (language === 'en' && !/^\p{Lu}/u.test(word) ? undefined : months.get(termOf(word, language)))).find((found) => found !== undefined);
  if (stated !== undefined) {
    const of = Number(stated);
    return month === undefined ? { from: Date.UTC(of, 0, 1), to: Date.UTC(of + 1, 0, 1), isRecent } : { from: Date.UTC(of, month, 1), to: Date.UTC(of, month + 1, 1), isRecent };
  }
  if (askedAt === undefined) return { isRecent };
  if (month !== undefined) {
    const now = new Date(askedAt);
    const of = now.getUTCFullYear() - (month > now.getUTCMonth() ? 1 : 0);
    return { from: Date.UTC(of, month, 1), to: Date.UTC(of, month + 1, 1), isRecent };
  }
  if (span !== undefined) return { from: askedAt - span[1] * DAY, to: askedAt - span[2] * DAY, isRecent };
  return isRecent ? { from: askedAt - 10 * DAY, to: askedAt + DAY, isRecent } : { isRecent };
}

/** Days between a time and the time asked for, news of it being published up to three days later; 0 inside. */
export function daysFrom({ from, to }: AskedTime, time: number): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  if (time < from - DAY) return (from - time) / DAY;
  return time > to + 3 * DAY ? (time - to) / DAY : 0;
}
