import { attribute, HtmlElement } from '../../common/html/tree.ts';
import { Hint } from '../content/hints.ts';
import { type Line, linkDensity, proseOf } from '../content/line.ts';
import type { PageLines } from '../content/lines.ts';
import { type JsonObject, typesOf } from '../metadata/json-ld.ts';
import { repeats } from './repeats.ts';
import { type Stamp, stampOf } from './stamp.ts';

/** A page that is written while something happens: entries with times, one below the other. */
export interface LiveBlog {
  /** The element that holds all entries. */
  parent: HtmlElement;
  /** In page order, newest first on most pages. */
  entries: readonly LiveEntry[];
}

export interface LiveEntry {
  stamp: Stamp;
  /** The entry's own element; the stamp's where entries are not parted by elements. */
  block: HtmlElement;
  /** The lines of the entry, its stamp included, are `lines.slice(from, to)`. */
  from: number;
  to: number;
}

const fewest = 4;
/** So many when the page itself says that it is one. */
const fewestStated = 2;
const longestSpan = 3 * 86_400_000;

/**
 * Recognises a live blog: at least four blocks side by side, each with a time of day on a line of its own and running
 * text, the newest first (or the oldest, where names say that it is a live blog). Comments have names for that, teasers
 * link elsewhere, threads go on for days and begin at their beginning.
 * @param page lines as `linesOf` gives them
 * @param data the page's JSON-LD; a `LiveBlogPosting` makes two entries enough, a `DiscussionForumPosting` makes none one
 */
export function liveBlogOf(page: PageLines, data: readonly JsonObject[]): LiveBlog | undefined {
  const stamps: Stamp[] = [];
  for (const line of page.lines) {
    const stamp = stampOf(line);
    if (stamp) stamps.push(stamp);
  }
  if (stamps.length < fewestStated) return undefined;
  if (data.some((object) => typesOf(object).some((type) => type === 'DiscussionForumPosting' || type === 'QAPage'))) return undefined;
  const places = new Map(page.lines.map((line, at) => [line, at]));
  const isStated = data.some((object) => typesOf(object).includes('LiveBlogPosting'));
  for (const { parent, blocks } of repeats(stamps, ({ line }) => line.element)) {
    if (blocks.length < (isStated ? fewestStated : fewest)) break;
    if (isElsewhere(page, parent)) continue;
    const entries = entriesIn(page, parent, blocks, places);
    const written = entries.filter((entry) => isWritten(page, entry, isStated));
    if (written.length < (isStated ? fewestStated : fewest) || written.length < entries.length / 2) continue;
    if (isStated || isInOrder(written.map(({ stamp }) => stamp), written.some(({ block }) => isNamed(block)))) return { parent, entries };
  }
  return undefined;
}

function isElsewhere(page: PageLines, start: HtmlElement): boolean {
  for (let element: HtmlElement | undefined = start; element; element = element.parent) {
    if (((page.hints[element.index] ?? 0) & (Hint.comments | Hint.side | Hint.foot | Hint.hidden | Hint.navigation)) !== 0) return true;
  }
  return false;
}

function entriesIn(page: PageLines, parent: HtmlElement, blocks: readonly { block: HtmlElement; mark: Stamp }[], places: ReadonlyMap<Line, number>): LiveEntry[] {
  const end = page.last[parent.index] ?? 0;
  const starts = blocks.map(({ block, mark }) => (block === mark.line.element ? (places.get(mark.line) ?? 0) : (page.first[block.index] ?? 0)));
  return blocks.map(({ block, mark }, at) => {
    const stands = block !== mark.line.element && (page.last[block.index] ?? 0) - (starts[at] ?? 0) > 1;
    return { stamp: mark, block, from: starts[at] ?? 0, to: stands ? (page.last[block.index] ?? 0) : (starts[at + 1] ?? end) };
  });
}

/** Whether an entry tells something itself rather than leading to another page. */
function isWritten(page: PageLines, { stamp, from, to }: LiveEntry, isStated: boolean): boolean {
  const lines = page.lines.slice(from, to).filter((line) => line !== stamp.line);
  const size = lines.reduce((sum, line) => sum + line.size, 0);
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  const prose = lines.reduce((sum, line) => sum + proseOf(line), 0);
  if (prose < 60 && !(isStated && size > 30)) return false;
  return linked < size * 0.5 && (isStated || !lines.some((line) => line.size > 15 && linkDensity(line) > 0.8 && isHeadline(line)));
}

/** A line that leads to another page: a heading, or bold. Links to a place on this page are an entry's own address. */
function isHeadline(line: Line): boolean {
  if (line.context.heading === 0 && line.bold < line.size / 2) return false;
  for (let element = line.parents[0]; element; element = element.parent) if (element.tag === 'a') return !(attribute(element, 'href') ?? '#').includes('#');
  return false;
}

const liveNames = /live-?(?:blog|ticker|feed|stream|post|update|entr|cover)|ticker|time-?line|minute-?by|directo|diretta|relacja|ao-?vivo|en-?direct|live$|^live/i;

/** Whether the entry or what stands around it is named as live blogs are. */
function isNamed(block: HtmlElement): boolean {
  let element: HtmlElement | undefined = block;
  for (let level = 0; element && level < 5; level++, element = element.parent) {
    if (['class', 'id', 'itemtype', 'data-component'].some((name) => (attribute(element ?? block, name) ?? '').slice(0, 300).split(/[\s_/]+/).some((word) => liveNames.test(word)))) return true;
  }
  return false;
}

/** Whether times fall (or, in a named live blog, rise) from entry to entry, and none is days away from the others. */
function isInOrder(stamps: readonly Stamp[], mayRise: boolean): boolean {
  let [rises, falls] = [0, 0];
  for (const [at, stamp] of stamps.entries()) {
    const before = stamps[at - 1];
    if (!before || before.at === stamp.at || before.dated !== stamp.dated) continue;
    if (stamp.at > before.at) rises++;
    else falls++;
  }
  const dated = stamps.filter((stamp) => stamp.dated).map((stamp) => stamp.at);
  if (dated.length > 1 && Math.max(...dated) - Math.min(...dated) > longestSpan) return false;
  // One step against the order is midnight.
  const most = Math.max(1, (rises + falls) * 0.15);
  if (rises + falls < (stamps.length - 1) * 0.6) return false;
  return falls > rises ? rises <= most : mayRise && rises > 0 && falls <= most;
}

/**
 * Makes the times of a live blog sub-headings, in the tree itself: an `h3` in place of each element that is nothing but
 * a time. Times within a heading or a sentence stay where they are.
 * @returns the new elements
 */
export function headEntries({ entries }: LiveBlog): Set<HtmlElement> {
  const headings = new Set<HtmlElement>();
  for (const { stamp } of entries) {
    const { element, line } = stamp;
    const place = line.context.heading > 0 ? undefined : element.parent?.children.indexOf(element);
    if (place === undefined || place < 0 || !element.parent) continue;
    const heading = new HtmlElement('h3', [], element.parent, element.index);
    heading.children.push(stamp.text);
    element.parent.children[place] = heading;
    for (let above: HtmlElement | undefined = element.parent; above && !above.holdsBlock; above = above.parent) above.holdsBlock = true;
    headings.add(heading);
  }
  return headings;
}
