import { all } from '../dom.ts';

/** A sentence of the page, and where it stands there. */
export interface Passage {
  text: string;
  block: Element;
  range: Range;
}

/** Read aloud these are noise, or not the article's: data, code, players, credits, marks of notes. */
const unread = 'table, pre, .embed, iframe, audio, video, math, svg, script, style, button, small, .credit, sup:has(a), [hidden], [aria-hidden="true"]';
const blocks = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, dt, dd, figcaption, summary, div, section, article, aside';

interface Run {
  block: Element;
  text: string;
  nodes: { node: Text; start: number }[];
}

function runsOf(root: Element): Run[] {
  const runs: Run[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => (node instanceof Element && node.matches(unread) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const run = runs.at(-1);
    if (node instanceof HTMLBRElement && run) run.text += '\n';
    if (!(node instanceof Text)) continue;
    const block = node.parentElement?.closest(blocks) ?? root;
    const same = run?.block === block ? run : { block, text: '', nodes: [] };
    if (same !== run) runs.push(same);
    same.nodes.push({ node, start: same.text.length });
    // A line end of the markup ends no sentence; as one space, places stay the same.
    same.text += node.data.replaceAll(/[\n\r\u2028\u2029]/g, ' ');
  }
  return runs;
}

function rangeOf({ nodes }: Run, start: number, end: number): Range {
  const range = document.createRange();
  const from = nodes.findLast((piece) => piece.start <= start);
  const to = nodes.findLast((piece) => piece.start < end);
  if (from) range.setStart(from.node, Math.min(start - from.start, from.node.length));
  if (to) range.setEnd(to.node, Math.min(end - to.start, to.node.length));
  return range;
}

/** What a feed gives as its language need not be one. */
export function localesOf(language: string): string[] {
  try {
    return Intl.getCanonicalLocales(language);
  } catch {
    return [];
  }
}

/** The sentences of the open article in order, its headline first. */
export function passages(language: string): Passage[] {
  // The browser's own: the rules of `common/words/sentences.ts` would weigh 10 kB on every page.
  const segmenter = new Intl.Segmenter(localesOf(language), { granularity: 'sentence' });
  return all('article[data-article] h1, article[data-article] [data-prose]').flatMap(runsOf).flatMap((run) =>
    [...segmenter.segment(run.text)]
      // A line of stars or dashes says nothing.
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ segment, index }) => {
        const text = segment.trim();
        const start = index + segment.indexOf(text);
        return { text: text.replaceAll(/\s+/g, ' '), block: run.block, range: rangeOf(run, start, start + text.length) };
      }));
}
