import type { Archive, Comment, Place } from '../../../archive/archive.ts';
import { readConversationSettings } from '../../../common/conversation/settings.ts';
import { orderFrom, placeKey } from '../../conversation.ts';
import { positiveInteger } from '../../listing.ts';
import { onlyShown } from '../../only-shown.ts';
import { drafts } from './drafts.ts';
import { sealForm } from './form-seal.ts';
import { talkerOf } from './talker.ts';

/** A report that a conversation is about, as far as the reader sees it. */
export interface TalkReport {
  id: number;
  source: string;
}

/** Everything that the conversation on a page needs. */
export type TalkData = NonNullable<Awaited<ReturnType<typeof loadTalk>>>;

interface Asked {
  archive: Archive;
  locals: Pick<App.Locals, 'actor' | 'rights' | 'settings'>;
  url: URL;
  now: number;
}

/**
 * The conversation for an article's or story's page; `undefined` where conversations are off. Of the address it knows `talk` (order),
 * `talkafter` (place in the list), `reply` (whose answer is being written), `said` (what was just written), `quote` and `draft`.
 * @param about the article that a new comment is written on, and the reports that the reader sees
 */
export async function loadTalk({ archive, locals, url, now }: Asked, place: Place, about: { articleId: number; reports: (ids: readonly number[]) => Promise<readonly TalkReport[]>; choose?: boolean }) {
  const talker = talkerOf(locals);
  if (talker === undefined) return undefined;
  const { comments } = archive;
  const { viewer } = talker;
  const order = orderFrom(url.searchParams.get('talk'));
  const after = url.searchParams.get('talkafter') ?? undefined;
  const replyId = positiveInteger(url.searchParams.get('reply'));
  const saidId = positiveInteger(url.searchParams.get('said'));
  const [conversation, settings, reply, said] = await Promise.all([
    comments.conversation(place, viewer, { order, ...(after === undefined ? {} : { after }) }),
    readConversationSettings(archive.settings),
    replyId === undefined || !talker.mayWrite ? undefined : comments.thread(replyId, viewer),
    saidId === undefined ? undefined : comments.thread(saidId, viewer),
  ]);
  const own = said !== undefined && !listed(conversation.comments).includes(said.comment.id) ? { ...said.comment, answers: [] } : undefined;
  const shown = [...conversation.comments, ...(own === undefined ? [] : [own]), ...(reply === undefined ? [] : [reply.comment])];
  const reports = await about.reports([...new Set([about.articleId, ...articlesIn(shown)])]);
  return onlyShown({
    ...talker,
    key: placeKey(conversation.place),
    conversation,
    order,
    isContinued: after !== undefined,
    /** Where new comments are written, and of which report it can be chosen. */
    articleId: about.articleId,
    choose: about.choose ?? false,
    reports,
    reply: reply?.comment.isStub === false ? reply.comment : undefined,
    said: own,
    quote: url.searchParams.get('quote') ?? undefined,
    draft: drafts.read(url.searchParams.get('draft')),
    seal: talker.mayWrite ? await sealForm(archive.settings, viewer.reader.id, now) : '',
    longest: settings.longest,
    back: backTo(url),
  });
}

/** Numbers of comments that stand in a list, answers too. */
const listed = (comments: readonly Comment[]): number[] => comments.flatMap((comment) => [comment.id, ...listed(comment.answers)]);

export const articlesIn = (comments: readonly Comment[]): number[] => comments.flatMap((comment) => [comment.articleId, ...(comment.quote === undefined ? [] : [comment.quote.articleId]), ...articlesIn(comment.answers)]);

const passing = ['note', 'reply', 'said', 'draft', 'quote'];

/** Where forms of the conversation return to: this page without what belongs to one moment. */
export function backTo(url: URL): string {
  const back = new URL(url);
  for (const name of passing) back.searchParams.delete(name);
  return back.pathname + back.search;
}
