import { plainTitle } from '../../common/html/title.ts';
import { attribute } from '../../common/html/tree.ts';
import { type Line, linkDensity } from '../content/line.ts';
import { articleOf, textOf } from './json-ld.ts';
import { firstMeta, type PageHead } from './head.ts';
import { piecesOf } from './pieces.ts';

const separator = /\s+[-–—|·•»:/]+\s+|\s*[|»]\s*/;
const edges = /^[\s\-–—|·•»:/]+|[\s\-–—|·•»:/]+$/g;

const split = (text: string): string[] => text.toLowerCase().normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** A page's titles are compared with each of its headings, so the words of the latest texts are kept. */
const latest = new Map<string, string[]>();
const mostKept = 16;

function words(text: string): string[] {
  const known = latest.get(text);
  if (known) return known;
  if (latest.size >= mostKept) latest.clear();
  const found = split(text);
  latest.set(text, found);
  return found;
}

const key = (text: string): string => words(text).join('');

/** How much of the words of `one` are in `other`, 0 to 1; for scripts without spaces, of their letters. */
export function likeness(one: string, other: string): number {
  const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/.test(one);
  const mine = unspaced ? Array.from(one.replace(/\s+/g, '')) : words(one);
  const theirs = new Set(unspaced ? Array.from(other) : words(other));
  if (mine.length === 0) return 0;
  return mine.filter((word) => theirs.has(word)).length / mine.length;
}

export const alike = (one: string, other: string): boolean => likeness(one, other) >= 0.8 && likeness(other, one) >= 0.8;

interface Heading {
  text: string;
  level: number;
  line: Line;
  /** Paragraphs of the page above it. */
  paragraphs: number;
}

/**
 * The article's title, without the site's name. What readers see above the text (`h1`) goes before what networks and
 * search engines are told, as long as both speak of the same thing.
 * @param lines the page's lines; none is marked as pruned yet
 */
export function titleOf(head: PageHead, lines: readonly Line[], siteName: string | undefined): string | undefined {
  const isSite = (text: string): boolean => siteName !== undefined && alike(text, siteName);
  const headings = headingsOf(lines, siteName).filter(({ text, level }) => level > 1 || !isSite(text));
  const stated = [firstMeta(head, 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'citation_title'), textOf(articleOf(head.data)?.['headline']), head.title]
    .filter((text) => text !== undefined)
    .map((text) => plainTitle(text.slice(0, 1000)))
    .filter((text) => text !== '');
  const main = headings.filter(({ level }) => level === 1);
  const given = stated.find((text) => !isSite(text)) ?? stated[0];
  if (given === undefined) return main[0]?.text;
  const told = [...new Set([...stated, ...stated.map((text) => withoutSite(text, siteName))])];
  const keys = new Set(told.map(key));
  const exact = main.find(({ text }) => keys.has(key(text)));
  const lesser = headings.filter(({ level, text }) => level > 1 && text.length > 12);
  const isPart = (text: string, whole: string): boolean => whole.startsWith(text) && /^\s*[-–—|·•:»]\s/.test(whole.slice(text.length));
  if (exact) return exact.text;

  const [best, score] = bestOf(main, told);
  // The main heading may name the section, and the headline be a lesser one.
  if (score < 0.5) {
    const headline = lesser.find(({ text }) => keys.has(key(text)));
    if (headline) return headline.text;
  }
  if (best !== undefined) return withoutKicker(best, told);
  return lesser.find(({ text }) => told.some((other) => alike(text, other) || isPart(text, other)))?.text ?? withoutSite(given, siteName);
}

/** The headings of the page's first levels, each text once, but for those that lead home. */
function headingsOf(lines: readonly Line[], siteName: string | undefined): Heading[] {
  const found: Heading[] = [];
  const seen = new Set<string>();
  let paragraphs = 0;
  for (const line of lines) {
    const level = line.context.heading;
    if (level === 0 && line.size > 150 && linkDensity(line) < 0.3) paragraphs++;
    if (level === 0 || level > 3 || line.text.length >= 300 || leadsHome(line)) continue;
    const text = signedOff(decoded(line.text), siteName);
    if (text === '' || seen.has(`${level}${text}`)) continue;
    seen.add(`${level}${text}`);
    found.push({ text, level, line, paragraphs });
  }
  return found;
}

function leadsHome(line: Line): boolean {
  if (linkDensity(line) < 0.9) return false;
  for (let element = line.parents[0]; element; element = element.parent) {
    if (element.tag === 'a') return /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w+)?$/i.test(attribute(element, 'href')?.trim() ?? '-');
    if (element === line.element) return false;
  }
  return false;
}

/** Entities that were escaped twice. */
const decoded = (text: string): string => (/&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|quot|apos|nbsp|[lr][sd]quo|[nm]dash);/i.test(text) ? plainTitle(text) : text);

/** A heading without the site's name at its end. */
function signedOff(text: string, siteName: string | undefined): string {
  if (siteName === undefined || !separator.test(text)) return text;
  const last = text.split(separator).at(-1) ?? '';
  return last.length < text.length / 2 && alike(last, siteName) ? text.slice(0, text.lastIndexOf(last)).replace(edges, '') : text;
}

/** The main heading that is most like what the page says elsewhere, and how like it is. */
function bestOf(main: readonly Heading[], told: readonly string[]): [Heading | undefined, number] {
  let best: Heading | undefined;
  let bestScore = 0;
  for (const heading of main) {
    // A heading of a word or two is in most titles: how much of the title it says counts too.
    const score = Math.max(...told.map((text) => {
      const [said, saying] = [likeness(text, heading.text), likeness(heading.text, text)];
      return Math.max(said, said < 0.3 ? saying / 2 : saying);
    }));
    // The only main heading needs less likeness than one of several; one that comes late in the text needs more.
    if (score > bestScore && score > (main.length > 1 || heading.paragraphs > 3 ? 0.5 : 0.3)) [best, bestScore] = [heading, score];
  }
  return [best, bestScore];
}

/** A heading may begin with a kicker, which is no part of the title: "Blog: …", or a date in an element of its own. */
function withoutKicker({ text, line }: Heading, told: readonly string[]): string {
  const within = told.find((other) => other.length > 15 && other.length < text.length && text.endsWith(other));
  if (within === undefined) return text;
  const kicker = text.slice(0, text.length - within.length);
  return /[:|–—·•»/]\s*$/.test(kicker) || piecesOf(line).some((piece) => within.startsWith(piece.text)) ? within : text;
}

/** Takes a site's name off the end or the beginning of a title. */
export function withoutSite(title: string, siteName: string | undefined): string {
  const isSite = (part: string): boolean => siteName !== undefined && (alike(part, siteName) || likeness(part, siteName) === 1);
  const colon = title.indexOf(': ');
  if (colon > 0 && isSite(title.slice(0, colon))) return title.slice(colon + 2).trim();
  const parts = title.split(separator);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (isSite(last) || (siteName === undefined && words(last).length <= 4 && first.length > last.length * 1.5)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s\-–—|·•»:/]+$/, '');
  if (isSite(first) && last.length > first.length) return title.slice(first.length).replace(/^[\s\-–—|·•»:/]+/, '');
  return title;
}
