import type { PageKind } from '../../../common/article.ts';
import { type Line, linkDensity, proseOf } from '../../content/line.ts';
import { firstMeta } from '../../metadata/head.ts';
import { articleOf } from '../../metadata/json-ld.ts';
import { saysOffer, saysStop } from '../../paywall/wall-words.ts';
import type { Evidence } from '../evidence.ts';
import type { Survey } from '../features/survey.ts';
import { appShell, parkingMark, passwordField, puzzleMark, wallMark } from './marks.ts';
import { botDeed, botPhrases, botThing, consentAsk, consentData, consentTopic, errorLine, missingFate, missingThing, parkingPhrases, proofDeed, proofThing, scriptAsk, scriptPhrases, signInPhrases } from './phrases.ts';

/** Pages with more to read are no walls, in letters outside links; with more running text they can only be two kinds of them. */
const largest = 2500;
const largestConsent = 6000;
const mostProse = 1000;

/**
 * What a page says instead of an article, when that is a matter of its own words: a check for people, an error, a
 * request for consent, a sign-in, an address without a site, a page that only scripts fill. Each needs that hardly any
 * text besides is left, so that a short piece of news about robots, errors or cookies passes.
 */
export function wallOf({ page: { lines }, kept, title, head }: Evidence, { pageProse }: Survey, html: string): PageKind | undefined {
  let words = 0;
  for (const line of lines) if (linkDensity(line) < 0.8) words += line.size;
  if (words > largestConsent) return undefined;
  const isLong = pageProse > mostProse;
  if (isLong && !speaksOfConsent(kept) && (words >= largest || !botPhrases.test(plain(title ?? '')))) return undefined;
  const page = new Speech(lines, words, [title, head.title]);
  // Sites put an article's marks into their consent walls and sign-ins, hardly ever into the others.
  const isArticle = firstMeta(head, 'og:type')?.includes('article') === true || articleOf(head.data) !== undefined;
  if (words < largest && isBotWall(page, html, isArticle)) return 'bot-wall';
  if (!isLong && words < largest && isError(page, isArticle)) return 'error';
  if (isConsent(page)) return 'consent';
  if (isLong || words >= largest) return undefined;
  if (isLogin(page, html)) return 'login';
  if (!isArticle && isParking(page, html)) return 'parking';
  return isScriptPage(page, html) ? 'script' : undefined;
}

/** Whether consent is what the text is about, as far as its first lines tell. */
const speaksOfConsent = (kept: readonly Line[]): boolean => kept.filter((line) => proseOf(line) > 0).slice(0, 4).some(({ text }) => consentTopic.test(plain(text)));

interface Answer {
  /** Share of the page's letters. */
  share: number;
  lines: number;
  /** Whether a title or main heading says it. */
  named: boolean;
  rest: number;
  open: number;
}

/** The lines of a small page, ready to be asked what they say. */
class Speech {
  /** Letters outside links. */
  readonly words: number;
  private readonly size: number;
  private readonly lines: readonly { line: Line; text: string }[];
  private readonly titles: readonly string[];

  constructor(lines: readonly Line[], words: number, titles: readonly (string | undefined)[]) {
    this.words = words;
    this.size = Math.max(1, lines.reduce((sum, line) => sum + line.size, 0));
    this.lines = lines.filter((line) => linkDensity(line) < 0.8 || line.size < 40).map((line) => ({ line, text: plain(line.text) }));
    this.titles = titles.filter((title) => title !== undefined).map(plain);
  }

  /** What the lines that match come to, how much running text the others hold, and how much of that is not pruned. */
  ask(says: (text: string, line?: Line) => boolean): Answer {
    const answer: Answer = { share: 0, lines: 0, named: this.titles.some((text) => says(text)), rest: 0, open: 0 };
    for (const { line, text } of this.lines) {
      if (says(text, line)) {
        answer.share += line.size / this.size;
        answer.lines++;
        answer.named ||= line.context.heading > 0 && line.context.heading < 3;
      } else {
        answer.rest += proseOf(line);
        if (!line.pruned) answer.open += proseOf(line);
      }
    }
    return answer;
  }

  /** Whether some line that is no link matches. */
  hears(pattern: RegExp): boolean {
    return this.lines.some(({ text, line }) => linkDensity(line) < 0.8 && pattern.test(text));
  }
}

const plain = (text: string): string => text.slice(0, 2000).toLowerCase().replaceAll('’', "'");

function isBotWall(page: Speech, html: string, isArticle: boolean): boolean {
  const { share, lines, named, open, rest } = page.ask((text) => botPhrases.test(text) || (botThing.test(text) && botDeed.test(text)) || (proofThing.test(text) && proofDeed.test(text)));
  if (lines === 0 && !named) return page.words < 200 && rest === 0 && wallMark.test(html);
  const marked = wallMark.test(html);
  if (marked && (named || share > 0.1)) return open < 1500;
  if (open > 500 || isArticle) return false;
  return (named && (lines > 1 || open < 60 || puzzleMark.test(html))) || (share > 0.4 && lines > 1);
}

function isError(page: Speech, isArticle: boolean): boolean {
  const { share, lines, named, open, rest } = page.ask((text) => errorLine.test(text) || (missingThing.test(text) && missingFate.test(text)));
  if (isArticle) return named && lines > 1 && share > 0.4 && rest < 100;
  return (named && open < 250) || (share > 0.5 && rest < 100);
}

function isConsent(page: Speech): boolean {
  const { share, lines, rest } = page.ask((text) => consentTopic.test(text));
  return lines > 1 && share > 0.35 && rest < 300 && page.hears(consentData) && page.hears(consentAsk);
}

function isLogin(page: Speech, html: string): boolean {
  const { lines, share, named, rest } = page.ask((text, line) => (line === undefined || linkDensity(line) < 0.8) && (signInPhrases.test(text) || saysStop.test(text) || saysOffer.test(text)));
  if (rest >= 150 || lines === 0 || share < 0.1) return false;
  if (passwordField.test(html)) return named || lines > 1 || share > 0.3;
  // One sentence of the article makes it a teaser, which `access` names.
  return rest < 40 && (lines > 1 || share > 0.5) && page.words < 800;
}

function isParking(page: Speech, html: string): boolean {
  const { share, lines, named, open } = page.ask((text) => parkingPhrases.test(text));
  return open < 300 && (lines > 0 || named) && (named || share > 0.3 || parkingMark.test(html));
}

function isScriptPage(page: Speech, html: string): boolean {
  const { lines, share, rest } = page.ask((text, line) => scriptPhrases.test(text) && (scriptAsk.test(text) || isInNoscript(line)));
  return rest < 150 && ((lines > 0 && share > 0.1 && page.words < 1200) || (page.words < 200 && appShell.test(html.slice(0, 500_000))));
}

function isInNoscript(line: Line | undefined): boolean {
  for (let element = line?.element; element; element = element.parent) if (element.tag === 'noscript') return true;
  return false;
}
