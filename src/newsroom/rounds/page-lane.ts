import type { Archive, PageClaim, StoredPage } from '../../archive/archive.ts';
import type { ExtractedArticle } from '../../common/article.ts';
import { htmlToText } from '../../common/html/text.ts';
import { countWords } from '../../common/word-count.ts';
import type { Problem, Result } from '../../common/result.ts';
import { siteOf, type SiteKnowledge } from '../../common/site.ts';
import type { SiteRules } from '../../common/site-rules.ts';
import type { Wire } from '../../common/wire.ts';
import { learnSite } from '../../extract/index.ts';
import { readOpening } from '../../understand/wire/read-opening.ts';
import type { NewsroomContext } from '../context.ts';
import { excerptLength, leadingText } from '../intake/excerpt.ts';
import { canonicalLink } from '../intake/identity.ts';
import { instant } from '../intake/instant.ts';
import { kindWithOpening, provenanceOf } from '../intake/provenance.ts';
import { pageIsRicher, pageRetryAt, readablePage } from '../pages/page-answer.ts';
import { type MissingPages, type PageFault, readWhole, type WholeArticle } from '../pages/read-whole.ts';
import type { Gate } from './gate.ts';
import type { LaneWork } from './lane.ts';
import type { RoundTally } from './report.ts';

/** How a page is asked for. */
export const pageRequest = { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5', maxBytes: 10 * 1024 * 1024 } as const;
export const LEASE_MS = 60 * 60_000;
const interrupted: Problem = { kind: 'internal', message: 'Dateline was stopped while it read the page.' };

/** The page's own headline is taken when the feed's merely adds to it (the site's name, a kicker). */
function betterTitle(feedTitle: string | undefined, pageTitle: string | undefined, siteName: string | undefined): string | undefined {
  if (feedTitle === undefined) return pageTitle;
  if (pageTitle !== undefined && pageTitle !== '' && feedTitle.includes(pageTitle)) return pageTitle;
  const parts = /^(.+) [|–—›»·:-] ([^|–—›»·]{2,60})$/u.exec(feedTitle);
  return parts?.[1] !== undefined && siteName !== undefined && parts[2]?.toLowerCase() === siteName.toLowerCase() ? parts[1].trimEnd() : undefined;
}

/** Publishers glue headline and first words together in their descriptions; a card shows the headline already. */
const withoutTitle = (excerpt = '', title = ''): string => (title !== '' && excerpt.startsWith(title) ? excerpt.slice(title.length).replace(/^[\s:|–—.-]+/u, '') : excerpt);

/** Whether the page's text is all of the article, in plain words. */
function whyIncomplete({ access, accessReason = '' }: ExtractedArticle, missing: MissingPages | undefined, { teaser, evidence }: Wire): Pick<StoredPage['article'], 'originReason' | 'incomplete'> {
  if (missing !== undefined) return { originReason: missingWords(missing), incomplete: true };
  if (access === 'teaser') return { originReason: accessReason, incomplete: true };
  if (teaser) return { originReason: `The page’s text ends with “${evidence.find(({ says }) => says === 'teaser')?.words ?? ''}”.`, incomplete: true };
  return { originReason: `The feed itself gives only a teaser.${accessReason === '' ? '' : ` ${accessReason}`}` };
}

function missingWords({ read, of, problem }: MissingPages): string {
  const which = of === undefined ? `Only the first ${read === 1 ? 'page' : `${read} pages`} of the article` : `Only ${read} of the article’s ${of} pages`;
  return problem === undefined ? `${which} were read: it has too many.` : `${which} could be read: ${problem.message}`;
}

/**
 * What the archive keeps of an article found on its page. Pure.
 * @param rules the reader's rules that it was found by: what they say of title, byline and date goes before the feed's
 */
export function pageForArchive(claim: PageClaim, { article: found, missing }: WholeArticle, now: number, rules?: SiteRules): StoredPage {
  const title = rules?.title === undefined ? betterTitle(claim.title, found.title, found.siteName) : found.title;
  const opening = readOpening({ title: title ?? claim.title ?? '', text: found.text, byline: claim.byline ?? found.byline, authors: found.authors, section: found.section, url: found.url, lang: found.lang });
  return {
    articleId: claim.articleId,
    now,
    article: {
      ...(title === undefined ? {} : { title }),
      ...(rules?.byline === undefined ? {} : { byline: found.byline }),
      ...(rules?.date === undefined ? {} : { publishedAt: instant(found.published) }),
      ...(found.image === undefined ? {} : { image: { url: found.image, caption: found.imageCaption, credit: found.imageCredit, width: found.imageWidth, height: found.imageHeight } }),
      kind: kindWithOpening(found.kind, opening.kind),
      wire: provenanceOf(opening),
      ...(found.section === undefined ? {} : { section: found.section }),
      authors: found.authors,
      keywords: found.keywords,
      html: found.html,
      text: found.text,
      wordCount: found.wordCount,
      excerpt: leadingText(withoutTitle(found.excerpt, found.title) || found.text, excerptLength),
      origin: 'page',
      ...whyIncomplete(found, missing, opening),
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

  /** Asks for one page and finds the article in it. */
  async function readOne(claim: PageClaim, address: string, admit: () => Promise<void>): Promise<Result<ExtractedArticle, PageFault>> {
    const answer = await client.get(address, { ...pageRequest, admit });
    if (!answer.ok) return answer;
    const readable = readablePage(answer.value);
    if (!readable.ok) return readable;
    const { url, headers, body } = readable.value;
    const [site, rules] = await Promise.all([knowledgeFor(archive, url, claim.articleId), archive.rules.forPage(url)]);
    return pool.read({ kind: 'page', content: body, url, contentType: headers['content-type'], lang: claim.lang, site, rules });
  }

  return {
    limit,
    claim: async (room) => tally.taking(await archive.desk.claimPages({ now: clock(), limit: room, leaseMs: LEASE_MS })),
    handle: (claim) => gate.pass(async (admit) => {
      const whole = await readWhole(claim.url, { read: (url) => readOne(claim, url, admit), join: (parts) => pool.read({ kind: 'join', parts }) });
      // A page that is missing because the program stops is not missing.
      if (!whole.ok || context.closing.aborted) return fail(claim, whole.ok ? interrupted : whole.problem, whole.ok ? undefined : whole.problem.heldUntil);
      const found = whole.value.article;
      const feedWords = claim.feedHtml === undefined ? 0 : countWords(htmlToText(claim.feedHtml));
      if (!pageIsRicher(found, feedWords)) {
        return fail(claim, { kind: 'not-an-article', message: 'The page shows less text than the feed gives.' });
      }
      await archive.desk.storePage(pageForArchive(claim, whole.value, clock(), await archive.rules.forPage(found.url)));
      tally.pages.read += 1;
      return undefined;
    }),
  };
}
