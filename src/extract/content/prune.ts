import { blockTags } from '../../common/html/tags.ts';
import type { HtmlElement } from '../../common/html/tree.ts';
import { Hint } from './hints.ts';
import { proseOf } from './line.ts';
import type { PageLines } from './lines.ts';

/** How much of the page's running text a part may hold and still be taken out for what its names say. */
const shares: readonly (readonly [number, number])[] = [
  [Hint.hidden, 0.7],
  [Hint.comments, 0.8],
  [Hint.navigation | Hint.share | Hint.popup | Hint.subscribe | Hint.advert, 0.2],
  [Hint.related | Hint.side | Hint.foot, 0.3],
  [Hint.author | Hint.tags, 0.15],
];

/** Running text that must remain outside a comment section, in letters; without it the comments are the page. */
const leastOutside = 200;

const whole = new Set(['html', 'body', 'main', '#root']);

/** Marks what belongs to the page and not to its article, going by names, roles and tags, but never the bulk of the text. */
export function prune(page: PageLines): void {
  const prose = new Float64Array(page.lines.length + 1);
  for (const [at, line] of page.lines.entries()) prose[at + 1] = (prose[at] ?? 0) + proseOf(line);
  const total = prose[page.lines.length] ?? 0;
  const proseIn = ({ index }: HtmlElement): number => (prose[page.last[index] ?? 0] ?? 0) - (prose[page.first[index] ?? 0] ?? 0);

  const visit = (element: HtmlElement, around: number): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const from = page.first[child.index] ?? 0;
      const to = page.last[child.index] ?? 0;
      if (!(blockTags.has(child.tag) || child.holdsBlock)) {
        for (let at = from; at < to; at++) addHints(page, at, page.hints[child.index] ?? 0);
        continue;
      }
      const hints = page.hints[child.index] ?? 0;
      const text = proseIn(child);
      if (!whole.has(child.tag) && isForeign(hints, text, total)) {
        page.removed[child.index] = 1;
        for (let at = from; at < to; at++) {
          const line = page.lines[at];
          if (line) line.pruned = true;
        }
        continue;
      }
      const inherited = text > total / 2 ? around : around | hints;
      if (inherited !== 0) for (let at = from; at < to; at++) addHints(page, at, inherited);
      visit(child, inherited);
    }
  };
  visit(page.root, 0);
}

function addHints(page: PageLines, at: number, hints: number): void {
  const line = page.lines[at];
  if (line) line.hints |= hints;
}

function isForeign(hints: number, text: number, total: number): boolean {
  if (hints === 0) return false;
  for (const [bits, share] of shares) {
    if ((hints & bits) === 0) continue;
    if (text === 0) return true;
    if (text < total * share && total - text >= (bits === Hint.comments ? leastOutside : 0)) return true;
  }
  return false;
}
