import { error, fail, redirect } from '@sveltejs/kit';
import { positiveInteger } from '#lib/listing.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { fieldsFromForm, fieldsFromRules, problemsByField, rulesFromFields, shownTrial } from '#lib/server/rule-form.ts';
import { plural } from '#lib/words.ts';
import { siteName } from '../../../../common/site-rules.ts';
import type { Edition } from '#lib/types.ts';
import type { Actions, PageServerLoad } from './$types';

const sitesOffered = 6;

async function sourceOf(edition: Edition, id: string, wanted: string | null) {
  const { archive } = getDateline();
  const feedId = positiveInteger(id);
  const feed = feedId === undefined ? undefined : await edition.feeds.get(feedId);
  if (feed === undefined) error(404, 'There is no such source, or it was unsubscribed.');
  const own = siteName(feed.siteUrl ?? feed.url);
  const sites = [...new Set([...(await archive.rules.sitesOf(feed.id)), ...(own === undefined ? [] : [own])])].slice(0, sitesOffered);
  const site = wanted === null ? sites[0] : siteName(wanted);
  if (site === undefined) error(404, 'That is no site.');
  return { feed, site, sites };
}

export const load: PageServerLoad = async ({ params, url, locals: { edition } }) => {
  const { feed, site, sites } = await sourceOf(edition, params.id, url.searchParams.get('site'));
  const stored = await getDateline().archive.rules.get(site);
  return { feed: { id: feed.id, title: feed.title }, site, sites, fields: fieldsFromRules(stored?.rules), changedAt: stored?.changedAt };
};

export const actions: Actions = {
  try: async ({ params, url, request, locals: { edition } }) => {
    const { site } = await sourceOf(edition, params.id, url.searchParams.get('site'));
    const fields = fieldsFromForm(await formOf(request));
    const { problems, pages } = await getDateline().newsroom.tryRules(site, rulesFromFields(fields));
    if (problems.length > 0) return fail(400, { fields, problems: problemsByField(problems) });
    return { fields, trials: pages.map(shownTrial) };
  },
  save: async ({ params, url, request, locals: { edition } }) => {
    const { feed, site } = await sourceOf(edition, params.id, url.searchParams.get('site'));
    const fields = fieldsFromForm(await formOf(request));
    const { problems, renewed } = await getDateline().newsroom.saveRules(site, rulesFromFields(fields));
    if (problems.length > 0) return fail(400, { fields, problems: problemsByField(problems) });
    const text = renewed > 0 ? `Saved. ${plural(renewed, 'article')} read again.` : 'Saved. The rules hold for the pages to come.';
    return redirect(303, `/source/${feed.id}/rules?site=${encodeURIComponent(site)}&note=${notes.leave({ text })}`);
  },
};
