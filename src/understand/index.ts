/**
 * Text in, what it is about out: `dateline/understand`, a library without network or state. Language detection loads some
 * 190 MB of statistics; inside the program, import from the file that you need.
 *
 * @example
 * ```ts
 * import { detectLanguage } from 'dateline/understand';
 *
 * detectLanguage('Die alte Brücke ist wieder offen'); // { lang: 'de', confidence: 0.99…, dir: 'ltr' }
 * ```
 *
 * @module
 */
export { type Answer, ask, type AskOptions, type Citation, type FoundPassage } from './ask/ask.ts';
export { type AskableArticle, type Candidate, type CandidatePassage, PassageIndex, type PassageSource } from './ask/passage-index.ts';
export { type Question, readQuestion } from './ask/question.ts';
export type { Closeness } from './ask/rank.ts';
export { type Passage, passagesOf } from '../common/words/passages.ts';
export { baseLanguage } from '../common/language/base-language.ts';
export { detectLanguage, type DetectedLanguage, type DetectOptions } from './language/detect-language.ts';
export { createChecker, type CheckResult } from './check/checker.ts';
export type { CheckSource } from './check/evidence.ts';
export type { CheckFault } from './check/faults.ts';
export { checkedLanguages } from './check/lexicon/senses.ts';
export type { CheckPassage } from './check/passages.ts';
export { directionOf } from '../common/language/direction.ts';
export { type KeyPoint, type KeyPointOptions, keyPoints } from './summary/key-points.ts';
export type { SummarizableArticle } from './summary/read-sentences.ts';
export type { StoryReport } from './summary/story-report.ts';
export type { StorySummary, StorySummaryOptions } from './summary/summarize-reports.ts';
export { summarizeStory } from './summary/summarize-story.ts';
export { summarize, type Summary, type SummaryOptions } from './summary/summarize.ts';
export { splitWords, type Word } from '../common/words/split-words.ts';
export { questionTermsOf, searchTermsOf, termOf, termsOf } from '../common/words/terms.ts';
export { type PublisherHints, type Section, type SectionableArticle, sectionOf } from './section/section-of.ts';
export { isSection, type SectionId, sectionIds, sections } from '../common/sections.ts';
export { readOpening } from './wire/read-opening.ts';
export { type Sentence, type SentenceOptions, splitSentences } from '../common/words/sentences.ts';
export type { Opening } from './wire/opening.ts';
export type { Credit, DatelineDay, Evidence, Note, Place, Wire } from '../common/wire.ts';
export { foldTag } from './tags/fold/fold-tag.ts';
export { findPlaces, type PlaceMention } from './tags/places/find-places.ts';
export type { Alias, AliasCount, AliasEvidence } from '../common/alias.ts';
export { aliasEvidence } from './tags/aliases/alias-evidence.ts';
export { type AliasMemory, forgetAliases, learnAliases, packAliases, unpackAliases } from './tags/aliases/alias-memory.ts';
export { aliasesOf, type AliasOptions } from './tags/aliases/aliases-of.ts';
export { shownTags, type ShownOptions } from './tags/shown-tags.ts';
export type { Tag } from './tags/tag.ts';
export { type CandidateOptions, type TaggableArticle, tagCandidates, tagsOf, type TagOptions } from './tags/tags-of.ts';
export type { Frequencies } from './tags/rank/frequencies.ts';
export type { TagKind } from './tags/rank/kind-of.ts';
export { EmbeddingProblem, type Embedder } from './embeddings/embedder.ts';
export { openEmbedder } from './embeddings/open-embedder.ts';
export { textToEmbed } from './embeddings/text-to-embed.ts';
