import { escapeAttribute } from './escape.ts';
import { frameTags } from './tags.ts';
import { attribute, type HtmlElement } from './tree.ts';

/** What happens to an element; anything that is not in this table keeps its content and loses its tags. */
export type Treatment =
  | 'inline' | 'paragraph' | 'lines' | 'bare' | 'flow' | 'quote' | 'heading' | 'preformatted'
  | 'link' | 'figure' | 'picture' | 'image' | 'media' | 'frame' | 'table' | 'math' | 'widget' | 'noscript' | 'dialog' | 'break' | 'rule' | 'chance' | 'drop';

const table: [Treatment, string][] = [
  ['inline', 'abbr acronym b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time u var'],
  ['paragraph', 'p'],
  ['lines', 'address article aside body center div fieldset footer form header hgroup html legend main nav search section td th tr tbody thead tfoot caption'],
  ['bare', 'ul ol menu dir li dl dt dd figcaption'],
  ['flow', 'details'],
  ['quote', 'blockquote'],
  ['heading', 'h1 h2 h3 h4 h5 h6 summary'],
  ['preformatted', 'pre listing xmp plaintext'],
  ['link', 'a'],
  ['figure', 'figure'],
  ['picture', 'picture'],
  ['image', 'img amp-img'],
  ['media', 'audio video amp-video amp-audio'],
  // The four of the next row are frames of their own.
  ['widget', [...frameTags, 'script'].join(' ')],
  ['frame', 'iframe amp-iframe embed object'],
  ['table', 'table'],
  ['math', 'math'],
  ['noscript', 'noscript'],
  ['dialog', 'dialog'],
  ['break', 'br'],
  ['rule', 'hr'],
  ['chance', 'wbr'],
  ['drop',
    'style template svg head title meta link base basefont bgsound button input select option optgroup datalist textarea meter progress output '
    + 'param source track canvas area col colgroup frame frameset noembed noframes applet command keygen isindex portal fencedframe selectedcontent'],
];

export const treatments: ReadonlyMap<string, Treatment> = new Map(table.flatMap(([treatment, tags]) => tags.split(' ').map((tag) => [tag, treatment] as const)));

/** Obsolete names and the ones that replace them. */
export const renamed: ReadonlyMap<string, string> = new Map([['strike', 's'], ['acronym', 'abbr'], ['menu', 'ul'], ['dir', 'ul']]);

const integer = /^-?\d{1,6}$/;
const span = /^[1-9]\d{0,2}$/;
const moment = /^[\d:.,TZPWDHMSYtz+ -]{1,40}$/;
const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i;

/** Attributes that survive, besides addresses and sizes of pictures, and what their values must look like. */
const plainAttributes: ReadonlyMap<string, ReadonlyMap<string, RegExp>> = new Map(Object.entries({
  ol: { start: integer, reversed: /^/, type: /^[1aAiI]$/ },
  li: { value: integer },
  td: { colspan: span, rowspan: span },
  th: { colspan: span, rowspan: span, scope: /^(?:row|col|rowgroup|colgroup)$/ },
  time: { datetime: moment },
  del: { datetime: moment },
  ins: { datetime: moment },
  abbr: { title: /^.{1,300}$/ },
  dfn: { title: /^.{1,300}$/ },
  details: { open: /^/ },
}).map(([tag, rules]) => [tag, new Map(Object.entries(rules))]));

/** Attributes whose presence is their value. */
const flags: ReadonlySet<string> = new Set(['reversed', 'open']);

/** Attributes of an element that may stay on one of the name `name`, as they are written. */
export function plainOf(element: HtmlElement, name: string): string {
  const rules = plainAttributes.get(name);
  if (rules === undefined) return '';
  let kept = '';
  for (const [key, pattern] of rules) {
    const value = attribute(element, key);
    if (value !== undefined && pattern.test(value)) kept += flags.has(key) ? ` ${key}` : ` ${key}="${escapeAttribute(value)}"`;
  }
  return kept;
}

/** An element's own writing direction; any element may have one. */
export function directionOf(element: HtmlElement): string | undefined {
  const value = attribute(element, 'dir');
  return value !== undefined && /^(?:ltr|rtl|auto)$/i.test(value) ? value.toLowerCase() : undefined;
}

/** An element's own language, as a tag of BCP 47; any element may have one. */
export function languageTagOf(element: HtmlElement): string | undefined {
  const value = attribute(element, 'lang');
  return value !== undefined && languageTag.test(value) ? value : undefined;
}
