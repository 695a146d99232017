import { error } from '@sveltejs/kit';
import { pageOfPlace } from '#lib/conversation.ts';
import { positiveInteger } from '#lib/listing.ts';
import { demandTalk } from '#lib/server/conversation/open.ts';
import { titlesOf } from '#lib/server/conversation/titles.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

/** What one reader wrote, as far as the viewer sees where: moderators see all of it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { archive } = getDateline();
  const { comments } = archive;
  const { viewer } = demandTalk(locals);
  const id = positiveInteger(params.id);
  const before = url.searchParams.get('before') ?? undefined;
  const found = id === undefined ? undefined : await comments.ofReader(id, viewer, before === undefined ? {} : { before });
  const isSelf = id === viewer.reader.id;
  // Who never wrote anything is nobody's business.
  if (found === undefined || (found.comments.length === 0 && before === undefined && !isSelf && viewer.moderator !== true)) error(404, 'Nobody of that number wrote here.');
  const titles = await titlesOf(locals.edition, found.comments.map(({ comment }) => comment.articleId));
  const record = viewer.moderator === true ? await comments.moderation.record(found.reader.id) : undefined;
  return {
    ...found,
    isSelf,
    isContinued: before !== undefined,
    record,
    comments: found.comments.flatMap(({ comment, place }) => {
      const title = titles.get(comment.articleId);
      return title === undefined && !comment.own && viewer.moderator !== true ? [] : [{ comment, title, page: pageOfPlace(place) }];
    }),
  };
};
