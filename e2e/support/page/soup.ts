import { escape } from '../markup.ts';
import type { Entry, Outlet } from '../outlet.ts';
import { advert, discussion, footer, mostRead, navigation, newsletter, related, sharing } from './furniture.ts';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Nothing but `div` and classes, lazy pictures, the article between everything else. */
export function soupBody(outlet: Outlet, entry: Entry): string {
  const { words } = outlet.plan.lexicon;
  const pictures = entry.pictures.map(({ caption, credit, seed }) =>
    `<div class="story-image"><img class="lazy" src="${pixel}" data-src="/pictures/${encodeURIComponent(seed)}.png" width="640" height="360"><div class="story-image-text">${escape(caption)}<span class="story-image-source">${escape(words.photo)}: ${escape(credit)}</span></div></div>`);
  const paragraphs = entry.paragraphs.map((paragraph) => `<div class="story-text"><p>${escape(paragraph)}</p></div>`);
  const parts = [
    pictures[0] ?? '', ...paragraphs.slice(0, 3), advert(outlet, 'rectangle'), ...paragraphs.slice(3, 5), `<div class="teaser-box nl">${newsletter(outlet)}</div>`,
    `<div class="story-crosshead">${escape(entry.subheading)}</div>`, ...paragraphs.slice(5, 6), pictures[1] ?? '', ...paragraphs.slice(6),
  ];
  return `<div id="top"><div class="logo">${escape(outlet.plan.title)}</div><div class="menu">${navigation(outlet)}</div></div>
<div id="wrap">
<div class="col-left">${mostRead(outlet)}${advert(outlet, 'sky')}</div>
<div class="col-main">
<div class="story-head"><span class="story-kicker">${escape(entry.tag)}</span><h1 class="story-title">${escape(entry.title)}</h1><div class="story-author">${escape(words.by)} ${escape(entry.byline)}</div><div class="story-date">${new Date(entry.publishedAt).toISOString().slice(0, 16).replace('T', ' ')}</div></div>
<div class="story-share">${sharing(outlet)}</div>
<div class="story">
${parts.join('\n')}
</div>
<div class="story-more">${related(outlet, entry)}</div>
<div class="story-comments">${discussion(outlet)}</div>
</div>
</div>
<div id="bottom">${footer(outlet)}</div>`;
}

/** The date and author of a page without JSON-LD. */
export const soupHead = (entry: Entry): string =>
  `<meta property="article:published_time" content="${new Date(entry.publishedAt).toISOString()}"><meta name="author" content="${escape(entry.byline)}">`;
