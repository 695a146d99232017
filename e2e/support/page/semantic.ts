import { pictureUrl } from '../feed/entry-html.ts';
import { element, escape } from '../markup.ts';
import type { Entry, Outlet } from '../outlet.ts';
import { advert, discussion, footer, mostRead, navigation, newsletter, related, sharing } from './furniture.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** JSON-LD as schema.org has it for news. */
export function jsonLd(outlet: Outlet, entry: Entry): string {
  const data = {
    '@context': 'https://schema.org', '@type': 'NewsArticle', headline: entry.title, inLanguage: outlet.plan.lexicon.lang,
    datePublished: iso(entry.publishedAt), dateModified: iso(entry.updatedAt), mainEntityOfPage: outlet.urlOf(entry),
    author: [{ '@type': 'Person', name: entry.byline }], publisher: { '@type': 'Organization', name: outlet.plan.title },
    image: entry.pictures.map(({ seed }) => pictureUrl(outlet, seed)), articleSection: entry.tag,
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function figure(outlet: Outlet, { caption, credit, seed }: Entry['pictures'][number]): string {
  return `<figure><img src="/pictures/${encodeURIComponent(seed)}.png" alt="${escape(caption)}" width="640" height="360"><figcaption>${escape(caption)} <span class="credit">${escape(outlet.plan.lexicon.words.photo)}: ${escape(credit)}</span></figcaption></figure>`;
}

/** A page as it should be: article, header, figure, JSON-LD. */
export function semanticBody(outlet: Outlet, entry: Entry): string {
  const { words } = outlet.plan.lexicon;
  const [first, second] = entry.pictures.map((picture) => figure(outlet, picture));
  const paragraphs = entry.paragraphs.map((paragraph) => element('p', paragraph));
  const parts = [
    ...paragraphs.slice(0, 2), `<aside class="newsletter-box">${newsletter(outlet)}</aside>`, ...paragraphs.slice(2, 4), advert(outlet, 'inline'),
    element('h2', entry.subheading), ...paragraphs.slice(4, 5), second ?? '', ...paragraphs.slice(5),
  ];
  return `<header><a href="/">${escape(outlet.plan.title)}</a><nav>${navigation(outlet)}</nav></header>
${advert(outlet, 'top')}
<main>
<article>
<header>
<p class="kicker">${escape(entry.tag)}</p>
<h1>${escape(entry.title)}</h1>
<p class="byline">${escape(words.by)} <a rel="author" href="/authors/1">${escape(entry.byline)}</a>, <time datetime="${iso(entry.publishedAt)}">${iso(entry.publishedAt).slice(0, 10)}</time></p>
<div class="share">${sharing(outlet)}</div>
</header>
${first ?? ''}
${parts.join('\n')}
</article>
<aside class="sidebar">${mostRead(outlet)}${advert(outlet, 'side')}</aside>
<section class="related">${related(outlet, entry)}</section>
<section class="comments">${discussion(outlet)}</section>
</main>
<footer>${footer(outlet)}</footer>`;
}
