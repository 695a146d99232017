import { decodeHTMLStrict } from 'entities/decode';

const elements = new Set((
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup '
  + 'dd del details dfn dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd '
  + 'label legend li link main map mark marquee menu meta nav nobr noscript object ol optgroup option p param picture pre q rp rt ruby s samp script section select small '
  + 'source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title tr track tt u ul var video wbr'
).split(' '));

const tag = /<(\/?)([a-z][a-z0-9]*)(\s[^<>]*)?(\/?)>/gi;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;

/** Whether an element of HTML is called so. `name` in lower case. */
export const isHtmlName = (name: string): boolean => elements.has(name);

/**
 * Whether text that does not say what it is must be HTML: it has an end tag, an empty-element tag or a tag with
 * attributes, or a character reference, and no tag that HTML does not know. "History of the <blink> tag" and "x < y" are text.
 */
export function looksLikeHtml(text: string): boolean {
  let certain = false;
  if (text.includes('<')) {
    for (const [, slash, name = '', attributes = '', closing] of text.matchAll(tag)) {
      if (!elements.has(name.toLowerCase())) return false;
      certain ||= slash === '/' || closing === '/' || attributes.endsWith('/') || /\s\w[\w-]*\s*=/.test(attributes) || name.toLowerCase() === 'br';
    }
  }
  if (certain) return true;
  return text.includes('&') && [...text.matchAll(reference)].some(([whole]) => decodeHTMLStrict(whole) !== whole);
}
