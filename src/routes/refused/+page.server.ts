import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** What the hooks show in the place of a page that somebody may not see. */
export const load: PageServerLoad = () => error(403, 'Your account may not see this. An administrator can change what it may do.');
