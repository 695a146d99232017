/**
 * Articles in, stories out: `dateline/stories`, a library without network or database. Decisions are made one by one, in the
 * order of arrival.
 *
 * @example
 * ```ts
 * import { StoryStream } from 'dateline/stories';
 *
 * const stream = new StoryStream();
 * stream.add({ title: 'Old bridge opens again', text: '…', publishedAt: Date.now(), lang: 'en' }); // { story: 0, isNew: true, … }
 * ```
 *
 * @module
 */
export type { Change, Placement } from './assign/placement.ts';
export { type PlacedBefore, StoryStream } from './assign/story-stream.ts';
export { compareReports, type CompareOptions } from './compare/compare-reports.ts';
export type { Agreed, Comparison, Difference, Differing, OnlyIn, SaidBy, Side } from './compare/comparison.ts';
export { type Copy, DuplicateFinder } from './duplicates/duplicate-finder.ts';
export { originOf, type SameText } from './duplicates/origin-of.ts';
export { type ClusterScores, clusterScores } from './evaluate/cluster-scores.ts';
export { linkReason, type LinkFacts } from './related/link-reason.ts';
export { namesOf, sharedNames, type SharedNames } from './related/names.ts';
export type { NearStory } from './related/near-stories.ts';
export { type RelatableArticle, type Related, RelatedIndex, type RelatedOptions } from './related/related-index.ts';
export { orderForReader, type PlacedStory, type RankedStory, type StoryReader } from './rank/order-for-reader.ts';
export { type OutletHabits, rareVoices, type SingleStory } from './rank/rare-voices.ts';
export { type ReadArticle, type Taste, tasteOf } from './rank/taste.ts';
export { storyFacts } from './rank/story-facts.ts';
export type { FactsReport, StoryFacts, StoryFactsOf, Voice } from '../common/story.ts';
export { type OwnerFacts, Owners, OwnersProblem, ownersWith, parseOwners } from './voice/owners.ts';
export { type VoicedArticle, voiceOf } from './voice/voice-of.ts';
export type { StoryArticle } from './story-article.ts';
export type { StoryReport } from '../understand/summary/story-report.ts';
export { takesVector } from './terms/term-space.ts';
