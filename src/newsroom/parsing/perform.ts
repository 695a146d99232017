import type { ExtractedArticle, PageProblem } from '../../common/article.ts';
import type { FeedDocument } from '../../common/feed.ts';
import type { Result } from '../../common/result.ts';
import { decodeHtml, extractArticle, joinParts, tidyArticle } from '../../extract/index.ts';
import { parseFeed } from '../../gather/feed/parse.ts';
import { readyEntry } from '../intake/ready-entry.ts';
import type { DocumentJob, FeedJob, PageJob, ParsingAnswers, ParsingJob, ReadFeed } from './jobs.ts';

/** Feed bytes to entries ready for the archive. Pure. */
export function readFeed(job: FeedJob): Result<ReadFeed> {
  const parsed = parseFeed(job.bytes, { url: job.url, headers: job.headers });
  if (!parsed.ok) return parsed;
  const { feed, entries } = parsed.value;
  return {
    ok: true,
    value: {
      feed,
      entries: entries.map((entry) => readyEntry(entry, feed, job.fullText)),
      dates: entries.map(({ published, updated }) => ({ published, updated })),
    },
  };
}

/** Feed bytes to the document that `feed parse` prints. Pure. */
export function readDocument(job: DocumentJob): Result<FeedDocument> {
  return parseFeed(job.bytes, { ...(job.url === undefined ? {} : { url: job.url }), headers: job.headers });
}

/** Page bytes to an article. Pure. */
export function readPage({ content, contentType, url, lang, site, rules }: PageJob): Result<ExtractedArticle, PageProblem> {
  const html = typeof content === 'string' ? content : decodeHtml(content, contentType);
  return extractArticle(html, { url, ...(lang === undefined ? {} : { lang }), ...(site === undefined ? {} : { site }), ...(rules === undefined ? {} : { rules }) });
}

/** Does one job of any kind. */
export function perform(job: ParsingJob): ParsingAnswers[ParsingJob['kind']] {
  switch (job.kind) {
    case 'feed': return readFeed(job);
    case 'document': return readDocument(job);
    case 'page': return readPage(job);
    case 'join': return { ok: true, value: joinParts(job.parts) };
    case 'tidy': return { ok: true, value: tidyArticle(job, job.site) };
  }
}
