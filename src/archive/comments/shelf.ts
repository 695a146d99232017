import type { HeldReason, JudgedText, Standing, Verdict } from '../../common/conversation/judge.ts';
import type { Reaction } from '../../common/conversation/reactions.ts';
import type { Reader } from '../../common/reader.ts';
import type { ModerationShelf } from './moderation-shelf.ts';

export type * from './moderation-shelf.ts';

/**
 * Conversations. A comment is written on an article and belongs to the story that the article is in; while it is in none, to the article alone. Where
 * stories merge, split or are corrected, every thread goes with the article that its first comment was written on.
 *
 * Who may take part is not asked here: the pages ask it (`SiteSettings.comments`), and `judge` decides about each text. HTML is made here from
 * what was written, by `renderComment` and by nothing else.
 */
export interface CommentShelf {
  // To read.

  /** A stretch of a conversation: first comments of threads with some of their answers. */
  conversation(place: Place, viewer: Viewer, options?: ConversationOptions): Promise<Conversation>;
  /** More answers to one comment, from after the last that is shown; with some of theirs. `undefined` when it is not there for this viewer. */
  branch(commentId: number, viewer: Viewer, options?: ConversationOptions): Promise<Branch | undefined>;
  /** One comment with some of its answers and the comments above it, the outermost first; `undefined` when it is not there for this viewer. */
  thread(commentId: number, viewer: Viewer, order?: Order): Promise<{ above: Comment[]; comment: Comment } | undefined>;
  /** What it said before each change, the first first, then as it is; empty when it is not there for this viewer. */
  history(commentId: number, viewer: Viewer): Promise<CommentVersion[]>;
  /** What somebody wrote, the newest first, keyset paging; `undefined` when there is no such reader. Of what is not shown only what the viewer may read. */
  ofReader(readerId: number, viewer: Viewer, options?: { limit?: number; before?: string }): Promise<Contributions | undefined>;
  /** How many comments are shown in each of the places. */
  counts(places: readonly Place[]): Promise<number[]>;
  /** How a conversation stands, for a page that is open: the newest comment that is shown, and how many of others came after one. */
  stateOf(place: Place, viewer: Viewer, afterId: number): Promise<{ newestId: number; newer: number }>;
  /** The conversation that an article, a story or a comment belongs to now; `undefined` when there is none such. */
  placeOf(what: { articleId: number } | { storyId: number } | { commentId: number }): Promise<Place | undefined>;

  // To take part.

  /** Stores a comment, if `judge` lets it; judging and storing are one transaction. */
  post(draft: Draft, judge: (text: JudgedText, standing: Standing) => Verdict, now: number): Promise<Posted>;
  /** Changes what somebody wrote; what it said before is kept. Only authors do. */
  edit(commentId: number, author: Author, text: string, judge: (text: JudgedText, standing: EditStanding) => Verdict, now: number): Promise<Posted>;
  /** The author takes it back: the words go, with all earlier versions; a stub stays where it was answered. @returns whether it was theirs */
  remove(commentId: number, author: Author, now: number): Promise<boolean>;
  /** One vote of a reader, up, down or none. Not for one's own. @returns whether it counts */
  vote(commentId: number, reader: Reader, vote: 1 | 0 | -1, now: number): Promise<boolean>;
  react(commentId: number, reader: Reader, reaction: Reaction, on: boolean, now: number): Promise<boolean>;
  /** Follows a thread (by any of its comments) or a whole conversation. */
  followThread(commentId: number, reader: Reader, on: boolean, now: number): Promise<boolean>;
  followPlace(place: Place, reader: Reader, on: boolean, now: number): Promise<boolean>;
  /** The reader has seen the conversation as it was then: what others write later is new. */
  seen(place: Place, reader: Reader, now: number): Promise<void>;

  // What a reader is told.

  /** Newest first, keyset paging. */
  notices(reader: Reader, options?: { limit?: number; before?: string }): Promise<NoticeList>;
  /** No further than 100. */
  unreadNotices(reader: Reader): Promise<number>;
  /** Some, or all that there were at a time. */
  readNotices(reader: Reader, which: { ids: readonly number[] } | { until: number }, now: number): Promise<void>;

  /** For those who keep order; who that is, the router says. */
  moderation: ModerationShelf;
}

/** What a conversation is about. */
export type Place = { storyId: number } | { articleId: number };

/** Who looks. Moderators see what is held and hidden. */
export interface Viewer {
  reader: Reader;
  moderator?: boolean;
}

/** Who writes: a reader with an account, or, where the public may, somebody with a name. */
export interface Author {
  reader: Reader;
  /** For those without an account; `shownName` gives it. */
  guestName?: string;
  /** Hash of where it came from, with a salt that is forgotten within days; only for limits. */
  address?: string;
  /** When the account was made; without it a reader is known since the first comment. */
  since?: number;
}

export interface Draft {
  author: Author;
  /** Where it is written. */
  articleId: number;
  /** The comment that it answers. */
  parentId?: number;
  text: string;
  /** A passage of an article of the same conversation. That it stands there, the page makes sure. */
  quote?: Quote;
}

/** A passage as W3C Web Annotation's text quote selector has it. */
export interface Quote {
  articleId: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** What came of it: the verdict, and the comment where it was stored. */
export type Posted = { verdict: Extract<Verdict, { is: 'shown' | 'held' }>; commentId: number } | { verdict: Extract<Verdict, { is: 'refused' }>; commentId?: undefined };

export interface EditStanding extends Pick<Standing, 'bannedUntil' | 'isLocked' | 'knownForHours'> {
  minutesAgo: number;
}

/** `best`: by votes (`rankOf`), of equals the older first. Answers stand by votes in it, and in the order of writing in the others. */
export type Order = 'best' | 'newest' | 'oldest';

export interface ConversationOptions {
  order?: Order;
  /** 20 by default, 100 at most. */
  limit?: number;
  after?: string;
}

export interface Conversation {
  place: Place;
  /** All comments that are shown, answers too. */
  total: number;
  comments: Comment[];
  /** Cursor of the next stretch; absent at the end. */
  next?: string;
  /** Highest id that is shown, for `stateOf`. */
  newestId: number;
  locked: boolean;
  followed: boolean;
  /** When the reader last looked, and how many comments of others came since; 0 while they never did. */
  seenAt?: number;
  newSinceSeen: number;
}

export interface Branch {
  parent: Comment;
  comments: Comment[];
  next?: string;
}

/**
 * `shown`, or why not: `held` and `hidden` ones are seen by moderators and their author, `deleted` ones by nobody. What is not seen and was
 * answered is a stub: without words, quotation and author.
 */
export type CommentState = 'shown' | 'held' | 'hidden' | 'deleted';

export interface Comment {
  id: number;
  /** Where it was written. */
  articleId: number;
  rootId: number;
  parentId?: number;
  /** 0 for the first of a thread. */
  depth: number;
  state: CommentState;
  heldFor?: HeldReason;
  isStub: boolean;
  /** Absent for stubs, and for readers who are gone. */
  author?: { name: string; readerId?: number };
  /** The viewer wrote it. */
  own: boolean;
  /** What was written, and as HTML of the few tags that comments have (`sanitizeComment`); empty for stubs. */
  text: string;
  html: string;
  quote?: Quote;
  at: number;
  editedAt?: number;
  ups: number;
  downs: number;
  vote: 1 | 0 | -1;
  reactions: { reaction: Reaction; count: number; own: boolean }[];
  /** It is the first of a thread that takes no more answers. */
  locked: boolean;
  followed: boolean;
  /** Written by somebody else since the viewer last looked. */
  isNew: boolean;
  /** Answers that are shown, and all below it. */
  replies: number;
  branch: number;
  /** The first of its answers; `after` is where `branch()` goes on when there are more. */
  answers: Comment[];
  after?: string;
  /** Reports that nobody has looked at; only for moderators. */
  reports: number;
}

/** What one reader wrote. */
export interface Contributions {
  reader: { id: number; name: string };
  /** When they first wrote, and how many of their comments are shown. */
  since?: number;
  shown: number;
  comments: { comment: Comment; place: Place }[];
  next?: string;
}

export interface CommentVersion {
  /** Since when it said so. */
  at: number;
  text: string;
  html: string;
}

export type NoticeKind = 'reply' | 'mention' | 'followed';

export interface Notice {
  id: number;
  kind: NoticeKind;
  at: number;
  read: boolean;
  /** Where to go. */
  place: Place;
  commentId: number;
  articleId: number;
  articleTitle: string;
  author?: string;
  /** The beginning of what was written. */
  excerpt: string;
}

export interface NoticeList {
  notices: Notice[];
  next?: string;
}
