import { element, escape } from '../markup.ts';
import type { Entry, Outlet } from '../outlet.ts';
import { fullHtml, teaserHtml } from './entry-html.ts';

const date = (at: number): string => new Date(at).toISOString();

function entryElement(outlet: Outlet, entry: Entry): string {
  const text = outlet.plan.text === 'full'
    ? `<summary>${escape(entry.teaser)}</summary>\n<content type="html">${escape(fullHtml(entry))}</content>`
    : `<summary type="html">${escape(teaserHtml(outlet, entry))}</summary>`;
  return `<entry>
${element('id', entry.id)}
<title type="html">${escape(escape(entry.title))}</title>
<link rel="alternate" type="text/html" href="${escape(entry.path)}"/>
${element('published', date(entry.publishedAt))}
${element('updated', date(entry.updatedAt))}
<author>${element('name', entry.byline)}</author>
<category term="${escape(entry.tag)}"/>
${text}
</entry>`;
}

/** Atom 1.0 (RFC 4287) with relative links under an xml:base. */
export function atomFeed(outlet: Outlet): string {
  const { id, title, tagline, lexicon, feedPath } = outlet.plan;
  const updated = Math.max(0, ...outlet.current.map((entry) => entry.updatedAt));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lexicon.lang}" xml:base="${escape(outlet.origin)}/">
${element('id', `tag:${id}.example,2026:feed`)}
${element('title', title)}
${element('subtitle', tagline)}
<link rel="alternate" type="text/html" href="/"/>
<link rel="self" href="${escape(feedPath)}"/>
${element('updated', date(updated))}
${outlet.current.map((entry) => entryElement(outlet, entry)).join('\n')}
</feed>
`;
}
