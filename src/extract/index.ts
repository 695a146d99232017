import type { ExtractedArticle } from '../common/article.ts';
import type { Result } from '../common/result.ts';
import { parseTree } from '../common/html/tree.ts';
import { clean } from './content/clean.ts';
import { linesOf } from './content/lines.ts';
import { prune } from './content/prune.ts';
import { select, titlePlace } from './content/select.ts';
import { headOf } from './metadata/head.ts';
import { titleOf } from './metadata/title.ts';

export { decodeHtml } from './decode.ts';

export interface ExtractOptions {
  url: string;
  lang?: string;
}

export function extractArticle(html: string, options: ExtractOptions): Result<ExtractedArticle> {
  const tree = parseTree(html, { maxDepth: 512, maxNodes: 400_000 });
  const head = headOf(tree.root);
  const page = linesOf(tree);
  const headings = page.lines.filter((line) => line.context.heading === 1 && !line.pruned).map((line) => line.text);
  const title = titleOf(head, headings);
  const titleAt = title === undefined ? -1 : titlePlace(page.lines, title);
  prune(page, titleAt);
  const selection = select(page, titleAt);
  if (!selection) return { ok: false, problem: { kind: 'not-an-article', message: 'No running text was found on the page.' } };
  const reasons = clean(selection, title);
  const lines = selection.lines.filter((_, at) => reasons[at] === undefined);
  const text = lines.map((line) => line.text).join('\n\n');
  return { ok: true, value: { url: options.url, text, html: '', wordCount: text.split(/\s+/).length } };
}
