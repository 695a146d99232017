import type { LinkReason, StoryEvidence, StoryFactsOf, Voice } from '../../common/story.ts';
import type { TagCandidate } from '../../common/tag.ts';
import type { NewArticle, Provenance } from '../article-shapes.ts';
import type { Correction } from './reader-stories.ts';

/**
 * Stories as they are kept, for the newsroom: which article is in which, why, and what readers said of it. The newsroom decides; what it
 * decides by is kept here, so that its state can be built again to the same answers.
 */
export interface StoryShelf {
  /** All corrections that hold, oldest first, with titles and texts: training data. */
  corrections(): AsyncIterable<CorrectionExample>;

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
