import { escape } from '../markup.ts';
import type { Outlet } from '../outlet.ts';

interface Folder { folders: Map<string, Folder>; outlets: Outlet[] }

const line = ({ plan, feedUrl, origin }: Outlet): string =>
  `<outline type="rss" text="${escape(plan.title)}" title="${escape(plan.title)}" xmlUrl="${escape(feedUrl)}" htmlUrl="${escape(origin)}/"/>`;

function outlines({ folders, outlets }: Folder): string {
  return [...[...folders].map(([name, folder]) => `<outline text="${escape(name)}">\n${outlines(folder)}\n</outline>`), ...outlets.map(line)].join('\n');
}

/** OPML 2.0 of all outlets, in their (nested) folders. */
export function opml(outlets: readonly Outlet[]): string {
  const top: Folder = { folders: new Map(), outlets: [] };
  for (const outlet of outlets) {
    let place = top;
    for (const name of outlet.plan.folder) {
      const next: Folder = place.folders.get(name) ?? { folders: new Map(), outlets: [] };
      place.folders.set(name, next);
      place = next;
    }
    place.outlets.push(outlet);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head><title>The fixture press</title></head>\n<body>\n${outlines(top)}\n</body>\n</opml>\n`;
}
