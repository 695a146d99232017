import { decodeHTML } from 'entities/decode';

/** Tags that are taken for markup in a title; anything else in angle brackets is text, as in "x < y" or "Vec<T>". */
const known = new Set(
  ('a abbr acronym b bdi bdo big blockquote br center cite code del dfn div em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark nobr ol p pre q rp rt ruby s '
  + 'samp script small span strike strong style sub sup svg time tt u ul var wbr').split(' '),
);
const separating = new Set('blockquote br center div h1 h2 h3 h4 h5 h6 hr img li ol p pre ul'.split(' '));

const tag = /<\/?([a-zA-Z][a-zA-Z0-9]*)(\s(?:"[^"]*"|'[^']*'|[^'"<>])*)?\/?>/g;
/** Attributes have values; "a<b and c>d" has none. */
const plausible = (attributes: string | undefined): boolean => attributes === undefined || attributes.trim() === '' || attributes.includes('=');

const comment = /<!--[^]*?-->/g;
const code = /<(script|style)\b[^]*?<\/\1\s*>/gi;
const cdata = /<!\[CDATA\[([^]*?)\]\]>/g;
/** Soft hyphens, zero-width spaces, byte order marks, directional overrides and control characters. */
const invisible = /[\u00ad\u200b\ufeff\u202a-\u202e]|[^\P{Cc}\t\n\r\f]/gu;

const longest = 10_000;

/**
 * One line of plain text from a title that may hold markup and entities.
 * @param html text or HTML, decoded once already when it came out of XML
 * @returns the words, white space folded; entities are decoded once, so `&lt;b&gt;` stays visible as `<b>`
 */
export function plainTitle(html: string): string {
  let text = html.length > longest ? html.slice(0, longest) : html;
  if (text.includes('<')) {
    text = text
      .replace(cdata, '$1')
      .replace(comment, '')
      .replace(code, '')
      .replace(tag, (whole: string, name: string, rest: string | undefined) => {
        const lower = name.toLowerCase();
        if (!known.has(lower) || !plausible(rest)) return whole;
        return separating.has(lower) ? ' ' : '';
      });
  }
  if (text.includes('&')) text = decodeHTML(text);
  return text.replace(invisible, '').replace(/\s+/g, ' ').trim().toWellFormed();
}
