import { element, escape } from '../markup.ts';
import type { Entry, Outlet } from '../outlet.ts';
import { fullHtml, pictureUrl, teaserHtml } from './entry-html.ts';

const date = (at: number): string => new Date(at).toUTCString();

function item(outlet: Outlet, entry: Entry): string {
  const [picture] = entry.pictures;
  const lines = [
    element('title', entry.title),
    element('link', outlet.urlOf(entry)),
    `<guid isPermaLink="false">${escape(entry.id)}</guid>`,
    element('pubDate', date(entry.publishedAt)),
    element('dc:creator', entry.byline),
    element('category', entry.tag),
    element('description', outlet.plan.text === 'full' ? entry.teaser : teaserHtml(outlet, entry)),
    ...(outlet.plan.text === 'full' ? [`<content:encoded><![CDATA[${fullHtml(entry)}]]></content:encoded>`] : []),
    ...(picture === undefined ? [] : [`<media:content url="${escape(pictureUrl(outlet, picture.seed))}" medium="image" width="640" height="360"><media:credit>${escape(picture.credit)}</media:credit></media:content>`]),
  ];
  return `<item>\n${lines.join('\n')}\n</item>`;
}

/** RSS 2.0 with the usual modules (content, dc, media). */
export function rssFeed(outlet: Outlet): string {
  const { title, tagline, lexicon, feedPath } = outlet.plan;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
${element('title', title)}
${element('link', `${outlet.origin}/`)}
${element('description', tagline)}
${element('language', lexicon.lang)}
<atom:link rel="self" type="application/rss+xml" href="${escape(outlet.origin + feedPath)}"/>
${outlet.current.map((entry) => item(outlet, entry)).join('\n')}
</channel>
</rss>
`;
}
