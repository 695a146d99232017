import type { ArticleCard } from '../../archive/archive.ts';
import type { StoryCard } from '../../archive/stories/reader-stories.ts';

/** One unit of the front page: the report that stands for a story, or an article that is in none yet. */
export interface FrontCard extends ArticleCard {
  /** Absent for an article that is not placed yet. */
  story?: Omit<StoryCard, 'head' | 'subject' | 'tags'>;
  /** Why it stands where it stands, beside being told by many: `You follow Kelvik`. */
  why?: string | undefined;
}

/** A story as its head's card, with the subject and tags of the whole story where it has any. */
export function frontCard({ head, subject, tags, ...story }: StoryCard, why?: string): FrontCard {
  return { ...head, ...(subject === undefined ? {} : { subject }), tags: tags.length > 0 ? tags : head.tags, story, why };
}
