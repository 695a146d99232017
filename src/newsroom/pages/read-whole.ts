import type { ExtractedArticle, PageProblem } from '../../common/article.ts';
import type { Problem, Result } from '../../common/result.ts';
import { holdsMore, type JoinedArticle } from '../../extract/index.ts';

/** Why a page could not be read. */
export interface PageFault extends PageProblem {
  /** When the host asked for silence until then. */
  heldUntil?: number | undefined;
}

export interface PageReader {
  /** Asks for one page and finds the article in it. */
  read(url: string): Promise<Result<ExtractedArticle, PageFault>>;
  join(parts: readonly ExtractedArticle[]): Promise<Result<JoinedArticle>>;
}

export interface WholeArticle {
  article: ExtractedArticle;
  /** Pages that are not here, when some are not. */
  missing?: MissingPages;
}

export interface MissingPages {
  read: number;
  /** How many there are, if known. */
  of?: number;
  /** Why the next one is not; without it there are too many. */
  problem?: Problem;
}

/** More is a book. */
export const mostPages = 10;

/**
 * Reads an article to its end. When its page shows only a teaser or no text, its AMP or print version is asked for: one
 * request more. When it is parted, the version with all of it on one page, else page after page. What was read before a
 * failure is kept.
 */
export async function readWhole(url: string, reader: PageReader): Promise<Result<WholeArticle, PageFault>> {
  const first = await reader.read(url);
  const otherVersion = first.ok ? first.value.otherVersion : first.problem.otherVersion;
  if (otherVersion !== undefined) return readVersion(first, otherVersion, url, reader);
  if (!first.ok) return first;
  // Behind a wall the next page shows no more than this one.
  if (first.value.nextPage === undefined || first.value.access === 'teaser') return { ok: true, value: { article: first.value } };
  const { onePage } = first.value;
  const whole = onePage === undefined ? undefined : await reader.read(onePage);
  if (whole?.ok === true && holdsMore(whole.value, first.value)) return { ok: true, value: { article: withTextOf(first.value, whole.value) } };
  return { ok: true, value: await readParts(first.value, reader) };
}

async function readVersion(first: Result<ExtractedArticle, PageFault>, address: string, url: string, reader: PageReader): Promise<Result<WholeArticle, PageFault>> {
  const other = await reader.read(address);
  if (!first.ok) return other.ok ? { ok: true, value: { article: { ...other.value, url } } } : first;
  return { ok: true, value: { article: other.ok && holdsMore(other.value, first.value) ? withTextOf(first.value, other.value) : first.value } };
}

/** An article with the text of another version of it. */
function withTextOf({ accessReason: _reason, nextPage: _next, ...known }: ExtractedArticle, other: ExtractedArticle): ExtractedArticle {
  const { text, html, wordCount, access, accessReason } = other;
  return { ...known, text, html, wordCount, access, ...(accessReason === undefined ? {} : { accessReason }) };
}

async function readParts(first: ExtractedArticle, reader: PageReader): Promise<WholeArticle> {
  const parts = [first];
  const asked = new Set([first.url]);
  let article = first;
  let next = first.nextPage;
  const missing = (problem?: Problem): MissingPages => ({ read: parts.length, ...(first.pageCount === undefined ? {} : { of: Math.max(first.pageCount, parts.length + 1) }), ...(problem === undefined ? {} : { problem }) });
  while (next !== undefined && !asked.has(next)) {
    if (parts.length >= mostPages) return { article, missing: missing() };
    asked.add(next);
    const part = await reader.read(next);
    // A page without an article was none of this one's.
    if (!part.ok) return part.problem.kind === 'not-an-article' ? { article } : { article, missing: missing(part.problem) };
    const joined = await reader.join([...parts, part.value]);
    if (!joined.ok) return { article, missing: missing(joined.problem) };
    if (joined.value.used <= parts.length) return { article };
    parts.push(part.value);
    article = joined.value.article;
    next = article.nextPage;
  }
  return { article };
}
