import { error } from '@sveltejs/kit';
import { positiveInteger } from '#lib/listing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { articles } = locals.edition;
  const id = positiveInteger(params.id);
  const article = id === undefined ? undefined : await articles.get(id);
  if (!article) error(404, 'This article is not in the archive.');
  const versions = await articles.versions(article.id);
  return { versions: [...versions].sort((a, b) => b.seenAt - a.seenAt), article: { id: article.id, title: article.title, lang: article.lang, html: article.html, source: article.source } };
};
