import type { HeldReason } from '../common/conversation/judge.ts';
import type { LogEntry, NoticeKind } from './types.ts';

const dayMs = 86_400_000;

/** For how long somebody may be banned; no days: for good. */
export const banLengths = [
  { key: 'day', label: 'a day', days: 1 },
  { key: 'week', label: 'a week', days: 7 },
  { key: 'month', label: 'a month', days: 30 },
  { key: 'good', label: 'good', days: undefined },
] as const;

/** @returns what a form says of a ban: until when, `undefined` for good; nothing where it is no length that is known */
export function banUntil(key: string, now: number): { until: number | undefined } | undefined {
  const length = banLengths.find((one) => one.key === key);
  return length && { until: length.days === undefined ? undefined : now + length.days * dayMs };
}

/** Why a comment waits, to moderators. @param detail the word of the list that it has */
export function heldWords(why: HeldReason, detail?: string): string {
  switch (why) {
    case 'words': return detail === undefined ? 'Had a word of the list' : `Has a word of the list: ${detail}`;
    case 'links': return 'Many links';
    case 'first': return 'The author’s first';
    case 'reports': return 'Hidden by reports';
    case 'review': return 'Waits to be looked at';
    default: return why satisfies never;
  }
}

/** What somebody did, after their name: `Ada hid a comment of Bo`. */
export const actWords: Readonly<Record<LogEntry['act'], string>> = {
  approve: 'showed a comment',
  hide: 'hid a comment',
  remove: 'removed a comment for good',
  dismiss: 'found nothing wrong with a comment',
  'lock-thread': 'locked a thread',
  'unlock-thread': 'opened a thread again',
  lock: 'locked a conversation',
  unlock: 'opened a conversation again',
  ban: 'banned',
  unban: 'ended the ban',
  undo: 'took back',
  'hide-reported': 'hid a comment that was reported',
  note: 'noted',
};

/** Groups of acts that the log can be narrowed to. */
export const logGroups: readonly { key: string; label: string; acts: readonly LogEntry['act'][] }[] = [
  { key: 'comments', label: 'Comments shown, hidden or removed', acts: ['approve', 'hide', 'remove', 'dismiss', 'hide-reported'] },
  { key: 'locks', label: 'Locks', acts: ['lock', 'unlock', 'lock-thread', 'unlock-thread'] },
  { key: 'bans', label: 'Bans', acts: ['ban', 'unban'] },
  { key: 'undone', label: 'Taken back', acts: ['undo'] },
  { key: 'settings', label: 'Settings', acts: ['note'] },
];

export const groupFrom = (key: string | null) => logGroups.find((group) => group.key === key);

/** What an entry that takes something back took back: the log keeps the act's key. */
export const undoneWords = (why: string): string => Object.entries(actWords).find(([act]) => act === why)?.[1] ?? why;

export const noticeWords: Readonly<Record<NoticeKind, string>> = { reply: 'answered you', mention: 'mentioned you', followed: 'wrote where you follow' };
