import type { LinkReason, StoryEvidence, StoryFactsOf, Voice } from '../../common/story.ts';
import type { TagCandidate } from '../../common/tag.ts';
import type { ArticleCard, ArticleFilter, NewArticle, Provenance, SourceRef, TagRef } from '../article-shapes.ts';

/**
 * Stories as they are kept: which article is in which, why, and what readers said of it. The newsroom decides; what it decides
 * by is kept here, so that its state can be built again to the same answers.
 */
export interface StoryShelf {
  // For the pages, reader apps and commands.

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
  /** All corrections that hold, oldest first, with titles and texts: training data. */
  corrections(): AsyncIterable<CorrectionExample>;

  // For the newsroom.

  /** Takes or keeps the right to place articles: only one process does at a time. False while another one has it. */
  hold(request: { now: number; leaseMs: number }): Promise<boolean>;
  letGo(): Promise<void>;
  /**
   * Articles to place: understood, in no story, oldest publication first. Those that came in the same minutes wait for each
   * other, so that they are placed in the order of their publication: while an article that was first seen within `patienceMs`
   * still waits for its page or for understanding, nothing is given that came less than `patienceMs` before it.
   * @param request.since nothing that was first seen before
   */
  due(request: { now: number; limit: number; patienceMs: number; version: number; since?: number }): Promise<StoryClaim[]>;
  /** How many articles are in no story, understood or not; with `since` only those first seen since. */
  left(request: { since?: number }): Promise<number>;
  /** The voices that placed articles have. */
  voicesOf(articleIds: readonly number[]): Promise<Map<number, Voice>>;
  /**
   * Stores where articles went, in the order of decision, in one transaction. What is placed already stays where it is; for an
   * article that is gone the story is 0. It also works out the facts of stories that wait for it (after corrections, or when
   * more became known of their articles), some of them a call: so call it, or `move`, with nothing now and then.
   */
  place(placings: readonly Placing[], facts: StoryFactsOf, now: number): Promise<{ storyIds: number[]; lastSeq: number }>;
  /** Moves articles between stories (repair): one transaction. A story that is left empty has moved to where most of it went. */
  move(moves: readonly StoryMove[], facts: StoryFactsOf, now: number): Promise<{ storyIds: number[]; lastMove: number }>;
  /** Everything that the engine is built from, in the order of placing, from a place on. */
  placed(afterSeq: number, limit: number): Promise<PlacedArticle[]>;
  /** Moves by anyone after one, in order: what a running engine catches up with. */
  movesAfter(moveId: number): Promise<{ moveId: number; articleIds: number[]; storyId: number }[]>;
  /** What readers decided and still holds, as pairs of articles. */
  constraints(): Promise<{ apart: [number, number][]; together: [number, number][] }>;
  /** Puts a story's links to others in place of those that it had. */
  link(storyId: number, links: readonly { storyId: number; reason: LinkReason; score: number }[]): Promise<void>;
  /** What stories are about: the language of the head, and the tags that at least a quarter of the reports have. */
  aboutOf(storyIds: readonly number[]): Promise<Map<number, { lang: string | undefined; tags: Pick<TagCandidate, 'tag' | 'kind'>[] }>>;
  /** What the reports that stand for stories say, and when they were published. */
  headsOf(storyIds: readonly number[]): Promise<Map<number, { title: string; text: string; at: number }>>;
  /** The stories of the highest rank, that is the latest, the highest first. */
  latest(limit: number): Promise<number[]>;
  /** Stories that changed since their links were made, and are due; the latest first. */
  unlinked(limit: number): Promise<number[]>;
  /** Articles whose prints are needed no longer: the engine's window has passed them. */
  forget(beforeSeq: number): Promise<void>;
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

/** What a correction teaches: two articles that are, or are not, of one event. */
export interface CorrectionExample {
  kind: Correction['kind'];
  at: number;
  same: boolean;
  one: { id: number; title: string; text: string; publishedAt?: number; lang?: string; source: string };
  other: { id: number; title: string; text: string; publishedAt?: number; lang?: string; source: string };
}

/** An article that is to be placed. */
export interface StoryClaim extends Pick<NewArticle, 'url' | 'title' | 'text' | 'byline' | 'section' | 'kind' | 'publishedAt' | 'wordCount' | 'origin'> {
  articleId: number;
  feedId: number;
  /** What its feed is called, and the site its address is on (`siteOf`). */
  source: string;
  site: string | undefined;
  sortAt: number;
  firstSeenAt: number;
  lang: string | undefined;
  subject: string | undefined;
  /** Candidates, best first. */
  tags: readonly TagCandidate[];
  wire: Provenance | undefined;
}

export interface Placing {
  articleId: number;
  /** A story that is there, or one that this call makes: the same number, the same new story. */
  story: { id: number } | { fresh: number };
  copyOf?: number | undefined;
  voice: Voice;
  evidence: StoryEvidence;
  /** What the engine needs to know the article again (`stories/`); opaque here. */
  print: Uint8Array;
}

export interface StoryMove {
  articleIds: readonly number[];
  to: { id: number } | { fresh: number };
  /** What an article shares with its nearest reports is kept where these are in the story that it comes to. */
  evidence: Pick<StoryEvidence, 'by' | 'closeness' | 'needed'>;
}

export interface PlacedArticle {
  seq: number;
  articleId: number;
  storyId: number;
  print: Uint8Array;
  publishedAt?: number;
}
