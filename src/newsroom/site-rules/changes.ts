import type { ExtractedArticle } from '../../common/article.ts';
import type { Result } from '../../common/result.ts';

/** What other rules make of a page. */
export interface PageChanges {
  /** Paragraphs that go, and paragraphs that come, each in page order. */
  gone: string[];
  added: string[];
  /** What else changes. */
  facts: { name: 'title' | 'byline' | 'date' | 'nextPage'; before?: string; after?: string }[];
  /** Words of the text; 0 where the page is taken for no article, with the reason. */
  before: { words: number; refused?: string };
  after: { words: number; refused?: string };
}

/** Compares two readings of the same page, paragraph by paragraph. */
export function changesBetween(before: Result<ExtractedArticle>, after: Result<ExtractedArticle>): PageChanges {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  const facts = ([['title', 'title'], ['byline', 'byline'], ['date', 'published'], ['nextPage', 'nextPage']] as const).flatMap(([name, field]) => {
    const [was, is] = [before.ok ? before.value[field] : undefined, after.ok ? after.value[field] : undefined];
    // Where there is no article at all, the reason says more than what is missing.
    return was === is || !after.ok ? [] : [{ name, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
  return { gone: without(old, now), added: without(now, old), facts, before: sizeOf(before), after: sizeOf(after) };
}

const paragraphsOf = (read: Result<ExtractedArticle>): string[] => (read.ok ? read.value.text.split(/\n{2,}/) : []);
const sizeOf = (read: Result<ExtractedArticle>): PageChanges['before'] => (read.ok ? { words: read.value.wordCount } : { words: 0, refused: read.problem.message });

/** Those of `paragraphs` that are not among `others`; one that stands twice must stand there twice. */
function without(paragraphs: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return paragraphs.filter((paragraph) => {
    const count = left.get(paragraph) ?? 0;
    left.set(paragraph, count - 1);
    return count <= 0;
  });
}
