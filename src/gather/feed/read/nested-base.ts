import { Parser } from 'htmlparser2';
import { httpUrl } from '../../../common/html/url.ts';

const addressed = new Set(['href', 'src', 'cite', 'longdesc', 'poster', 'background', 'action', 'data', 'usemap']);
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/**
 * Makes links absolute that stand below an `xml:base` inside of the markup itself (inline XHTML of Atom feeds). Markup
 * without such attributes, which is nearly all, comes back as it is.
 */
export function resolveNestedBases(html: string, base: string | undefined): string {
  if (!html.includes('xml:base')) return html;
  const bases: [tag: string, base: string | undefined][] = [];
  const edits: [start: number, end: number, text: string][] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const outer = bases.length > 0 ? bases.at(-1)?.[1] : base;
      const own = attributes['xml:base'];
      const inner = own === undefined ? outer : (httpUrl(own.trim(), outer) ?? outer);
      if (!voids.has(tag) && bases.length < 256) bases.push([tag, inner]);
      if (inner !== base) edits.push([parser.startIndex, parser.endIndex + 1, openTag(tag, attributes, inner)]);
    },
    onclosetag(tag) {
      if (bases.at(-1)?.[0] === tag) bases.pop();
    },
  }, { xmlMode: false, lowerCaseTags: true, recognizeSelfClosing: true });
  parser.end(html);
  let out = '';
  let at = 0;
  for (const [start, end, text] of edits) {
    if (start < at) continue;
    out += html.slice(at, start) + text;
    at = end;
  }
  return out + html.slice(at);
}

const quote = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

function openTag(tag: string, attributes: Record<string, string>, base: string | undefined): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${quote(addressed.has(name) ? (httpUrl(value.trim(), base) ?? value) : value)}"`);
  return `<${tag}${written.join('')}>`;
}
