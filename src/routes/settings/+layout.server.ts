import { getDateline } from '#lib/server/dateline.ts';
import { settingsPages } from '#lib/settings-pages.ts';
import type { LayoutServerLoad } from './$types';

/** Those that there are, whoever made them. */
const there = new Set(Object.keys(import.meta.glob('./*/+page.svelte')).map((file) => file.split('/')[1]));

export const load: LayoutServerLoad = async ({ locals: { actor, settings } }) => {
  const talks = settings.comments !== 'off';
  const { held, reported } = talks ? await getDateline().archive.comments.moderation.waiting() : { held: 0, reported: 0 };
  return {
    pages: settingsPages.filter(({ path }) => there.has(path) && (path !== 'moderation' || talks)),
    sole: actor.kind === 'sole',
    /** Comments that wait for a moderator. */
    waiting: held + reported,
  };
};
