import type { Archive } from '../archive/archive.ts';
import { writeOpml } from '../gather/opml/write-opml.ts';

/** All subscriptions of an archive as OPML. */
export async function exportOpml(archive: Archive): Promise<string> {
  return writeOpml({ title: 'Dateline', subscriptions: await archive.feeds.subscriptions() });
}
