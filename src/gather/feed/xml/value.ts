import { mendText } from '../text/utf8.ts';
import { decodeEntities } from './entities.ts';
import type { XmlElement } from './element.ts';

/** What an element says. */
export interface Value {
  text: string;
  /** The element holds tags that nobody escaped: `text` is HTML or XML source, its entities undecoded. */
  markup: boolean;
}

const cdata = '<![CDATA[';

/** Reads an element's content: entities decoded, CDATA sections taken as they are, comments left out. */
export function valueOf(element: XmlElement): Value {
  const { inner } = element;
  const value = inner.includes('<') ? readMixed(inner, element) : { text: decodeEntities(inner, element.document.declared), markup: false };
  return element.document.suspicious ? { ...value, text: mendText(value.text) } : value;
}

/** An element's words on one line, without any tags. */
export function textOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const { text, markup } = valueOf(element);
  const plain = markup ? decodeEntities(text.replace(/<[^<>]*>/g, ' '), element.document.declared) : text;
  return plain.replace(/\s+/g, ' ').trim() || undefined;
}

function readMixed(inner: string, element: XmlElement): Value {
  const start = inner.indexOf(cdata);
  const end = inner.indexOf(']]>', start);
  if (start >= 0 && end > 0 && inner.slice(0, start).trim() === '' && inner.slice(end + 3).trim() === '') return { text: inner.slice(start + cdata.length, end), markup: false };
  const withoutComments = inner.includes('<!--') ? stripComments(inner) : inner;
  return hasTags(withoutComments) ? { text: markupOf(withoutComments, element), markup: true } : { text: decodePieces(withoutComments, element), markup: false };
}

/** Calls back for each CDATA section and each piece between them; a section without end reaches to the end. */
function eachPiece(text: string, onText: (text: string) => void, onCdata: (text: string) => void): void {
  let at = 0;
  for (let open = text.indexOf(cdata); open >= 0; open = text.indexOf(cdata, at)) {
    onText(text.slice(at, open));
    const end = text.indexOf(']]>', open);
    onCdata(text.slice(open + cdata.length, end < 0 ? text.length : end));
    at = end < 0 ? text.length : end + 3;
  }
  onText(text.slice(at));
}

function decodePieces(text: string, element: XmlElement): string {
  let out = '';
  eachPiece(text, (piece) => (out += decodeEntities(piece, element.document.declared)), (section) => (out += section));
  return out;
}

function hasTags(text: string): boolean {
  let found = false;
  eachPiece(text, (piece) => (found ||= /<\/?[a-z_]/i.test(piece)), () => {});
  return found;
}

function stripComments(text: string): string {
  let out = '';
  let at = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
    if (text.startsWith(cdata, open)) {
      const end = text.indexOf(']]>', open);
      if (end < 0) break;
      open = end;
    } else if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open + 4);
      if (end < 0) break;
      out += text.slice(at, open);
      at = end + 3;
      open = end;
    }
  }
  return out + text.slice(at);
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const voids = /^(?:area|base|basefont|bgsound|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** What is empty in XML is open in HTML, and `<script/>` would swallow the rest; `</br>` would be a second line break. */
const asHtml = (xml: string): string =>
  xml
    .replace(/<([a-z][\w:.-]{0,40})((?:\s[^<>]*["'\s])?)\/>/gi, (whole, name: string, attributes: string) => (voids.test(name.slice(name.indexOf(':') + 1)) ? whole : `<${name}${attributes}></${name}>`))
    .replace(/<\/(?:[a-z]{1,10}:)?br\s*>/gi, '');

/** Inline XHTML keeps CDATA as text; in HTML that nobody escaped, CDATA is more HTML. Prefixes go (`xhtml:p`), save those of Word, SVG and MathML. */
function markupOf(text: string, element: XmlElement): string {
  const isXhtml = /xhtml|xml/.test(element.attribute('type') ?? '') || element.name.startsWith('xhtml:');
  let out = '';
  eachPiece(text, (piece) => (out += piece), (section) => (out += isXhtml ? escapeText(section) : section));
  const { texts } = element.document.declared;
  if (texts.size > 0) out = out.replace(/&([\w.-]{1,32});/g, (whole, name: string) => (texts.has(name) ? escapeText(decodeEntities(whole, element.document.declared)) : whole));
  out = asHtml(out);
  return /<[\w.-]+:/.test(out) ? out.replace(/(<\/?)(?!(?:o|v|w|st1|svg|math|m):)[\w.-]{1,20}:(?=[a-z])/gi, '$1') : out;
}
