import type { Outlet } from '../outlet.ts';
import { fullHtml, pictureUrl } from './entry-html.ts';

const date = (at: number): string => new Date(at).toISOString();

/** JSON Feed 1.1. */
export function jsonFeed(outlet: Outlet): string {
  const { title, tagline, lexicon, feedPath, icon, text } = outlet.plan;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: tagline,
    language: lexicon.lang,
    home_page_url: `${outlet.origin}/`,
    feed_url: `${outlet.origin}${feedPath}`,
    ...(icon ? { favicon: `${outlet.origin}/favicon.ico` } : {}),
    items: outlet.current.map((entry) => ({
      id: entry.id,
      url: outlet.urlOf(entry),
      title: entry.title,
      summary: entry.teaser,
      ...(text === 'full' ? { content_html: fullHtml(entry) } : { content_text: entry.teaser }),
      date_published: date(entry.publishedAt),
      date_modified: date(entry.updatedAt),
      authors: [{ name: entry.byline }],
      tags: [entry.tag],
      ...(entry.pictures[0] === undefined ? {} : { image: pictureUrl(outlet, entry.pictures[0].seed) }),
    })),
  }, undefined, 1);
}
