import type { Problem } from '../common/result.ts';
import { type Line, linkDensity, proseOf } from './content/line.ts';
import type { PageHead } from './metadata/head.ts';
import { articleOf, typesOf } from './metadata/json-ld.ts';

/** All that is known of a page when it is to be decided whether it holds an article. */
export interface Evidence {
  head: PageHead;
  url: string;
  /** All lines of the page. */
  page: readonly Line[];
  /** Those of the part that looks most like an article, and those of them that stay. */
  chosen: readonly Line[];
  kept: readonly Line[];
  /** Main heading or title. */
  title?: string;
  html: string;
}

const botWallTitle = /^(?:just a moment|attention required|access (?:to this page )?(?:has been )?denied|are you (?:a )?(?:human|robot)|pardon our interruption|security check|please wait|one moment,? please|ddos-guard|verify(?:ing)? (?:you are|that you are|your browser)|checking (?:your|if the site)|human verification|robot check|bot verification|client challenge|request (?:blocked|unsuccessful)|you have been blocked|sicherheitsprüfung|un momento|vérification|访问验证|安全验证)/i;
const botWallText = /(?:enable javascript and cookies to continue|checking (?:your browser|if the site connection)|verify (?:that )?you are (?:a )?human|(?:you are|you're) not a robot|unusual (?:traffic|activity) from|press (?:&|and) hold|ray id|complete the (?:security check|captcha)|automated (?:access|requests|queries)|bots? (?:use|access)|incident id|reference #\d)/i;
const botWallMark = /(?:\/cdn-cgi\/challenge-platform|cf-chl-|_Incapsula_Resource|px-captcha|captcha-delivery\.com|ddos-guard|perimeterx|datadome|awswaf|sec-if-cpt|kpsdk)/i;
const errorTitle = /(?:^|\s|:|-)(?:404|403|410|500|502|503)(?:$|\s|:|-)|^(?:error|page not found|not found|file not found|forbidden|gone|server error|internal server error|bad gateway|service unavailable|(?:this |the )?(?:page|article|story|content) (?:(?:is|was) )?(?:not (?:be )?found|no longer|does(?:n.t| not) exist|unavailable)|oops|seite nicht (?:gefunden|verfügbar)|nicht gefunden|fehler|page (?:introuvable|non trouvée|inexistante)|erreur|página no encontrada|no encontrad[oa]|página não encontrada|pagina non trovata|pagina niet gevonden|nie znaleziono|strona nie istnieje|страница не найдена|ページが見つかりません|页面不存在|找不到)/i;
const consentWords = /cookie|consent|gdpr|dsgvo|privacy|datenschutz|einwillig|confidentialité|privacidad|traceurs|zustimm|werbefrei|tracking/gi;
const consentTitle = /^(?:before you continue|bevor (?:sie|du) (?:fortfahren|weiter)|avant de continuer|antes de continuar|your privacy|we (?:value|care about) your privacy|cookie|consent|ihre privatsphäre|datenschutzeinstellungen|privacy settings)/i;

const problem = (message: string): Problem => ({ kind: 'not-an-article', message });

/**
 * Decides whether a page holds an article at all. It refuses a page only on several signs together, for a short piece
 * of news is news.
 * @returns what the page is instead, in plain words; undefined for an article
 */
export function verdictOf(evidence: Evidence): Problem | undefined {
  const { page, kept, title = '', head, html } = evidence;
  const words = page.reduce((sum, line) => sum + line.size, 0);
  const prose = kept.reduce((sum, line) => sum + proseOf(line), 0);
  const heading = [title, head.title ?? ''].map((text) => text.trim());
  if (words < 2500) {
    const text = page.map((line) => line.text).join(' ').slice(0, 5000);
    if (heading.some((line) => botWallTitle.test(line)) && (botWallText.test(text) || botWallMark.test(html) || prose < 300)) return botWall;
    if (words < 1200 && botWallText.test(text) && (botWallMark.test(html) || prose < 400)) return botWall;
    if (words < 200 && botWallMark.test(html)) return botWall;
    if (prose < 500 && heading.some((line) => errorTitle.test(line)) && articleOf(head.data) === undefined) return problem('The server sent an error page in place of an article.');
    const consent = text.match(consentWords)?.length ?? 0;
    if (consent >= 4 && consent * 120 > words && (heading.some((line) => consentTitle.test(line)) || consent * 60 > words)) return problem('The site asks for consent to cookies before it shows the article.');
    if (prose < 150 && /(?:enable|activate|requires?|turn on|aktivieren sie|activer|habilit\w+|activ\w+) java ?script|java ?script (?:is (?:disabled|required)|aktivieren|to run this app)/i.test(text)) return problem('The page shows its text only to browsers that run its scripts.');
  }
  if (kept.reduce((sum, line) => sum + line.size, 0) < 30) return headlinesIn(page, 20) > 7 ? listing : problem('The page holds no running text.');
  return isListing(evidence, prose) ? listing : undefined;
}

const listing = problem('The page is a list of links to other pages, not an article.');

/** Lines that are headlines with links. */
const headlinesIn = (lines: readonly Line[], least: number): number => lines.filter((line) => !line.pruned && line.size > least && line.size < 200 && linkDensity(line) > 0.8).length;

const botWall: Problem = { kind: 'bot-wall', message: 'The site asked for proof that a person is reading and did not show the article.' };

const listingTypes = new Set(['CollectionPage', 'ItemList', 'SearchResultsPage', 'ProductGroup', 'OfferCatalog']);
const threadTypes = new Set(['DiscussionForumPosting', 'QAPage', 'ProfilePage']);

/** Adds up what speaks for an article and for a listing; the weights were chosen on pages of both kinds. */
function isListing({ head, url, page, chosen, kept }: Evidence, prose: number): boolean {
  const sum = (lines: readonly Line[], of: (line: Line) => number): number => lines.reduce((total, line) => total + of(line), 0);
  const pageSize = Math.max(1, sum(page, (line) => (line.pruned ? 0 : line.size)));
  const density = sum(chosen, (line) => line.linked) / Math.max(1, sum(chosen, (line) => line.size));
  const paragraphs = kept.filter((line) => proseOf(line) > 100).length;
  const around = headlinesIn(page, 25);
  const inside = headlinesIn(chosen, 15);
  const kind = head.metas.get('og:type')?.[0]?.toLowerCase() ?? '';
  const types = head.data.flatMap(typesOf);
  const described = articleOf(head.data) !== undefined;
  const path = URL.parse(url)?.pathname ?? '';
  const signs: readonly (readonly [boolean, number])[] = [
    [described, 3], [kind === 'article', 2], [head.metas.has('article:published_time'), 2],
    [prose >= 1500, 1], [prose >= 600, 1], [prose >= 250, 1], [prose / pageSize > 0.55, 1], [paragraphs >= 4, 1], [path.length > 30, 1],
    [prose < 140 && around >= 5, -2], [around > 12 && around > paragraphs * 1.5, -2], [inside > 6 && inside > paragraphs, -2], [density > 0.35, -2], [prose / pageSize < 0.2 && around >= 5, -2],
    [kind === 'website' || kind.startsWith('product'), -1], [!described && types.some((type) => listingTypes.has(type)), -2], [!described && types.some((type) => threadTypes.has(type)), -3], [path.length <= 1, -3],
  ];
  return signs.reduce((total, [holds, points]) => total + (holds ? points : 0), 0) <= -2;
}
