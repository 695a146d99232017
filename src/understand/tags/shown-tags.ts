import type { Tag } from './tag.ts';

export interface ShownOptions {
  /** In how many other articles of the archive the tag is among the candidates. Without it nothing is known of sharing. */
  sharedBy?: ((tag: string) => number) | undefined;
  /** Days since the article was published. */
  days?: number;
}

const mostShown = 5;
const leastShown = 3;
/** From the fourth on a tag must be this likely, in log-odds: one in fifty. */
const leastOdds = -3.9;
/** What a tag gains when sixteen or more other articles have it; less for fewer, by doublings. */
const gain = 0.7;
const enough = 16;
/** What a tag loses that no other article has: at once, and with every two weeks in which none came. */
const alone = 0.35;
const fadesBy = 0.5;
const mostFading = 3;

const oddsOf = (score: number): number => Math.log(Math.max(score, 0.0005) / (1 - Math.min(score, 0.9995)));

/**
 * Chooses the three to five tags of an article that are shown: the likeliest of its candidates, moved by how many other
 * articles have them. A tag that stays alone fades: the older the article, the sooner another takes its place. Call it when
 * the article arrives and again as the counts grow; it is pure and takes microseconds.
 * @param candidates from `tagCandidates`, some ten, as they were stored with the article
 * @returns some of the candidates, best first, with their own scores
 */
export function shownTags(candidates: readonly Tag[], { sharedBy, days = 0 }: ShownOptions = {}): Tag[] {
  const fading = alone + Math.min(mostFading, fadesBy * Math.max(0, days) / 14);
  const weighed = candidates.map((candidate) => {
    const others = sharedBy?.(candidate.tag);
    const moved = others === undefined ? 0 : others < 1 ? -fading : gain * Math.log2(1 + Math.min(others, enough - 1)) / Math.log2(enough);
    return { candidate, odds: oddsOf(candidate.score) + moved };
  });
  return weighed.sort((a, b) => b.odds - a.odds).slice(0, mostShown)
    .filter(({ odds }, at) => at < leastShown || odds >= leastOdds)
    .map(({ candidate }) => candidate);
}
