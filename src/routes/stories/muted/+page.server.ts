import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { edition } }) => ({ stories: await edition.stories.muted() });
