import { createLog } from '../../common/log.ts';
import { positiveInteger } from '#lib/listing.ts';
import type { LiveState } from '#lib/live.ts';
import { placeFrom } from '#lib/conversation.ts';
import { askedBy } from '#lib/server/asked.ts';
import { unreadNoticesOf } from '#lib/server/conversation/open.ts';
import { talkerOf } from '#lib/server/conversation/talker.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { eventStream } from '#lib/server/event-stream.ts';
import { shelfOf } from '#lib/server/shelf.ts';
import type { RequestHandler } from './$types';

const log = createLog();
/** As many as a page of stories shows. */
const mostFresh = 100;

/**
 * What changes while a page is open: `?after=` the newest article it knows, `?article=` one whose text is awaited, `?story=` one
 * that is being read, `?fresh=` those that the page shows by themselves until they are in a story, `?talk=` a conversation
 * and `?said=` the newest comment of it that the page knows.
 * While the newsroom works, its progress is looked at every second and a half; else the archive gives the hint.
 */
export const GET: RequestHandler = (event) => {
  const { url, locals } = event;
  const { edition } = locals;
  const { accounts, archive, newsroom } = getDateline();
  const asked = askedBy(event);
  // A page without articles waits for what comes after nothing.
  const known = url.searchParams.get('after');
  const after = known === '0' ? 0 : positiveInteger(known);
  const awaited = positiveInteger(url.searchParams.get('article'));
  const storyId = positiveInteger(url.searchParams.get('story'));
  const fresh = (url.searchParams.get('fresh') ?? '').split(',', mostFresh).flatMap((id) => positiveInteger(id) ?? []);
  const place = placeFrom(url.searchParams.get('talk'));
  const said = positiveInteger(url.searchParams.get('said')) ?? 0;
  const talker = place === undefined ? undefined : talkerOf(locals);
  const stillReads = async (): Promise<boolean> => {
    const { actor, rights } = await accounts.who(asked);
    return rights.has('read') && actor.kind === locals.actor.kind && actor.role === locals.actor.role && actor.reader.id === locals.actor.reader.id;
  };
  const look = async (): Promise<LiveState | undefined> => {
    // A page may be open for days; its session can end before.
    if (!(await stillReads())) return undefined;
    const [arrived, unread, progress, shelf, article, story, placed, talk, notices] = await Promise.all([
      after === undefined ? { count: 0 } : edition.articles.arrivedAfter(after, 1),
      edition.articles.unreadCounts(),
      newsroom.progress(edition.reader),
      shelfOf(edition, Date.now()),
      awaited === undefined ? undefined : edition.articles.get(awaited),
      storyId === undefined ? undefined : edition.stories.stateOf(storyId),
      fresh.length === 0 ? undefined : edition.stories.ofArticles(fresh),
      place === undefined || talker === undefined ? undefined : archive.comments.stateOf(place, talker.viewer, said),
      unreadNoticesOf(locals, archive),
    ]);
    const { feedsDue, pagesDue, articles, working } = progress;
    return { arrived: arrived.count, unread: unread.total, feeds: shelf.feeds, feedsDue, pagesDue, articles, working, ...(article ? { ready: !article.pending } : {}), ...(story ? { story } : {}), ...(placed ? { placed: placed.size } : {}), ...(talk ? { comments: talk.newer } : {}), ...(notices === undefined ? {} : { notices }) };
  };
  const stream = eventStream({
    look,
    watch: (hint) => archive.watch(hint),
    lookAgain: (state) => (state.working ? 1500 : 15_000),
    onError: (error) => log.error('events failed', { error: String(error) }),
  });
  return new Response(stream, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
};
