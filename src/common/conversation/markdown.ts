import { micromark } from 'micromark';
import { sanitizeComment } from '../html/sanitize-comment.ts';
import { visible } from './plain.ts';

/** Raise it with every change of what comes out: comments that an older version rendered are then rendered again. */
export const rendererVersion = 2;

/** CommonMark without what the subset has not: markup of HTML, pictures, headings, rules, code by indentation, links that are explained elsewhere. */
const subset = { disable: { null: ['htmlFlow', 'htmlText', 'headingAtx', 'setextUnderline', 'labelStartImage', 'definition', 'thematicBreak', 'codeIndented'] } };

/** More signs of emphasis than a text of the longest kind needs; what many of them cost rises with the square. */
const emphasisAtMost = 400;
const bracketsAtMost = 400;
/** Lists and quotations that one line may open. */
const openedByLine = 5;

/**
 * A comment as safe HTML: paragraphs, emphasis, code, lists, quotations and links. The text is first made visible (`plain.ts`), so that it cannot
 * turn or cover what stands around it, then read as Markdown, and what comes out is written anew by `sanitizeComment`.
 */
export function renderComment(text: string): string {
  const source = tamed(visible(text));
  return sanitizeComment(micromark(source, { extensions: [subset] }));
}

/** A text without what only serves to keep a program busy. Signs beyond the limits are shown as they are. */
function tamed(text: string): string {
  return escapeBeyond(escapeBeyond(text.split('\n').map(openingFew).join('\n').replace(/\n{3,}/g, '\n\n').trim(), /[*_]/g, emphasisAtMost), /\[/g, bracketsAtMost);
}

function openingFew(line: string): string {
  const marks = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/.exec(line)?.[0];
  if (marks === undefined) return line;
  const signs = [...marks.matchAll(/>|[-+*]|\d{1,9}[.)]/g)];
  const next = signs[openedByLine];
  // In a row they would be a rule, which is not in the subset.
  return next === undefined ? line : `${line.slice(0, next.index)}\\${line.slice(next.index)}`;
}

function escapeBeyond(text: string, sign: RegExp, atMost: number): string {
  let count = 0;
  return text.replace(sign, (found) => (++count > atMost ? `\\${found}` : found));
}

/** How many links a rendered comment has, and whether it says anything. */
export const linksIn = (html: string): number => html.match(/<a /g)?.length ?? 0;
export const saysSomething = (html: string): boolean => /[\p{L}\p{N}\p{S}\p{P}]/u.test(html.replace(/<[^>]*>|&[a-z]+;/g, ''));
