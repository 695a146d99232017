import { error } from '@sveltejs/kit';
import { onlyShown } from '#lib/only-shown.ts';
import { panelQuery } from '#lib/panel.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { aiIsOn, answerOf } from '#lib/server/panel/panel.ts';
import type { PageServerLoad } from './$types';

/** A question to everything here, under an address of its own. */
export const load: PageServerLoad = async ({ url, parent, locals: { edition } }) => {
  const { archive, newsroom } = getDateline();
  if (!(await aiIsOn(archive))) error(404, 'Questions are switched off on this site.');
  const { question } = panelQuery({ get: (name) => url.searchParams.get(name === 'ask' ? 'q' : name) });
  const { usual } = await parent();
  const answer = question === undefined ? undefined : await answerOf(newsroom, edition.reader, { kind: 'archive' }, question, 'archive', usual, { query: url.searchParams });
  return onlyShown({ question: question ?? '', answer });
};
