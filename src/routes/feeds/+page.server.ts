import { byUrgency, describeHealth } from '#lib/health.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { edition } }) => {
  const now = Date.now();
  const troubleFirst = url.searchParams.get('order') === 'trouble';
  const all = (await edition.feeds.list()).map(({ state, ...feed }) => ({ ...feed, health: describeHealth(state, now) }));
  const counts = { well: 0, new: 0, waiting: 0, failing: 0, ended: 0 };
  for (const { health } of all) counts[health.kind] += 1;
  const sorted = troubleFirst ? all.toSorted((a, b) => byUrgency(a.health.kind, b.health.kind)) : all;
  const groups = new Map<string, typeof all>();
  for (const feed of sorted) {
    const name = troubleFirst ? '' : feed.folder.join(' › ');
    groups.set(name, [...(groups.get(name) ?? []), feed]);
  }
  // Feeds without a folder come last: folders are what a reader made.
  const folders = [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '')).map(([name, feeds]) => ({ name, feeds }));
  return { troubleFirst, total: all.length, counts, folders };
};
