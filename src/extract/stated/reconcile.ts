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

/** A line that the stated text holds, or does not. */
const held = 0.85;
const foreign = 0.15;
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
 * @param kept those that were taken
 * @param barred those that are not to be taken in any case
 */
export function reconcile(lines: readonly Line[], kept: ReadonlySet<Line>, barred: ReadonlySet<Line>, stated: LetterRuns): Amendment {
  const coverage = statedCoverage(lines, stated);
  const add = missing(lines, kept, barred, coverage);
  const taken = lines.filter((line) => kept.has(line) || add.has(line));
  const agreement = new LetterRuns(taken.map((line) => line.text).join('\n')).coverageOf(stated.text);
  return { add, drop: agreement < agreed ? new Set() : unstated(taken, new Map(lines.map((line, at) => [line, coverage[at] ?? 0]))) };
}

/** Paragraphs that stand in the stated text and were not taken, and the short lines that head them. */
function missing(lines: readonly Line[], kept: ReadonlySet<Line>, barred: ReadonlySet<Line>, coverage: Float64Array): Set<Line> {
  const seen = new Set([...kept].map((line) => line.text));
  const add = new Set<Line>();
  for (const [at, line] of lines.entries()) {
    if (kept.has(line) || barred.has(line) || (coverage[at] ?? 0) < held || proseOf(line) < 80 || linkDensity(line) > 0.3 || line.context.figure || seen.has(line.text)) continue;
    seen.add(line.text);
    add.add(line);
    const before = lines[at - 1];
    if (before && !kept.has(before) && (coverage[at - 1] ?? 0) === 1 && before.size < 80 && linkDensity(before) === 0 && (before.hints & Hint.caption) === 0) add.add(before);
  }
  return add;
}

/** Runs of lines that were taken and stand not in the stated text. */
function unstated(taken: readonly Line[], coverage: ReadonlyMap<Line, number>): Set<Line> {
  const isHeld = (line: Line): boolean => (coverage.get(line) ?? 0) > foreign;
  const isPlace = (line: Line): boolean => (coverage.get(line) ?? 0) >= held && proseOf(line) > 0;
  const [first, last] = [taken.findIndex(isPlace), taken.findLastIndex(isPlace)];
  const total = taken.reduce((sum, line) => sum + line.size, 0);
  const told = taken.reduce((sum, line) => sum + line.size * (coverage.get(line) ?? 0), 0);
  if (told < total * (1 - largestLoss)) return new Set();
  const drop = new Set<Line>();
  let loss = 0;
  for (let from = Math.max(0, first); from < taken.length;) {
    let to = from;
    for (let line = taken[to]; line && !isHeld(line); line = taken[to]) to++;
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
