import type { ExtractedArticle } from '../common/article.ts';
import type { Result } from '../common/result.ts';
import { parseTree } from '../common/html/tree.ts';
import { containerOf } from './content/container.ts';
import { linesOf } from './content/lines.ts';
import { prune } from './content/prune.ts';

export { decodeHtml } from './decode.ts';

export interface ExtractOptions {
  url: string;
  lang?: string;
}

export function extractArticle(html: string, options: ExtractOptions): Result<ExtractedArticle> {
  const tree = parseTree(html, { maxDepth: 512, maxNodes: 400_000 });
  const page = linesOf(tree);
  prune(page);
  const container = containerOf(page);
  if (!container) return { ok: false, problem: { kind: 'not-an-article', message: 'No running text was found on the page.' } };
  const lines = page.lines.slice(page.first[container.index], page.last[container.index]).filter((line) => !line.pruned && (line.hints & 128) === 0);
  const text = lines.map((line) => line.text).join('\n\n');
  return { ok: true, value: { url: options.url, text, html: '', wordCount: text.split(/\s+/).length } };
}
