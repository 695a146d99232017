import type { HtmlElement } from '../../common/html/tree.ts';

/** What class and id names, roles and tags say about an element, as bits. */
export const Hint = {
  navigation: 1,
  share: 2,
  comments: 4,
  related: 8,
  advert: 16,
  subscribe: 32,
  meta: 64,
  caption: 128,
  author: 256,
  side: 512,
  foot: 1024,
  popup: 2048,
  hidden: 4096,
  /** Names that often stand for the article: content, text, article, post. */
  content: 8192,
  /** Names that almost always stand for the article's own text: article-body, entry-content. */
  body: 16384,
  head: 32768,
  /** A box that belongs to the page rather than the article: widget, box, teaser, card. */
  box: 65536,
  tags: 131072,
  player: 262144,
  summary: 524288,
  /** A teaser: of another article when it links, of this one when it does not. */
  teaser: 1048576,
} as const;

/** Words of class and id names, split at hyphens, underscores and capitals. Languages: en, de, fr, es, pt, it, nl, pl and what templates borrow from them. */
const wordLists: readonly (readonly [number, string])[] = [
  [Hint.navigation, 'nav navi navbar navigation subnav topnav menu submenu dropdown breadcrumb breadcrumbs crumb crumbs pagination pager paging paginator prevnext skiplink skip jumplinks tabs '
    + 'ariane brotkrumen brotkrume sitemap megamenu hamburger offcanvas inhaltsverzeichnis letterlist pagenav postnav'],
  [Hint.share, 'share sharing shares sharebar sharer shariff addthis addtoany sharethis social socials socialmedia sociallinks socialbar jiathis whatsapp pinterest teilen partager compartir condividi sharedaddy '
    + 'jetpack bookmark socialshare udostepnij follow followus delen'],
  [Hint.comments, 'comment comments commentlist commentlists respond disqus livefyre commento kommentar kommentare kommentarer commentaire commentaires comentario comentarios commenti comentarii reacties '
    + 'discussion talkback leserbrief leserkommentare reply replies komentarze guestbook fbcomments opinions forumthread discourse trackback trackbacks pingback reactions'],
  [Hint.related, 'related relatedposts relatedarticles relatednews recommend recommended recommendation recommendations recommends trending popular mostread mostpopular mostviewed morefrom seealso yarpp '
    + 'verwandt verwandte aehnliche ahnliche weiterlesen mehrzumthema lire aussi similar similaires suggested suggestions suggest linkbox linklist readmore readalso nextpost prevpost upnext '
    + 'relacionadas relacionados relacionada relacionado correlati correlate lesenswert related-content crosslink crosslinks crosssell xrelated furtherreading bestof latest '
    + 'recirc recirculation outbrain taboola plista zergnet revcontent mgid dable strossle ligatus nativendo onnetwork powiazane polecane gerelateerd leesook interessieren weitere otherposts'],
  [Hint.advert, 'ad ads adv advert advertisement advertising advertisment adsense adslot adbox adunit adcontainer adwrapper sponsor sponsored sponsors sponsoring promo promos promotion promoted promobox banner banners '
    + 'werbung anzeige anzeigen publicite pub publicidad reklama reklam pubblicita dfp gpt affiliate amazon adsbygoogle googlead commercial partnerlinks marketing cta calltoaction native doubleclick '
    + 'billboard leaderboard skyscraper mpu'],
  [Hint.subscribe, 'newsletter newsletters subscribe subscription subscriptions subscriber signup signin login register registration regwall abo abonnement abonnieren donate donation spenden optin '
    + 'mailchimp leadform loginbox membership inscription suscripcion mailinglist mailpoet hubspot webform'],
  [Hint.meta, 'byline dateline datetime timestamp postmeta entrymeta articlemeta meta metadata metainfo published pubdate postinfo infobar dachzeile readingtime readtime viewcount views postedon postdate entrydate '
    + 'lastmodified fecha datum posted'],
  [Hint.caption, 'caption captions figcaption imagedescription imgdescription imgcaption imgtext picturetext legend imagetext bildbeschreibung imagecaption wpcaption bildunterschrift bildunterzeile bildtext bildquelle bildnachweis photocredit credit credits copyrights legende leyenda piedefoto imagecredit'],
  [Hint.author, 'author authors authorbio authorbox bio biography aboutauthor autor autoren autorenbox auteur autore contributor contributors writer writers vcard aboutme autorin'],
  [Hint.side, 'sidebar sidebars aside rail rightrail rightcol rightcolumn leftcol leftcolumn seitenleiste randspalte marginalspalte marginal barre complementary infobox factbox'],
  [Hint.foot, 'footer foot footnav copyright disclaimer imprint impressum colophon legal credits-footer sitefooter pagefooter bottombar fusszeile'],
  [Hint.popup, 'popup modal overlay lightbox cookie cookies cookiebar cookieconsent consent gdpr dsgvo ccpa privacy toast dialog interstitial drawer adblock cmp onetrust usercentrics tooltip notification notifications alertbar flyout'],
  [Hint.hidden, 'editsection sronly visuallyhidden screenreader screenreadertext hiddentext offscreen assistive noscreen printonly'],
  [Hint.content, 'content contents article main post entry text story page body artikel beitrag inhalt contenu cuerpo noticia texto corpo articolo news blog copy prose richtext richtextblock txt maintext bodytext hentry wysiwyg'],
  [Hint.head, 'header masthead topbar hero pageheader siteheader kopf kopfzeile'],
  [Hint.box, 'box card cards widget widgets infobox tile tiles carousel slider slideshow swiper slick gallery galerie accordion'],
  [Hint.tags, 'tag tags tagcloud taglist hashtags hashtag keywords schlagworte schlagwort stichworte topics topic labels category categories catlinks kategorie kategorien rubrik rubric rubrique themen etiquetas'],
  [Hint.player, 'player video videoplayer audioplayer jwplayer podcast vjs audio brightcove playlist livestream'],
  [Hint.teaser, 'teaser teasers teaserlist teaserbox teasered'],
  [Hint.summary, 'lead lede teasertext standfirst intro einleitung vorspann subtitle subheadline deck dek excerpt abstract chapo sommario entradilla anleser'],
];

/** Pairs of neighbouring words that mean something together. */
const pairLists: readonly (readonly [number, string])[] = [
  [Hint.summary, 'teaser text, article teaser, news teaser, artikel teaser, article intro, article lead, article summary, entry summary, entry excerpt, post excerpt, article deck'],
  [Hint.related, 'read more, read next, read also, see also, also read, you may, you might, up next, more from, more on, more stories, more news, more articles, '
    + 'most read, most popular, most viewed, top stories, link list, link box, other posts, other news, lire aussi, article list, news list, '
    + 'post list, recent posts, latest news, latest posts'],
  [Hint.navigation, 'next post, prev post, previous post, post navigation, posts navigation, skip link, skip to, back to'],
  [Hint.subscribe, 'sign up, sign in, log in, pay wall, mailing list, mc embed'],
  [Hint.share, 'follow us, social media, like button'],
  [Hint.author, 'about author, about the, author bio, author info, author box'],
  [Hint.meta, 'reading time, read time, publish date, published date, pub date, post date, entry date, post meta, entry meta, entry utility, article meta, post info'],
  [Hint.hidden, 'sr only, visually hidden, screen reader, print only'],
  [Hint.advert, 'call to'],
  [Hint.caption, 'image caption, image description, img caption, photo caption, picture caption, foto caption, bild text, image text, image legend, wp caption, photo credit, image credit'],
  [Hint.body, 'article body, article content, article text, article copy, article main, articlebody, articletext, articlecontent, entry content, entry body, '
    + 'entry text, post content, post body, post text, post entry, blog content, blog text, story body, story content, story text, news content, '
    + 'news text, news body, body text, body copy, body content, single content, content body, content text, content article, rich text, field body, '
    + 'artikel text, artikel body, artikel content, artikel inhalt, noticia texto, cuerpo noticia, contenu article, texto noticia, articulo cuerpo, '
    + 'corpo articolo, detail content, mw parser'],
  [Hint.content, 'post single, main content, page content, content main, item content, td post, article detail'],
];

/** Beginnings and middles of words that templates write without a break. */
const stems: readonly (readonly [number, RegExp])[] = [
  [Hint.body, /article-?body|article-?text|article-?content|entry-?content|post-?entry|post-?content|post-?body|story-?body|artikel-?text|news-?text/],
  [Hint.share, /shar(?:e|ing)(?!p|holder)|social/],
  [Hint.comments, /comment(?!ary|ator)|kommentar/],
  [Hint.related, /related|recommend|recirc|trending|popular|outbrain|taboola|mostread|readmore|readalso/],
  [Hint.teaser, /teaser(?!text)/],
  [Hint.subscribe, /newsletter|subscri|signup|signin/],
  [Hint.navigation, /breadcrumb|navigation|paginat|navbar/],
  [Hint.side, /sidebar|rightcol|leftcol/],
  [Hint.foot, /footer/],
  [Hint.popup, /cookie|consent|popup|modal|lightbox|overlay/],
  [Hint.advert, /advert|sponsor|banner|promo(?!t?ion)|werbung|anzeige/],
  [Hint.caption, /caption|bildunter|copyright/],
  [Hint.author, /author(?!i)/],
  [Hint.hidden, /visuallyhidden|screenreader/],
];

const collect = (lists: readonly (readonly [number, string])[], separator: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const [hint, list] of lists) for (const word of list.split(separator)) found.set(word, (found.get(word) ?? 0) | hint);
  return found;
};

const words = collect(wordLists, ' ');
const pairs = collect(pairLists, ', ');

const tagHints: ReadonlyMap<string, number> = new Map([
  ['nav', Hint.navigation], ['aside', Hint.side], ['footer', Hint.foot], ['header', Hint.head], ['article', Hint.content], ['main', Hint.content], ['figcaption', Hint.caption],
  ['dialog', Hint.popup], ['menu', Hint.navigation],
]);

const roleHints: ReadonlyMap<string, number> = new Map([
  ['navigation', Hint.navigation], ['menu', Hint.navigation], ['menubar', Hint.navigation], ['toolbar', Hint.navigation], ['banner', Hint.head], ['complementary', Hint.side],
  ['contentinfo', Hint.foot], ['search', Hint.navigation], ['dialog', Hint.popup], ['alertdialog', Hint.popup], ['main', Hint.content], ['article', Hint.content],
]);

const propertyHints: ReadonlyMap<string, number> = new Map([
  ['articleBody', Hint.body], ['author', Hint.author], ['comment', Hint.comments], ['datePublished', Hint.meta], ['dateModified', Hint.meta], ['caption', Hint.caption], ['copyrightHolder', Hint.caption],
  ['breadcrumb', Hint.navigation],
]);

/** Classes that a blog system makes of an article's own tags and categories. */
const postClass = /(?:^|\s)(?:hentry|type-post|type-page|status-publish|post-\d+)(?:\s|$)/;

/** Words whose names come from the text they head, not from the template. */
const namedByContent = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'span', 'b', 'i', 'strong', 'em', 'p']);

/** Reads the hints of a page's elements; templates repeat their names, so each name is looked at once. */
export class HintReader {
  private readonly seen = new Map<string, number>();

  of(element: HtmlElement): number {
    // A quotation's footer says whom it is from.
    let hints = element.tag === 'footer' && element.parent?.tag === 'blockquote' ? 0 : (tagHints.get(element.tag) ?? 0);
    const { attributes, tag } = element;
    for (let at = 0; at < attributes.length; at += 2) {
      const value = attributes[at + 1] ?? '';
      switch (attributes[at]) {
        case 'class': hints |= this.ofNames(value); break;
        case 'id': if (!namedByContent.has(tag)) hints |= this.ofNames(value); break;
        case 'data-component': case 'data-testid': case 'data-qa': case 'data-module': hints |= this.ofNames(value); break;
        case 'role': hints |= roleHints.get(value) ?? 0; break;
        case 'itemprop': hints |= propertyHints.get(value) ?? 0; break;
        case 'property': if (value === 'articleBody' || value === 'schema:articleBody' || value === 'schema:text' || value === 'content:encoded') hints |= Hint.body; break;
        default:
      }
    }
    return hints;
  }

  private ofNames(names: string): number {
    const known = this.seen.get(names);
    if (known !== undefined) return known;
    let hints = 0;
    if (postClass.test(names)) {
      this.seen.set(names, Hint.content);
      return Hint.content;
    }
    for (const name of names.slice(0, 500).split(/\s+/)) if (name !== '') hints |= this.ofName(name);
    this.seen.set(names, hints);
    return hints;
  }

  private ofName(name: string): number {
    const known = this.seen.get(name);
    if (known !== undefined) return known;
    const parts = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z\u00e0-\u024f]+/).filter((part) => part !== '');
    let hints = 0;
    for (const [at, part] of parts.entries()) {
      const hint = words.get(part);
      if (hint !== undefined) hints |= hint;
      else if (part.length > 7) for (const [bit, stem] of stems) if (stem.test(part)) hints |= bit;
      const next = parts[at + 1];
      if (next !== undefined) hints |= (pairs.get(`${part} ${next}`) ?? 0) | (words.get(part + next) ?? 0);
    }
    this.seen.set(name, hints);
    return hints;
  }
}
