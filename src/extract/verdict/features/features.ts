import type { Evidence } from '../evidence.ts';
import { addressFeatures } from './address-features.ts';
import { BlockWalk } from './block-features.ts';
import { headFeatures } from './head-features.ts';
import { rhythmFeatures } from './rhythm-features.ts';
import { type Survey, surveyOf } from './survey.ts';
import { textFeatures } from './text-features.ts';

/** The numbers by which pages are told apart; none of them comes from the words of one language. */
export type Features = ReturnType<typeof featuresOf>;

/**
 * Reads a page into numbers.
 * @param survey what is known of its lines, where that was asked already
 */
export function featuresOf(evidence: Evidence, survey: Survey = surveyOf(evidence)) {
  const walk = new BlockWalk(evidence, survey);
  const blocks = walk.features();
  const head = headFeatures(evidence.head, walk.itemTypes, walk.rootNames);
  const address = addressFeatures(evidence.head, evidence.url);
  return {
    ...textFeatures(evidence, survey), ...rhythmFeatures(evidence, survey), ...blocks, ...head, ...address,
    // Few pages have each of these signs, so how many there are is told too.
    articleSigns: head.saysArticle + head.metaAuthor + head.metaDate + Math.min(1, head.dataArticles) + Math.min(1, head.articleMetas) + blocks.singleNames + Math.max(0, address.articleAddress),
    forumSigns: Math.max(0, address.forumAddress) + head.forumSoftware + Math.min(1, head.dataThreads) + Math.min(1, head.itemThreads) + (blocks.profileLinks > 3 ? 1 : 0),
    listSigns: head.saysList + head.dataLists + blocks.listNames + Math.max(0, address.listAddress) + Math.max(0, address.shallow) + Math.max(0, address.shopAddress) + head.saysProduct + (blocks.selfQueries > 1 ? 1 : 0) + (blocks.cardPrices > 0.5 ? 1 : 0) + (blocks.repeatedButtons > 3 ? 1 : 0),
  };
}
