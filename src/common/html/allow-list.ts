/** What happens to an element; anything that is not in this table keeps its content and loses its tags. */
export type Treatment =
  | 'inline' | 'paragraph' | 'lines' | 'bare' | 'flow' | 'heading' | 'preformatted'
  | 'link' | 'figure' | 'picture' | 'image' | 'media' | 'frame' | 'table' | 'noscript' | 'dialog' | 'break' | 'rule' | 'chance' | 'drop';

const table: [Treatment, string][] = [
  ['inline', 'abbr acronym b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time u var'],
  ['paragraph', 'p'],
  ['lines', 'address article aside body center div fieldset footer form header hgroup html legend main nav search section td th tr tbody thead tfoot caption'],
  ['bare', 'ul ol menu dir li dl dt dd figcaption'],
  ['flow', 'blockquote details'],
  ['heading', 'h1 h2 h3 h4 h5 h6 summary'],
  ['preformatted', 'pre listing xmp plaintext'],
  ['link', 'a'],
  ['figure', 'figure'],
  ['picture', 'picture'],
  ['image', 'img amp-img'],
  ['media', 'audio video amp-video amp-audio'],
  ['frame', 'iframe amp-iframe'],
  ['table', 'table'],
  ['noscript', 'noscript'],
  ['dialog', 'dialog'],
  ['break', 'br'],
  ['rule', 'hr'],
  ['chance', 'wbr'],
  ['drop',
    'script style template svg math head title meta link base basefont bgsound button input select option optgroup datalist textarea meter progress output '
    + 'embed param source track canvas area col colgroup frame frameset noembed noframes applet command keygen isindex portal fencedframe selectedcontent'],
];

export const treatments: ReadonlyMap<string, Treatment> = new Map(table.flatMap(([treatment, tags]) => tags.split(' ').map((tag) => [tag, treatment] as const)));

/** Obsolete names and the ones that replace them. */
export const renamed: ReadonlyMap<string, string> = new Map([['strike', 's'], ['acronym', 'abbr'], ['menu', 'ul'], ['dir', 'ul']]);

const integer = /^-?\d{1,6}$/;
const span = /^[1-9]\d{0,2}$/;
const moment = /^[\d:.,TZPWDHMSYtz+ -]{1,40}$/;
const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i;

/** Attributes that survive, besides addresses and sizes of pictures, and what their values must look like. */
export const plainAttributes: ReadonlyMap<string, ReadonlyMap<string, RegExp>> = new Map(Object.entries({
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

/** Attributes that any element keeps. */
export const globalAttributes: ReadonlyMap<string, RegExp> = new Map([['dir', /^(?:ltr|rtl|auto)$/i], ['lang', languageTag]]);

/** Attributes whose presence is their value. */
export const flags: ReadonlySet<string> = new Set(['reversed', 'open']);
