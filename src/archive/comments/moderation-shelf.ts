import type { HeldReason } from '../../common/conversation/judge.ts';
import type { Reader } from '../../common/reader.ts';
import type { Author, Comment, Place } from './shelf.ts';

/** What moderators do. Everything goes into the log, and everything can be taken back. */
export interface ModerationShelf {
  /** Says what is wrong with a comment; one report a comment and person. Enough of them hide it until somebody looks. @returns whether it is new */
  report(commentId: number, by: Author, report: { kind: ReportKind; text: string }, limits: { toHide: number; perHour: number }, now: number): Promise<'taken' | 'known' | 'too-many' | 'gone'>;
  /** What waits: comments that are held and comments with open reports, the oldest first. */
  queue(options?: { limit?: number; after?: string }): Promise<Queue>;
  /** How much waits. */
  waiting(): Promise<{ held: number; reported: number }>;
  /** Does something, and says so in the log. `undefined` when nothing was to be done. */
  act(act: Act, by: Moderator, now: number): Promise<{ entryId: number } | undefined>;
  /** Takes an act back, and says so in the log. */
  undo(entryId: number, by: Moderator, now: number): Promise<boolean>;
  /** Notes what a moderator did elsewhere, such as a change of the settings. */
  note(entry: { what: string; why: string }, by: Moderator, now: number): Promise<void>;
  /** What moderators did, the newest first. */
  log(options?: { limit?: number; before?: string }): Promise<{ entries: LogEntry[]; next?: string }>;
  bans(now: number): Promise<Ban[]>;
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
  /** How many comments of the author were shown and hidden so far. */
  author: { shown: number; hidden: number };
}

export interface LogEntry {
  id: number;
  at: number;
  /** Name of the moderator; absent for the machinery, and for those who are gone. */
  by?: string;
  act: Act['do'] | 'undo' | 'hide-reported' | 'note';
  why: string;
  commentId?: number;
  articleId?: number;
  readerId?: number;
  /** Of whom it was about. */
  about?: string;
  /** The beginning of the comment. */
  excerpt?: string;
  canUndo: boolean;
  undoneAt?: number;
}

export interface Ban {
  readerId: number;
  name?: string;
  at: number;
  until?: number;
  why: string;
}
