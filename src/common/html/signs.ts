import { attribute, type HtmlElement } from './tree.ts';

/** What an element's class says it is, as bits; of interest to the sanitiser only. */
export const Sign = {
  hidden: 1,
  /** A box that a formula writer puts around the notations of a formula. */
  formula: 2,
  /** Something that a script turns into a player, a post or a chart. */
  widget: 4,
  /** A sentence of the text shown a second time, large. */
  pull: 8,
  /** The quotation of a post of a network. */
  post: 16,
  /** It has a name that a link may lead to. */
  named: 32,
} as const;

const patterns: readonly (readonly [number, RegExp])[] = [
  [Sign.formula, /(?:^|\s)(?:katex(?:-display)?|mathjax(?:_\w+)?|mjx-\w+|mwe-math-element)(?:\s|$)/i],
  [Sign.widget, /(?:^|\s)(?:fb-(?:post|video)|flourish-embed|infogram-embed)(?:\s|$)|youtube|vimeo/i],
  [Sign.pull, /^pull$|(?:^|[\s_-])pull(?:ed)?-?quotes?(?:$|[\s_-])|pullquote/i],
  [Sign.post, /^embed$|(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-(?:embed(?:-bq)?|card)|text-post-media|fb-xfbml-parse-ignore|imgur-embed-pub|truthsocial-embed)(?:\s|$)/],
];

const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const longestClass = 300;

/** Elements whose class may be a sign. */
const classed = new Set('div span p section figure aside blockquote mjx-container'.split(' '));

/** Most classes hold none of these, and one look tells. */
const any = /katex|mathjax|mjx-|mwe-math|fb-(?:post|video)|-embed|youtube|vimeo|pull|twitter-|instagram-|reddit|text-post|xfbml|^embed$/i;

function signsOfClass(classes: string): number {
  let signs = 0;
  if (classes.length <= longestClass && any.test(classes)) for (const [sign, pattern] of patterns) if (pattern.test(classes)) signs |= sign;
  return signs;
}

/** The signs of an element, by its class, its style and what hides it. */
export function signsOf({ attributes, tag }: HtmlElement): number {
  let signs = 0;
  for (let at = 0; at < attributes.length; at += 2) {
    switch (attributes[at]) {
      case 'class': if (classed.has(tag)) signs |= signsOfClass(attributes[at + 1] ?? ''); break;
      case 'style': if (hiddenStyle.test(attributes[at + 1] ?? '')) signs |= Sign.hidden; break;
      case 'hidden': if (attributes[at + 1]?.toLowerCase() !== 'until-found') signs |= Sign.hidden; break;
      case 'id': case 'name': signs |= Sign.named; break;
      default:
    }
  }
  return signs;
}

export const hasSign = (element: HtmlElement, sign: number): boolean => element.attributes.length > 0 && (signsOf(element) & sign) !== 0;

const creditClass = /(?:^|[\s_-])(?:credits?|copyright|source|photographer|byline|quelle|bildquelle|bildnachweis|urheber|fotograf|autor|author|attribution|rights|rightsholder|agency|agentur|fuente|credito|crédito|fonte|kilde|källa|kuvaaja|zdroj|zrodlo|źródło|forrás)(?:$|[\s_-])|[a-z](?:Credits?|Copyright|Source|Photographer|Byline|Author|Attribution|Agency)(?:$|[\s_-])/i;
const creditProperty = /^(?:author|creator|copyrightHolder|creditText|copyrightNotice|contributor|accountablePerson)$/;

/** Whether a part of a caption says whose the picture is, by what the page calls it. */
export const isCredit = (element: HtmlElement): boolean =>
  element.attributes.length > 0 && (creditClass.test((attribute(element, 'class') ?? '').slice(0, longestClass)) || creditProperty.test(attribute(element, 'itemprop') ?? ''));

const gutterClass = /(?:^|[\s_-])(?:gutter|line-?no(?:s|umbers?)?|line-?nums?|ln|lnt|lnos|hljs-ln-n(?:umbers)?|blob-num)(?:$|[\s_-])/i;

/** Whether a part of a listing is where the numbers of its lines stand, by what the page calls it. */
export const isGutter = (element: HtmlElement): boolean => gutterClass.test((attribute(element, 'class') ?? '').slice(0, longestClass));
