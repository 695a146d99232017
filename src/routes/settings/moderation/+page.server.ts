import { readConversationSettings } from '../../../common/conversation/settings.ts';
import { demandModerator } from '#lib/server/conversation/open.ts';
import { waitingFor } from '#lib/server/conversation/waiting.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

const shown = 20;

/** What waits, the oldest first. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { archive } = getDateline();
  demandModerator(locals);
  const { moderation } = archive.comments;
  const asked = url.searchParams.get('only');
  const only = asked === 'held' || asked === 'reported' ? asked : undefined;
  const after = url.searchParams.get('after') ?? undefined;
  const [queue, counts, settings] = await Promise.all([
    moderation.queue({ limit: shown, ...(only === undefined ? {} : { only }), ...(after === undefined ? {} : { after }) }),
    moderation.waiting(),
    readConversationSettings(archive.settings),
  ]);
  return { only, counts, isContinued: after !== undefined, next: queue.next, items: queue.waiting.map((waiting) => waitingFor(waiting, settings.heldWords)) };
};
