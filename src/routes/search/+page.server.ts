import { articleKinds } from '../../common/article.ts';
import { sectionIds, sections as subjects } from '../../common/sections.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { searchFilter, searchFrom, searchPath } from '#lib/search.ts';
import { withStories } from '#lib/server/listed.ts';
import { nearTo } from '#lib/server/near.ts';
import { shelfOf } from '#lib/server/shelf.ts';
import { titlesOffer } from '#lib/server/titles.ts';
import { kindLabel, languageName } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

const hitsPerPage = 20;
const hitsTyping = 10;

export const load: PageServerLoad = async ({ url, request, locals }) => {
  const { edition, rights } = locals;
  const search = searchFrom(url.searchParams);
  // Asked by the script while a reader types: the last word is perhaps only begun.
  const typing = url.searchParams.has('typing');
  const { query, order, literal, page } = search;
  const filter = searchFilter(search);
  const limit = typing ? hitsTyping : hitsPerPage;
  const isAsked = query.trim() !== '' || Object.keys(filter).length > 0;
  const near = typing || query.trim() === '' ? [] : await nearTo(query);
  const result = isAsked ? await edition.search(query, { filter, order, literal, typing, near, limit, offset: (page - 1) * limit }) : undefined;
  const stories = new Map((await withStories(edition, (result?.hits ?? []).map(({ card }) => card))).map(({ id, inStory }) => [id, inStory]));
  const titles = typing || result === undefined ? undefined : await titlesOffer(result.hits.map(({ card }) => card), { request, locals });
  return onlyShown({ search, result, titles, mayAsk: rights.has('ask'), stories, more: result !== undefined && !typing && page * limit < result.total, choices: typing ? undefined : await choicesOf() });

  /** What the filters offer. */
  async function choicesOf() {
    const [feeds, languages, { sections }] = await Promise.all([edition.feeds.list(), edition.articles.languages(), shelfOf(edition, Date.now())]);
    const named = new Set([...languages.keys(), ...(search.lang === undefined ? [] : [search.lang])]);
    return {
      feeds: feeds.map(({ id, title }) => ({ id, title })).toSorted((a, b) => a.title.localeCompare(b.title)),
      folders: sections,
      languages: [...named].flatMap((lang) => ({ lang, name: languageName(lang, []) ?? lang })).toSorted((a, b) => a.name.localeCompare(b.name)),
      kinds: articleKinds.flatMap((kind) => ({ kind, label: kind === 'article' ? 'News' : kindLabel(kind) })).filter(({ label }) => label !== undefined),
      sections: sectionIds.map((section) => ({ section, label: subjects[section].label })),
      pathWithout: searchPath({ ...search, feedId: undefined, folder: [], lang: undefined, kind: undefined, section: undefined, tag: undefined, after: undefined, until: undefined, show: 'all' }),
    };
  }
};
