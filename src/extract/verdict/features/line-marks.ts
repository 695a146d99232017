import { type Line, linkDensity } from '../../content/line.ts';

/** What a line is, as bits. */
export const Mark = {
  prose: 1,
  heading: 2,
  linkedHeading: 4,
  /** A link that reads like a headline. */
  headline: 8,
  /** A link of a word or two: a name, a label. */
  label: 16,
  date: 32,
  price: 64,
  /** Nothing but a number: a page, a count. */
  number: 128,
  /** A short line with a number in it: "3 replies", "Joined: 2012". */
  count: 256,
} as const;

const isCurrency = (code: number): boolean => code === 36 || (code >= 0xa2 && code <= 0xa5) || (code >= 0x20a0 && code <= 0x20cf) || code === 0xff04 || code === 0xffe5;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const parts = new Set([45, 46, 47, 58]);

/** Longer lines are no labels, dates or prices. */
const longest = 60;

/**
 * Reads what a line is from its size, links and figures; no words, so that every language counts.
 * @param prose how much of the line is running text
 */
export function marksOf(line: Line, prose: number): number {
  const { size, text, context } = line;
  const density = linkDensity(line);
  let marks = prose > 0 ? Mark.prose : 0;
  if (context.heading > 0) marks |= density > 0.5 ? Mark.heading | Mark.linkedHeading : Mark.heading;
  if (density > 0.8) marks |= size <= 20 ? Mark.label : size < 200 ? Mark.headline : 0;
  if (size > longest) return marks;
  return marks | (line.timed > size / 2 ? Mark.date : 0) | figuresIn(text, size);
}

function figuresIn(text: string, size: number): number {
  let digits = 0;
  let run = 0;
  let letters = 0;
  let money = false;
  let year = false;
  let parted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      digits++;
      run++;
      continue;
    }
    if (run === 4 && isYear(text, at)) year = true;
    else if (run > 0 && run <= 2 && parts.has(code) && isDigit(text.charCodeAt(at + 1))) parted = true;
    run = 0;
    if (isCurrency(code)) money = true;
    else if (code > 64) letters++;
  }
  if (digits === 0) return 0;
  if (run === 4 && isYear(text, text.length)) year = true;
  let marks = money ? Mark.price : 0;
  if (size < 50 && (year || (parted && digits >= 3 && digits <= 12 && !money))) marks |= Mark.date;
  if (letters === 0 && digits <= 5 && size < 10) marks |= Mark.number;
  if (letters > 0 && size < 30) marks |= Mark.count;
  return marks;
}

/** Whether the four digits before `end` are a year of the last or this century. */
function isYear(text: string, end: number): boolean {
  const century = text.slice(end - 4, end - 2);
  return century === '19' || century === '20';
}
