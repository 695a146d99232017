import type { Edition } from '../archive/archive.ts';
import { writeOpml } from '../gather/opml/write-opml.ts';

/** All subscriptions of a reader as OPML. */
export async function exportOpml({ feeds }: Pick<Edition, 'feeds'>): Promise<string> {
  return writeOpml({ title: 'Dateline', subscriptions: await feeds.subscriptions() });
}
