import type { FeedMetadata } from '../../common/feed.ts';
import type { PushState } from '../../common/feed-state.ts';
import { parseLinkHeader } from './link-header.ts';

export interface HubNotice {
  document: Pick<FeedMetadata, 'hub' | 'self'>;
  headers: Readonly<Record<string, string>>;
  /** The address that the document came from. */
  url: string;
}

/**
 * Notices what a fetched feed says of its hub (W3C WebSub, section 4): the `Link` headers first, then the document.
 *
 * @param makeIds makes the unguessable parts of a new subscription; without it nothing can be pushed to us
 * @returns the subscription as it was when hub and topic are still the same, a new one to be asked for when they are
 * others, `undefined` when there is no hub
 */
export function noticeHub(push: PushState | undefined, notice: HubNotice, makeIds?: () => { callbackId: string; secret: string }): PushState | undefined {
  const links = parseLinkHeader(notice.headers['link'] ?? '');
  const linked = (rel: string): string | undefined => links.find(({ rels }) => rels.includes(rel))?.target;
  const hub = webAddress(linked('hub') ?? notice.document.hub, notice.url);
  const topic = webAddress(linked('self') ?? notice.document.self ?? notice.url, notice.url);
  if (!makeIds || hub === undefined || topic === undefined) return undefined;
  return push?.hub === hub && push.topic === topic ? push : { hub, topic, ...makeIds(), state: 'pending' };
}

function webAddress(reference: string | undefined, base: string): string | undefined {
  const url = reference === undefined ? null : URL.parse(reference, base);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && url.href.length <= 2048 ? url.href : undefined;
}
