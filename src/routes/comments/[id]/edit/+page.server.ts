import { error } from '@sveltejs/kit';
import { readConversationSettings } from '../../../../common/conversation/settings.ts';
import { drafts } from '#lib/server/conversation/drafts.ts';
import { oneComment } from '#lib/server/conversation/one.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { archive } = getDateline();
  const { talker, comment } = await oneComment(archive, locals, params.id);
  if (!comment.own || !talker.mayWrite) error(403, 'Only those who wrote a comment change it.');
  const draft = drafts.read(url.searchParams.get('draft'));
  return { id: comment.id, text: draft?.text ?? comment.text, why: draft?.why, longest: (await readConversationSettings(archive.settings)).longest };
};
