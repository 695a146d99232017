const day = 86_400_000;
const earliest = Date.UTC(1990, 0, 1);

/** Beginnings of month names, in the languages whose pages write dates in words; the first letters suffice. */
const monthNames: readonly string[] = [
  'jan|ene|gen|januar|janv|янв|ян|sty|led|ιαν|oca|يناير|ינואר|tammi', 'feb|fév|fev|фев|lut|úno|φεβ|şub|sub|فبراير|פברואר|helmi', 'mar|mär|maerz|mrt|мар|břez|μαρ|مارس|מרץ|maalis', 'apr|abr|avr|апр|kwi|dub|απρ|nis|أبريل|ابريل|אפריל|huhti',
  'may|mai|mei|mag|maj|май|мая|kvě|μαϊ|μαι|مايو|מאי|touko', 'jun|juin|giu|июн|cze|červn|ιουν|haz|يونيو|יוני|kesä', 'jul|juil|lug|июл|lip|červenc|ιουλ|tem|يوليو|יולי|heinä', 'aug|aoû|aou|ago|авг|sie|srp|αυγ|ağu|agu|أغسطس|אוגוסט|elo',
  'sep|set|сен|wrz|zář|σεπ|eyl|سبتمبر|ספטמבר|syys', 'oct|okt|ott|out|окт|paź|říj|οκτ|eki|أكتوبر|اكتوبر|אוקטובר|loka', 'nov|ноя|lis|νοε|kas|نوفمبر|נובמבר|marras', 'dec|déc|dez|dic|дек|gru|pro|δεκ|ara|ديسمبر|דצמבר|joulu',
];
const months: readonly (readonly [RegExp, number])[] = monthNames.map((names, at) => [new RegExp(`^(?:${names})`, 'iu'), at]);

function monthOf(name: string): number | undefined {
  // "juin" and "juillet", "červen" and "červenec" begin alike: the longer name is asked first.
  if (/^(?:juil|jul|červenc)/iu.test(name)) return 6;
  return months.find(([pattern]) => pattern.test(name))?.[1];
}

const iso = /(\d{4})-(\d{2})-(\d{2})(?:[T ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/;
const numbers = /(?<!\d)(\d{4})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})|(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\5\s?(\d{4}|\d{2})(?!\d)/u;
const dayFirst = /(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s*(?:de\s+|of\s+|-)?\s*([\p{L}]{3,12})\.?,?\s*(?:de\s+|del\s+)?-?\s*(\d{4})(?!\d)/u;
const monthFirst = /(?<!\p{L})([\p{L}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const clock = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\.?)?\s*(?:(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?![\p{L}\d])|(EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|MEZ|MESZ|IST|JST|KST)(?!\p{L}))?/iu;

const zones: Readonly<Record<string, number>> = { EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420, BST: 60, CET: 60, MEZ: 60, CEST: 120, MESZ: 120, IST: 330, JST: 540, KST: 540 };

/**
 * Reads a date as publishers write it: ISO 8601 and RFC 9557 forms, RFC 5322 dates, seconds or milliseconds since the epoch, and
 * dates in words or numbers in some twenty languages. Without a time zone it is taken as UTC; of two numbers that could
 * both be the day, the first is it (unless the language is US English or the numbers forbid it).
 * @param lang the page's language tag
 * @returns milliseconds since the epoch, or undefined when the text holds no date after 1990
 */
export function readDate(text: string, lang?: string): number | undefined {
  const short = text.trim().slice(0, 200);
  if (/^\d{10}(?:\.\d+)?$/.test(short)) return sane(Number(short) * 1000);
  if (/^\d{13}$/.test(short)) return sane(Number(short));
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?Z?)?$/.exec(short);
  if (compact) return at(Number(compact[1]), Number(compact[2]) - 1, Number(compact[3]), (Number(compact[4] ?? 0) * 60 + Number(compact[5] ?? 0)) * 60_000, 0);
  const standard = iso.exec(short);
  if (standard) {
    const [, year, month, dayOfMonth, hour = '0', minute = '0', second = '0', zone] = standard;
    return at(Number(year), Number(month) - 1, Number(dayOfMonth), ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000, offsetOf(zone));
  }
  const date = inWords(short) ?? inNumbers(short, lang);
  if (!date) return undefined;
  const [year, month, dayOfMonth, rest] = date;
  const time = clock.exec(rest);
  return at(year, month, dayOfMonth, time ? timeOf(time) : 0, time ? (time[6] !== undefined ? (zones[time[6].toUpperCase()] ?? 0) : offsetOf(time[5])) : 0);
}

type Parts = readonly [year: number, month: number, day: number, rest: string];

function inWords(text: string): Parts | undefined {
  const first = dayFirst.exec(text);
  if (first) {
    const month = monthOf(first[2] ?? '');
    if (month !== undefined) return [Number(first[3]), month, Number(first[1]), without(text, first)];
  }
  const second = monthFirst.exec(text);
  if (!second) return undefined;
  const month = monthOf(second[1] ?? '');
  return month === undefined ? undefined : [Number(second[3]), month, Number(second[2]), without(text, second)];
}

function inNumbers(text: string, lang: string | undefined): Parts | undefined {
  const found = numbers.exec(text);
  if (!found) return undefined;
  const rest = without(text, found);
  if (found[1] !== undefined) return [Number(found[1]), Number(found[2]) - 1, Number(found[3]), rest];
  const [one, two] = [Number(found[4]), Number(found[6])];
  const year = Number(found[7]) < 100 ? 2000 + Number(found[7]) : Number(found[7]);
  const monthLeads = two > 12 || (one <= 12 && found[5] === '/' && /^en(?:-us)?$/i.test(lang ?? ''));
  return monthLeads ? [year, one - 1, two, rest] : [year, two - 1, one, rest];
}

const without = (text: string, found: RegExpExecArray): string => `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;

function timeOf([, hours = '0', minutes = '0', seconds = '0', half]: RegExpExecArray): number {
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 24 ? 0 : ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** Minutes east of Greenwich. */
function offsetOf(zone: string | undefined): number {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return found[1] === '-' ? -minutes : minutes;
}

function at(year: number, month: number, dayOfMonth: number, time: number, offset: number): number | undefined {
  if (month < 0 || month > 11 || dayOfMonth < 1 || dayOfMonth > 31 || Math.abs(offset) > 16 * 60) return undefined;
  const midnight = Date.UTC(year, month, dayOfMonth);
  return new Date(midnight).getUTCDate() === dayOfMonth ? sane(midnight + time - offset * 60_000) : undefined;
}

const sane = (time: number): number | undefined => (time >= earliest && time < Date.UTC(2200, 0, 1) ? time : undefined);

/** @returns ISO 8601 in UTC; a date up to a day ahead is a slip of time zones and becomes `now`, one further ahead is none */
export function notInFuture(time: number, now: number): string | undefined {
  if (time > now + day) return undefined;
  return new Date(Math.min(time, now)).toISOString();
}
