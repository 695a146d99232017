import { escape } from '../../support/markup.ts';

/** What sites put around and into their articles, in the language of the page; nothing of it may reach a reader. */
export interface Furniture {
  menu: readonly string[];
  cookies: string;
  accept: string;
  /** An advert that looks like a paragraph of the text. */
  offer: string;
  letter: string;
  letterText: string;
  share: readonly string[];
  more: string;
  moreTitles: readonly string[];
  advert: string;
  /** A stock widget that could not load. */
  widget: readonly string[];
  signIn: string;
}

const english: Furniture = {
  menu: ['Home', 'World', 'Money', 'Opinion', 'Puzzles'],
  cookies: 'We and our 214 partners keep and read information on your device.',
  accept: 'Agree to everything',
  offer: 'See further with prize-winning reporting. Try the paper free for one month, with unlimited access to our site, the app, savings and more.',
  letter: 'The Dawn Letter',
  letterText: 'Five stories before breakfast, in your inbox. Enter your e-mail address and sign up.',
  share: ['Share on Facebook', 'Post on X', 'Send by WhatsApp', 'Copy link'],
  more: 'Recommended for you',
  moreTitles: ['Ten kettles that our testers would buy again', 'What the stars of 1987 look like today', 'This one bulb halves your bill'],
  advert: 'Advertisement - scroll down to go on reading',
  widget: ['Quotes could not be loaded', 'Log in to see your watchlist', 'Quotes could not be loaded', 'Quotes could not be loaded', 'Quotes could not be loaded'],
  signIn: 'Log in or register to comment',
};

const german: Furniture = {
  menu: ['Start', 'Politik', 'Wirtschaft', 'Kultur', 'Rätsel'],
  cookies: 'Wir und unsere 214 Partner speichern Informationen auf Ihrem Gerät.',
  accept: 'Allem zustimmen',
  offer: 'Mehr sehen mit gutem Journalismus: Testen Sie uns einen Monat lang kostenlos, mit App, Archiv und vielen Angeboten.',
  letter: 'Der Morgenbrief',
  letterText: 'Fünf Geschichten vor dem Frühstück. E-Mail-Adresse eintragen und anmelden.',
  share: ['Auf Facebook teilen', 'Auf X teilen', 'Per WhatsApp senden', 'Link kopieren'],
  more: 'Das könnte Sie auch interessieren',
  moreTitles: ['Zehn Wasserkocher im Test', 'So sehen die Stars von 1987 heute aus', 'Diese Lampe halbiert die Rechnung'],
  advert: 'Anzeige - hier geht es weiter',
  widget: ['Kurse konnten nicht geladen werden', 'Melden Sie sich an, um Ihre Merkliste zu sehen', 'Kurse konnten nicht geladen werden', 'Kurse konnten nicht geladen werden'],
  signIn: 'Zum Kommentieren bitte anmelden',
};

const french: Furniture = {
  menu: ['Accueil', 'Monde', 'Économie', 'Culture', 'Jeux'],
  cookies: 'Nos 214 partenaires et nous conservons des informations sur votre appareil.',
  accept: 'Tout accepter',
  offer: 'Voyez plus loin avec un journalisme primé : essayez-nous un mois gratuitement, avec notre application, nos archives et de nombreuses offres.',
  letter: 'La lettre du matin',
  letterText: 'Cinq articles avant le petit déjeuner. Saisissez votre adresse e-mail et inscrivez-vous.',
  share: ['Partager sur Facebook', 'Partager sur X', 'Envoyer par WhatsApp', 'Copier le lien'],
  more: 'À lire aussi',
  moreTitles: ['Dix bouilloires que nos testeurs rachèteraient', 'Les vedettes de 1987 aujourd’hui', 'Cette ampoule divise la facture par deux'],
  advert: 'Publicité - la suite ci-dessous',
  widget: ['Les cours n’ont pas pu être chargés', 'Connectez-vous pour voir votre liste', 'Les cours n’ont pas pu être chargés', 'Les cours n’ont pas pu être chargés'],
  signIn: 'Connectez-vous pour commenter',
};

export function furnitureIn(lang: string): Furniture {
  return lang === 'de' ? german : lang === 'fr' ? french : english;
}

/** All of it that would stand out in a text. */
export const unwanted = ({ cookies, offer, letter, letterText, share, more, moreTitles, advert, widget, signIn }: Furniture): string[] =>
  [cookies, offer, letter, letterText, ...share, more, ...moreTitles, advert, ...widget, signIn];

const items = (texts: readonly string[], href = '#'): string => texts.map((text) => `<li><a href="${href}">${escape(text)}</a></li>`).join('');

export const cookieBar = ({ cookies, accept }: Furniture): string => `<div id="consent-bar" class="consent" role="dialog"><p>${escape(cookies)}</p><button>${escape(accept)}</button><button>…</button></div>`;
export const menu = (one: Furniture): string => `<ul class="menu">${items(one.menu, '/')}</ul>`;
export const shareBar = ({ share }: Furniture): string => `<ul class="share-bar">${items(share, 'https://social.example/share')}</ul>`;
export const letterBox = ({ letter, letterText }: Furniture): string => `<div class="newsletter-signup"><h3>${escape(letter)}</h3><p>${escape(letterText)}</p><form action="/letter" method="post"><input type="email" name="email" placeholder="name@example.org"><button>OK</button></form></div>`;
export const moreList = ({ more, moreTitles }: Furniture): string => `<section class="recommended"><h2>${escape(more)}</h2><ul>${items(moreTitles, '/other')}</ul></section>`;
export const advertSlot = ({ advert }: Furniture): string => `<div class="ad-unit"><span>${escape(advert)}</span><script>window.slots = (window.slots || []).concat("rectangle");</script></div>`;
/** As finance portals send it: rows of a table of quotes that a script was to fill. */
export const stockWidget = ({ widget }: Furniture): string => `<div class="quote-strip" data-symbols="HNB,KOSPI">${widget.map((text) => `<div class="quote-row"><span>${escape(text)}</span></div>`).join('')}</div>`;
export const commentsBox = ({ signIn }: Furniture): string => `<div id="discussion"><p>${escape(signIn)}</p></div>`;
