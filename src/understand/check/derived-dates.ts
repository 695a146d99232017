import { type DateMention, yearOf } from './dates.ts';
import type { Evidence, SourceStatement } from './evidence.ts';
import type { Slot } from './slots.ts';

/** The day before and the day after. Written for this project. */
const dayBeside: Readonly<Record<string, RegExp>> = {
  en: /\bthe (?:day (?:before|after)|next day|following day|previous day)\b|\ba day (?:earlier|later|after|before)\b/iu,
  de: /(?<!\p{L})(?:(?:am|einen) (?:tag|nächsten tag) (?:zuvor|davor|danach|darauf|später|nach|vor)|tags (?:zuvor|darauf)|am (?:vor|folge)tag|einen tag (?:vor|nach))(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:(?:le|au) lendemain|la veille|un jour plus (?:tôt|tard))(?!\p{L})/iu,
  es: /(?<!\p{L})(?:(?:al|el) día (?:siguiente|anterior)|la víspera|un día (?:antes|después))(?!\p{L})/iu,
};
/** What means now, and not the day of publication: `who heads the authority today`. */
const nowadays = /^(?:today|heute|aujourd[’']hui|hoy)$/iu;
/** `the 1980s`, `in den achtziger Jahren`, and their years. */
const decades: readonly (readonly [RegExp, number])[] = [
  [/fift(?:y|ies)|fünfziger|cinquante|cincuenta/iu, 50], [/sixties|sechziger|soixante|sesenta/iu, 60], [/seventies|siebziger|soixante-dix|setenta/iu, 70], [/eighties|achtziger|quatre-vingts?|ochenta/iu, 80], [/nineties|neunziger|quatre-vingt-dix|noventa/iu, 90],
];
/** Years around which things are told to have been so long after or before. */
const furthest = 150;

/** Days and years that readers work out from those of the sources: nine years before 2016, the day after Tuesday. */
export class DerivedDates {
  readonly #evidence: Evidence;
  /** By source. */
  readonly #years: Map<number, number[]>;
  readonly #lengths: Map<number, number[]>;

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
    const bySource = Map.groupBy(evidence.statements, ({ source }) => source);
    const each = (read: (statement: SourceStatement) => number[]): Map<number, number[]> => new Map([...bySource].map(([source, all]) => [source, [...new Set(all.flatMap(read))]]));
    this.#years = each(({ slots, published }) => {
      const own = yearOf(published);
      return [...(own === undefined ? [] : [own]), ...slots.flatMap(({ date }) => (date?.year !== undefined ? [date.year] : date?.years !== undefined && own !== undefined ? [own + date.years] : []))];
    });
    this.#lengths = each(({ slots }) => [1, ...slots.flatMap((slot) => yearsIn(slot))]);
  }

  /**
   * Whether a time that stands nowhere follows from others.
   * @param coverage how much of the sentence each statement has
   */
  follows({ date, text }: Slot, coverage: ArrayLike<number>): boolean {
    if (date === undefined) return false;
    if (date.offset !== undefined) return nowadays.test(text);
    if (date.weekday !== undefined) return this.#isBeside(date.weekday, coverage);
    if (date.year !== undefined && date.month === undefined) return date.isDecade === true ? this.#isDecade(date.year) : this.#isYear(date.year);
    if (date.years !== undefined) return this.#isAgo(date.years);
    return date.day !== undefined && date.month !== undefined && this.#isDayAlone(date, coverage);
  }

  #isYear(year: number): boolean {
    return [...this.#years].some(([source, years]) => years.some((base) => (this.#lengths.get(source) ?? []).some((length) => length <= furthest && Math.abs(base - year) === length)));
  }

  #isDecade(year: number): boolean {
    const short = String(year).slice(2);
    const named = decades.find(([, from]) => from === year % 100)?.[0];
    const written = new RegExp(`(?:años|années|anni|jahren?) ${short}(?!\\d)|(?<!\\d)(?:19|20)?${short}(?:s|er)(?!\\p{L})`, 'iu');
    return this.#evidence.statements.some((statement) => written.test(statement.text) || named?.test(statement.text) === true || statement.slots.some(({ date }) => date?.year !== undefined && date.year >= year && date.year < year + 10));
  }

  #isAgo(years: number): boolean {
    return this.#evidence.statements.some(({ source, published }) => {
      const own = yearOf(published);
      return (this.#lengths.get(source) ?? []).some((length) => length === -years && length > 1) || (own !== undefined && (this.#years.get(source) ?? []).some((year) => Math.abs(own + years - year) <= 1));
    });
  }

  /** `the day after Tuesday` */
  #isBeside(weekday: number, coverage: ArrayLike<number>): boolean {
    return this.#evidence.statements.some(({ at, text, language, slots }) => (coverage[at] ?? 0) > 0.15 && dayBeside[language]?.test(text) === true
      && slots.some(({ date }) => date?.weekday !== undefined && [1, 6].includes(Math.abs(date.weekday - weekday))));
  }

  /** `on the 27th`, of the month of publication or the next. */
  #isDayAlone({ day, month }: DateMention, coverage: ArrayLike<number>): boolean {
    return this.#evidence.statements.some(({ at, slots, published }) => {
      if ((coverage[at] ?? 0) <= 0.15 || published === undefined) return false;
      const own = new Date(published * 86_400_000).getUTCMonth() + 1;
      const isNear = month !== undefined && [0, 1, 11].includes(Math.abs(month - own));
      return isNear && slots.some(({ kind, value, unit, text }) => (kind === 'count' && value === day && /\p{Nd}/u.test(text)) || (kind === 'label' && Number.parseInt(unit, 10) === day));
    });
  }
}

/** How many years a number measures. */
function yearsIn({ kind, value, measured, date }: Slot): number[] {
  if (date?.years !== undefined) return [Math.abs(date.years)];
  if (kind === 'age' || (kind === 'count' && measured === 'year')) return [value];
  return kind === 'count' && measured === 'decade' ? [value * 10] : [];
}
