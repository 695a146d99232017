import type { Author } from '../../common/article.ts';
import { readDate } from '../../common/date/find-date.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { Hint } from '../content/hints.ts';
import { endsSentence, type Line, linkDensity } from '../content/line.ts';
import { authorMark, type AuthorMark } from './author-mark.ts';
import { hasByLead, hasFullName, isFullName, namesIn, uniqueAuthors, withoutLead } from './names.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** Where a page shows who wrote the article: the lines around the title and below the text. */
export interface BylinePlaces {
  /** From a few lines above the title to a few paragraphs below it. */
  nearTitle: readonly Line[];
  /** The title's place in `nearTitle`. */
  titleAt: number;
  belowText: readonly Line[];
  /** Host of the page's address. */
  host: string;
  /** Whether the page has a note on a person of that name. */
  mentions: (name: string) => boolean;
}

export interface Shown {
  authors: Author[];
  /** Names in the lines after it, each in a line of its own. */
  others: Author[];
  /** 3: said to be the author; 2: stands where authors stand; 1: a name beside a date. */
  strength: 1 | 2 | 3;
}

const most = 12;
/** Letters of running text below the title after which no byline is looked for. */
const mostProse = 700;
const longestLine = 180;

/**
 * The byline that readers see: below the title, above it, else below the text.
 * @param sure a full name is known already; then only what says that it is the author's name is of use
 */
export function shownAuthors(places: BylinePlaces, sure: boolean): Shown | undefined {
  const { nearTitle, titleAt, belowText } = places;
  let weak: Shown | undefined;
  for (const at of inOrder(nearTitle, titleAt)) {
    const found = authorsIn(nearTitle, at, titleAt, places, sure);
    if (found === undefined || found.authors.length === 0) continue;
    if (found.strength > 1) return { ...found, others: followers(nearTitle, at, found.strength, places) };
    weak ??= found;
  }
  if (sure) return undefined;
  for (const [at, line] of belowText.entries()) {
    const found = line.size < 120 ? authorsIn(belowText, at, -1, places, true) : undefined;
    if (found !== undefined && (found.strength === 3 || (at < 8 && hasFullName(found.authors))) && found.authors.length > 0) return { ...found, strength: 2 };
  }
  return weak;
}

/** Lines below the title as far as its first paragraphs, then those above it, the nearest first. */
function inOrder(lines: readonly Line[], titleAt: number): number[] {
  const order: number[] = [];
  let prose = 0;
  for (let at = titleAt + 1; at < lines.length && prose <= mostProse; at++) {
    const line = lines[at];
    if (line !== undefined && line.size > 120 && linkDensity(line) < 0.5) prose += line.size;
    if (prose <= mostProse) order.push(at);
  }
  for (let at = titleAt - 1; at >= 0; at--) order.push(at);
  return order;
}

/** Co-authors stand in lines of their own, one after the other. */
function followers(lines: readonly Line[], at: number, strength: Shown['strength'], places: BylinePlaces): Author[] {
  const others: Author[] = [];
  for (let next = at + 1; next < at + 12 && next !== places.titleAt; next++) {
    const line = lines[next];
    if (line === undefined || line.size > 60 || notWriting.test(line.text)) break;
    const other = sameMake(lines[at], line) ? authorsIn(lines, next, places.titleAt, places, true) : undefined;
    if (other?.strength === strength) others.push(...other.authors.filter(({ kind }) => kind === 'person'));
  }
  return others;
}

/** Whether two lines come from one place of a template. */
function sameMake(one: Line | undefined, other: Line): boolean {
  const make = ({ parents: [element] }: Line): string => (element === undefined ? '' : `${element.tag}.${attribute(element, 'class') ?? ''}`);
  return one !== undefined && make(one) === make(other);
}

/** People who saw to the text, but did not write it. */
const notWriting = /review|edited|fact|check|verif|approved|translat|illustrat|photo|credit|curat|sponsor|comment|respon|repl(?:y|ies)|updated by|geprüft|überprüft|bearbeitet|übersetz|lektor|relu|vérifi|tradu|revisad|editad|corregid|verificad|rivist|controllat|gecontroleerd|granskad|редактор|проверен|перевод|фото|責任編輯|责任编辑|编辑|監修|翻訳|校对|사진/iu;

const byAlone = /^\P{L}*(?:by|von|par|por)\s/iu;
const labelEnd = /(?:[:：]|\s(?:by|von|par|por|da|door|av|af))\s*$/iu;

/** @param onlySaid leave out names that only stand beside a date */
function authorsIn(lines: readonly Line[], at: number, titleAt: number, { host, mentions }: BylinePlaces, onlySaid: boolean): Shown | undefined {
  const line = lines[at];
  if (line === undefined || line.size > longestLine || line.text.length > 400) return undefined;
  const { text } = line;
  const before = lines[at - 1];
  const label = before !== undefined && before.size < 40 && labelEnd.test(before.text) ? before.text : '';
  const shown = (authors: Author[], strength: Shown['strength']): Shown | undefined => (authors.length === 0 ? undefined : { authors, others: [], strength });
  const isOther = (): boolean => notWriting.test(text.slice(0, 60)) || (label !== '' && notWriting.test(label));
  const pieces = piecesOf(line);
  const marks = pieces.map((piece) => (mayName(piece.text) ? authorMark(piece.element, host) : undefined));
  if (hasByLead(text) && (byAlone.test(text) || !isOther())) {
    const marked = namedIn(pieces, marks, true);
    const whole = namesIn(withoutDates(pieces));
    if (marked.length + whole.length > 0) return shown(marked.length > whole.length || whole.length === 0 ? marked : whole, 3);
  }
  if (label !== '' && hasByLead(label) && withoutLead(label) === '') return isOther() ? undefined : shown(namesIn(withoutDates(pieces)), 3);
  if (marks.some((mark) => mark !== undefined)) {
    if (isOther()) return undefined;
    const said = namedIn(pieces, marks, true);
    if (said.length > 0) return shown(said, 3);
    const marked = namedIn(pieces, marks, false);
    if (marked.length > 0) return shown(marked, 2);
  }
  const inside = insideOf(line);
  if (inside !== undefined) return isOther() ? undefined : shown(namesIn(inside), 3);
  if (onlySaid || (line.hints & Hint.navigation) !== 0 || at < titleAt - 3 || isOther()) return undefined;
  if (isFullName(text) && mentions(text)) return shown(namesIn(text), 1);
  return line.context.heading > 0 ? undefined : besideDate(lines, at, pieces);
}

/** Whether a text may be a name, or a byline with a date in it. */
const mayName = (text: string): boolean => text.length < 150 && /\p{L}/u.test(text) && (!/\d/.test(text) || hasByLead(text));

/** "3 May 2026 by Ada Quill", "Posted on Monday von Ada Quill", "Guide by Ada Quill". */
const inMiddle = /(?:\d|\p{L}\s|[·•|,–—-])\s*(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]oor)[:\s]+(\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}'’-]*\.?){1,3})/u;
const unspacedInside = /(?:作者|记者|記者|撰文|文)\s*[:：/／]?\s*([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])/u;

function insideOf(line: Line): string | undefined {
  if (line.size > 110) return undefined;
  const found = inMiddle.exec(line.text);
  const before = found === null ? '' : line.text.slice(0, found.index + 1).trim();
  if (found !== null && !endsSentence(line.text) && (/\d|[·•|]/.test(before) || before.split(/\s+/).length < 3)) return found[1];
  return line.size < 100 ? unspacedInside.exec(line.text)?.[1] : undefined;
}

/** A full name in a line with a date, or in a line of its own beside one. */
function besideDate(lines: readonly Line[], at: number, pieces: readonly Piece[]): Shown | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const isDate = (other: Line | undefined): boolean => other !== undefined && other.size < 60 && other.text.length < 80 && readDate(other.text) !== undefined;
  const weak = (names: readonly string[]): Shown => ({ authors: names.slice(0, most).flatMap((name) => namesIn(name)), others: [], strength: 1 });
  if (line.size < 80 && /\p{Nd}/u.test(line.text)) {
    const sectionAt = pieces.findIndex(({ text }) => /\sin$/.test(text));
    const parts = pieces.slice(0, sectionAt < 0 ? undefined : sectionAt + 1).flatMap(({ text }) => text.replace(/\s+in(?:\s.*)?$/, '').split(/\s*[·•|,]\s*|\s+[-–—]\s+/)).map((part) => part.trim()).filter((part) => isFullName(part));
    return parts.length > 0 && isDate(line) ? weak(parts) : undefined;
  }
  const names = line.size < 120 ? line.text.split(/\s*,\s*|\s+(?:&|and|und|et|y|e|en|og|och|i|и)\s+/u) : [];
  return names.length > 0 && names.every((name) => isFullName(name)) && [lines[at - 1], lines[at + 1], lines[at + 2], lines[at + 3]].some(isDate) ? weak(names) : undefined;
}

/**
 * A line's text without its dates, which stand in elements of their own, and up to the first word of who else saw to it;
 * with a bar where an element begins that does not go on with a list of names.
 */
function withoutDates(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) {
    if (text !== '' && notWriting.test(piece.text)) break;
    if (piece.element.tag === 'time' || (/\d/.test(piece.text) && !hasByLead(piece.text))) continue;
    const goesOn = text === '' || goingOn.test(text) || /^(?:[,;:&/]|(?:and|und|et|y|e|en|och|og|i|и|with|mit)\s)/iu.test(piece.text) || withoutLead(text) === '' || !isNameLike(text);
    text += `${text === '' ? '' : goesOn ? ' ' : ' | '}${piece.text}`;
  }
  return (text === '' ? pieces.map((piece) => piece.text).join(' ') : text).replace(/\s+([,;:])/g, '$1');
}

/** What a list of names goes on after. */
const goingOn = /(?:[,;:&/]|\s(?:and|und|et|y|e|en|och|og|i|и|with|mit|by|von|par|por))\s*$/iu;

/**
 * Names in the elements of a line that stand for the author, up to the first word of who else saw to the text.
 * @param said only elements that say so; else also those that are of an author's class
 */
function namedIn(pieces: readonly Piece[], marks: readonly (AuthorMark | undefined)[], said: boolean): Author[] {
  const found: Author[] = [];
  let before: HtmlElement | undefined;
  let run = '';
  const end = (): void => {
    if (run !== '' && (said || isNameLike(run))) found.push(...namesIn(run));
    run = '';
  };
  for (const [at, { text }] of pieces.entries()) {
    if (notWriting.test(text)) break;
    const mark = marks[at];
    const element = mark !== undefined && (mark.said || !said) ? mark.element : undefined;
    // "Ada" and "Quill" in elements of their own are one name.
    const goesOn = element !== undefined && element === before && isWord(text) && isWord(run);
    if (!goesOn) end();
    if (element !== undefined) run = goesOn ? `${run} ${text}` : text;
    before = element;
  }
  end();
  return uniqueAuthors(found);
}

const isWord = (text: string): boolean => /^[\p{L}\p{M}.'’-]{1,20}$/u.test(text);

const isNameLike = (text: string): boolean => {
  const name = withoutLead(text.replace(/\s*\([^)]*\)/, ''));
  return isFullName(name) || hasByLead(text) || (text.split(' ').length < 5 && namesIn(text).some(({ kind }) => kind === 'organization')) || (/^\p{Lu}[\p{L}'’-]+$/u.test(name) && name.length > 2);
};
