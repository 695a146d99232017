import { error, fail, redirect } from '@sveltejs/kit';
import { describeHealth } from '#lib/health.ts';
import { positiveInteger } from '#lib/listing.ts';
import { folderFromText, folderText } from '#lib/server/folders.ts';
import { formOf, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { forgetShelf } from '#lib/server/shelf.ts';
import type { Edition } from '#lib/types.ts';
import type { Actions, PageServerLoad } from './$types';

const longestTitle = 300;

async function feedOf({ feeds }: Edition, id: string) {
  const feedId = positiveInteger(id);
  const feed = feedId === undefined ? undefined : await feeds.get(feedId);
  return feed ?? error(404, 'There is no such source, or it was unsubscribed.');
}

const leave = (path: string, text: string): never => redirect(303, `${path}?note=${notes.leave({ text })}`);

export const load: PageServerLoad = async ({ params, locals: { edition } }) => {
  const { state, ...feed } = await feedOf(edition, params.id);
  const subscriptions = await edition.feeds.subscriptions();
  const folders = [...new Set(subscriptions.map(({ folder }) => folderText(folder)))].filter((name) => name !== '').sort();
  return { feed, folder: folderText(feed.folder), folders, health: describeHealth(state, Date.now()), address: state.url };
};

export const actions: Actions = {
  change: async ({ params, request, locals: { edition } }) => {
    const feed = await feedOf(edition, params.id);
    const form = await formOf(request);
    const title = textField(form, 'title').trim();
    if (title.length > longestTitle) return fail(400, { problem: `A name has at most ${longestTitle} characters.` });
    const { feeds } = edition;
    if (title !== feed.title) await feeds.rename(feed.id, title === '' ? undefined : title);
    await feeds.move(feed.id, folderFromText(textField(form, 'folder')));
    forgetShelf(edition);
    leave(`/source/${feed.id}`, 'Changed.');
  },
  unsubscribe: async ({ params, request, locals: { edition } }) => {
    const feed = await feedOf(edition, params.id);
    const form = await formOf(request);
    if (textField(form, 'sure') !== 'yes') return fail(400, { problem: 'Tick the box to say that you are sure.' });
    await edition.feeds.unsubscribe(feed.id);
    forgetShelf(edition);
    leave('/feeds', `Unsubscribed from ${feed.title}.`);
  },
};
