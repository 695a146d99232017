import { error } from '@sveltejs/kit';
import { positiveInteger } from '#lib/listing.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { acceptedLanguages } from '#lib/server/accepted-languages.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { isOwnRequest } from '#lib/server/hosts.ts';
import { aiStateOf } from '#lib/server/panel/ai-state.ts';
import { workOf } from '#lib/server/panel/work.ts';
import { mostTitles } from '#lib/server/titles.ts';
import type { PageServerLoad } from './$types';

/** Titles of a list beside their translations. */
export const load: PageServerLoad = async ({ url, request, locals: { edition } }) => {
  const { archive, newsroom } = getDateline();
  const { on, model } = await aiStateOf(archive.settings, newsroom);
  if (!on || model === undefined) error(404, 'Nothing translates on this site.');
  const ids = [...new Set((url.searchParams.get('ids') ?? '').slice(0, 1000).split(',').flatMap((id) => positiveInteger(id) ?? []))].slice(0, mostTitles);
  const [to] = acceptedLanguages(request.headers.get('accept-language'));
  const found = (await Promise.all(ids.map((id) => edition.articles.get(id)))).filter((article) => article !== undefined);
  const work = found.length === 0 || to === undefined ? undefined : await workOf({ kind: 'translate-titles', articleIds: found.map(({ id }) => id), to }, { ai: newsroom, reader: edition.reader, model: model.name, isOwn: isOwnRequest(request.headers, url.origin) }, { query: url.searchParams });
  const translations = new Map(work?.translated?.pieces.map(({ articleId, translation, why }) => [articleId, { translation, why }]));
  return onlyShown({ to, work, titles: found.map(({ id, title, lang, source, sortAt }) => ({ id, title, lang, source, sortAt, ...translations.get(id) })) });
};
