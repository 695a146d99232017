import type { ArticleKind } from '../../common/article.ts';
import { toldKind } from '../../understand/wire/kinds.ts';
import type { StoryArticle } from '../story-article.ts';
import { hasUnrelatedParts } from './unrelated-parts.ts';

/** Kinds that tell of many things, of none, or of one all day long. */
const alone: ReadonlySet<ArticleKind> = new Set(['live-blog', 'round-up', 'gallery', 'sponsored', 'listing']);

/** An agency's word for the latest and longest report of one event, which it is in the face of it. */
const agencyWord = /^(?:wrap-?up|roundup)\s?\d*\s?[-–:]/iu;

const starting = (words: string): RegExp => new RegExp(String.raw`^[\s"“„«【\[(]*(?:${words})`, 'iu');

const titles: readonly RegExp[] = [
  // News of a day or a week in brief.
  starting(String.raw`(?:news|world|nation|business|sports?|local) (?:in brief|briefs|digest|round-?up)\b|in brief\s?[:|–-]|(?:the )?(?:day|week|morning|evening) in (?:brief|review|news)\b|(?:morning|evening|daily|weekly|weekend) (?:briefing|digest|round-?up|news)\s?(?:[:|–-]|$)|(?:today[’']s|this (?:morning|week)[’']s) (?:top|main|biggest) (?:stories|headlines|news)|top (?:stories|headlines|news) (?:of|for|this|today)|(?:\d{1,2}|five|ten|six|seven) things (?:you (?:need|should) )?to know (?:this|today|for|before|on|\p{L}+day)|what you need to know (?:today|this (?:morning|week))`),
  starting(String.raw`(?:das (?:wichtigste|war)|die (?:wichtigsten )?(?:nachrichten|meldungen|themen)) (?:am|vom|von heute|des tages|der woche|in kürze|im überblick|kompakt)|was (?:heute|morgen|diese woche|am \p{L}+) (?:wichtig|passiert)|(?:nachrichten|meldungen) (?:in kürze|kompakt|im überblick)|der tag (?:kompakt|im überblick|in kürze)|(?:news|nachrichten)-?überblick`),
  starting(String.raw`ce qu[’']il faut (?:retenir|savoir) (?:ce|de (?:ce|la|cette)|du|aujourd)|l[’']actu(?:alité)? (?:du|de la|en bref|en \d+)|les (?:infos|titres|actualités|nouvelles) (?:du jour|de la (?:semaine|journée)|à retenir)|le (?:récap|résumé) d[eu]|en bref\s?[:|–-]`),
  starting(String.raw`(?:las )?(?:noticias|claves|titulares) (?:del día|de (?:hoy|la semana|este)|más importantes)|lo (?:que (?:debes|hay que|tienes que) saber|más (?:importante|destacado)) (?:de|hoy|este|esta|para)|resumen de (?:noticias|la semana|la jornada|prensa)|breves\s?[:|–-]`),
  starting(String.raw`(?:as )?(?:notícias|manchetes) (?:do dia|da semana|de hoje|desta)|resumo d[ao] (?:dia|semana)|le (?:notizie|cose) (?:del giorno|di oggi|della settimana|da sapere)|(?:het )?(?:nieuws|belangrijkste nieuws) (?:van (?:vandaag|de (?:dag|week)|deze)|in het kort)|(?:najważniejsze (?:informacje|wydarzenia)|skrót (?:informacji|wydarzeń))`),
  starting(String.raw`(?:главн(?:ое|ые новости|ые события)|итоги|новости) (?:за (?:день|сутки|неделю|ночь)|дня|недели|к (?:утру|вечеру|этому часу))|что (?:произошло|случилось) за (?:день|ночь|сутки|неделю)|головн(?:е|і новини) (?:за|дня)|günün (?:özeti|haberleri|öne çıkan)|أبرز (?:الأخبار|عناوين|الأحداث)|(?:今日|本周|一周|每日)(?:要闻|新闻|要聞|新聞)|(?:今日|今週|きょう|一週間)の(?:主な)?ニュース|오늘의 (?:주요 ?)?뉴스`),
  // The markets of a day.
  starting(String.raw`(?:markets?|stocks|forex) (?:wrap|round-?up|report|snapshot|update|at a glance)\b|(?:stocks|shares) to watch|(?:business|market) highlights\s?(?:[:|–-]|$)|(?:börsen?|markt)-?(?:bericht|ticker|überblick|update|schau)|(?:aktien|dax) (?:frankfurt )?(?:im überblick|schluss)|(?:la )?(?:séance|clôture) (?:de la bourse|des marchés)|(?:point|bilan) (?:marchés|bourse)|(?:resumen|cierre) de (?:los )?mercados|mercados (?:hoy|al cierre)|(?:chiusura|apertura) (?:delle )?borse|fechamento d(?:o mercado|a bolsa)|(?:обзор|итоги) (?:рынк|торгов)|(?:收盘|盘前|开盘|午盘)(?:综述|必读|播报)?[:：|丨]`),
  // Pictures.
  starting(String.raw`(?:photos?|pictures|in pictures|in photos|gallery|photo gallery|slideshow|(?:photos?|pictures?) of the (?:day|week)|fotos?|fotostrecke|bildergalerie|bilderstrecke|in bildern|bilder des (?:tages|jahres)|bilder der woche|en images|en photos|diaporama|en imágenes|fotogalería|galería|as fotos|in immagini|fotogallery|zdjęcia|galeria|фоторепортаж|фотогалерея|фото (?:дня|недели)|写真特集|图集|组图|고화질 포토)\s?(?:[:：|丨–—-]|$)`),
  /\s[–—|-]\s(?:in pictures|in photos|photo gallery|gallery|en images|en photos|in bildern|bildergalerie|en imágenes|fotogalería|in immagini|fotogallery|фоторепортаж)\s*$/iu,
  // What goes on all day.
  starting(String.raw`live\s?[:|–—-]\s|(?:live|breaking) (?:updates|blog|coverage)\b|as it happened\b|(?:live)?-?ticker\s?(?:[:|–-]|zu[mr]?\b)|minuto a minuto\b|en direct\s?[:,|–-]|онлайн\s?[:|–-]`),
  /(?:\s[–—|-]\s(?:live(?: updates)?|as it happened|live-?ticker|en direct|en vivo|minuto a minuto|онлайн)|[:,]\s(?:live updates|as it happened))\s*$/iu,
];

/**
 * Whether an article is no report of one event, so that it neither begins a story that others join nor holds two stories together: news in brief,
 * a live blog, markets of a day, pictures, what is paid for. Read from its title in many languages, from what it says of itself at its
 * beginning and end, and from paragraphs that have nothing to do with each other.
 */
export function standsAlone({ title, text, lang, kind }: StoryArticle): boolean {
  if (kind !== undefined && alone.has(kind) && !agencyWord.test(title)) return true;
  if (titles.some((pattern) => pattern.test(title.slice(0, 200)))) return true;
  const told = toldKind({ title, section: undefined, url: undefined, lines: edgesOf(text) });
  if (told !== undefined && alone.has(told.kind) && !agencyWord.test(title)) return true;
  return hasUnrelatedParts({ title, text, lang });
}

/** The first lines and the last. */
function edgesOf(text: string): string[] {
  const lines = (part: string): string[] => part.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return text.length <= 4000 ? lines(text) : [...lines(text.slice(0, 2000)).slice(0, 4), ...lines(text.slice(-2000)).slice(-4)];
}
