import type { HtmlElement } from '../../common/html/tree.ts';
import { Hint } from './hints.ts';
import { holdsSentence, type Line, proseOf } from './line.ts';
import type { PageLines } from './lines.ts';

/** So often a label stands in a part that a script was to fill, and never among paragraphs. */
const least = 3;
/** Lines of a widget that stand between two of the same. */
const furthestApart = 3;
const shortest = 8;
const longest = 90;

/**
 * Marks what a script was to fill and could not: rows of quotes, tables of results, players, each with the same words
 * ("Error in retrieving data") one below the other. Nobody reads it as text, and "sign in" in it is no wall.
 */
export function dropWidgets(page: PageLines): void {
  const byText = Map.groupBy([...page.lines.entries()].filter(([, line]) => isLabel(line)), ([, line]) => line.text);
  for (const [text, found] of byText) if (found.length >= least) for (const run of runsOf(found.map(([at]) => at))) dropRun(page, run, text);
  for (const line of page.lines) if (isPlain(line) && !holdsSentence(line.text) && repeatsItself(line.text)) drop(page, line);
}

/** In lists, tables, poems and code, and below pictures the same may well stand again. */
const isPlain = ({ context, breaks, pruned, pictures }: Line): boolean => !pruned && breaks === 0 && pictures === 0 && !context.figure && context.heading === 0 && !context.list && !context.table && !context.quote && !context.preformatted;
const isLabel = (line: Line): boolean => isPlain(line) && line.size >= shortest && line.size <= longest && /\p{L}\s+\p{L}/u.test(line.text);

/** Places that are near each other, three at least. */
function runsOf(places: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const at of places) {
    const last = runs.at(-1);
    if (last !== undefined && at - (last.at(-1) ?? at) <= furthestApart) last.push(at);
    else runs.push([at]);
  }
  return runs.filter((run) => run.length >= least);
}

function dropRun(page: PageLines, run: readonly number[], text: string): void {
  const [from, to] = [run[0] ?? 0, run.at(-1) ?? 0];
  const within = page.lines.slice(from, to + 1);
  // Paragraphs or other labels among them: a refrain, the answers of an interview, things compared point by point.
  if (run.length * 2 < within.length || within.some((line) => line.text !== text && proseOf(line) > 0)) return;
  const around = widgetAround(page, from, to, text);
  for (const line of around === undefined ? within : page.lines.slice(page.first[around.index], page.last[around.index])) drop(page, line);
}

/** The largest element around a run that holds no running text, and hardly more lines than the run. */
function widgetAround(page: PageLines, from: number, to: number, text: string): HtmlElement | undefined {
  let widget: HtmlElement | undefined;
  for (let element = page.lines[from]?.element; element !== undefined && element.tag !== 'body' && element.tag !== 'html'; element = element.parent) {
    const [first, last] = [page.first[element.index] ?? 0, page.last[element.index] ?? 0];
    const lines = page.lines.slice(first, last);
    if (lines.some((line) => proseOf(line) > 0 || line.context.heading > 0) || lines.filter((line) => line.text === text).length * 2 < lines.length) break;
    if (first <= from && to < last) widget = element;
  }
  return widget;
}

function drop(page: PageLines, line: Line): void {
  line.pruned = true;
  line.hints |= Hint.hidden;
  const { index } = line.element;
  if (page.lines.slice(page.first[index], page.last[index]).every((one) => one.pruned)) {
    page.removed[index] = 1;
    page.hints[index] = (page.hints[index] ?? 0) | Hint.hidden;
  }
}

/** The same in one line: at least so much of it are three words in a row that stand there three times. */
const mostlySame = 0.5;
const fewestWords = 9;
const mostWords = 120;

function repeatsItself(text: string): boolean {
  if (text.length > 1200) return false;
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (words.length < fewestWords || words.length > mostWords) return false;
  const places = new Map<string, number[]>();
  for (let at = 0; at + 3 <= words.length; at++) {
    const key = words.slice(at, at + 3).join(' ');
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  const same = new Set<number>();
  for (const found of places.values()) if (found.length >= least) for (const at of found) for (const place of [at, at + 1, at + 2]) same.add(place);
  return same.size >= words.length * mostlySame;
}
