import { error } from '@sveltejs/kit';
import { readConversationSettings } from '../../../../common/conversation/settings.ts';
import { placeKey } from '#lib/conversation.ts';
import { positiveInteger } from '#lib/listing.ts';
import { demandModerator } from '#lib/server/conversation/open.ts';
import { waitingFor } from '#lib/server/conversation/waiting.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

const entriesShown = 20;

/** One comment, whatever its state, with everything that can be done about it and was. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { archive } = getDateline();
  const { viewer } = demandModerator(locals);
  const { comments } = archive;
  const id = positiveInteger(params.id);
  const waiting = id === undefined ? undefined : await comments.moderation.about(id);
  if (waiting === undefined) error(404, 'This comment is not there any more.');
  const [log, settings, conversation, thread, versions] = await Promise.all([
    comments.moderation.log({ commentId: waiting.comment.id, limit: entriesShown }),
    readConversationSettings(archive.settings),
    comments.conversation(waiting.place, viewer, { limit: 1 }),
    comments.thread(waiting.comment.rootId, viewer),
    comments.history(waiting.comment.id, viewer),
  ]);
  return {
    item: waitingFor(waiting, settings.heldWords),
    entries: log.entries,
    placeKey: placeKey(conversation.place),
    locked: { conversation: conversation.locked, thread: thread?.comment.locked ?? false },
    versions: versions.length,
  };
};
