import type { HtmlElement } from '../../common/html/tree.ts';
import { alike } from '../metadata/title.ts';
import { type Line, linkDensity, proseOf } from './line.ts';
import { byline, datePattern } from './patterns.ts';
import { makeOf, type Selection } from './select.ts';

/** Paragraphs that make a text an article of its own. */
const leastParagraphs = 3;
/** How far below its headline an article says who wrote it and when, in lines. */
const near = 4;

/**
 * Lines of further articles that a page shows below its own, as pages do that go on when one scrolls: blocks of the same
 * make as the one around the title, each with a headline of the title's level and text of its own; or, in one block, such
 * a headline with a byline or a date right below it.
 * @param title the page's title; without a line that says it nothing is split
 * @returns for each line of the selection whether it belongs to another article
 */
export function otherArticles({ lines, titleLine }: Pick<Selection, 'lines' | 'titleLine'>, title: string | undefined): boolean[] {
  const others = lines.map(() => false);
  const level = titleLine?.context.heading ?? 0;
  if (titleLine === undefined || title === undefined || level === 0 || level > 2) return others;
  const start = lines.indexOf(titleLine);
  const headlines = lines.flatMap((line, at) => (at > start && line.context.heading === level && line.size > 2 && !alike(line.text, title) ? [at] : []));
  for (const at of headlines) {
    const line = lines[at];
    if (line === undefined || others[at] === true || paragraphs(lines.slice(start + 1, at)) < leastParagraphs) continue;
    const block = twinBlock(titleLine.element, line.element);
    const belongs = (other: Line): boolean => block === undefined || isWithin(other.element, block);
    if (block === undefined && !isSigned(lines.slice(at + 1, at + 1 + near))) continue;
    const rest = lines.slice(at).filter((other) => belongs(other));
    if (paragraphs(rest) < leastParagraphs) continue;
    for (const [place, other] of lines.entries()) if (place >= at ? belongs(other) : block !== undefined && isWithin(other.element, block)) others[place] = true;
  }
  return others;
}

const paragraphs = (lines: readonly Line[]): number => lines.filter((line) => proseOf(line) > 100).length;

const isSigned = (lines: readonly Line[]): boolean => lines.some((line) => line.size < 90 && linkDensity(line) < 1 && (byline.test(line.text) || datePattern.test(line.text)));

/** The block around `other` that stands beside a block of the same make around `one`. */
function twinBlock(one: HtmlElement, other: HtmlElement): HtmlElement | undefined {
  const around = new Map<HtmlElement, HtmlElement>();
  for (let element: HtmlElement = one; element.parent; element = element.parent) around.set(element.parent, element);
  for (let element: HtmlElement = other; element.parent; element = element.parent) {
    const twin = around.get(element.parent);
    if (twin !== undefined) return twin !== element && twin !== one && twin.tag === element.tag && makeOf(twin) === makeOf(element) && (twin.tag === 'article' || makeOf(twin) !== '') ? element : undefined;
  }
  return undefined;
}

function isWithin(element: HtmlElement, block: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = element; at; at = at.parent) if (at === block) return true;
  return false;
}
