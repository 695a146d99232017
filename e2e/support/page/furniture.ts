import { escape } from '../markup.ts';
import type { Entry, Outlet } from '../outlet.ts';
import { pictureUrl } from '../feed/entry-html.ts';

/** What every page of an outlet shows around its article; none of it belongs into an extracted text. */

export const direction = (outlet: Outlet): string => (outlet.plan.lexicon.lang === 'ar' ? ' dir="rtl"' : '');

const sectionPath = (index: number): string => (index === 0 ? '/' : `/section/${index}`);

export const navigation = ({ plan }: Outlet): string =>
  `<ul>${plan.lexicon.words.sections.map((name, index) => `<li><a href="${sectionPath(index)}">${escape(name)}</a></li>`).join('')}</ul> <a class="button" href="/subscribe">${escape(plan.lexicon.words.subscribe)}</a>`;

export const advert = ({ plan }: Outlet, place: string): string =>
  `<div class="ad-slot ad-${place}" id="ad-${place}"><span>${escape(plan.lexicon.words.advertisement)}</span><script>window.ads = window.ads || []; window.ads.push({ slot: "${place}", sizes: [[300, 250], [728, 90]] });</script></div>`;

export function newsletter({ plan }: Outlet): string {
  const { words } = plan.lexicon;
  return `<h3>${escape(words.newsletter)}</h3><p>${escape(words.newsletterText)}</p><form action="/newsletter" method="post"><input type="email" name="email" placeholder="name@example.org"><button>${escape(words.subscribe)}</button></form>`;
}

const links = (entries: readonly Entry[]): string =>
  `<ul>${entries.map((entry) => `<li><a href="${escape(entry.path)}">${escape(entry.title)}</a></li>`).join('')}</ul>`;

/** Older articles only, so that a page stays as it is when more is published. */
export function related(outlet: Outlet, entry: Entry): string {
  const at = outlet.entries.indexOf(entry);
  return `<h2>${escape(outlet.plan.lexicon.words.related)}</h2>${links(outlet.entries.slice(Math.max(0, at - 4), at))}`;
}

export const mostRead = (outlet: Outlet): string => `<h2>${escape(outlet.plan.lexicon.words.mostRead)}</h2>${links(outlet.entries.slice(0, 5))}`;

export const sharing = ({ plan }: Outlet): string =>
  `<a href="https://social.example/share">${escape(plan.lexicon.words.share)}</a> <a href="mailto:?subject=1">E-Mail</a> <button>Print</button>`;

export const discussion = ({ plan }: Outlet): string =>
  `<h2>${escape(plan.lexicon.words.comments)}</h2><div class="comment"><b>seagull77</b><p>First!</p></div><div class="comment"><b>M. B.</b><p>?!</p></div>`;

export const footer = ({ plan }: Outlet): string => `<p>© 2026 ${escape(plan.title)}</p><p>${escape(plan.lexicon.words.imprint)}</p>`;

export const cookieBanner = ({ plan }: Outlet): string =>
  `<div id="cookie-banner" role="dialog"><p>${escape(plan.lexicon.words.cookies)}</p><button>${escape(plan.lexicon.words.accept)}</button></div>`;

/** The head's common part: title, icon, feed, canonical address, Open Graph. */
export function head(outlet: Outlet, entry?: Entry): string {
  const { title, icon, feedPath, contentType } = outlet.plan;
  const lines = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(entry === undefined ? title : `${entry.title} | ${title}`)}</title>`,
    `<link rel="alternate" type="${contentType.startsWith('text/') ? 'application/rss+xml' : (contentType.split(';')[0] ?? '')}" title="${escape(title)}" href="${escape(feedPath)}">`,
    ...(icon ? ['<link rel="icon" href="/favicon.ico">'] : []),
    `<meta property="og:site_name" content="${escape(title)}">`,
  ];
  if (entry !== undefined) {
    const [picture] = entry.pictures;
    lines.push(
      `<link rel="canonical" href="${escape(outlet.urlOf(entry))}">`,
      '<meta property="og:type" content="article">',
      `<meta property="og:title" content="${escape(entry.title)}">`,
      `<meta property="og:description" content="${escape(entry.teaser)}">`,
      `<meta property="og:url" content="${escape(outlet.urlOf(entry))}">`,
      ...(picture === undefined ? [] : [`<meta property="og:image" content="${escape(pictureUrl(outlet, picture.seed))}">`]),
    );
  }
  lines.push('<style>body { font: 1rem/1.5 serif; max-width: 70rem; margin: auto } .ad-slot { background: #eee }</style>', '<script>window.dataLayer = [{ event: "view" }];</script>');
  return lines.join('\n');
}
