import { settingsPages } from '#lib/settings-pages.ts';
import type { LayoutServerLoad } from './$types';

/** Those that there are, whoever made them. */
const there = new Set(Object.keys(import.meta.glob('./*/+page.svelte')).map((file) => file.split('/')[1]));

export const load: LayoutServerLoad = ({ locals: { actor } }) => ({
  pages: settingsPages.filter(({ path }) => there.has(path)),
  sole: actor.kind === 'sole',
});
