import type { HtmlElement } from '../../../common/html/tree.ts';
import { Hint } from '../hints.ts';
import { endsSentence, holdsSentence, type Line } from '../line.ts';
import { age, byline, datePattern, signedPicture } from '../patterns.ts';
import { phrases } from '../phrases.ts';
import { type PageView, share } from './page-view.ts';

type Feature = readonly [name: string, of: (view: PageView, at: number, line: Line) => number];

const yes = (holds: boolean): number => (holds ? 1 : 0);
const size = (letters: number): number => Math.log1p(letters);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const up = (line: Line, levels: number): HtmlElement | undefined => {
  let element: HtmlElement | undefined = line.element;
  for (let level = 0; level < levels && element; level++) element = element.parent;
  return element;
};

const tags = ['p', 'li', 'td', 'div', 'span', 'a', 'blockquote', 'figcaption', 'dd', 'section', 'article', 'button', 'label', 'pre', 'body'];
const reasons = ['outside', 'title', 'caption', 'link', 'furniture', 'invitation', 'credit', 'date', 'byline', 'heading', 'repeat', 'tail', 'names'];

/** The line's own text. */
const own: readonly Feature[] = [
  ['size', (_, __, line) => size(line.size)],
  ['density', (view, at) => view.density[at] ?? 0],
  ['links', (_, __, line) => Math.min(line.links, 20)],
  ['bold', (_, __, line) => share(line.bold, line.size)],
  ['emphasised', (_, __, line) => share(line.emphasised, line.size)],
  ['timed', (_, __, line) => share(line.timed, line.size)],
  ['prose', (view, at) => size(view.prose[at] ?? 0)],
  ['letters a word', (view, at, line) => share(line.size, view.words[at] ?? 1)],
  ['capitals', (view, at, line) => share(view.letters(at).capitals, line.size)],
  ['words in capitals first', (view, at) => share(view.letters(at).capitalWords, view.words[at] ?? 1)],
  ['digits', (view, at, line) => share(view.letters(at).digits, line.size)],
  ['commas', (view, at, line) => share(view.letters(at).commas * 50, line.size)],
  ['stops', (_, __, line) => count(line.text, /[.!?。！？؟](?:\s|$|["”»’)])|[。！？]/g)],
  ['symbols', (_, __, line) => share(count(line.text, /[|»›→•·©®™#@/]/g), line.size)],
  ['ends as sentences do', (_, __, line) => yes(endsSentence(line.text))],
  ['ends in a stop', (_, __, line) => yes(/[.!?。！？؟]["”»’)]*$/.test(line.text))],
  ['ends in a colon', (_, __, line) => yes(/[:：]$/.test(line.text))],
  ['ends in dots', (_, __, line) => yes(/(?:…|\.\.\.)\W*$/.test(line.text))],
  ['ends in a question', (_, __, line) => yes(/[?？؟]$/.test(line.text))],
  ['holds a sentence', (_, __, line) => yes(holdsSentence(line.text))],
  ['begins small', (_, __, line) => yes(/^\p{Ll}/u.test(line.text))],
  ['begins with a capital', (_, __, line) => yes(/^\p{Lu}/u.test(line.text))],
  ['begins with a digit', (_, __, line) => yes(/^\d/.test(line.text))],
  ['begins with a quotation', (_, __, line) => yes(/^["“„«»‘'「『]/.test(line.text))],
  ['begins with a symbol', (_, __, line) => yes(/^[^\p{L}\p{N}\s"“„«‘'「『(¿¡]/u.test(line.text))],
  ['copyright', (_, __, line) => yes(/©|\(c\)|copyright/i.test(line.text.slice(0, 300)))],
  ['address', (_, __, line) => yes(/https?:|www\.|\S@\S/.test(line.text))],
  ['handle', (_, __, line) => yes(/(?:^|\s)[@#]\w/.test(line.text))],
  ['year', (view, at, line) => (view.letters(at).digits > 3 ? yes(/(?:19|20)\d\d/.test(line.text)) : 0)],
  ['brackets', (_, __, line) => yes(/^[([]|[)\]]$/.test(line.text))],
  ['date', (view, at, line) => (line.size < 200 && view.letters(at).digits > 0 ? yes(datePattern.test(line.text)) : 0)],
  ['age', (_, __, line) => (line.size < 80 ? yes(age.test(line.text)) : 0)],
  ['byline', (_, __, line) => (line.size < 120 ? yes(byline.test(line.text)) : 0)],
  ['signed picture', (_, __, line) => (line.size < 400 && /[©([]/.test(line.text) ? yes(signedPicture.test(line.text)) : 0)],
  ['announces', (view, at) => view.announces[at] ?? 0],
  ['furniture', (_, __, line) => (line.size < 90 ? yes(phrases.furniture.test(line.text)) : 0)],
  ['invitation', (_, __, line) => (line.size < 800 ? yes(phrases.invitation.test(line.text)) : 0)],
  ['credit', (_, __, line) => (line.size < 250 ? yes(phrases.credit.test(line.text)) : 0)],
  ['agency', (_, __, line) => (line.size < 120 ? yes(phrases.agency.test(line.text)) : 0)],
  ['repeats', (view, at) => Math.min(view.repeats[at] ?? 1, 5)],
  ['like the title', (view, at) => view.titleLikeness[at] ?? 0],
  ['in the description', ({ evidence }, _, line) => yes(line.size > 25 && evidence.description !== undefined && (line.text.includes(evidence.description.slice(0, 80)) || evidence.description.includes(line.text.slice(0, 80))))],
];

/** Whom and where it names. */
const named: readonly Feature[] = [
  ['names the author', ({ evidence }, _, line) => yes(evidence.authors.some((name) => line.text.includes(name)))],
  ['begins with the author', ({ evidence }, _, line) => yes(evidence.authors.some((name) => line.text.startsWith(name)))],
  ['names the site', ({ evidence }, _, line) => yes(evidence.siteName !== undefined && line.text.includes(evidence.siteName))],
  ['links inside', (view, at) => view.links[at]?.inside ?? 0],
  ['links to the site', (view, at) => view.links[at]?.site ?? 0],
  ['links away', (view, at) => view.links[at]?.away ?? 0],
  ['links to indexes', (view, at) => view.links[at]?.index ?? 0],
  ['paid links', (view, at) => view.links[at]?.paid ?? 0],
  ['pictures before', (_, __, line) => Math.min(line.pictures, 5)],
  ['pictures after', (view, at) => Math.min(view.lines[at + 1]?.pictures ?? 0, 5)],
  ['ruled', (_, __, line) => yes(line.ruled)],
  ['ruled after', (view, at) => yes(view.lines[at + 1]?.ruled ?? false)],
  ['rules above', (view, at) => Math.min(view.rulesAbove[at] ?? 0, 6)],
];

/** Where the line stands. */
const place: readonly Feature[] = [
  ['heading', (_, __, line) => line.context.heading],
  ['list', (_, __, line) => yes(line.context.list)],
  ['table', (_, __, line) => yes(line.context.table)],
  ['quote', (_, __, line) => yes(line.context.quote)],
  ['preformatted', (_, __, line) => yes(line.context.preformatted)],
  ['figure', (_, __, line) => yes(line.context.figure)],
  ['breaks', (_, __, line) => line.breaks],
  ['pruned', (_, __, line) => yes(line.pruned)],
  ['depth', (_, __, line) => {
    let depth = 0;
    for (let element: HtmlElement | undefined = line.element; element; element = element.parent) depth++;
    return depth;
  }],
  ['lines in the block', (view, _, line) => Math.min(20, (view.evidence.page.last[line.element.index] ?? 0) - (view.evidence.page.first[line.element.index] ?? 0))],
  ['share of lines before', (view, at) => share(at, view.lines.length)],
  ['share of size before', (view, at) => share(view.sizeBefore[at] ?? 0, view.ruler.total.size)],
  ['share of prose before', (view, at) => share(view.proseBefore[at] ?? 0, view.ruler.total.prose)],
  ['share of kept before', (view, at) => share(view.keptBefore[at] ?? 0, view.keptBefore[view.lines.length] ?? 0)],
  ['kept before', (view, at) => size(view.keptBefore[at] ?? 0)],
  ['kept after', (view, at) => size((view.keptBefore[view.lines.length] ?? 0) - (view.keptBefore[at + 1] ?? 0))],
  ['kept', (view) => size(view.keptBefore[view.lines.length] ?? 0)],
  ['share kept', (view) => share(view.keptBefore[view.lines.length] ?? 0, view.ruler.total.size)],
  ['lines of the page', (view) => size(view.lines.length)],
  ['after the title', ({ evidence }, at) => (evidence.titleAt < 0 ? -99 : Math.max(-50, Math.min(200, at - evidence.titleAt)))],
  ['after the first paragraph', (view, at) => (view.firstProse < 0 ? -99 : Math.max(-50, Math.min(200, at - view.firstProse)))],
  ['before the last paragraph', (view, at) => (view.lastProse < 0 ? -99 : Math.max(-50, Math.min(200, view.lastProse - at)))],
  ['after the container begins', (view, at) => Math.max(-50, Math.min(100, at - view.first))],
  ['before the container ends', (view, at) => Math.max(-50, Math.min(100, view.last - at))],
  ['levels above the container', (view, _, line) => Math.min(12, view.levelsUp(line))],
  ['lines below the heading', (view, at) => ((view.headingAbove[at] ?? -1) < 0 ? 99 : Math.min(60, at - (view.headingAbove[at] ?? 0)))],
  ['level of the heading above', (view, at) => view.lines[view.headingAbove[at] ?? -1]?.context.heading ?? 0],
  ['heading above announces', (view, at) => view.announces[view.headingAbove[at] ?? -1] ?? 0],
  ['heading above is linked', (view, at) => view.density[view.headingAbove[at] ?? -1] ?? 0],
  ['heading above stays', (view, at) => ((view.headingAbove[at] ?? -1) < 0 ? -1 : yes(view.evidence.reasons[view.headingAbove[at] ?? 0] === undefined))],
  ['heading above is the title', (view, at) => view.titleLikeness[view.headingAbove[at] ?? -1] ?? 0],
];

/** The elements around it and the lines made like it. */
const around: readonly Feature[] = [
  ...tags.map((tag): Feature => [`tag ${tag}`, (_, __, line) => yes(line.element.tag === tag)]),
  ['lines of the make', (view, at) => size(view.makes[at]?.lines ?? 0)],
  ['size of the make', (view, at) => share(view.makes[at]?.size ?? 0, view.makes[at]?.lines ?? 0)],
  ['density of the make', (view, at) => share(view.makes[at]?.linked ?? 0, view.makes[at]?.size ?? 0)],
  ['prose of the make', (view, at) => share(view.makes[at]?.prose ?? 0, view.ruler.total.prose)],
  ['kept of the make', (view, at) => share(view.makes[at]?.kept ?? 0, view.makes[at]?.size ?? 0)],
  ['kept in the make', (view, at) => share(view.makes[at]?.kept ?? 0, view.keptBefore[view.lines.length] ?? 0)],
  ...[1, 2, 3, 4].flatMap((levels): Feature[] => [
    [`size ${levels} up`, (view, _, line) => view.around(up(line, levels)).size],
    [`density ${levels} up`, (view, _, line) => view.around(up(line, levels)).density],
    [`prose ${levels} up`, (view, _, line) => view.around(up(line, levels)).prose],
    [`kept ${levels} up`, (view, _, line) => view.around(up(line, levels)).kept],
    [`kept share ${levels} up`, (view, _, line) => view.around(up(line, levels)).keptShare],
  ]),
];

/** Lines before and after. */
const neighbours: readonly Feature[] = [-3, -2, -1, 1, 2, 3].flatMap((by): Feature[] => [
  [`size at ${by}`, (view, at) => size(view.lines[at + by]?.size ?? 0)],
  [`density at ${by}`, (view, at) => view.density[at + by] ?? -1],
  [`prose at ${by}`, (view, at) => size(view.prose[at + by] ?? 0)],
  [`heading at ${by}`, (view, at) => view.lines[at + by]?.context.heading ?? -1],
  [`stays at ${by}`, (view, at) => (at + by < 0 || at + by >= view.lines.length ? -1 : yes(view.evidence.reasons[at + by] === undefined))],
  [`make at ${by}`, (view, at) => yes(view.makes[at + by] === view.makes[at])],
  [`announces at ${by}`, (view, at) => view.announces[at + by] ?? 0],
]);

/** How the lines around do on the whole. */
const windows: readonly Feature[] = [4, 10].flatMap((reach): Feature[] => [
  [`prose ${reach} before`, (view, at) => share((view.proseBefore[at] ?? 0) - (view.proseBefore[Math.max(0, at - reach)] ?? 0), (view.sizeBefore[at] ?? 0) - (view.sizeBefore[Math.max(0, at - reach)] ?? 0))],
  [`prose ${reach} after`, (view, at) => { const to = Math.min(view.lines.length, at + 1 + reach); return share((view.proseBefore[to] ?? 0) - (view.proseBefore[at + 1] ?? 0), (view.sizeBefore[to] ?? 0) - (view.sizeBefore[at + 1] ?? 0)); }],
  [`kept ${reach} before`, (view, at) => share((view.keptBefore[at] ?? 0) - (view.keptBefore[Math.max(0, at - reach)] ?? 0), (view.sizeBefore[at] ?? 0) - (view.sizeBefore[Math.max(0, at - reach)] ?? 0))],
  [`kept ${reach} after`, (view, at) => { const to = Math.min(view.lines.length, at + 1 + reach); return share((view.keptBefore[to] ?? 0) - (view.keptBefore[at + 1] ?? 0), (view.sizeBefore[to] ?? 0) - (view.sizeBefore[at + 1] ?? 0)); }],
]);

const hinted: readonly Feature[] = Object.entries(Hint).flatMap(([name, bit]): Feature[] => [
  [`named ${name}`, (_, __, line) => yes((line.hints & bit) !== 0)],
  [`near ${name}`, ({ evidence: { page } }, _, line) => yes((((page.hints[line.element.index] ?? 0) | (page.hints[line.element.parent?.index ?? 0] ?? 0)) & bit) !== 0)],
]);

const ruled: readonly Feature[] = [
  ['stays', ({ evidence }, at) => yes(evidence.reasons[at] === undefined)],
  ...reasons.map((reason): Feature => [`goes: ${reason}`, ({ evidence }, at) => yes(evidence.reasons[at] === reason)]),
];

const all: readonly Feature[] = [...own, ...named, ...place, ...around, ...neighbours, ...windows, ...hinted, ...ruled];

/** Names of what is measured of a line, in the order of {@link rowsOf}. */
export const featureNames: readonly string[] = all.map(([name]) => name);

/** Measures one line of a page: a number for each of {@link featureNames}, written to the beginning of `row`. */
export function rowOf(view: PageView, at: number, line: Line, row: Float64Array): void {
  for (let feature = 0; feature < all.length; feature++) row[feature] = all[feature]?.[1](view, at, line) ?? 0;
}
