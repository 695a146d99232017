import { hash } from 'node:crypto';
import type { FeedState } from '../../common/feed-state.ts';
import type { Problem } from '../../common/result.ts';
import { looksComplete } from '../http/complete.ts';
import type { HttpClient, Redirect, RequestOptions } from '../http/http-client.ts';
import { statusProblem } from '../http/status-problem.ts';

/** What one poll of a feed brought. */
export type FeedResponse = FeedNotModified | FeedBody | FeedFailed;

interface Answered {
  /** The address that answered in the end. */
  url: string;
  status: number;
  redirects: Redirect[];
  headers: Readonly<Record<string, string>>;
}

export interface FeedNotModified extends Answered {
  kind: 'not-modified';
}

export interface FeedBody extends Answered {
  kind: 'body';
  body: Uint8Array<ArrayBuffer>;
  /** SHA-256, hexadecimal. */
  bodyHash: string;
  /** The same bytes as the last body that parsed: there is nothing to parse. */
  unchanged: boolean;
  /** Nothing says that bytes are missing. A body that ends with its connection and in the middle of a document is not whole. */
  whole: boolean;
}

export interface FeedFailed extends Partial<Answered> {
  kind: 'failed';
  problem: Problem;
  /** Set when the feed was not asked at all, because its host had asked everyone to wait until then. */
  heldUntil?: number;
}

/** Feeds first, but whatever else a server calls its feed is welcome. */
export const acceptFeed = 'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** Asks for a feed once, conditionally when the state holds validators. */
export async function requestFeed(client: HttpClient, state: Pick<FeedState, 'url' | 'validators' | 'bodyHash'>, options: Pick<RequestOptions, 'priority' | 'maxBytes' | 'timeoutMs' | 'admit'> = {}): Promise<FeedResponse> {
  const asked = await client.get(state.url, { ...options, accept: acceptFeed, validators: state.validators });
  if (!asked.ok) {
    const { heldUntil, ...problem } = asked.problem;
    return heldUntil === undefined ? { kind: 'failed', problem } : { kind: 'failed', problem, heldUntil };
  }
  const { status, url, redirects, headers, body } = asked.value;
  const answered = { url, status, redirects, headers };
  const problem = statusProblem(asked.value);
  if (problem) return { kind: 'failed', problem, ...answered };
  if (status === 304) {
    if (state.validators?.url === url) return { kind: 'not-modified', ...answered };
    return { kind: 'failed', problem: { kind: 'http', message: `${new URL(url).host} says that nothing changed, though it was not asked whether it had (304).` }, ...answered };
  }
  if (status !== 200 && status !== 203) {
    return { kind: 'failed', problem: { kind: 'http', message: `${new URL(url).host} answered without a feed (status ${status}).` }, ...answered };
  }
  const bodyHash = hash('sha256', body);
  return { kind: 'body', ...answered, body, bodyHash, unchanged: bodyHash === state.bodyHash, whole: isFramed(headers) || looksComplete(body) };
}

/** Whether the answer said how long it is, so that the client has seen its end (RFC 9112, section 6.3). */
const isFramed = (headers: Readonly<Record<string, string>>): boolean => ['content-length', 'transfer-encoding', 'content-encoding'].some((name) => headers[name] !== undefined);
