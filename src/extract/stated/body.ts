import type { HtmlElement, HtmlTree } from '../../common/html/tree.ts';
import { parseTree } from '../../common/html/tree.ts';
import type { SiteKnowledge } from '../../common/site.ts';
import { LetterRuns } from '../agreement/letter-runs.ts';
import { clean } from '../content/clean.ts';
import { type Content, type Fate, judged, noContent, withSite } from '../content/content.ts';
import { judge, type Judgement } from '../content/judge.ts';
import type { Line } from '../content/line.ts';
import { linesOf, type PageLines } from '../content/lines.ts';
import { prune } from '../content/prune.ts';
import { type Selection, widen } from '../content/select.ts';
import { summaryOf } from '../metadata/page-facts.ts';
import { keepMarks } from '../parts/shape.ts';
import type { PageSelection } from '../page-selection.ts';
import { articleBody, type StatedBody } from './article-body.ts';
import { templateBody } from './hidden-body.ts';
import { pageState } from './page-state.ts';
import { prefersStated } from './prefer.ts';
import { reconcile } from './reconcile.ts';

/** Where an article's text stands in its page: among what it shows, or in data and elements that a script would show. */
export type BodyOrigin = 'page' | 'json-ld' | 'page-state' | 'template';

/** An article's text as lines of the page, or of another tree when the page states it elsewhere. */
export interface Body {
  origin: BodyOrigin;
  lines: PageLines;
  selection: Selection | undefined;
  content: Content;
  /** For each line the chance that it belongs to the article, 0 to 1; 0 for those not looked at. */
  chances: Float64Array;
}

/** A page that shows more letters than this is not searched for text in its scripts. */
const enough = 1500;

/**
 * The article's text, decided by agreement between what a page shows and what it states of itself (JSON-LD, the data of
 * its scripts, templates).
 */
export function bodyOf(part: PageSelection, url: string, site: SiteKnowledge | undefined): Body {
  const { tree, head, title } = part;
  if (part.keptByRule) return shownBody(part, url, site);
  const stated = articleBody(head.data, title);
  const runs = stated && new LetterRuns(stated.text);
  const page = amended(shownBody(part, url, site), runs);
  if (stated === undefined && page.content.size > enough) return page;

  const shown = new LetterRuns(page.content.text);
  const about = `${title ?? ''} ${summaryOf(head) ?? ''}`;
  const everything = (): LetterRuns => new LetterRuns(part.lines.lines.map((line) => line.text).join('\n'));
  if (stated && runs && prefersStated(shown, runs, about, everything)) return standing('json-ld', treeOf(stated), title, site);
  if (page.content.size > enough) return page;
  const state = pageState(tree.root, title);
  if (state && prefersStated(shown, new LetterRuns(state.text), about, everything)) return standing('page-state', treeOf(state), title, site);
  const template = tree.tags.has('template') ? templateBody(tree.root) : undefined;
  if (!template) return page;
  const hidden = standing('template', { root: template, size: tree.size }, title, site);
  return prefersStated(shown, new LetterRuns(hidden.content.text), about, everything) ? hidden : page;
}

/** What the page shows. */
function shownBody(part: PageSelection, url: string, site: SiteKnowledge | undefined): Body {
  const { lines, shape } = part;
  if (!part.selection) return { origin: 'page', lines, selection: undefined, content: noContent, chances: new Float64Array(lines.lines.length) };
  const { selection, reasons, chances } = part.keptByRule ? trust(lines, part.selection, part.title) : judge(lines, part.selection, { ...part, url });
  const content = judged(selection, withSite(selection.lines, reasons, site));
  return { origin: 'page', lines, selection, content: keepMarks(selection, content, shape), chances };
}

/** A reader knows better than the classifier where the text is; captions, links and labels within it go all the same. */
function trust(page: PageLines, selection: Selection, title: string | undefined): Judgement {
  const chosen = new Set(selection.lines);
  return { selection, reasons: clean(selection, title), chances: Float64Array.from(page.lines, (line) => (chosen.has(line) ? 1 : 0)) };
}

/** What the classifier thinks so little of is not the article's, whatever the stated text says. */
const leastChance = 0.12;

function amended(body: Body, stated: LetterRuns | undefined): Body {
  const { lines, selection, content, chances } = body;
  if (!selection || !stated) return body;
  const refused = selection.lines.filter((_, at) => content.reasons[at] === 'invitation' || content.reasons[at] === 'link' || content.reasons[at] === 'site');
  const barred = new Set([...refused, ...lines.lines.filter((_, at) => (chances[at] ?? 0) < leastChance)]);
  const { add, drop } = reconcile(lines.lines, { kept: new Set(content.kept), barred }, stated);
  if (add.size === 0 && drop.size === 0) return body;
  const widened = add.size === 0 ? selection : widen(lines, selection, add);
  const before = new Map(selection.lines.map((line, at) => [line, content.reasons[at]]));
  const reasons = widened.lines.map((line): Fate => (add.has(line) ? undefined : drop.has(line) ? 'unstated' : before.get(line)));
  return { ...body, selection: widened, content: judged(widened, reasons) };
}

/** A body without some of its lines, which are an invitation. */
export function without(body: Body, lines: ReadonlySet<Line>): Body {
  const { selection, content } = body;
  if (!selection || lines.size === 0 || !content.kept.some((line) => lines.has(line))) return body;
  return { ...body, content: judged(selection, selection.lines.map((line, at) => (lines.has(line) ? 'invitation' : content.reasons[at]))) };
}

const treeOf = ({ html }: StatedBody): Pick<HtmlTree, 'root' | 'size'> => parseTree(html);

/** A tree that is an article's text and hardly anything else. */
function standing(origin: BodyOrigin, tree: { root: HtmlElement; size: number }, title: string | undefined, site: SiteKnowledge | undefined): Body {
  const lines = linesOf(tree);
  prune(lines);
  const selection = { root: lines.root, container: lines.root, lines: lines.lines.filter((line) => !line.pruned) };
  return { origin, lines, selection, content: judged(selection, withSite(selection.lines, clean(selection, title), site)), chances: new Float64Array(lines.lines.length) };
}
