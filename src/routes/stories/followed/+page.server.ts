import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { edition } }) => {
  const stories = await edition.stories.followed();
  // What is new in them comes first.
  return { stories: stories.toSorted((a, b) => Number(b.newSinceSeen > 0) - Number(a.newSinceSeen > 0) || b.newestAt - a.newestAt) };
};
