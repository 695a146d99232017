import type { LinkReason } from '../../common/story.ts';
import type { SharedNames } from './names.ts';

/** What is known of a related article or story, seen from the one that it is shown beside. */
export interface LinkFacts extends SharedNames {
  /** 0 to 1 (`evidenceOf`). */
  closeness: number;
  /** Days from this one to the other: below 0 when the other is earlier, NaN when a time is not known, 0 where they overlap. */
  gapDays: number;
  sameLanguage: boolean;
}

/** From such a closeness on the other is about the same matter, whatever names they share. */
const CLOSE = 0.25;
/** Less is the same time. */
const LEAST_DAYS = 0.25;
/** What is older is no step of what happens now: it is what one reads to understand it. */
const BACKGROUND_DAYS = 30;

/** Why it is shown, in a word: a step before or after in the same matter, what explains it, or what they have in common. */
export function linkReason({ closeness, gapDays, sameLanguage, people, places }: LinkFacts): LinkReason {
  if (!sameLanguage) return 'other-language';
  if (gapDays <= -BACKGROUND_DAYS) return 'background';
  const isSameMatter = closeness >= CLOSE || people || places;
  if (isSameMatter && gapDays <= -LEAST_DAYS) return 'earlier';
  if (isSameMatter && gapDays >= LEAST_DAYS) return 'later';
  return people ? 'same-people' : places ? 'same-place' : 'same-subject';
}
