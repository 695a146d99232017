import type { Archive, PageClaim, StoredPage } from '../../archive/archive.ts';
import type { ExtractedArticle } from '../../common/article.ts';
import { htmlToText } from '../../common/html/text.ts';
import { countWords } from '../../common/word-count.ts';
import type { Problem } from '../../common/result.ts';
import { siteOf, type SiteKnowledge } from '../../common/site.ts';
import type { SiteRules } from '../../common/site-rules.ts';
import { learnSite } from '../../extract/index.ts';
import type { NewsroomContext } from '../context.ts';
import { excerptLength, leadingText } from '../intake/excerpt.ts';
import { canonicalLink } from '../intake/identity.ts';
import { instant } from '../intake/instant.ts';
import { pageIsRicher, pageRetryAt, readablePage } from '../pages/page-answer.ts';
import type { Gate } from './gate.ts';
import type { LaneWork } from './lane.ts';
import type { RoundTally } from './report.ts';

/** How a page is asked for. */
export const pageRequest = { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5', maxBytes: 10 * 1024 * 1024 } as const;
export const LEASE_MS = 60 * 60_000;

/** The page's own headline is taken when the feed's merely adds to it (the site's name, a kicker). */
function betterTitle(feedTitle: string | undefined, pageTitle: string | undefined, siteName: string | undefined): string | undefined {
  if (feedTitle === undefined) return pageTitle;
  if (pageTitle !== undefined && pageTitle !== '' && feedTitle.includes(pageTitle)) return pageTitle;
  const parts = /^(.+) [|–—›»·:-] ([^|–—›»·]{2,60})$/u.exec(feedTitle);
  return parts?.[1] !== undefined && siteName !== undefined && parts[2]?.toLowerCase() === siteName.toLowerCase() ? parts[1].trimEnd() : undefined;
}

/** Publishers glue headline and first words together in their descriptions; a card shows the headline already. */
const withoutTitle = (excerpt = '', title = ''): string => (title !== '' && excerpt.startsWith(title) ? excerpt.slice(title.length).replace(/^[\s:|–—.-]+/u, '') : excerpt);

/**
 * What the archive keeps of an article found on its page. Pure.
 * @param rules the reader's rules that it was found by: what they say of title, byline and date goes before the feed's
 */
export function pageForArchive(claim: PageClaim, found: ExtractedArticle, now: number, rules?: SiteRules): StoredPage {
  const title = rules?.title === undefined ? betterTitle(claim.title, found.title, found.siteName) : found.title;
  return {
    articleId: claim.articleId,
    now,
    article: {
      ...(title === undefined ? {} : { title }),
      ...(rules?.byline === undefined ? {} : { byline: found.byline }),
      ...(rules?.date === undefined ? {} : { publishedAt: instant(found.published) }),
      ...(found.image === undefined ? {} : { image: { url: found.image, caption: found.imageCaption, credit: found.imageCredit, width: found.imageWidth, height: found.imageHeight } }),
      kind: found.kind,
      ...(found.section === undefined ? {} : { section: found.section }),
      authors: found.authors,
      keywords: found.keywords,
      html: found.html,
      text: found.text,
      wordCount: found.wordCount,
      excerpt: leadingText(withoutTitle(found.excerpt, found.title) || found.text, excerptLength),
      origin: 'page',
      originReason: 'The feed itself gives only a teaser.',
    },
    fill: {
      publishedAt: instant(found.published),
      modifiedAt: instant(found.modified),
      // An outlet that signs for itself says nothing that the source's name above does not say.
      byline: found.byline === found.siteName ? undefined : found.byline,
      lang: found.lang,
      canonicalUrl: canonicalLink(found.canonical ?? found.url),
    },
    ...(found.siteName === undefined ? {} : { siteName: found.siteName }),
    ...(found.siteLines === undefined ? {} : { site: { name: siteOf(found.url), lines: found.siteLines } }),
  };
}

/** What is known of the other pages of the site that a page belongs to. */
export async function knowledgeFor(archive: Archive, url: string, articleId: number): Promise<SiteKnowledge> {
  const others = (await archive.sites.pages(siteOf(url))).filter((page) => page.articleId !== articleId);
  return learnSite(others.map((page) => page.lines));
}

/** Pages: fetch, find the article, keep it; or keep the feed's text and the reason why there is no more. */
export function pageLane(context: NewsroomContext, tally: RoundTally, gate: Gate, limit = 200): LaneWork<PageClaim> {
  const { archive, client, pool, clock } = context;

  async function fail(claim: PageClaim, problem: Problem, heldUntil?: number): Promise<void> {
    if (context.closing.aborted) return archive.desk.release({ articleIds: [claim.articleId] });
    const now = clock();
    const retryAt = pageRetryAt(problem, claim.attempts + 1, now, heldUntil);
    tally.pages[retryAt === undefined ? 'failed' : 'later'] += 1;
    tally.reason(`page: ${problem.message}`);
    await archive.desk.storePageFailure({ articleId: claim.articleId, now, problem: { kind: problem.kind, message: problem.message }, ...(retryAt === undefined ? {} : { retryAt }) });
    return undefined;
  }

  return {
    limit,
    claim: async (room) => tally.taking(await archive.desk.claimPages({ now: clock(), limit: room, leaseMs: LEASE_MS })),
    handle: (claim) => gate.pass(async (admit) => {
      const answer = await client.get(claim.url, { ...pageRequest, admit });
      if (!answer.ok) return fail(claim, answer.problem, answer.problem.heldUntil);
      const readable = readablePage(answer.value);
      if (!readable.ok) return fail(claim, readable.problem);
      const { url, headers, body } = readable.value;
      const rules = await archive.rules.forPage(url);
      const found = await pool.read({ kind: 'page', content: body, url, contentType: headers['content-type'], lang: claim.lang, site: await knowledgeFor(archive, url, claim.articleId), rules });
      if (!found.ok) return fail(claim, found.problem);
      const feedWords = claim.feedHtml === undefined ? 0 : countWords(htmlToText(claim.feedHtml));
      if (!pageIsRicher(found.value, feedWords)) {
        return fail(claim, { kind: 'not-an-article', message: 'The page shows less text than the feed gives.' });
      }
      await archive.desk.storePage(pageForArchive(claim, found.value, clock(), rules));
      tally.pages.read += 1;
      return undefined;
    }),
  };
}
