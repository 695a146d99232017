import type { Entry, Outlet } from '../outlet.ts';
import { escape } from '../markup.ts';

/** The article as the feed of a generous outlet carries it; its picture's address is relative, as in the wild. */
export function fullHtml(entry: Entry): string {
  const [picture] = entry.pictures;
  const figure = picture === undefined ? '' : `<figure><img src="/pictures/${encodeURIComponent(picture.seed)}.png" alt="" width="640" height="360"><figcaption>${escape(picture.caption)}</figcaption></figure>`;
  return figure + entry.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n');
}

/** The first sentences and a link, as the feed of a careful outlet carries them. */
export function teaserHtml(outlet: Outlet, entry: Entry): string {
  return `<p>${escape(entry.teaser)}</p><p><a href="${escape(outlet.urlOf(entry))}?utm_source=rss&amp;utm_medium=feed">${escape(outlet.plan.lexicon.words.readMore)}</a></p>`;
}

export const pictureUrl = (outlet: Outlet, seed: string): string => `${outlet.origin}/pictures/${encodeURIComponent(seed)}.png`;
