import { error } from '@sveltejs/kit';
import { pageOfPlace } from '#lib/conversation.ts';
import { oneComment } from '#lib/server/conversation/one.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { talker, comment, place } = await oneComment(getDateline().archive, locals, params.id);
  if (comment.own || comment.isStub || !talker.mayWrite) error(403, 'This comment cannot be reported by you.');
  return { id: comment.id, html: comment.html, name: comment.author?.name, back: pageOfPlace(place) };
};
