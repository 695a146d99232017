import type { HtmlElement } from '../../common/html/tree.ts';
import { Hint } from './hints.ts';
import { isBlock } from './line.ts';
import type { PageLines } from './lines.ts';
import { type Measure, Ruler } from './ruler.ts';

const whole = new Set(['html', 'body', 'main', '#root']);

/**
 * Marks what belongs to the page and not to its article, going by names, roles and tags, but never the bulk of the text.
 * @param titleAt place of the line that is the page's title, -1 when unknown; what holds it stays
 */
export function prune(page: PageLines, titleAt = -1): void {
  const ruler = new Ruler(page);
  const visit = (element: HtmlElement, around: number): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const from = page.first[child.index] ?? 0;
      const to = page.last[child.index] ?? 0;
      const hints = page.hints[child.index] ?? 0;
      if (!isBlock(child)) {
        for (let at = from; at < to; at++) addHints(page, at, hints);
        continue;
      }
      if (from === to) continue;
      const held = ruler.measure(child);
      const holdsTitle = from <= titleAt && titleAt < to;
      if (!whole.has(child.tag) && !holdsTitle && isForeign(hints, held, ruler.total)) {
        page.removed[child.index] = 1;
        for (let at = from; at < to; at++) {
          const line = page.lines[at];
          if (line) {
            line.pruned = true;
            line.hints |= around | hints;
          }
        }
        continue;
      }
      const inherited = held.prose > ruler.total.prose / 4 ? around : around | hints;
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

/** Whether names alone are reason enough to take a part out, given what it holds. */
function isForeign(hints: number, { size, linked, prose }: Measure, total: Measure): boolean {
  if (hints === 0) return false;
  const share = total.prose === 0 ? 0 : prose / total.prose;
  const links = size === 0 ? 0 : linked / size;
  const has = (bits: number): boolean => (hints & bits) !== 0;
  const content = has(Hint.content | Hint.body);
  const rest = total.prose - prose;
  if (has(Hint.hidden)) return share < 0.7;
  if (has(Hint.comments)) return share < 0.8 && rest >= 200;
  if (has(Hint.popup) && share < 0.9 && rest >= 100 && !content) return true;
  if (has(Hint.body) || size > total.size / 2) return false;
  if (has(Hint.navigation) && share < 0.3 && (links > 0.25 || size < 80)) return true;
  if (has(Hint.share) && share < 0.2 && (links > 0.25 || prose < 150)) return true;
  if (has(Hint.popup) && share < 0.3 && prose < 150) return true;
  if (has(Hint.subscribe | Hint.advert) && share < 0.25 && prose < 500) return true;
  if (has(Hint.related) && share < 0.3 && (links > 0.15 || (!content && prose < 150))) return true;
  if (has(Hint.teaser) && share < 0.3 && links > 0.3) return true;
  if (has(Hint.side | Hint.foot) && share < 0.4 && !(content && links < 0.2)) return true;
  if (has(Hint.author) && share < 0.15 && (!content || prose < 100)) return true;
  return has(Hint.tags) && share < 0.15 && links > 0.3;
}
