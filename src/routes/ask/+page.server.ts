import { error } from '@sveltejs/kit';
import { onlyShown } from '#lib/only-shown.ts';
import { panelQuery } from '#lib/panel.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { isOwnRequest } from '#lib/server/hosts.ts';
import { aiStateOf } from '#lib/server/panel/ai-state.ts';
import { answerOf } from '#lib/server/panel/panel.ts';
import { workOf } from '#lib/server/panel/work.ts';
import type { PageServerLoad } from './$types';

/** A question to everything here, under an address of its own. */
export const load: PageServerLoad = async ({ url, request, parent, locals: { edition } }) => {
  const { archive, newsroom } = getDateline();
  const { on, model } = await aiStateOf(archive.settings, newsroom);
  if (!on) error(404, 'Questions are switched off on this site.');
  const { question } = panelQuery({ get: (name) => url.searchParams.get(name === 'ask' ? 'q' : name) });
  const { usual } = await parent();
  const here = { query: url.searchParams };
  const [answer, work] = question === undefined ? [] : await Promise.all([
    answerOf(newsroom, edition.reader, { kind: 'archive' }, question, 'archive', usual, here),
    model && workOf({ kind: 'ask', of: { kind: 'archive' }, question, language: usual[0] }, { ai: newsroom, reader: edition.reader, model: model.name, isOwn: isOwnRequest(request.headers, url.origin) }, here),
  ]);
  return onlyShown({ question: question ?? '', answer, work });
};
