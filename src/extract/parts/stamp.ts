import { foldAllSpace } from '../../common/html/space.ts';
import { readDate } from '../../common/date/find-date.ts';
import { plainDate } from '../../common/date/plain.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import type { Line } from '../content/line.ts';

/** When an entry was written, as a line of its own says. */
export interface Stamp {
  line: Line;
  /** The element whose text it is. */
  element: HtmlElement;
  /** As read on a clock: `14:32`, `2:32 p.m.`. */
  text: string;
  /** For comparison with others of its kind: milliseconds since the epoch when `dated`, else since midnight. */
  at: number;
  dated: boolean;
}

const longest = 45;
const minute = 60_000;

/** Hours and minutes, with what languages write before and after them. A dot is a clock's only beside a word that says so, or alone. */
const clock = new RegExp(
  '(?<![\\d:.,])(?:(午前|午後|上午|下午|오전|오후|AM|PM)\\s?)?'
  + '(?:([01]?\\d|2[0-3])[:h]\\s?([0-5]\\d)(?![\\d%.]|:\\d+[.,]\\d)|(?<=^|klo\\s)([01]?\\d|2[0-3])\\.([0-5]\\d)(?=$|\\s(?:uhr|h\\b|hrs|uur))|([01]?\\d|2[0-3])\\.([0-5]\\d)(?=\\s(?:uhr|h\\b|hrs|uur)))'
  + '(?::[0-5]\\d)?(?:\\s?([ap])\\.?\\s?m\\b\\.?|\\s?([صم])(?!\\p{L}))?', 'iu',
);

const maybeClock = /\p{Nd}\s?[:.h：時时點点시]\s?\p{Nd}/u;

/** @returns undefined for a line that is more or other than a time of day */
export function stampOf(line: Line): Stamp | undefined {
  if (line.size > longest || line.size < 3 || line.text.length > 60 || (line.timed === 0 && !maybeClock.test(line.text))) return undefined;
  const element = timeElement(line);
  const told = element && attribute(element, 'datetime');
  const exact = told !== undefined && /\d{1,2}:\d{2}/.test(told) ? readDate(told) : undefined;
  const text = plainDate(line.text);
  const found = clock.exec(text);
  if (exact === undefined && !found) return undefined;
  // "Kick-off: 20:00" is a fact of an event.
  if (found && /\p{L}\s*[:：]\s*$/u.test(text.slice(0, found.index))) return undefined;
  const rest = found ? `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}` : '';
  // "At 14:32 the gate opened": a sentence. A date, a zone, a word such as Uhr or Update may stand beside a time.
  if ((rest.match(/\p{L}/gu)?.length ?? 0) > 24) return undefined;
  if (exact !== undefined && element) {
    const own = foldAllSpace(wordsIn(element)).trim();
    return { line, element, text: clock.test(plainDate(own)) ? own : clockOf(told ?? ''), at: exact, dated: true };
  }
  if (!found) return undefined;
  const date = readDate(text);
  const apart = element ?? clockElement(line) ?? line.element;
  return { line, element: apart, text: apart === line.element ? line.text : foldAllSpace(wordsIn(apart)).trim(), at: (date === undefined ? 0 : Math.floor(date / 86_400_000) * 86_400_000) + timeOf(found), dated: date !== undefined };
}

/** The `time` element that is (nearly) all of the line. */
function timeElement(line: Line): HtmlElement | undefined {
  if (line.timed < line.size * 0.6) return undefined;
  for (const parent of line.parents) for (let element: HtmlElement | undefined = parent; element && element !== line.element.parent; element = element.parent) if (element.tag === 'time') return element;
  return undefined;
}

/** The inline element that is the time and nothing else, on a line that also names the writer. */
function clockElement(line: Line): HtmlElement | undefined {
  return line.parents.find((parent) => {
    if (parent === line.element || parent.children.length !== 1) return false;
    const own = plainDate(wordsIn(parent)).trim();
    return clock.exec(own)?.[0].length === own.length;
  });
}

const wordsIn = (element: HtmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');

/** "2026-05-03T14:32:05+02:00": its own clock, not ours. */
const clockOf = (datetime: string): string => /\d{1,2}:\d{2}/.exec(datetime)?.[0] ?? '';

function timeOf([, before = '', ...parts]: RegExpExecArray): number {
  const [half = '', arabicHalf = ''] = parts.slice(6);
  const [hours = '0', minutes = '0'] = parts.slice(0, 6).filter((part) => part !== undefined);
  const isLate = /^(?:午後|下午|오후|PM)$/i.test(before) || half.toLowerCase() === 'p' || arabicHalf === 'م';
  const isTold = before !== '' || half !== '' || arabicHalf !== '';
  const hour = isTold ? (Number(hours) % 12) + (isLate ? 12 : 0) : Number(hours);
  return (hour * 60 + Number(minutes)) * minute;
}
