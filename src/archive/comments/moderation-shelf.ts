import type { HeldReason } from '../../common/conversation/judge.ts';
import type { Reader } from '../../common/reader.ts';
import type { Author, Comment, Place } from './shelf.ts';

/** What moderators do. Everything goes into the log, and everything but `remove` can be taken back. */
export interface ModerationShelf {
  /** Says what is wrong with a comment; one report a comment and person. Enough of them hide it until somebody looks. @returns whether it is new */
  report(commentId: number, by: Author, report: { kind: ReportKind; text: string }, limits: { toHide: number; perHour: number }, now: number): Promise<'taken' | 'known' | 'too-many' | 'gone'>;
  /** What waits: comments that are held and comments with open reports, or only one of the two kinds; the oldest first. */
  queue(options?: { only?: 'held' | 'reported'; limit?: number; after?: string }): Promise<Queue>;
  /** One comment as the queue has it, also where nothing waits; `undefined` when it is not there or its author deleted it. */
  about(commentId: number): Promise<Waiting | undefined>;
  /** How much waits. */
  waiting(): Promise<{ held: number; reported: number }>;
  /** Does something, and says so in the log. `undefined` when nothing was to be done. */
  act(act: Act, by: Moderator, now: number): Promise<{ entryId: number } | undefined>;
  /** Takes an act back, and says so in the log. */
  undo(entryId: number, by: Moderator, now: number): Promise<boolean>;
  /** Notes what a moderator did elsewhere, such as a change of the settings. */
  note(entry: { what: string; why: string }, by: Moderator, now: number): Promise<void>;
  /** What moderators did, the newest first. */
  log(options?: LogOptions): Promise<{ entries: LogEntry[]; next?: string }>;
  bans(now: number): Promise<Ban[]>;
  /** How somebody fared so far. */
  record(readerId: number): Promise<AuthorRecord>;
  /** Conversations and threads that take no more comments, those locked last first. */
  locks(): Promise<Lock[]>;
}

export interface LogOptions {
  acts?: readonly LogEntry['act'][];
  /** By one moderator; `machine`: by nobody. */
  by?: number | 'machine';
  /** Of whom, or of what it was about. */
  readerId?: number;
  commentId?: number;
  limit?: number;
  before?: string;
}

/** `undefined` reader: the machinery itself, such as reports that hid a comment. */
export interface Moderator {
  reader: Reader | undefined;
}

export const reportKinds = ['spam', 'rude', 'off-topic', 'false', 'unlawful', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

export type Act =
  /** Lets a held comment be seen, or shows a hidden one again; its reports are settled. */
  | { do: 'approve'; commentId: number; why?: string }
  | { do: 'hide'; commentId: number; why: string }
  /** The words go for good, with all earlier versions: for what must not be kept. The only act that cannot be taken back. */
  | { do: 'remove'; commentId: number; why: string }
  /** Nothing is wrong with it: its reports are settled. */
  | { do: 'dismiss'; commentId: number; why?: string }
  /** No more answers in a thread. */
  | { do: 'lock-thread' | 'unlock-thread'; commentId: number; why?: string }
  /** No more comments in a conversation. */
  | { do: 'lock' | 'unlock'; place: Place; why?: string }
  /** Somebody may not write until a time, or for good. */
  | { do: 'ban'; readerId: number; until?: number; why: string }
  | { do: 'unban'; readerId: number; why?: string };

export interface Queue {
  waiting: Waiting[];
  next?: string;
}

export interface Waiting {
  comment: Comment;
  place: Place;
  articleTitle: string;
  heldFor?: HeldReason;
  reports: { kind: ReportKind; text: string; at: number; by?: string }[];
  /** What is known of the author; of somebody without an account nothing. */
  author: AuthorRecord;
  /** What it answers. */
  answers?: { author?: string; excerpt: string };
}

export interface AuthorRecord {
  /** Comments that are shown and that are hidden. */
  shown: number;
  hidden: number;
  /** When they first wrote. */
  since?: number;
  ban?: Pick<Ban, 'until' | 'why'>;
}

export interface LogEntry {
  id: number;
  at: number;
  /** Name of the moderator; absent for the machinery, and for those who are gone. */
  by?: string;
  byId?: number;
  act: Act['do'] | 'undo' | 'hide-reported' | 'note';
  why: string;
  commentId?: number;
  articleId?: number;
  articleTitle?: string;
  readerId?: number;
  /** Of whom it was about. */
  about?: string;
  /** The beginning of the comment. */
  excerpt?: string;
  canUndo: boolean;
  undoneAt?: number;
}

export interface Lock {
  place: Place;
  articleId: number;
  articleTitle: string;
  /** The first comment of the thread; absent where the whole conversation is locked. */
  thread?: { commentId: number; author?: string; excerpt: string };
  /** 0: not known. */
  at: number;
}

export interface Ban {
  readerId: number;
  name?: string;
  at: number;
  until?: number;
  why: string;
}
