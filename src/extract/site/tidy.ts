import { SafeWriter } from '../../common/html/safe-writer.ts';
import { parseTree } from '../../common/html/tree.ts';
import type { SiteKnowledge } from '../../common/site.ts';
import { countWords } from '../../common/word-count.ts';
import { linesOf } from '../content/lines.ts';
import { lineKey } from './line-key.ts';
import { siteReasons } from './site-reasons.ts';

/** An article as it was extracted: clean HTML, and text with a blank line between paragraphs. */
export interface ArticleText {
  html: string;
  text: string;
}

export interface TidiedArticle extends ArticleText {
  wordCount: number;
  /** Keys of the lines that went. */
  gone: number[];
}

/**
 * Takes out of an article that was extracted before its site was known what repeats over the site's other articles,
 * where it is a whole paragraph of the text.
 * @param article what `extractArticle` gave
 * @returns the article without it, or undefined when nothing is to go
 */
export function tidyArticle({ html, text }: ArticleText, site: SiteKnowledge): TidiedArticle | undefined {
  const tree = parseTree(html);
  const { lines } = linesOf(tree);
  const goes = siteReasons(lines, site);
  const paragraphs = text.split(/\n{2,}/);
  const inText = new Set(paragraphs.map((paragraph) => lineKey(paragraph)));
  const gone = lines.filter((line, at) => goes[at] === true && inText.has(lineKey(line.text, line.size)));
  const keys = new Set(gone.flatMap((line) => lineKey(line.text, line.size) ?? []));
  const left = paragraphs.filter((paragraph) => {
    const key = lineKey(paragraph);
    return key === undefined || !keys.has(key);
  });
  if (keys.size === 0 || left.length === 0) return undefined;
  // The writer leaves out what has no words left.
  for (const { parents, places } of gone) for (const [at, parent] of parents.entries()) parent.children[places[at] ?? -1] = '';
  const rest = left.join('\n\n');
  return { html: new SafeWriter(tree, undefined).toString(), text: rest, wordCount: countWords(rest), gone: [...keys] };
}
