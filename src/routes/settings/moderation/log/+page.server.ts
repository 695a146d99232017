import { groupFrom, logGroups } from '#lib/moderation.ts';
import { positiveInteger } from '#lib/listing.ts';
import { demandModerator } from '#lib/server/conversation/open.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

const shown = 40;

/** What was done, the newest first; `?what=` a group of acts, `?by=` a moderator or `machine`, `?about=` a reader, `?comment=` a comment. */
export const load: PageServerLoad = async ({ locals, url: { searchParams } }) => {
  const { archive } = getDateline();
  demandModerator(locals);
  const group = groupFrom(searchParams.get('what'));
  const by = searchParams.get('by') === 'machine' ? 'machine' : positiveInteger(searchParams.get('by'));
  const readerId = positiveInteger(searchParams.get('about'));
  const commentId = positiveInteger(searchParams.get('comment'));
  const before = searchParams.get('before') ?? undefined;
  const [log, readers] = await Promise.all([
    archive.comments.moderation.log({
      limit: shown,
      ...(group === undefined ? {} : { acts: group.acts }),
      ...(by === undefined ? {} : { by }),
      ...(readerId === undefined ? {} : { readerId }),
      ...(commentId === undefined ? {} : { commentId }),
      ...(before === undefined ? {} : { before }),
    }),
    by === undefined && readerId === undefined ? [] : archive.readers.list(),
  ]);
  const nameOf = (id: number): string => readers.find(({ reader }) => reader.id === id)?.name ?? 'a reader who left';
  return {
    ...log,
    groups: logGroups.map(({ key, label }) => ({ key, label })),
    what: group?.key,
    isContinued: before !== undefined,
    narrowed: [
      ...(by === undefined ? [] : [{ name: 'by', label: by === 'machine' ? 'By the machine' : `By ${nameOf(by)}`, value: String(by) }]),
      ...(readerId === undefined ? [] : [{ name: 'about', label: `About ${nameOf(readerId)}`, value: String(readerId) }]),
      ...(commentId === undefined ? [] : [{ name: 'comment', label: `Comment ${commentId}`, value: String(commentId) }]),
    ],
  };
};
