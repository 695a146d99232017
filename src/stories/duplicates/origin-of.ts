import type { Voice } from '../../common/story.ts';
import { knownOwners, type Owners } from '../voice/owners.ts';

/** One of several articles that are the same text. */
export interface SameText {
  voice: Voice;
  /** The site its address is on (`siteOf`). */
  site?: string | undefined;
  publishedAt?: number | undefined;
}

/**
 * Where a text comes from that several outlets have: the article on the agency's own site, else the one that was published first;
 * and whose text it is: the agency's where any of them names one. The first that was seen (`Copy.duplicateOf`) need not be it.
 * @param articles the same text, in the order in which they were seen
 * @returns undefined for none
 */
export function originOf<T extends SameText>(articles: readonly T[], owners: Owners = knownOwners()): { article: T; voice: Voice } | undefined {
  const agency = articles.find(({ voice }) => voice.kind === 'agency')?.voice;
  const isAgencys = ({ site }: SameText): boolean => {
    const known = site === undefined ? undefined : owners.of(site);
    return agency !== undefined && known !== undefined && known !== 'shared' && known.key === agency.key;
  };
  const [article] = articles.toSorted((a, b) => Number(isAgencys(b)) - Number(isAgencys(a)) || (a.publishedAt ?? Infinity) - (b.publishedAt ?? Infinity) || 0);
  return article === undefined ? undefined : { article, voice: agency ?? article.voice };
}
