import type { Act, Archive, ModerationShelf, Place } from '../../../archive/archive.ts';
import { banUntil } from '../../moderation.ts';
import { plural } from '../../words.ts';

/** What a form of the moderators asks for. */
export interface Asked {
  do: string;
  why: string;
  commentIds: readonly number[];
  readerId: number | undefined;
  place: Place | undefined;
  /** A key of `banLengths`. */
  ban: string;
  sure: boolean;
}

export interface Done {
  text: string;
  /** Numbers of the entries that take it back. */
  entries: number[];
}

const needsReason: ReadonlySet<string> = new Set(['hide', 'remove', 'ban']);
const onComments = ['approve', 'hide', 'remove', 'dismiss', 'lock-thread', 'unlock-thread'] as const;
const done: Record<(typeof onComments)[number], (count: number) => string> = {
  approve: (count) => (count === 1 ? 'Shown.' : `${plural(count, 'comment')} shown.`),
  hide: (count) => (count === 1 ? 'Hidden.' : `${plural(count, 'comment')} hidden.`),
  remove: (count) => (count === 1 ? 'Removed for good.' : `${plural(count, 'comment')} removed for good.`),
  dismiss: () => 'Reports settled.',
  'lock-thread': () => 'Thread locked.',
  'unlock-thread': () => 'Thread open again.',
};

/**
 * Does what a form asks for, to one comment or to several, and bans the authors where it says so.
 * @returns what came of it; a text alone where nothing could be done
 */
export async function perform({ comments }: Pick<Archive, 'comments'>, asked: Asked, by: Parameters<ModerationShelf['act']>[1], now: number): Promise<Done | { problem: string }> {
  const { moderation } = comments;
  const { why } = asked;
  if (needsReason.has(asked.do) && why.trim() === '') return { problem: 'Say why: the reason stands in the log.' };
  const act = async (given: Act): Promise<number[]> => {
    const entry = await moderation.act(given, by, now);
    return entry === undefined ? [] : [entry.entryId];
  };
  const kind = onComments.find((one) => one === asked.do);
  if (kind !== undefined) {
    if (asked.commentIds.length === 0) return { problem: 'Choose at least one comment.' };
    if (kind === 'remove' && !asked.sure) return { problem: 'Tick the box to say that you are sure: what is removed cannot be brought back.' };
    const end = kind === 'hide' || kind === 'remove' ? banUntil(asked.ban, now) : undefined;
    const authors = end === undefined ? [] : await authorsOf(moderation, asked.commentIds);
    const entries: number[] = [];
    for (const commentId of asked.commentIds) entries.push(...(await act({ do: kind, commentId, why })));
    const banned: number[] = [];
    for (const readerId of authors) banned.push(...(await act({ do: 'ban', readerId, ...(end?.until === undefined ? {} : { until: end.until }), why })));
    if (entries.length + banned.length === 0) return { problem: 'Nothing was to be done there any more.' };
    const text = [...(entries.length > 0 ? [done[kind](entries.length)] : []), ...(banned.length > 0 ? [banned.length === 1 ? 'Its author may not write.' : `${plural(banned.length, 'author')} may not write.`] : [])].join(' ');
    return { text, entries: kind === 'remove' ? banned : [...entries, ...banned] };
  }
  const settled = await performOther(asked, act, now);
  if (settled === undefined) return { problem: 'The form does not say what to do.' };
  return settled.entries.length === 0 ? { problem: 'Nothing was to be done there any more.' } : settled;
}

async function performOther({ do: what, why, readerId, place, ban }: Asked, act: (given: Act) => Promise<number[]>, now: number): Promise<Done | undefined> {
  if ((what === 'lock' || what === 'unlock') && place !== undefined) return { text: what === 'lock' ? 'Conversation locked.' : 'Conversation open again.', entries: await act({ do: what, place, why }) };
  if (readerId === undefined) return undefined;
  if (what === 'unban') return { text: 'The ban has ended.', entries: await act({ do: 'unban', readerId, why }) };
  const end = banUntil(ban, now);
  if (what !== 'ban' || end === undefined) return undefined;
  return { text: 'They may not write.', entries: await act({ do: 'ban', readerId, ...(end.until === undefined ? {} : { until: end.until }), why }) };
}

/** Those who wrote some comments, once each. */
async function authorsOf(moderation: ModerationShelf, commentIds: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  for (const id of commentIds) {
    const readerId = (await moderation.about(id))?.comment.author?.readerId;
    if (readerId !== undefined && !found.includes(readerId)) found.push(readerId);
  }
  return found;
}
