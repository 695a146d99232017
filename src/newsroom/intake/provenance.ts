import type { Provenance } from '../../archive/archive.ts';
import type { ArticleKind } from '../../common/article.ts';
import type { Wire } from '../../common/wire.ts';

/** What the archive keeps of an opening that was read. */
export function provenanceOf({ kind: _kind, ...provenance }: Wire): Provenance {
  return provenance;
}

/**
 * An article's kind from what its names or its page tell and what its opening tells: the former wins where it says more than
 * "an article", but a text that says it is paid for is.
 */
export function kindWithOpening(told: ArticleKind | undefined, opening: ArticleKind | undefined): ArticleKind | undefined {
  if (opening === 'sponsored' || told === undefined || told === 'article') return opening ?? told;
  return told;
}
