import type { Generated } from 'kysely';
import type { HeldReason } from '../../common/conversation/judge.ts';
import type { Reaction } from '../../common/conversation/reactions.ts';
import type { ReportKind } from './moderation-shelf.ts';
import type { CommentState, NoticeKind } from './shelf.ts';

/** The tables of conversations (`sqlite/migrations/conversations.ts`). */
export interface CommentTables {
  comment: CommentTable;
  comment_version: CommentVersionTable;
  comment_vote: CommentVoteTable;
  comment_reaction: CommentReactionTable;
  thread_follow: ThreadFollowTable;
  conversation_reader: ConversationReaderTable;
  conversation_lock: ConversationLockTable;
  comment_notice: CommentNoticeTable;
  comment_report: CommentReportTable;
  comment_ban: CommentBanTable;
  moderation_log: ModerationLogTable;
}

export interface CommentTable {
  id: Generated<number>;
  /** Where it was written. */
  article_id: number;
  /** Where its thread began: the thread is where this article is. */
  home_id: number;
  /** The story of `home_id`, kept by triggers on `story_article`; null while it is in none. */
  story_id: number | null;
  /** Null for the first of a thread. */
  root_id: number | null;
  parent_id: number | null;
  depth: number;
  /** Null for those without an account, and those who are gone. */
  reader_id: number | null;
  guest_name: string | null;
  text: string;
  html: string;
  /** Version of what made the HTML. */
  renderer: number;
  /** Hash of the text, to know it again. */
  text_key: number;
  quote: string | null;
  created_at: number;
  edited_at: number | null;
  state: CommentState;
  held_for: HeldReason | null;
  /** 1 = it was let through once. */
  was_shown: number;
  /** 1 = it stands in lists for everybody: shown, or a stub that was answered. */
  listed: number;
  replies: Generated<number>;
  branch: Generated<number>;
  ups: Generated<number>;
  downs: Generated<number>;
  rank: Generated<number>;
  locked_at: number | null;
  /** Goes after two days. */
  address: string | null;
}

export interface CommentVersionTable {
  id: Generated<number>;
  comment_id: number;
  /** Since when it said so. */
  at: number;
  text: string;
}

export interface CommentVoteTable {
  comment_id: number;
  reader_id: number;
  value: number;
  at: number;
}

export interface CommentReactionTable {
  comment_id: number;
  reader_id: number;
  reaction: Reaction;
}

export interface ThreadFollowTable {
  root_id: number;
  reader_id: number;
  at: number;
}

/** What a reader marked of the conversation that an article is in; it goes where the article goes. */
export interface ConversationReaderTable {
  article_id: number;
  reader_id: number;
  followed_at: number | null;
  seen_at: number | null;
}

/** A conversation is locked while one of its articles has a row here. */
export interface ConversationLockTable {
  article_id: number;
  at: number;
}

export interface CommentNoticeTable {
  id: Generated<number>;
  reader_id: number;
  comment_id: number;
  kind: NoticeKind;
  at: number;
  read_at: number | null;
}

export interface CommentReportTable {
  id: Generated<number>;
  comment_id: number;
  reader_id: number | null;
  address: string | null;
  kind: ReportKind;
  text: string;
  at: number;
  settled_at: number | null;
}

export interface CommentBanTable {
  reader_id: number;
  at: number;
  /** Null = for good. */
  until: number | null;
  why: string;
}

export interface ModerationLogTable {
  id: Generated<number>;
  at: number;
  moderator_id: number | null;
  act: string;
  why: string;
  comment_id: number | null;
  article_id: number | null;
  /** Whom it was about. */
  reader_id: number | null;
  /** What was before, as JSON; null = nothing is to be taken back. */
  before: string | null;
  undone_at: number | null;
}
