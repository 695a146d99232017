import { escape } from '../markup.ts';
import type { Entry, Outlet } from '../outlet.ts';
import { advert, discussion, footer, mostRead, navigation, newsletter, related, sharing } from './furniture.ts';

/** Microdata (schema.org in attributes), pictures by `srcset`, a box of related links in the middle of the text. */
export function microBody(outlet: Outlet, entry: Entry): string {
  const { words } = outlet.plan.lexicon;
  const pictures = entry.pictures.map(({ caption, credit, seed }) => {
    const path = `/pictures/${encodeURIComponent(seed)}.png`;
    return `<figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><picture><source srcset="${path} 640w, ${path}?w=1280 1280w"><img itemprop="contentUrl" src="${path}" alt=""></picture><figcaption itemprop="caption">${escape(caption)}</figcaption><small itemprop="copyrightHolder">${escape(words.photo)}: ${escape(credit)}</small></figure>`;
  });
  const paragraphs = entry.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`);
  const parts = [
    ...paragraphs.slice(0, 2), `<div class="inline-related">${related(outlet, entry)}</div>`, ...paragraphs.slice(2, 4), pictures[1] ?? '',
    `<h3>${escape(entry.subheading)}</h3>`, ...paragraphs.slice(4, 6), advert(outlet, 'middle'), ...paragraphs.slice(6),
  ];
  return `<header role="banner"><a href="/">${escape(outlet.plan.title)}</a> ${navigation(outlet)}</header>
<div class="layout">
<div class="content" itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">${escape(entry.title)}</h1>
<p class="standfirst" hidden>${escape(entry.teaser)}</p>
<div class="meta">${escape(words.by)} <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${escape(entry.byline)}</span></span> <time itemprop="datePublished" datetime="${new Date(entry.publishedAt).toISOString()}"></time></div>
${pictures[0] ?? ''}
<div itemprop="articleBody">
${parts.join('\n')}
</div>
<div class="tools">${sharing(outlet)}</div>
<div class="subscribe-promo">${newsletter(outlet)}</div>
</div>
<div class="rail">${mostRead(outlet)}${advert(outlet, 'rail')}</div>
<div id="comments">${discussion(outlet)}</div>
</div>
<footer role="contentinfo">${footer(outlet)}</footer>`;
}
