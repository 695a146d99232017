import { LetterRuns } from '../agreement/letter-runs.ts';
import { Hint } from '../content/hints.ts';
import { type Line, linkDensity, proseOf } from '../content/line.ts';

/**
 * How much of each line's letters, 0 to 1, a stated text holds: evidence for and against each line of a page.
 * @param stated plain text, such as a page's JSON-LD `articleBody`
 */
export function statedCoverage(lines: readonly Pick<Line, 'text'>[], stated: string | LetterRuns): Float64Array {
  const runs = typeof stated === 'string' ? new LetterRuns(stated) : stated;
  return Float64Array.from(lines, (line) => runs.coverageOf(line.text));
}

/** What a stated text changes in the choice of a page's lines. */
export interface Amendment {
  /** Lines to take that were left out. */
  add: ReadonlySet<Line>;
  /** Lines to leave out that were taken. */
  drop: ReadonlySet<Line>;
}

/** What was chosen before the stated text was looked at. */
export interface Choice {
  kept: ReadonlySet<Line>;
  /** Lines that are not to be taken in any case. */
  barred: ReadonlySet<Line>;
}

/** Of a line's letters, so many make it one that the stated text says, and so few one that it does not. */
const said = 0.85;
const unsaid = 0.15;
/** As much of the stated text must be among the lines taken before one that it lacks is doubted. */
const agreed = 0.9;
/** More than that cannot all be promotion: the stated text is an older version, or only a part. */
const largestLoss = 0.25;
const largestTail = 0.06;

/**
 * Holds the lines taken from a page against the text it states of itself. Paragraphs that the stated text holds and the
 * choice lacks are taken; paragraphs in the middle or at the end that it lacks are left out, once everything else agrees.
 * Kinds of lines that stated texts leave out as a whole (headings, lists, tables, code) are not doubted.
 * @param lines all lines of the page
 */
export function reconcile(lines: readonly Line[], choice: Choice, stated: LetterRuns): Amendment {
  const known = new Map<Line, number>();
  const coverage = (line: Line): number => {
    const before = known.get(line) ?? stated.coverageOf(line.text);
    known.set(line, before);
    return before;
  };
  const add = missing(lines, choice, coverage);
  const taken = lines.filter((line) => choice.kept.has(line) || add.has(line));
  const agreement = new LetterRuns(taken.map((line) => line.text).join('\n')).coverageOf(stated.text);
  return { add, drop: agreement < agreed ? new Set() : unstated(taken, coverage) };
}

type Coverage = (line: Line) => number;

/** Paragraphs that stand in the stated text and were not taken, and the short lines that head them. */
function missing(lines: readonly Line[], { kept, barred }: Choice, coverage: Coverage): Set<Line> {
  const seen = new Set([...kept].map((line) => line.text));
  const add = new Set<Line>();
  for (const [at, line] of lines.entries()) {
    if (kept.has(line) || barred.has(line) || proseOf(line) < 80 || linkDensity(line) > 0.3 || line.context.figure || seen.has(line.text) || coverage(line) < said) continue;
    seen.add(line.text);
    add.add(line);
    const before = lines[at - 1];
    if (before && !kept.has(before) && !seen.has(before.text) && before.size < 80 && linkDensity(before) === 0 && (before.hints & Hint.caption) === 0 && coverage(before) === 1) add.add(before);
  }
  return add;
}

/** Runs of lines that were taken and stand not in the stated text. */
function unstated(taken: readonly Line[], coverage: Coverage): Set<Line> {
  const isSaid = (line: Line): boolean => coverage(line) > unsaid;
  const isPlace = (line: Line): boolean => coverage(line) >= said && proseOf(line) > 0;
  const [first, last] = [taken.findIndex(isPlace), taken.findLastIndex(isPlace)];
  const total = taken.reduce((sum, line) => sum + line.size, 0);
  const told = taken.reduce((sum, line) => sum + line.size * coverage(line), 0);
  if (told < total * (1 - largestLoss)) return new Set();
  const drop = new Set<Line>();
  let loss = 0;
  for (let from = Math.max(0, first); from < taken.length;) {
    let to = from;
    for (let line = taken[to]; line && !isSaid(line); line = taken[to]) to++;
    const run = taken.slice(from, to).filter((line) => !isOfOtherKind(line));
    from = to + 1;
    const size = run.reduce((sum, line) => sum + line.size, 0);
    // A number or a word alone may be what a list or a table lost in the stated text.
    if (!run.some((line) => line.size >= 30) || (to > last && size > total * largestTail)) continue;
    for (const line of run) drop.add(line);
    loss += size;
  }
  return loss > total * largestLoss ? new Set() : drop;
}

const isOfOtherKind = ({ context }: Line): boolean => context.heading > 0 || context.list || context.table || context.preformatted;
