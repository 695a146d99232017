import { heldWordIn } from './held-words.ts';
import type { ConversationSettings } from './settings.ts';

/**
 * Whether a comment is shown, waits for a moderator, or is refused: one decision, made here and nowhere else. It is pure and lives in `common`
 * because two rooms need it and neither may import the other: the archive asks it inside the transaction that stores the comment, so that two
 * forms sent at once cannot both be the last that a limit allows, and the pages say its reasons.
 */
export type Verdict = { is: 'shown' } | { is: 'held'; why: HeldReason; detail?: string } | { is: 'refused'; why: RefusedReason; detail?: string };

/** Why a comment waits. */
export type HeldReason = 'words' | 'links' | 'first' | 'reports' | 'review';
/** Why it was not taken. */
export type RefusedReason = 'empty' | 'too-long' | 'locked' | 'gone' | 'banned' | 'too-fast' | 'too-many' | 'new-links' | 'same-text' | 'robot' | 'expired' | 'no-name' | 'quote' | 'too-late';

/** What is written, and how its form came. */
export interface JudgedText {
  text: string;
  /** Links that it has when it is rendered, and whether anything is left to be seen then. */
  links: number;
  saysSomething: boolean;
}

export interface JudgedAuthor {
  /** `public`: nobody who is known. */
  role: 'administrator' | 'member' | 'guest' | 'public';
  /** What the form says that people do not do; absent where the text did not come through a form (API key). */
  form?: FormSigns;
}

/** What a form tells of who filled it in. */
export interface FormSigns {
  /** Something is in the field that nobody sees. */
  trapped: boolean;
  /** Seconds between making the form and sending it; `undefined` when its seal is not ours. */
  seconds: number | undefined;
}

/** What the archive knows of an author and of the place at the moment of storing. */
export interface Standing {
  /** Comments of the last minute, hour and day, whatever became of them. */
  byAuthor: Frequency;
  /** From the same address; nothing when the address is not known. */
  byAddress: Frequency;
  /** Comments of theirs that are or were shown. */
  shown: number;
  /** Hours since they first wrote, or since the account was made. */
  knownForHours: number;
  bannedUntil: number | 'for good' | undefined;
  /** They, or somebody else within a day, wrote the very same. */
  isRepeated: boolean;
  /** The conversation, or this thread of it. */
  isLocked: boolean;
  /** What is answered is there. */
  parentIsThere: boolean;
}

export interface Frequency {
  minute: number;
  hour: number;
  day: number;
}

/** Nobody reads and writes quicker. */
export const leastSeconds = 3;
/** A page may lie open for a day. */
export const mostSeconds = 24 * 3600;

const shown: Verdict = { is: 'shown' };
const refused = (why: RefusedReason, detail?: string): Verdict => ({ is: 'refused', why, ...(detail === undefined ? {} : { detail }) });
const held = (why: HeldReason, detail?: string): Verdict => ({ is: 'held', why, ...(detail === undefined ? {} : { detail }) });

/** Judges a new comment. What refuses goes first, then what makes it wait; administrators are trusted with all but what makes no sense. */
export function judgeComment(draft: JudgedText, author: JudgedAuthor, standing: Standing, settings: ConversationSettings): Verdict {
  const nonsense = judgeText(draft, settings);
  if (nonsense !== undefined) return nonsense;
  if (!standing.parentIsThere) return refused('gone');
  if (author.role === 'administrator') return shown;
  return judgeForm(author.form) ?? judgePlace(standing) ?? judgePace(standing, settings) ?? judgeNew(draft, standing, settings) ?? judgeWords(draft, settings) ?? judgeFirst(author, standing, settings) ?? shown;
}

/** Judges a comment that was changed: what would have made it wait makes it wait now. */
export function judgeEdit(draft: JudgedText, author: Pick<JudgedAuthor, 'role'>, standing: Pick<Standing, 'bannedUntil' | 'isLocked' | 'knownForHours'> & { minutesAgo: number }, settings: ConversationSettings): Verdict {
  const nonsense = judgeText(draft, settings);
  if (nonsense !== undefined) return nonsense;
  if (author.role === 'administrator') return shown;
  if (settings.editableMinutes > 0 && standing.minutesAgo > settings.editableMinutes) return refused('too-late', String(settings.editableMinutes));
  return judgePlace(standing) ?? judgeNew(draft, standing, settings) ?? judgeWords(draft, settings) ?? shown;
}

function judgeText({ text, saysSomething }: JudgedText, { longest }: ConversationSettings): Verdict | undefined {
  if (!saysSomething) return refused('empty');
  return [...text].length > longest ? refused('too-long', String(longest)) : undefined;
}

function judgeForm(form: FormSigns | undefined): Verdict | undefined {
  if (form === undefined) return undefined;
  if (form.trapped) return refused('robot');
  if (form.seconds === undefined || form.seconds > mostSeconds) return refused('expired');
  return form.seconds < leastSeconds ? refused('too-fast') : undefined;
}

function judgePlace({ bannedUntil, isLocked }: Pick<Standing, 'bannedUntil' | 'isLocked'>): Verdict | undefined {
  if (bannedUntil !== undefined) return refused('banned', String(bannedUntil));
  return isLocked ? refused('locked') : undefined;
}

const isNew = ({ knownForHours }: Pick<Standing, 'knownForHours'>, { newForHours }: ConversationSettings): boolean => knownForHours < newForHours;

function judgePace(standing: Standing, settings: ConversationSettings): Verdict | undefined {
  if (standing.isRepeated) return refused('same-text');
  const fewer = isNew(standing, settings);
  const perHour = fewer ? Math.min(settings.newPerHour, settings.perHour) : settings.perHour;
  const perDay = fewer ? Math.min(settings.newPerDay, settings.perDay) : settings.perDay;
  for (const { minute, hour, day } of [standing.byAuthor, standing.byAddress]) {
    if (minute >= settings.perMinute) return refused('too-many', 'minute');
    if (hour >= perHour) return refused('too-many', 'hour');
    if (day >= perDay) return refused('too-many', 'day');
  }
  return undefined;
}

function judgeNew({ links }: JudgedText, standing: Pick<Standing, 'knownForHours'>, settings: ConversationSettings): Verdict | undefined {
  return links > 0 && isNew(standing, settings) ? refused('new-links', String(settings.newForHours)) : undefined;
}

function judgeWords({ text, links }: JudgedText, settings: ConversationSettings): Verdict | undefined {
  const word = heldWordIn(text, settings.heldWords);
  if (word !== undefined) return held('words', word);
  return links > settings.linksAtMost ? held('links', String(links)) : undefined;
}

function judgeFirst({ role }: JudgedAuthor, standing: Standing, { firstReview }: ConversationSettings): Verdict | undefined {
  const reviewed: Record<ConversationSettings['firstReview'], readonly JudgedAuthor['role'][]> = { nobody: [], public: ['public'], guests: ['public', 'guest'], everybody: ['public', 'guest', 'member'] };
  if (!reviewed[firstReview].includes(role)) return undefined;
  // Nobody knows whether a name without an account is the same person again.
  return role === 'public' || standing.shown === 0 ? held('first') : undefined;
}
