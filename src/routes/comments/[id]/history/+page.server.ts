import { oneComment } from '#lib/server/conversation/one.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { archive } = getDateline();
  const { talker, comment, title } = await oneComment(archive, locals, params.id);
  return { title, comment: { id: comment.id, name: comment.author?.name }, versions: (await archive.comments.history(comment.id, talker.viewer)).toReversed() };
};
