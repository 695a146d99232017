import type { HeldReason, RefusedReason, Verdict } from '../common/conversation/judge.ts';
import type { Reaction } from '../common/conversation/reactions.ts';
import { reportKinds } from '../archive/comments/moderation-shelf.ts';
import type { Comment, Order, Place, ReportKind } from './types.ts';
import { plural } from './words.ts';

/** A place of a conversation in one word, for addresses and the script: `s12` a story, `a5` an article that is in none. */
export const placeKey = (place: Place): string => ('storyId' in place ? `s${place.storyId}` : `a${place.articleId}`);

/** @returns the place that a word means; `undefined` for any other word */
export function placeFrom(key: string | null | undefined): Place | undefined {
  const [, kind, digits] = /^([sa])([1-9]\d{0,14})$/.exec(key ?? '') ?? [];
  if (kind === undefined || digits === undefined) return undefined;
  return kind === 's' ? { storyId: Number(digits) } : { articleId: Number(digits) };
}

/** The page that a conversation is on. */
export const pageOfPlace = (place: Place): string => ('storyId' in place ? `/story/${place.storyId}` : `/article/${place.articleId}`);

export const orders: readonly { order: Order; label: string }[] = [
  { order: 'best', label: 'Best' },
  { order: 'newest', label: 'Newest' },
  { order: 'oldest', label: 'Oldest' },
];

export const orderFrom = (text: string | null): Order => orders.find(({ order }) => order === text)?.order ?? 'best';

export const reactionSigns: Readonly<Record<Reaction, { sign: string; label: string }>> = {
  heart: { sign: '❤️', label: 'Love' },
  laugh: { sign: '😄', label: 'Funny' },
  surprise: { sign: '😮', label: 'Surprising' },
  sad: { sign: '😢', label: 'Sad' },
  idea: { sign: '💡', label: 'Makes one think' },
};

export const reportLabels: Readonly<Record<ReportKind, string>> = {
  spam: 'Spam or advertising',
  rude: 'Insulting or hateful',
  'off-topic': 'Off topic',
  false: 'False or misleading',
  unlawful: 'Against the law',
  other: 'Something else',
};

export const reportKindFrom = (text: string): ReportKind => reportKinds.find((kind) => kind === text) ?? 'other';

/** What to say of a comment that was not taken. */
export function refusalWords(why: RefusedReason, detail = ''): string {
  switch (why) {
    case 'empty': return 'There is nothing in it that could be read.';
    case 'too-long': return `It is longer than ${detail} characters.`;
    case 'locked': return 'No more comments are taken here.';
    case 'gone': return 'What you answer is not there any more.';
    case 'banned': return detail === 'for good' ? 'You cannot write here any more.' : `You can write here again from ${new Date(Number(detail)).toISOString().slice(0, 10)} on.`;
    case 'too-fast': return 'That was quicker than anybody writes. Wait a moment and send it again.';
    case 'too-many': return `That is more than may be written in one ${detail}. Wait a little.`;
    case 'new-links': return `Links can be written ${plural(Number(detail), 'hour')} after the first comment.`;
    case 'same-text': return 'The same was written a short time ago.';
    case 'robot': return 'It looks as if a program had filled in the form.';
    case 'expired': return 'The form is too old. What you wrote is below: send it again.';
    case 'no-name': return 'Write the name that shall stand beside it.';
    case 'quote': return 'That passage is not in the text of the report.';
    case 'too-late': return `Comments can be changed for ${plural(Number(detail), 'minute')}.`;
    default: return why satisfies never;
  }
}

const heldWords: Readonly<Record<HeldReason, string>> = {
  words: 'it has a word that is looked at first',
  links: 'it has many links',
  first: 'it is looked at first, as it is your first',
  reports: 'readers reported it',
  review: 'it is looked at first',
};

/** What to say of a comment that waits, to its author and to moderators. */
export const waitingWords = (why: HeldReason | undefined): string => `Only you and the moderators see it so far: ${heldWords[why ?? 'review']}.`;

/** What to say after something was written; nothing where it simply stands there. */
export function verdictWords(verdict: Verdict): string | undefined {
  if (verdict.is === 'shown') return undefined;
  return verdict.is === 'held' ? `Kept. ${waitingWords(verdict.why)}` : refusalWords(verdict.why, verdict.detail);
}

/** What stands in the place of a comment that cannot be read. */
export const stubWords = ({ state }: Pick<Comment, 'state'>): string => (state === 'deleted' ? 'Deleted' : state === 'hidden' ? 'Hidden by a moderator' : 'Waits for a moderator');

/** How many answers are not on the page. */
export function hiddenBelow(comment: Pick<Comment, 'branch' | 'answers'>): number {
  return Math.max(1, comment.branch - shownBelow(comment.answers));
}

const shownBelow = (answers: readonly Comment[]): number => answers.reduce((sum, answer) => sum + (answer.state === 'shown' ? 1 : 0) + shownBelow(answer.answers), 0);

/** A path of this site with some parameters changed; `undefined` takes one away. */
export function pathWith(path: string, changes: Readonly<Record<string, string | undefined>>, hash = ''): string {
  const url = new URL(path, 'http://site.invalid');
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return `${url.pathname}${url.search}${hash}`;
}
