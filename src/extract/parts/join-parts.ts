import type { ExtractedArticle } from '../../common/article.ts';
import { SafeWriter } from '../../common/html/safe-writer.ts';
import { type HtmlTree, parseTree } from '../../common/html/tree.ts';
import { countWords } from '../../common/word-count.ts';
import { LetterRuns } from '../agreement/letter-runs.ts';
import { type Line, letters } from '../content/line.ts';
import { linesOf } from '../content/lines.ts';
import { likeness } from '../metadata/title.ts';

export interface JoinedArticle {
  article: ExtractedArticle;
  /** How many of the parts are in it, from the first. */
  used: number;
  /** Why the next part is not: it has another title, tells nothing new, or was there before. */
  stopped?: 'title' | 'repeat' | 'loop';
}

/** A part must say that much that was not said before it. */
const leastNew = 0.25;
/** Shorter lines repeat by chance: "He laughs." */
const longEnough = 25;

/**
 * Joins the pages of an article into one: headline, introduction and footers that stand on every page are kept once. It
 * ends before a page that is no continuation.
 * @param parts what `extractArticle` gave for each page, in order; at least one
 * @returns the first part with the text and HTML of all that belong to it, words counted anew, and `nextPage` of the last
 * @throws {RangeError} without parts
 */
export function joinParts(parts: readonly ExtractedArticle[]): JoinedArticle {
  const [first] = parts;
  if (!first) throw new RangeError('joinParts needs at least one part.');
  const taken = [first];
  let stopped: JoinedArticle['stopped'];
  for (const part of parts.slice(1)) {
    stopped = notNext(taken, part);
    if (stopped !== undefined) break;
    taken.push(part);
  }
  const last = taken.at(-1) ?? first;
  const { nextPage: _next, onePage: _whole, ...rest } = first;
  const next = last.nextPage === undefined || stopped !== undefined ? {} : { nextPage: last.nextPage };
  const access = taken.find((part) => part.access === 'teaser');
  const told = access === undefined ? {} : { access: access.access, ...(access.accessReason === undefined ? {} : { accessReason: access.accessReason }) };
  return { article: { ...rest, ...told, ...joined(taken), ...next }, used: taken.length, ...(stopped === undefined ? {} : { stopped }) };
}

/** Why a page does not continue those before it. */
function notNext(before: readonly ExtractedArticle[], part: ExtractedArticle): JoinedArticle['stopped'] {
  if (before.some((one) => one.url === part.url)) return 'loop';
  const [first] = before;
  const isOf = part.canonical !== undefined && part.canonical !== part.url && (part.canonical === first?.canonical || part.canonical === first?.url);
  const title = isOf ? undefined : first?.title;
  // Titles of further pages say more ("…, page 2") or less (a chapter's name with the headline before it).
  if (title !== undefined && part.title !== undefined && Math.max(likeness(title, part.title), likeness(part.title, title)) < 0.6) return 'title';
  const known = new LetterRuns(before.map((one) => one.text).join('\n\n')).coverageOf(part.text);
  return known > 1 - leastNew ? 'repeat' : undefined;
}

interface Page {
  tree: HtmlTree;
  lines: readonly Line[];
}

/** Text and HTML of the parts without what repeats. */
function joined(parts: readonly ExtractedArticle[]): Pick<ExtractedArticle, 'html' | 'text' | 'wordCount'> {
  if (parts.length === 1) return { html: parts[0]?.html ?? '', text: parts[0]?.text ?? '', wordCount: parts[0]?.wordCount ?? 0 };
  const pages = parts.map(({ html }): Page => {
    const tree = parseTree(html);
    return { tree, lines: linesOf(tree).lines };
  });
  const said = new Set<string>();
  const html: string[] = [];
  const text: string[] = [];
  for (const [at, { tree, lines }] of pages.entries()) {
    const next = pages[at + 1];
    const gone = new Set([...(at === 0 ? [] : repeated(lines, said)), ...(next ? sharedEnd(lines, next.lines) : [])]);
    for (const line of lines) if (!gone.has(line)) said.add(line.text);
    for (const { parents, places } of gone) for (const [place, parent] of parents.entries()) parent.children[places[place] ?? -1] = '';
    const words = new Set([...gone].map((line) => line.text));
    text.push(...(parts[at]?.text ?? '').split(/\n{2,}/).filter((paragraph) => !words.has(oneLine(paragraph))));
    // The writer leaves out what has no words left.
    html.push(gone.size === 0 ? (parts[at]?.html ?? '') : new SafeWriter(tree, undefined).toString());
  }
  const whole = text.join('\n\n');
  return { html: html.join(''), text: whole, wordCount: countWords(whole) };
}

const oneLine = (paragraph: string): string => paragraph.replace(/\s+/g, ' ').trim();

/** Lines that an earlier page had: all longer ones, and whatever stands above the first new one. */
function repeated(lines: readonly Line[], said: ReadonlySet<string>): Line[] {
  const first = lines.findIndex((line) => !said.has(line.text));
  return lines.filter((line, at) => said.has(line.text) && (at < first || first < 0 || (letters(line.text) >= longEnough && !line.context.table && !line.context.preformatted)));
}

/** The lines with which both pages end: they are kept at the end of the last. */
function sharedEnd(lines: readonly Line[], next: readonly Line[]): Line[] {
  let count = 0;
  while (count < lines.length && count < next.length && lines.at(-1 - count)?.text === next.at(-1 - count)?.text) count++;
  return count === lines.length ? [] : lines.slice(lines.length - count);
}
