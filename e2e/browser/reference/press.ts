import { createServer, type Server } from 'node:http';
import { escape } from '../../support/markup.ts';
import { landscape } from '../../support/picture.ts';
import { advertSlot, commentsBox, cookieBar, furnitureIn, letterBox, menu, moreList, shareBar, stockWidget, type Furniture } from './furniture.ts';
import type { Article, Quartet } from './quartet.ts';

export interface Press {
  feeds: string[];
  close(): Promise<void>;
}

interface Sheet {
  article: Article;
  furniture: Furniture;
  lang: string;
  published: Date;
}

const plain = (paragraph: string): string => `<p>${escape(paragraph)}</p>`;

/** Puts pieces between paragraphs, each after the paragraph of its number. */
const between = (paragraphs: readonly string[], pieces: Readonly<Record<number, string>>, wrap = plain): string =>
  paragraphs.map((paragraph, at) => `${wrap(paragraph)}\n${pieces[at + 1] ?? ''}`).join('\n');

/** The four ways in which the four outlets build their pages. */
const bodies: readonly ((sheet: Sheet) => string)[] = [
  // A newspaper's: landmarks, figures, an offer that looks like a paragraph in the middle and at the end.
  ({ article: { title, byline, paragraphs, picture }, furniture, published }) => `<header><nav>${menu(furniture)}</nav></header><main><article><h1>${escape(title)}</h1>
    <p class="byline">By <a rel="author" href="/author">${escape(byline)}</a></p><time datetime="${published.toISOString()}">${published.toUTCString()}</time>${shareBar(furniture)}
    <figure><img src="/picture.png" width="640" height="360" alt=""><figcaption>${escape(picture.caption)} <span class="credit">Credit: ${escape(picture.credit)}</span></figcaption></figure>
    <div class="body">${between(paragraphs, { 2: advertSlot(furniture), 4: `<div class="inline-image"><img src="/second.png" width="640" height="360" alt=""><div class="caption">${escape(picture.caption)}</div><div class="credit">Credit: ${escape(picture.credit)}</div></div>`, 5: `<p class="subscribe-offer">${escape(furniture.offer)}</p>`, 6: letterBox(furniture) })}
    <p><em>${escape(furniture.offer)}</em></p></div>${commentsBox(furniture)}</article><aside>${moreList(furniture)}</aside></main>`,
  // A finance portal's: `div`s, a widget that failed among the paragraphs.
  ({ article: { title, byline, paragraphs, picture }, furniture, published }) => `<div id="top">${menu(furniture)}</div><div class="layout"><div class="col"><div class="story-head"><h1>${escape(title)}</h1><div class="author">${escape(byline)}</div><div class="date">${published.toISOString()}</div></div>
    <div class="story"><div class="pic"><img src="/picture.png" width="640" height="360"><span class="pic-text">${escape(picture.caption)}</span><span class="pic-source">${escape(picture.credit)}</span></div>
    ${between(paragraphs, { 1: stockWidget(furniture), 3: advertSlot(furniture), [paragraphs.length]: stockWidget(furniture) })}</div>${shareBar(furniture)}${moreList(furniture)}${commentsBox(furniture)}</div></div>`,
  // A weblog engine's: microformats, links to other articles between paragraphs.
  ({ article: { title, byline, paragraphs, picture }, furniture, published }) => `<div class="site-header">${menu(furniture)}</div><div class="h-entry post"><h1 class="p-name entry-title">${escape(title)}</h1><p class="p-author h-card">${escape(byline)}</p><time class="dt-published" datetime="${published.toISOString()}"></time>
    <div class="e-content entry-content"><figure class="wp-caption"><img src="/picture.png" width="640" height="360"><figcaption class="wp-caption-text">${escape(picture.caption)} (${escape(picture.credit)})</figcaption></figure>
    ${between(paragraphs, { 3: `<p><strong>${escape(furniture.more)}:</strong> <a href="/other">${escape(furniture.moreTitles[0] ?? '')}</a></p>`, 4: letterBox(furniture) })}<div class="sharedaddy">${shareBar(furniture)}</div></div></div>${moreList(furniture)}${commentsBox(furniture)}`,
  // A tabloid's: paragraphs in wrappers, boxes everywhere.
  ({ article: { title, byline, paragraphs, picture }, furniture, published }) => `${menu(furniture)}<div role="main"><div class="headline"><h1>${escape(title)}</h1></div><div class="meta"><span class="writer">${escape(byline)}</span> <span>${published.toISOString().slice(0, 16).replace('T', ' ')}</span></div>${shareBar(furniture)}
    <div class="text">${between(paragraphs, { 1: advertSlot(furniture), 2: `<div class="image"><img src="/picture.png" width="640" height="360"><p class="image-caption">${escape(picture.caption)}</p><p class="image-credit">${escape(picture.credit)}</p></div>`, 3: letterBox(furniture), 5: moreList(furniture) }, (paragraph) => `<div class="block"><p>${escape(paragraph)}</p></div>`)}</div></div>${commentsBox(furniture)}`,
];

function page(sheet: Sheet, at: number): string {
  const { article, furniture, lang, published } = sheet;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escape(article.title)} | ${escape(article.outlet)}</title>
    <meta property="og:site_name" content="${escape(article.outlet)}"><meta property="og:title" content="${escape(article.title)}"><meta property="og:image" content="/picture.png"><meta property="article:published_time" content="${published.toISOString()}"><meta name="author" content="${escape(article.byline)}">
    </head><body>${cookieBar(furniture)}${bodies[at % bodies.length]?.(sheet) ?? ''}<footer>© ${escape(article.outlet)}</footer></body></html>`;
}

const feed = ({ article, lang, published }: Sheet, origin: string): string => `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${escape(article.outlet)}</title><link>${origin}/</link><description>News</description><language>${lang}</language>
  <item><title>${escape(article.title)}</title><link>${origin}/article.html</link><guid>${origin}/article.html</guid><pubDate>${published.toUTCString()}</pubDate><dc:creator>${escape(article.byline)}</dc:creator><description>${escape(article.teaser)}</description></item></channel></rss>`;

/**
 * Four outlets, each on a loopback address of its own, with a feed of teasers and the page of its one article.
 * @param subnet the third number of the addresses, so that two presses can run side by side
 * @param now what ages count from
 */
export async function startPress({ lang, main, related, others }: Quartet, { subnet, now }: { subnet: number; now: number }): Promise<Press> {
  const furniture = furnitureIn(lang);
  const outlets = await Promise.all([main, others[0], related, others[1]].map(async (article, at) => {
    const sheet: Sheet = { article, furniture, lang, published: new Date(now - article.minutesAgo * 60_000) };
    let origin = '';
    const pages: Record<string, () => [type: string, body: string | Buffer]> = {
      '/feed.xml': () => ['application/rss+xml; charset=utf-8', feed(sheet, origin)],
      '/article.html': () => ['text/html; charset=utf-8', page(sheet, at)],
      '/picture.png': () => ['image/png', landscape(article.title)],
      '/second.png': () => ['image/png', landscape(`${article.title} again`)],
    };
    const server: Server = createServer((request, response) => {
      const answer = pages[request.url ?? '']?.();
      if (answer === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': answer[0] }).end(answer[1]);
    });
    await new Promise<void>((resolve) => { server.listen(0, `127.0.${subnet}.${at + 1}`, resolve); });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The outlet has no address.');
    origin = `http://${address.address}:${address.port}`;
    return { feed: `${origin}/feed.xml`, server };
  }));
  return {
    feeds: outlets.map((outlet) => outlet.feed),
    close: async () => {
      await Promise.all(outlets.map(({ server }) => new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })));
    },
  };
}
