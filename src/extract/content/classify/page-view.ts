import { attribute, type HtmlElement } from '../../../common/html/tree.ts';
import { likeness } from '../../metadata/title.ts';
import type { Reason } from '../clean.ts';
import { Hint } from '../hints.ts';
import { type Line, linkDensity, proseOf } from '../line.ts';
import type { PageLines } from '../lines.ts';
import { phrases } from '../phrases.ts';
import { countLetters, type LetterCounts } from './letters.ts';
import { type LinkKinds, linkKindsOf } from './links.ts';
import { type Measure, Ruler } from '../ruler.ts';

/** What is known of a page before its lines are classified. */
export interface PageEvidence {
  page: PageLines;
  /** Place of the title's line, -1 when no line says it. */
  titleAt: number;
  title: string | undefined;
  /** The publisher's own summary. */
  description: string | undefined;
  /** Names of those who wrote it, and of the site. */
  authors: readonly string[];
  siteName: string | undefined;
  /** The page's own host, if it is known. */
  host: string | undefined;
  /** The block that holds the article, as far as weights tell. */
  container: HtmlElement | undefined;
  /** For each line of the page why the rules leave it out; `'outside'` for lines that they did not choose. */
  reasons: readonly (Reason | 'outside' | undefined)[];
}

/** What lines of one make (tag and class of the block and of the one around it) hold together. */
export interface MakeMeasure {
  lines: number;
  size: number;
  linked: number;
  prose: number;
  kept: number;
}

/**
 * Whether a line is worth a look. Lines that the rules did not choose are when they read like text or are headings, and
 * hidden ones never.
 */
const isCandidate = (line: Line, reason: PageEvidence['reasons'][number]): boolean =>
  reason !== 'outside' || ((line.context.heading > 0 || proseOf(line) > 0) && !(line.pruned && (line.hints & Hint.hidden) !== 0));

/** @returns 0 of nothing */
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** What an element around a line holds: the logarithm of its size, and shares. */
interface Surroundings {
  size: number;
  density: number;
  /** Of the page's prose. */
  prose: number;
  /** How much of it the rules keep, and how much that is of all that they keep. */
  kept: number;
  keptShare: number;
}

const noLinks: LinkKinds = { inside: 0, site: 0, away: 0, index: 0, paid: 0 };

/** A page with everything that is measured once for all of its lines. */
export class PageView {
  readonly evidence: PageEvidence;
  readonly lines: readonly Line[];
  readonly ruler: Ruler;
  /** 1 for lines that are worth a look. */
  readonly candidates: Uint8Array;
  readonly prose: Float64Array;
  readonly density: Float64Array;
  /** Sizes of the lines before each line, all and those that the rules keep. */
  readonly sizeBefore: Float64Array;
  readonly keptBefore: Float64Array;
  readonly proseBefore: Float64Array;
  /** First and last line of the container. */
  readonly first: number;
  readonly last: number;
  /** First and last line of at least 80 letters of running text that the rules keep. */
  readonly firstProse: number;
  readonly lastProse: number;
  /** Place of the last heading above each line, -1 for none. */
  readonly headingAbove: Int32Array;
  /** Place of the next heading of the same or a higher level below a heading's line; the number of lines for others. */
  readonly makes: readonly MakeMeasure[];
  readonly repeats: readonly number[];
  readonly titleLikeness: Float64Array;
  /** 1 where a line announces something else ("Read also"), in any known language. */
  readonly announces: Uint8Array;
  readonly links: readonly LinkKinds[];
  /** Words between white space in each line. */
  readonly words: Int32Array;
  /** How many rules (`hr`) stand between the text's beginning and each line. */
  readonly rulesAbove: Int32Array;
  private readonly levels = new Map<HtmlElement, number>();
  private readonly surroundings: Surroundings[] = [];
  private countedAt = -1;
  private counted = countLetters('');

  constructor(evidence: PageEvidence) {
    const { page, reasons, container, title } = evidence;
    const { lines } = page;
    const count = lines.length;
    this.evidence = evidence;
    this.lines = lines;
    this.ruler = new Ruler(page);
    this.candidates = Uint8Array.from(lines, (line, at) => (isCandidate(line, reasons[at]) ? 1 : 0));
    this.prose = Float64Array.from(lines, proseOf);
    this.density = Float64Array.from(lines, linkDensity);
    this.sizeBefore = new Float64Array(count + 1);
    this.keptBefore = new Float64Array(count + 1);
    this.proseBefore = new Float64Array(count + 1);
    this.headingAbove = new Int32Array(count);
    this.titleLikeness = new Float64Array(count);
    this.announces = new Uint8Array(count);
    this.links = lines.map((line, at) => (this.candidates[at] === 1 ? linkKindsOf(line, evidence.host) : noLinks));
    this.words = Int32Array.from(lines, ({ text }) => spacesIn(text) + 1);
    this.rulesAbove = new Int32Array(count);
    let rules = 0;
    let heading = -1;
    let firstProse = -1;
    let lastProse = -1;
    const makes = new Map<string, MakeMeasure>();
    const texts = new Map<string, number>();
    const own: MakeMeasure[] = [];
    for (const [at, line] of lines.entries()) {
      const kept = reasons[at] === undefined;
      const prose = this.prose[at] ?? 0;
      this.sizeBefore[at + 1] = (this.sizeBefore[at] ?? 0) + line.size;
      this.keptBefore[at + 1] = (this.keptBefore[at] ?? 0) + (kept ? line.size : 0);
      this.proseBefore[at + 1] = (this.proseBefore[at] ?? 0) + prose;
      this.headingAbove[at] = heading;
      if (line.ruled && at > firstProse && firstProse >= 0) rules += 1;
      this.rulesAbove[at] = rules;
      if (line.context.heading > 0) heading = at;
      if (kept && prose >= 80) {
        if (firstProse < 0) firstProse = at;
        lastProse = at;
      }
      const near = this.candidates[at] === 1 || line.context.heading > 0;
      if (near && title !== undefined && line.size < 300) this.titleLikeness[at] = likeness(title, line.text) * likeness(line.text, title);
      if (near && line.size < 250 && phrases.elsewhere.test(line.text)) this.announces[at] = 1;
      texts.set(line.text, (texts.get(line.text) ?? 0) + 1);
      const make = makeOf(line.element);
      const measure = makes.get(make) ?? { lines: 0, size: 0, linked: 0, prose: 0, kept: 0 };
      measure.lines += 1;
      measure.size += line.size;
      measure.linked += line.linked;
      measure.prose += prose;
      measure.kept += kept ? line.size : 0;
      makes.set(make, measure);
      own.push(measure);
    }
    this.firstProse = firstProse;
    this.lastProse = lastProse;
    this.makes = own;
    this.repeats = lines.map((line) => texts.get(line.text) ?? 1);
    this.first = container ? (page.first[container.index] ?? 0) : 0;
    this.last = container ? (page.last[container.index] ?? count) - 1 : count - 1;
    let level = 0;
    for (let element: HtmlElement | undefined = container; element; element = element.parent) this.levels.set(element, level++);
  }

  /** How many elements above the container one has to go to find the line below: 0 inside the container. */
  levelsUp(line: Line): number {
    for (let element: HtmlElement | undefined = line.element; element; element = element.parent) {
      const level = this.levels.get(element);
      if (level !== undefined) return level;
    }
    return 99;
  }

  /** What the element around a line holds; of the whole page's sizes where the line has no such element. */
  around(element: HtmlElement | undefined): Surroundings {
    if (element === undefined) return this.measured(this.ruler.total, 0);
    const known = this.surroundings[element.index];
    if (known) return known;
    const { first, last } = this.evidence.page;
    const kept = (this.keptBefore[last[element.index] ?? 0] ?? 0) - (this.keptBefore[first[element.index] ?? 0] ?? 0);
    const found = this.measured(this.ruler.measure(element), kept);
    this.surroundings[element.index] = found;
    return found;
  }

  private measured(held: Measure, kept: number): Surroundings {
    return {
      size: Math.log1p(held.size),
      density: share(held.linked, held.size),
      prose: share(held.prose, this.ruler.total.prose),
      kept: share(kept, held.size),
      keptShare: share(kept, this.keptBefore[this.lines.length] ?? 0),
    };
  }

  /** The letters of a line, counted once for the features that ask in turn. */
  letters(at: number): LetterCounts {
    if (this.countedAt !== at) {
      this.counted = countLetters(this.lines[at]?.text ?? '');
      this.countedAt = at;
    }
    return this.counted;
  }
}

function spacesIn(text: string): number {
  let spaces = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) spaces += 1;
  return spaces;
}

/** Tag and class of a block and of the one around it, without the numbers that systems give them. */
function makeOf(element: HtmlElement): string {
  const around = element.parent;
  return `${nameOf(element)}|${around ? nameOf(around) : ''}`;
}

const nameOf = (element: HtmlElement): string => `${element.tag}.${(attribute(element, 'class') ?? '').slice(0, 100).replace(/\d+/g, '')}`;
