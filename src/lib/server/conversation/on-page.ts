import type { RequestEvent } from '@sveltejs/kit';
import { getDateline } from '../dateline.ts';
import { reportsOf } from './reports.ts';
import { loadTalk } from './talk.ts';

type Asked = Pick<RequestEvent, 'locals' | 'url'>;

/** The conversation for an article's page: that of its story, or its own. */
export async function talkOfArticle({ locals, url }: Asked, articleId: number) {
  const { archive } = getDateline();
  const place = await archive.comments.placeOf({ articleId });
  return place && loadTalk({ archive, locals, url, now: Date.now() }, place, { articleId, reports: (ids) => reportsOf(locals.edition, place, ids) });
}

/** The conversation for a story's page, where the report to write on can be chosen. */
export function talkOfStory({ locals, url }: Asked, storyId: number, { headId, reports }: { headId: number; reports: readonly { id: number; source: string }[] }) {
  const { archive } = getDateline();
  return loadTalk({ archive, locals, url, now: Date.now() }, { storyId }, { articleId: headId, reports: async () => reports, choose: true });
}
