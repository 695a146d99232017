import type { ExtractedArticle } from '../../common/article.ts';
import type { Problem, Result } from '../../common/result.ts';
import { recogniseBotWall } from '../../gather/http/bot-wall.ts';
import type { HttpAnswer } from '../../gather/http/client.ts';

const HTML_TYPES = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/xml|text\/xml)\b/i;

const STATUS_WORDS: Record<number, Problem> = {
  401: { kind: 'forbidden', message: 'The page asks for a login (401).' },
  402: { kind: 'forbidden', message: 'The page asks for a payment (402).' },
  403: { kind: 'forbidden', message: 'The site refuses to show the page to Dateline (403).' },
  404: { kind: 'not-found', message: 'The page does not exist (404).' },
  410: { kind: 'gone', message: 'The page was removed by its publisher (410).' },
  429: { kind: 'rate-limited', message: 'The site asked us to come back later (429).' },
  451: { kind: 'forbidden', message: 'The page is withheld for legal reasons (451).' },
};

/** Whether an answer can hold an article at all. Pure. */
export function readablePage(answer: HttpAnswer): Result<HttpAnswer> {
  const wall = recogniseBotWall(answer);
  if (wall !== undefined) return { ok: false, problem: { kind: 'bot-wall', message: `The site turns programs away (a bot wall by ${wall}).` } };
  if (answer.status !== 200) {
    const known = STATUS_WORDS[answer.status];
    const problem: Problem = known ?? (answer.status >= 500
      ? { kind: 'server-error', message: `The site is in trouble (${answer.status}).` }
      : { kind: 'http', message: `The site answered with status ${answer.status}.` });
    return { ok: false, problem };
  }
  const type = answer.headers['content-type'];
  if (type !== undefined && type !== '' && !HTML_TYPES.test(type.trim())) {
    return { ok: false, problem: { kind: 'not-html', message: `The link leads to ${type.split(';')[0]}, not to a page.` } };
  }
  if (answer.body.length === 0) return { ok: false, problem: { kind: 'not-an-article', message: 'The page is empty.' } };
  return { ok: true, value: answer };
}

/** Pages are worth another attempt only when the fault may pass by itself. */
const PASSING = new Set<Problem['kind']>(['dns', 'connection', 'tls', 'timeout', 'rate-limited', 'server-error', 'internal']);
const RETRY_AFTER_MS = [15 * 60_000, 2 * 3_600_000, 12 * 3_600_000, 48 * 3_600_000];

/**
 * When a page that failed is asked for again.
 * @param attempts how many there have been, this one included
 * @param heldUntil when the host asked for silence until then
 * @returns undefined when it never is
 */
export function pageRetryAt(problem: Problem, attempts: number, now: number, heldUntil?: number): number | undefined {
  if (heldUntil !== undefined) return Math.max(heldUntil, now + 60_000);
  const wait = PASSING.has(problem.kind) ? RETRY_AFTER_MS[attempts - 1] : undefined;
  return wait === undefined ? undefined : now + wait;
}

/**
 * Decides between the page's text and what the feed gave: the page wins unless it gives clearly less than the teaser
 * did, which happens on pages that show only a stub to strangers.
 */
export function pageIsRicher(article: ExtractedArticle, feedWords: number): boolean {
  return article.wordCount >= feedWords * 0.9;
}
