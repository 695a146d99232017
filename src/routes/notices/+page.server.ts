import { error, redirect } from '@sveltejs/kit';
import { demandTalk } from '#lib/server/conversation/open.ts';
import { titlesOf } from '#lib/server/conversation/titles.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, idField, isScript, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { plural } from '#lib/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { archive } = getDateline();
  const { comments } = archive;
  const { isPublic, viewer } = demandTalk(locals);
  if (isPublic) error(404, 'Only who has an account is told of answers.');
  const before = url.searchParams.get('before') ?? undefined;
  const now = Date.now();
  const [{ notices, next }, waiting] = await Promise.all([
    comments.notices(viewer.reader, before === undefined ? {} : { before }),
    viewer.moderator === true ? comments.moderation.waiting() : undefined,
  ]);
  const titles = await titlesOf(locals.edition, notices.map(({ articleId }) => articleId));
  return { seenAt: now, waiting, isContinued: before !== undefined, next, list: notices.map((notice) => ({ ...notice, articleTitle: titles.get(notice.articleId) })) };
};

export const actions: Actions = {
  /** Marks one as read, or all that the page could show. */
  default: async ({ locals, request }) => {
    const { archive } = getDateline();
    const { comments } = archive;
    const { isPublic, viewer: { reader } } = demandTalk(locals);
    if (isPublic) error(403, 'Sign in first.');
    const form = await formOf(request);
    const now = Date.now();
    const id = idField(form, 'read');
    if (id !== undefined) {
      await comments.readNotices(reader, { ids: [id] }, now);
      if (isScript(request)) return;
      redirect(303, '/notices');
    }
    const before = await comments.unreadNotices(reader);
    await comments.readNotices(reader, { until: Math.min(now, Number(textField(form, 'until')) || now) }, now);
    const left = await comments.unreadNotices(reader);
    redirect(303, `/notices?note=${notes.leave({ text: left > 0 ? `Read, but for ${plural(left, 'notice')} that came meanwhile.` : before === 0 ? 'There was nothing to read.' : 'All read.' })}`);
  },
};
