import { placeKey } from '#lib/conversation.ts';
import { demandModerator } from '#lib/server/conversation/open.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

/** Who may not write, and where nobody may. */
export const load: PageServerLoad = async ({ locals }) => {
  const { archive } = getDateline();
  demandModerator(locals);
  const { moderation } = archive.comments;
  const [bans, locks] = await Promise.all([moderation.bans(Date.now()), moderation.locks()]);
  return { bans, locks: locks.map((lock) => ({ ...lock, key: placeKey(lock.place) })) };
};
