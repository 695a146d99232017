/** The time of day in a date, and what the date has besides it. */
export interface TimeOfDay {
  /** Whether there is a time at all; without one it is midnight. */
  found: boolean;
  /** 0 to 24 (24 only as 24:00:00); undefined when the time cannot be (25:00). */
  hour: number | undefined;
  minutes: number;
  milliseconds: number;
  /** The date without its time and zone. */
  rest: string;
  /** The clock has AM and PM. */
  twelveHours: boolean;
  /** What may be a zone, the likeliest first, in lower case. */
  zones: string[];
}

const dottedClock = /(?:^|[\s,@-])(\d{1,2})[.h](\d{1,2})(?:[.m](\d{1,2})(?:[.,](\d{1,9}))?)?(?![.\d])/i;
const compactClock = /(?<=\d)T(\d{2})(\d{2})?(?:(\d{2})(?:[.,](\d{1,9}))?)?(?![\d:])/i;
const hourOnly = /(?:^|[\s,])(\d{1,2})()()()(?=\s?[ap]\.?m\b)/i;
const meridiem = /(?<![\p{L}\d])(?:([ap])\.?m\.?|오([전후])|(上|下)午|午(前|後))(?!\p{L}|(?<=[a-z.])\d)/iu;
const midnight = { found: false, hour: 0, minutes: 0, milliseconds: 0 };

/** Splits a date into its time, its zone and the rest. */
export function readTime(text: string): TimeOfDay {
  const half = meridiem.exec(text) ?? /(?<=\d)([ap])()()()\.?m\b/i.exec(text);
  const found = findClock(text, half !== null);
  if (!found) return { ...midnight, twelveHours: false, ...splitZones(text, '') };
  const [whole, hours = '', minutes = '', seconds = '', fraction = ''] = found;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + whole.length);
  const withoutHalf = (part: string): string => (half ? part.replace(half[0], ' ') : part);
  const hour = hourOfDay(Number(hours), half);
  const valid = hour !== undefined && Number(minutes) < 60 && Number(seconds) <= 60 && (hour < 24 || Number(minutes) + Number(seconds) === 0);
  return {
    found: true,
    hour: valid ? hour : undefined,
    minutes: Number(minutes),
    twelveHours: half?.[1] !== undefined,
    milliseconds: Number(seconds) * 1000 + Math.floor(Number(`0.${fraction || 0}`) * 1000),
    ...splitZones(withoutHalf(before), withoutHalf(after)),
  };
}

const colonClock = /(?:^|[\s,@\p{L}-])(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,:](\d{1,9}))?)?(?!\d)/iu;

function findClock(text: string, hasHalf: boolean): RegExpExecArray | null {
  const compact = compactClock.exec(text);
  if (compact) return compact;
  if (text.includes(':')) return colonClock.exec(text);
  const dotted = dottedClock.exec(text);
  // `31.12.03` is a day.
  if (dotted && !/^\s*\d{1,2}\.\d{1,2}\.\d/.test(dotted[0])) return dotted;
  return hasHalf ? hourOnly.exec(text) : null;
}

function hourOfDay(hour: number, half: RegExpExecArray | null): number | undefined {
  if (!half || hour > 12) return hour > 24 ? undefined : hour;
  const afternoon = /^(p|후|下|後)$/i.test(half[1] ?? half[2] ?? half[3] ?? half[4] ?? '');
  return (hour % 12) + (afternoon ? 12 : 0);
}

const numericZone = /^\s*((?:utc|gmt|ut|z)?\s?[+-]\d{1,2}(?::?\d{2})?)(?!\d)/i;

function splitZones(before: string, after: string): { rest: string; zones: string[] } {
  const zones: string[] = [];
  let tail = after;
  const numeric = numericZone.exec(tail);
  if (numeric) {
    zones.push((numeric[1] ?? '').replace(/\s/g, '').toLowerCase());
    tail = tail.slice(numeric[0].length);
  }
  const kept: string[] = [];
  for (const word of tail.split(/[\s,]+/)) {
    const bare = word.replace(/^\(|\)$/g, '').toLowerCase();
    if (/^[+-]\d{1,2}:?(\d{2})?$/.test(bare) || /^[a-z]/.test(bare)) zones.push(bare);
    kept.push(word);
  }
  return { rest: `${before} ${kept.join(' ')}`.trim(), zones };
}
