import { sectionIds } from '../../common/sections.ts';
import { trendingSoon } from '#lib/server/trending.ts';
import { byLetter } from '#lib/tags.ts';
import type { PageServerLoad } from './$types';

const mostListed = 600;
const longestStart = 60;

export const load: PageServerLoad = async ({ url, locals: { edition } }) => {
  const byName = url.searchParams.get('order') === 'name';
  const startsWith = (url.searchParams.get('q') ?? '').trim().replace(/^#/, '').slice(0, longestStart);
  const [followed, trending, all, hidden] = await Promise.all([edition.tags.followed(), trendingSoon(edition, Date.now()), edition.tags.list({ limit: mostListed, startsWith }), edition.tags.hidden()]);
  const subjects = await edition.articles.subjects();
  const sections = sectionIds.flatMap((id) => ((subjects.get(id) ?? 0) > 0 ? [{ id, articles: subjects.get(id) ?? 0 }] : []));
  return { sections, byName, startsWith, followed, trending, groups: byName ? byLetter(all) : [{ letter: '', tags: all }], listed: all.length, hidden };
};
