import type { LinkReason, StoryEvidence, Voice } from '../../common/story.ts';
import type { ArticleCard, ArticleFilter, Discussion, Provenance, SourceRef, TagRef } from '../article-shapes.ts';

/**
 * Stories as a reader sees and marks them. What they follow, mute and looked at is their own; what they correct holds for the whole
 * household.
 */
export interface ReaderStories {
  /** Stories in the order of their rank (`StoryFacts.rankAt`), keyset paging; nothing that is muted. */
  list(filter?: StoryFilter): Promise<StoryList>;
  /** A story, or where it went when it was merged into another; `undefined` when it never was or all of its articles went. */
  get(storyId: number): Promise<StoryPage | { movedTo: number } | undefined>;
  /** A story with its reports, but without their texts and tags: for where only cards are shown. `undefined` also where it was merged into another. */
  outline(storyId: number): Promise<StoryOutline | undefined>;
  /** The stories that some articles are in. */
  ofArticles(articleIds: readonly number[]): Promise<Map<number, StoryRef>>;
  /** What is told beside a story or an article, the nearest first; never the same story. */
  related(storyId: number, limit: number): Promise<RelatedStory[]>;
  /** Articles that are in no story yet, the newest first. */
  unplaced(limit: number): Promise<ArticleCard[]>;
  /** What an open page compares: `change` is another number whenever the story is. */
  stateOf(storyId: number): Promise<{ change: number; reports: number } | undefined>;
  followed(): Promise<StoryCard[]>;
  muted(): Promise<StoryCard[]>;
  /**
   * Follows or mutes a story, or takes it back; what is absent stays.
   * @returns whether there is such a story
   */
  mark(storyId: number, marks: { followed?: boolean; muted?: boolean }, now: number): Promise<boolean>;
  /** The reader looked at it, as it was at that time: what comes later is new. */
  seen(storyId: number, now: number): Promise<void>;
  /**
   * What a reader says is wrong. It holds for later articles too, and no repair goes against it.
   * @returns what takes it back (`undo`), and the story that what was moved is in now; `undefined` when nothing is to be done
   * (articles that are not in the story, a merge with itself)
   */
  correct(correction: Correction, now: number): Promise<{ correctionId: number; storyId: number } | undefined>;
  /** Takes a correction back: its articles go where they were. */
  undo(correctionId: number, now: number): Promise<{ storyId: number } | undefined>;
}

export interface StoryFilter {
  /** Key of a top-level subject. */
  subject?: string;
  /** Stories with a report that the filter of articles takes (feed, folder, tag, unread, saved). */
  articles?: Pick<ArticleFilter, 'feedId' | 'folder' | 'tag' | 'unread' | 'saved'>;
  /** Only stories with at least so many voices, or at most. */
  leastVoices?: number;
  mostVoices?: number;
  /** Changed at this time or later. */
  since?: number;
  limit?: number;
  before?: string;
}

export interface StoryList {
  stories: StoryCard[];
  next?: string;
}

/** A story in a list. */
export interface StoryCard {
  id: number;
  /** The report whose headline and picture stand for the story. */
  head: ArticleCard;
  /** Further reports of other outlets, the most telling first; at most four, no copies, without their tags. */
  others: ArticleCard[];
  /** Articles, with copies; outlets; voices that are independent of each other. */
  reports: number;
  outlets: number;
  voices: number;
  /** Outlets, those that were first first; at most eight. */
  sources: SourceRef[];
  firstAt: number;
  newestAt: number;
  /** The place in the order: `newestAt` and what its voices add, in milliseconds. */
  rankAt: number;
  subject?: string;
  /** Those of its head; on the story's own page, those that most of its reports have. */
  tags: TagRef[];
  followed: boolean;
  muted: boolean;
  /** Reports that the reader did not read; and that came since the story was looked at. */
  unread: number;
  newSinceSeen: number;
  seenAt?: number;
}

export interface StoryPage extends StoryCard {
  /** All reports, the first first. */
  all: StoryMember[];
  /** Where the pages of its reports are discussed, the most comments first. */
  discussions: Discussion[];
  change: number;
  /** Corrections that were made here and can be taken back, the latest first. */
  corrections: { id: number; kind: Correction['kind']; at: number; articleIds: number[] }[];
}

export interface StoryOutline extends StoryCard {
  /** All reports, the first first; their cards are without tags. */
  all: StoryMemberOutline[];
}

/** One report of a story. */
export interface StoryMember extends StoryMemberOutline {
  text: string;
  wire?: Provenance;
}

export interface StoryMemberOutline {
  card: ArticleCard;
  /** Of the article it is a copy of. */
  copyOf?: number;
  voice: Voice;
  evidence: StoryEvidence;
  /** It came to the story after the reader last looked; false while they never did. */
  isNew: boolean;
}

export interface StoryRef {
  storyId: number;
  reports: number;
  outlets: number;
  voices: number;
}

export interface RelatedStory {
  story: StoryCard;
  reason: LinkReason;
  score: number;
}

export type Correction =
  /** These articles do not belong to the story. */
  | { kind: 'apart'; storyId: number; articleIds: readonly number[] }
  /** These articles are a story of their own. */
  | { kind: 'split'; storyId: number; articleIds: readonly number[] }
  /** Two stories, or that of an article and another, are the same. */
  | { kind: 'same'; storyId: number; otherId: number };
