import type { Access } from '../../common/article.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { countWords } from '../../common/word-count.ts';
import { Hint } from '../content/hints.ts';
import { endsSentence, type Line, linkDensity, proseOf } from '../content/line.ts';
import type { PageLines } from '../content/lines.ts';
import type { PageHead } from '../metadata/head.ts';
import { elementsOf } from './elements-of.ts';
import { statedAccess, type StatedAccess } from './stated-access.ts';
import { fadeNames, saysAdvert, saysOffer, saysStop, wallAddress, wallNames } from './wall-words.ts';

/** What is known of an article's text when it is asked whether that is all of it. */
export interface AccessEvidence {
  head: PageHead;
  page: PageLines;
  /** Lines of the page that were taken as the text, in page order; none when the page states its text elsewhere. */
  kept: readonly Line[];
  text: string;
  /** Letters of the text. */
  size: number;
}

export interface AccessVerdict {
  access: Access;
  /** In plain words; undefined for `full`. */
  reason?: string;
  /** Lines among the text that are the wall's and not the article's. */
  wall: ReadonlySet<Line>;
}

/** Signs add up; so many points make a teaser, if one of them can be seen on the page. */
const teaserPoints = 4;
/** A text of more letters is none, whatever stands below it. */
const longestTeaser = 6000;
/** A text of more letters is hardly a teaser when nothing but its label says so. */
const largestDoubt = 2000;

/**
 * Whether a text is the whole article or what a publisher shows of it to everybody. Judged by what the page states and
 * shows: whom the article is for, a part of it that is empty, its number of words, a wall below the text, words that say
 * so, an end in the middle. Never by a status code, and not by a label alone; a page that is meant for subscribers and shows its text is no teaser.
 */
export function accessOf({ head, page, kept, text, size }: AccessEvidence): AccessVerdict {
  const stated = statedAccess(head);
  const words = stated.words === undefined ? 0 : countWords(text);
  const short = stated.words !== undefined && stated.words >= 120 && words < stated.words * 0.45;
  const whole = stated.words !== undefined && stated.words >= 120 && words > stated.words * 0.85;
  const part = kept.length === 0 ? undefined : partState(page, kept, stated);
  if (size >= longestTeaser && !short && part !== 'empty') return { access: 'full', wall: new Set() };
  const signs = wallBelow(page, kept);

  let points = 0;
  if (stated.free === false) points += 2;
  if (stated.free === true) points -= 4;
  if (short) points += 3;
  if (whole) points -= 3;
  if (part === 'empty') points += 2;
  if (part === 'shown') points -= 3;
  if (signs.said) points += 3;
  if (signs.named) points += signs.cut || signs.faded || size < 1500 ? 2 : 1;
  if (signs.offered) points += 1;
  if (signs.cut) points += 1;
  if (signs.faded) points += 1;
  if (size >= 3500) points -= 4;
  else if (size < 1200) points += 1;

  const seen = part === 'empty' || signs.said || signs.named || (short && (stated.free === false || signs.cut || signs.faded || signs.offered));
  if (seen && points >= teaserPoints) return { access: 'teaser', reason: reasonOf(stated, words, short, signs), wall: signs.lines };
  // Some state letters instead of words.
  if (short && size < 700) return { access: 'unknown', reason: `The publisher says that the article has ${stated.words} words; its page shows ${words}.`, wall: new Set() };
  if (stated.free === false && part !== 'shown' && size < largestDoubt && stated.words === undefined && kept.length > 0) return { access: 'unknown', reason: 'The publisher says that the article is for subscribers; whether this is all of it does not show.', wall: new Set() };
  return { access: 'full', wall: new Set() };
}

function reasonOf({ words: whole }: StatedAccess, words: number, short: boolean, { said, named }: WallSigns): string {
  if (short && whole !== undefined) return `The publisher shows ${words} of the article’s ${whole} words to everybody and keeps the rest for subscribers.`;
  if (said || named) return 'The publisher shows only the beginning to everybody; the page says that the rest is for subscribers or registered readers.';
  return 'The publisher shows only the beginning to everybody and keeps the rest for subscribers.';
}

/** Of the part that the page states to be kept for subscribers: whether it is there. */
function partState(page: PageLines, kept: readonly Line[], { parts }: StatedAccess): 'shown' | 'empty' | undefined {
  if (parts.length === 0) return undefined;
  const elements = elementsOf(page.root, parts);
  if (elements === undefined) return undefined;
  const sums = proseSums(page, kept);
  const size = elements.reduce((sum, { index }) => sum + (sums[page.last[index] ?? 0] ?? 0) - (sums[page.first[index] ?? 0] ?? 0), 0);
  // Many name all of the text, its free beginning too: a little of it proves nothing.
  if (size >= 1200) return 'shown';
  return size < 80 ? 'empty' : undefined;
}

/** Running sums of the text over the page's lines, so that any element is measured at once. */
function proseSums({ lines }: PageLines, kept: readonly Line[]): Float64Array {
  const taken = new Set(kept);
  const sums = new Float64Array(lines.length + 1);
  for (const [at, line] of lines.entries()) sums[at + 1] = (sums[at] ?? 0) + (taken.has(line) ? proseOf(line) : 0);
  return sums;
}

interface WallSigns {
  /** Words say that the rest is for some. */
  said: boolean;
  /** An element is named as walls are, and shown. */
  named: boolean;
  /** Links lead to subscription and sign-in. */
  offered: boolean;
  /** The text ends in the middle. */
  cut: boolean;
  faded: boolean;
  /** From the first line of the wall on. */
  lines: Set<Line>;
}

/** A wall stands among the last lines of the text or right below. */
const furthestBelow = 14;
const furthestAmong = 60;
const longestSaying = 400;

function wallBelow(page: PageLines, kept: readonly Line[]): WallSigns {
  const signs: WallSigns = { said: false, named: false, offered: false, cut: false, faded: false, lines: new Set() };
  const { last, below, isNamedWall } = endOfText(page, kept);
  if (!last) return signs;
  signs.cut = /(?:\.\.\.|…|\[…\]|\(…\)|\[\.\.\.\])["”»’')\]]*$/u.test(last.text) || !endsSentence(last.text);
  signs.faded = namedAbove(last.element, fadeNames, 4) !== undefined;
  let offers = 0;
  for (const line of below.slice(0, furthestBelow)) {
    if (isSaying(line)) signs.said = true;
    else if (isNamedWall(line)) signs.named = true;
    if (isOffer(line) || (linkDensity(line) > 0.5 && leadsToWall(line))) offers++;
  }
  signs.offered = offers >= 2;
  const from = below.findIndex((line) => isSaying(line) || isOffer(line) || isNamedWall(line));
  if (from >= 0) signs.lines = new Set(below.slice(from));
  return signs;
}

interface EndOfText {
  last?: Line;
  /** What a reader sees below, as far as another text. */
  below: Line[];
  isNamedWall: (line: Line) => boolean;
}

/**
 * The last line of the text itself, and what stands below. Lines of a wall may have been taken for text: it begins with
 * the first line that is one's, if hardly any text comes after it.
 */
function endOfText(page: PageLines, kept: readonly Line[]): EndOfText {
  const taken = new Set(kept);
  const sums = proseSums(page, kept);
  const total = sums.at(-1) ?? 0;
  const most = Math.max(250, total * 0.15);
  // A wall's name around the text itself says nothing: it may be there for those who have not paid.
  const isNamedWall = ({ element }: Line): boolean => {
    const wall = namedAbove(element, wallNames, 6);
    return wall !== undefined && (sums[page.last[wall.index] ?? 0] ?? 0) - (sums[page.first[wall.index] ?? 0] ?? 0) <= Math.min(most, total * 0.5);
  };
  const start = page.lines.findIndex((line) => taken.has(line) && proseOf(line) > 0);
  const end = page.lines.findLastIndex((line) => taken.has(line));
  let at = Math.max(0, start);
  for (let line = page.lines[at]; line && at <= end; line = page.lines[++at]) {
    if (total - (sums[at] ?? 0) <= most && at > start && at > end - furthestAmong && !isHidden(page, line) && (isSaying(line) || isOffer(line) || isNamedWall(line))) break;
  }
  const before = page.lines.slice(Math.max(0, start), at).filter((line) => taken.has(line));
  const last = before.findLast((line) => proseOf(line) > 0) ?? before.at(-1);
  const below = page.lines.slice(at, Math.max(at, end + 1) + furthestBelow).filter((line) => !isHidden(page, line));
  const other = below.findIndex((line) => !taken.has(line) && proseOf(line) > 400 && !isSaying(line) && !isNamedWall(line));
  return { ...(last ? { last } : {}), below: other < 0 ? below : below.slice(0, other), isNamedWall };
}

const isOffer = (line: Line): boolean => line.size < longestSaying && saysOffer.test(line.text);
const isSaying = (line: Line): boolean => line.size < longestSaying && saysStop.test(line.text) && !saysAdvert.test(line.text);

/** The element around a line that has one of these names. */
function namedAbove(start: HtmlElement, names: RegExp, levels: number): HtmlElement | undefined {
  let element: HtmlElement | undefined = start;
  for (let level = 0; element && level < levels && element.tag !== 'body' && element.tag !== 'html'; level++, element = element.parent) {
    for (const name of ['class', 'id']) {
      const value = attribute(element, name);
      if (value !== undefined && value !== '' && names.test(value.slice(0, 500))) return element;
    }
  }
  return undefined;
}

function leadsToWall(line: Line): boolean {
  for (let element = line.parents[0]; element; element = element.parent) if (element.tag === 'a') return wallAddress.test((attribute(element, 'href') ?? '').slice(0, 500));
  return false;
}

function isHidden(page: PageLines, line: Line): boolean {
  for (let element: HtmlElement | undefined = line.element; element; element = element.parent) if (((page.hints[element.index] ?? 0) & Hint.hidden) !== 0) return true;
  return false;
}
