import { discussionSite } from '../common/discussion-sites.ts';
import { siteOf } from '../common/site.ts';
import type { Discussion } from './types.ts';
import { hostOf, plural } from './words.ts';

/** A place where others talk about what a page shows. */
export interface DiscussedAt {
  url: string;
  /** `Lobsters`, `The publisher’s page`, `forum.example.org` */
  name: string;
  /** `42 comments`; absent where nobody counts them. */
  comments?: string;
}

/**
 * Names the places where something is discussed.
 * @param publishers pages of publishers, each with what to call a discussion at its site; an aggregator's article has the address of the publisher
 */
export function discussedAt(discussions: readonly Discussion[], publishers: readonly { url?: string; name: string }[]): DiscussedAt[] {
  const own = new Map(publishers.flatMap(({ url, name }) => (url === undefined ? [] : [[siteOf(url), name] as const])));
  return discussions.map(({ url, comments }) => ({
    url,
    name: discussionSite(url) ?? own.get(siteOf(url)) ?? hostOf(url),
    ...(comments === undefined ? {} : { comments: comments === 0 ? 'no comments yet' : plural(comments, 'comment') }),
  }));
}
