import { firstMeta, type PageHead } from '../metadata/head.ts';
import { articleOf } from '../metadata/json-ld.ts';
import { statedAuthors } from '../metadata/stated-authors.ts';
import { chancesOf } from './classify/classify.ts';
import type { PageEvidence } from './classify/page-view.ts';
import { clean, type Reason } from './clean.ts';
import type { PageLines } from './lines.ts';
import { commonRoot, type Selection } from './select.ts';
import { settleTogether } from './together.ts';

/** What is known of a page's article besides its lines. */
export interface ArticleFacts {
  head: PageHead;
  title: string | undefined;
  titleAt: number;
  siteName: string | undefined;
  url: string;
}

/** A page's lines with the judgement of each. */
export interface Judgement {
  /** The chosen lines, with what the classifier found outside of the block chosen first. */
  selection: Selection;
  /** For each line of the selection why it goes, or undefined when it stays. */
  reasons: readonly (Reason | undefined)[];
  /** For each line of the page the chance that it belongs to the article, 0 to 1. */
  chances: Float64Array;
}

/** What the rules say of a line: why it goes, `outside` when they did not choose it, undefined when it stays. */
export type Ruling = PageEvidence['reasons'][number];

/** The chance from which a line stays, by what the rules say of it; chosen on predictions for hosts that were not trained on. */
const thresholds = { kept: 0.35, outside: 0.65, dropped: 0.7 };

/**
 * The last word on a line.
 * @param chance that it belongs to the article, as the classifier has it
 */
export function stays(chance: number, ruling: Ruling): boolean {
  switch (ruling) {
    case undefined: return chance > thresholds.kept;
    case 'outside': return chance > thresholds.outside;
    // What stands elsewhere already is enough once, and what says of itself what it is needs no guess.
    case 'other': case 'title': case 'repeat': case 'credit': case 'furniture': case 'invitation': return false;
    default: return chance > thresholds.dropped;
  }
}

/** What the classifier is told of a page: the lines as the rules judge them. */
export function evidenceOf(page: PageLines, selection: Selection, { head, title, titleAt, siteName, url }: ArticleFacts): PageEvidence {
  const reasons: Ruling[] = page.lines.map(({ text }) => (text === title ? 'title' : 'outside'));
  const places = new Map(page.lines.map((line, at) => [line, at]));
  for (const [at, reason] of clean(selection, title).entries()) {
    const line = selection.lines[at];
    const place = line === undefined ? undefined : places.get(line);
    if (place !== undefined) reasons[place] = reason;
  }
  const authors = statedAuthors(head, articleOf(head.data)).map(({ name }) => name).filter((name) => name.length > 3);
  const named = [head.links.get('canonical')?.[0], firstMeta(head, 'og:url'), url].map((address) => URL.parse(address ?? '')?.hostname).find((host) => host);
  return { page, titleAt, title, description: firstMeta(head, 'og:description', 'description'), authors, siteName, host: named?.replace(/^www\./, ''), container: selection.container, reasons };
}

/** Rules first, then the classifier, which knows what the rules say and has the last word. */
export function judge(page: PageLines, selection: Selection, facts: ArticleFacts): Judgement {
  const evidence = evidenceOf(page, selection, facts);
  const chances = chancesOf(evidence);
  const reasons: (Reason | undefined)[] = [];
  const chosen = new Set(selection.lines);
  const lines = page.lines.filter((line, at) => {
    const ruling = evidence.reasons[at];
    const kept = stays(chances[at] ?? 0, ruling);
    if (!kept && !chosen.has(line)) return false;
    reasons.push(kept ? undefined : ruling === undefined || ruling === 'outside' ? 'unlike' : ruling);
    return true;
  });
  settleTogether(lines, reasons);
  const kept = lines.filter((_, at) => reasons[at] === undefined).map(({ element }) => element);
  return { selection: { ...selection, root: commonRoot([selection.root, ...kept]), lines }, reasons, chances };
}
