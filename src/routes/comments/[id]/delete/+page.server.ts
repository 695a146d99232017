import { error } from '@sveltejs/kit';
import { oneComment } from '#lib/server/conversation/one.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { talker, comment } = await oneComment(getDateline().archive, locals, params.id);
  if (!comment.own || !talker.mayWrite) error(403, 'Only those who wrote a comment delete it.');
  return { id: comment.id, html: comment.html, isAnswered: comment.branch > 0 };
};
