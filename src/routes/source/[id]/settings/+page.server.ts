import { error, fail, redirect } from '@sveltejs/kit';
import { describeHealth } from '#lib/health.ts';
import { positiveInteger } from '#lib/listing.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { folderFromText, folderText } from '#lib/server/folders.ts';
import { formOf, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { forgetShelf } from '#lib/server/shelf.ts';
import type { Actions, PageServerLoad } from './$types';

const longestTitle = 300;

async function feedOf(id: string) {
  const feedId = positiveInteger(id);
  const feed = feedId === undefined ? undefined : await getDateline().archive.feeds.get(feedId);
  return feed ?? error(404, 'There is no such source, or it was unsubscribed.');
}

const leave = (path: string, text: string): never => redirect(303, `${path}?note=${notes.leave({ text })}`);

export const load: PageServerLoad = async ({ params }) => {
  const { state, ...feed } = await feedOf(params.id);
  const subscriptions = await getDateline().archive.feeds.subscriptions();
  const folders = [...new Set(subscriptions.map(({ folder }) => folderText(folder)))].filter((name) => name !== '').sort();
  return { feed, folder: folderText(feed.folder), folders, health: describeHealth(state, Date.now()), address: state.url };
};

export const actions: Actions = {
  change: async ({ params, request }) => {
    const feed = await feedOf(params.id);
    const form = await formOf(request);
    const title = textField(form, 'title').trim();
    if (title.length > longestTitle) return fail(400, { problem: `A name has at most ${longestTitle} characters.` });
    const { feeds } = getDateline().archive;
    if (title !== feed.title) await feeds.rename(feed.id, title === '' ? undefined : title);
    await feeds.move(feed.id, folderFromText(textField(form, 'folder')));
    forgetShelf();
    leave(`/source/${feed.id}`, 'Changed.');
  },
  unsubscribe: async ({ params, request }) => {
    const feed = await feedOf(params.id);
    const form = await formOf(request);
    if (textField(form, 'sure') !== 'yes') return fail(400, { problem: 'Tick the box to say that you are sure.' });
    await getDateline().archive.feeds.unsubscribe(feed.id);
    forgetShelf();
    leave('/feeds', `Unsubscribed from ${feed.title}.`);
  },
};
