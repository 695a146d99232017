import type { HtmlTree } from '../../common/html/tree.ts';
import { type Content, type Fate, judged } from '../content/content.ts';
import { Hint } from '../content/hints.ts';
import { endsSentence, type Line } from '../content/line.ts';
import { linesOf, type PageLines } from '../content/lines.ts';
import { type Selection, widen } from '../content/select.ts';
import type { JsonObject } from '../metadata/json-ld.ts';
import { galleryOf } from './gallery.ts';
import { headEntries, liveBlogOf } from './live-blog.ts';

/** What a page is made of when that is not one running text. */
export interface Shape {
  kind: 'live-blog' | 'gallery';
  /** All lines of the entries or pictures. */
  lines: ReadonlySet<Line>;
  /** Those without which the others say nothing: the times of entries, the captions of pictures. */
  marks: ReadonlySet<Line>;
}

/**
 * The lines of a page, and its shape when it is a live blog: then the times of the entries have become headings.
 * @param data the page's JSON-LD
 */
export function linesAndEntries(tree: HtmlTree, data: readonly JsonObject[]): { lines: PageLines; live?: Shape } {
  const lines = linesOf(tree);
  const blog = liveBlogOf(lines, data);
  if (!blog) return { lines };
  const headings = headEntries(blog);
  const headed = headings.size === 0 ? lines : linesOf(tree);
  const { parent } = blog;
  headed.hints[parent.index] = (headed.hints[parent.index] ?? 0) | Hint.body;
  for (const heading of headings) for (let element = heading; element !== parent && element.parent; element = element.parent) if (headed.first[element.index] === (headed.last[element.index] ?? 0) - 1) headed.hints[element.index] = 0;
  const inside = headed.lines.slice(headed.first[parent.index], headed.last[parent.index]);
  const marks = new Set(inside.filter((line) => headings.has(line.element)));
  const [first] = blog.entries;
  const from = first === undefined || first.block === first.stamp.line.element ? inside.findIndex((line) => marks.has(line)) : (headed.first[first.block.index] ?? 0) - (headed.first[parent.index] ?? 0);
  return { lines: headed, live: { kind: 'live-blog', lines: new Set(inside.slice(Math.max(0, from))), marks } };
}

/** The page's shape when it is a gallery. @param lines after `prune` */
export function galleryShape(lines: PageLines, data: readonly JsonObject[]): Shape | undefined {
  const gallery = galleryOf(lines, data);
  if (!gallery) return undefined;
  const captions = new Set(gallery.slides.flatMap((slide) => slide.captions));
  return { kind: 'gallery', lines: captions, marks: captions };
}

/** A selection with all of a shape's lines in it that are not another part of the page. */
export function withShape(page: PageLines, selection: Selection | undefined, shape: Shape | undefined): Selection | undefined {
  if (!selection || !shape) return selection;
  const chosen = new Set(selection.lines);
  const more = new Set([...shape.lines].filter((line) => !line.pruned && !chosen.has(line)));
  return more.size === 0 ? selection : widen(page, selection, more);
}

/** Whatever became of a line, these reasons stand. */
const final = new Set<Fate>(['credit', 'link', 'invitation', 'repeat', 'title', 'site']);

/** Takes a shape's marks back: captions that say something, times that an entry follows. */
export function keepMarks(selection: Selection, content: Content, shape: Shape | undefined): Content {
  if (!shape) return content;
  const reasons = [...content.reasons];
  for (const [at, line] of selection.lines.entries()) {
    if (!shape.marks.has(line)) continue;
    if (shape.kind === 'live-blog') reasons[at] = undefined;
    else if (!final.has(reasons[at] ?? 'caption')) reasons[at] = undefined;
  }
  if (shape.kind === 'live-blog') {
    dropNames(selection.lines, reasons, shape.marks);
    dropBareTimes(selection.lines, reasons, shape.marks);
  }
  return judged(selection, reasons);
}

/** The writer's name below the time of entry after entry. */
function dropNames(lines: readonly Line[], reasons: Fate[], marks: ReadonlySet<Line>): void {
  const below = lines.map((line, at) => (marks.has(lines[at - 1] ?? line) && line.size < 50 && !endsSentence(line.text) ? line.text : ''));
  const times = new Map<string, number>();
  for (const text of below) if (text !== '') times.set(text, (times.get(text) ?? 0) + 1);
  for (const [at, text] of below.entries()) if ((times.get(text) ?? 0) >= 3) reasons[at] ??= 'byline';
}

function dropBareTimes(lines: readonly Line[], reasons: Fate[], marks: ReadonlySet<Line>): void {
  let holds = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (!line || reasons[at] !== undefined) continue;
    if (!marks.has(line)) holds = true;
    else {
      if (!holds) reasons[at] = 'date';
      holds = false;
    }
  }
}
