import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ stories: await getDateline().archive.stories.muted() });
