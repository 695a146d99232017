import { redirect } from '@sveltejs/kit';
import { readConversationSettings } from '../../../common/conversation/settings.ts';
import { orderFrom, pageOfPlace } from '#lib/conversation.ts';
import { positiveInteger } from '#lib/listing.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { drafts } from '#lib/server/conversation/drafts.ts';
import { sealForm } from '#lib/server/conversation/form-seal.ts';
import { oneComment } from '#lib/server/conversation/one.ts';
import { reportsOf } from '#lib/server/conversation/reports.ts';
import { articlesIn, backTo } from '#lib/server/conversation/talk.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

/** One comment with its answers, page by page: where links to it lead, and where a long branch goes on. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { archive } = getDateline();
  const now = Date.now();
  const { talker, comment, above, place, title } = await oneComment(archive, locals, params.id);
  const order = orderFrom(url.searchParams.get('talk'));
  const after = url.searchParams.get('after') ?? undefined;
  const branch = await archive.comments.branch(comment.id, talker.viewer, { order, ...(after === undefined ? {} : { after }) });
  if (branch === undefined) redirect(303, pageOfPlace(place));
  const replyId = talker.mayWrite ? positiveInteger(url.searchParams.get('reply')) : undefined;
  const reply = replyId === undefined ? undefined : (await archive.comments.thread(replyId, talker.viewer))?.comment;
  const { next, comments } = branch;
  const shown = { ...comment, answers: comments };
  // Where it goes on stands below the list; within it nothing does twice.
  delete shown.after;
  const { locked } = await archive.comments.conversation(place, talker.viewer, { limit: 1 });
  const settings = await readConversationSettings(archive.settings);
  return onlyShown({
    title,
    page: `${pageOfPlace(place)}#comments`,
    above,
    comment: shown,
    next,
    isContinued: after !== undefined,
    // The thread's first comment may be locked, and is not on this page.
    locked: above[0]?.locked ?? false,
    context: {
      ...talker, articleId: comment.articleId, choose: false, reports: await reportsOf(locals.edition, place, [comment.articleId, ...articlesIn([shown])]), reply: reply?.isStub === false ? reply : undefined, order, back: backTo(url),
      draft: drafts.read(url.searchParams.get('draft')), seal: talker.mayWrite ? await sealForm(archive.settings, talker.viewer.reader.id, now) : '', longest: settings.longest, quote: undefined, said: undefined, now, conversation: { locked },
    },
  });
};
