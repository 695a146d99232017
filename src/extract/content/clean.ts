import { find } from '../../common/html/near.ts';
import { alike } from '../metadata/title.ts';
import { Hint } from './hints.ts';
import { endsSentence, type Line, linkDensity, proseOf } from './line.ts';
import { age, byline, datePattern, signedPicture } from './patterns.ts';
import { otherArticles } from './other-articles.ts';
import { phrases } from './phrases.ts';
import type { Selection } from './select.ts';

/** Why a line was left out; `unlike` when no rule says so, but the line is not like an article's. */
export type Reason =
  | 'unlike' | 'other' | 'title' | 'caption' | 'link' | 'furniture' | 'invitation' | 'credit' | 'date' | 'byline' | 'heading' | 'repeat' | 'tail' | 'names';

/**
 * Judges each chosen line on its own: what sites put between and around the paragraphs goes, the paragraphs, lists,
 * tables and headings stay.
 * @returns for each line of the selection why it goes, or undefined when it stays
 */
export function clean({ lines, titleLine }: Pick<Selection, 'lines' | 'titleLine'>, title: string | undefined): (Reason | undefined)[] {
  const reasons = lines.map((line): Reason | undefined => (line === titleLine || (line.context.heading > 0 && line.text === title) ? 'title' : undefined));
  for (const [at, isOther] of otherArticles({ lines, titleLine }, title).entries()) if (isOther) reasons[at] = 'other';
  const keepsCaptions = captionsAreTheText(lines);
  const firstProse = lines.findIndex((line) => proseOf(line) >= 80 && (line.hints & Hint.teaser) === 0);
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (at < firstProse + 4 && line.size < 30 && line.context.heading === 0 && datePattern.test(line.text)) reasons[at] ??= 'date';
    if (title !== undefined && at < firstProse && line.size < 200 && alike(line.text, title)) reasons[at] ??= 'title';
    reasons[at] ??= captionReason(line, keepsCaptions) ?? repeated(line, seen) ?? (firstProse < 0 || at < firstProse ? headReason(line) : teaserReason(line)) ?? lineReason(line);
  }
  dropLinksBelowLabels(lines, reasons);
  dropLinkedHeadings(lines, reasons);
  dropAnnex(lines, reasons);
  dropTail(lines, reasons);
  dropBareHeadings(lines, reasons);
  return reasons;
}

function captionReason(line: Line, keepsCaptions: boolean): Reason | undefined {
  if (keepsCaptions || ((line.hints & Hint.caption) === 0 && !isBelowPicture(line))) return undefined;
  return 'caption';
}

const captionSize = { least: 25, most: 200 };

/** In one block with a picture, in several pieces that are no sentence: what it shows and who took it, often with no space between. */
function isBelowPicture({ pictures, size, text, context, element, breaks, bold, linked, parents }: Line): boolean {
  if (pictures === 0 || size < captionSize.least || size > captionSize.most || bold > size / 2 || linked > size / 2 || breaks > 1 || endsSentence(text) || context.heading > 0 || context.list || context.table) return false;
  return new Set(parents).size > 1 && find(element, 'img') !== undefined;
}

/** A picture story tells itself in its captions. */
function captionsAreTheText(lines: readonly Line[]): boolean {
  let captions = 0;
  let others = 0;
  for (const line of lines) {
    if ((line.hints & Hint.caption) !== 0) captions += proseOf(line);
    else others += proseOf(line);
  }
  return captions > 600 && captions > others * 1.5;
}

/** The same words twice: for narrow and for wide screens, or as a pull quote. */
function repeated(line: Line, seen: Set<string>): Reason | undefined {
  if (line.size < 40) return undefined;
  if (seen.has(line.text)) return 'repeat';
  seen.add(line.text);
  return undefined;
}

/** Lines above the text that say when and by whom. */
function headReason(line: Line): Reason | undefined {
  if (line.size > 90 || line.context.heading > 0) return undefined;
  const { text } = line;
  if ((line.hints & (Hint.meta | Hint.author)) !== 0 && !(line.size > 60 && endsSentence(text))) return 'names';
  if (datePattern.test(text) && line.size < 60) return 'date';
  return byline.test(text) ? 'byline' : undefined;
}

/** A teaser above the text is its standfirst; below the first paragraph it is another article's. */
function teaserReason(line: Line): Reason | undefined {
  return (line.hints & Hint.teaser) !== 0 ? 'names' : undefined;
}

function lineReason(line: Line): Reason | undefined {
  const { text, size } = line;
  const links = linkDensity(line);
  if (size < 70 && (line.timed > size * 0.7 || age.test(text))) return 'date';
  if (size < 70 && (phrases.furniture.test(text) || (size < 40 && line.context.heading === 0 && phrases.elsewhereOnly.test(text)))) return 'furniture';
  if (line.context.preformatted) return undefined;
  if (isLinkAway(line, links)) return 'link';
  if (links > 0.3 && size < 250 && phrases.elsewhere.test(text)) return 'link';
  if (size < 60 && line.context.heading > 0 && phrases.elsewhere.test(text) && !endsSentence(text)) return 'link';
  if (size < 40 && text.endsWith(':') && phrases.elsewhere.test(text)) return 'link';
  if (size < 70 && phrases.agency.test(text)) return 'credit';
  if (size < 200 && signedPicture.test(text)) return 'caption';
  if (size < 160 && phrases.credit.test(text) && !(size > 80 && endsSentence(text))) return 'credit';
  if (isInvitation(line)) return 'invitation';
  if ((line.hints & (Hint.related | Hint.share)) !== 0 && (links > 0.2 || size < 150)) return 'names';
  if ((line.hints & (Hint.tags | Hint.meta)) !== 0 && ((size < 80 && !endsSentence(text)) || (size < 250 && links > 0.2))) return 'names';
  return undefined;
}

/** An invitation begins its line, or is most of it. */
function isInvitation({ text, size, context }: Line): boolean {
  if (size >= 300 || context.list || context.table) return false;
  const found = phrases.invitation.exec(text);
  if (found === null) return false;
  const rest = text.slice(found.index + found[0].length);
  return found.index < 45 || size < 100 || phrases.invitation.test(rest);
}

const label = /^[^:：»>→]{2,40}[:：»>→]/u;

/** A line that is nothing but a link, or a label and a link: the way to another article. */
function isLinkAway(line: Line, links: number): boolean {
  const { list, table, heading } = line.context;
  if (links <= 0.5 || list || table || heading > 0 || line.size >= 250) return false;
  return links > 0.8 || (line.size - line.linked < 30 && label.test(line.text));
}

/** How much of the running text may come below a heading such as "Related articles" and go with it. */
const largestAnnex = 0.25;

/** Near the end, a heading that announces other articles ends this one. */
function dropAnnex(lines: readonly Line[], reasons: (Reason | undefined)[]): void {
  const total = lines.reduce((sum, line, at) => sum + (reasons[at] === undefined ? proseOf(line) : 0), 0);
  let below = 0;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (!line) continue;
    if (reasons[at] === undefined) below += proseOf(line);
    if (below > total * largestAnnex) return;
    if (line.context.heading === 0 || line.size > 60 || endsSentence(line.text) || !phrases.elsewhere.test(line.text)) continue;
    if (!lines.slice(at + 1, at + 4).some((next) => linkDensity(next) > 0.6)) continue;
    for (let rest = at; rest < lines.length; rest++) reasons[rest] ??= 'tail';
  }
}

/** What follows the last paragraph: short scraps, lists of links. */
function dropTail(lines: readonly Line[], reasons: (Reason | undefined)[]): void {
  let last = lines.length - 1;
  const isText = (line: Line): boolean => proseOf(line) > 0 || ((line.context.list || line.context.table || line.context.quote || line.context.preformatted) && linkDensity(line) < 0.4) || (endsSentence(line.text) && linkDensity(line) < 0.3);
  while (last >= 0) {
    const line = lines[last];
    if (line && reasons[last] === undefined && isText(line)) break;
    last--;
  }
  if (last < 0) return;
  for (let at = last + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line && (linkDensity(line) > 0.3 || line.context.heading > 0)) reasons[at] ??= 'tail';
  }
}

/** Below "Read also" stand links, in whatever element. */
function dropLinksBelowLabels(lines: readonly Line[], reasons: (Reason | undefined)[]): void {
  let below = false;
  for (const [at, line] of lines.entries()) {
    if (linkDensity(line) > 0.6 && line.size < 250) {
      if (below) reasons[at] ??= 'link';
    } else below = line.size < 60 && phrases.elsewhere.test(line.text) && (reasons[at] === 'link' || line.context.heading > 0);
  }
}

/** A linked heading heads a part of a list article, or it is a teaser: then no paragraph follows. */
function dropLinkedHeadings(lines: readonly Line[], reasons: (Reason | undefined)[]): void {
  for (const [at, line] of lines.entries()) {
    if (line.context.heading === 0 || reasons[at] !== undefined || linkDensity(line) <= 0.8 || line.size < 20) continue;
    const next = lines[at + 1];
    if (next === undefined || reasons[at + 1] === 'link' || (next.context.heading > 0 && linkDensity(next) > 0.8)) reasons[at] = 'link';
  }
}

/** A heading whose text is gone heads nothing. */
export function dropBareHeadings(lines: readonly Line[], reasons: (Reason | undefined)[]): void {
  let next: Line | undefined;
  let dropped = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (!line) continue;
    const reason = reasons[at];
    if (reason !== undefined) {
      dropped ||= reason !== 'repeat' && reason !== 'caption' && reason !== 'title';
      continue;
    }
    const level = line.context.heading;
    if (level > 0 && dropped && (next === undefined || (next.context.heading > 0 && next.context.heading <= level))) reasons[at] = 'heading';
    else {
      next = line;
      dropped = false;
    }
  }
}
