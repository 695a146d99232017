import { plainTitle } from '../../../common/html/text.ts';
import { sanitizeHtml } from '../../../common/html/sanitize.ts';
import { baseOf, type ReadContext } from './context.ts';
import { isHtmlName, looksLikeHtml } from './looks-like-html.ts';
import { resolveNestedBases } from './nested-base.ts';
import { valueOf } from '../xml/value.ts';
import type { XmlElement } from '../xml/element.ts';

type Kind = 'html' | 'text' | 'unknown';

interface Construct {
  source: string;
  kind: Kind;
}

const htmlTypes = new Set(['html', 'xhtml', 'text/html', 'application/xhtml+xml']);

/**
 * What an element says and in which language of marks: the text constructs of Atom 1.0 (RFC 4287 section 3.1 and 4.1.3),
 * of Atom 0.3 (`type` and `mode`), and of RSS, where nobody says.
 */
function read(element: XmlElement): Construct | undefined {
  const { text, markup } = valueOf(element);
  if (text.trim() === '') return undefined;
  const type = element.attribute('type')?.toLowerCase();
  const mode = element.attribute('mode')?.toLowerCase();
  if (mode === 'base64' || isBinaryType(element, type, markup)) return decodeBase64(text, type);
  if (markup || (type !== undefined && htmlTypes.has(type)) || type?.endsWith('+xml') || type?.endsWith('/xml')) return { source: text, kind: 'html' };
  const isText = type === 'text' || type?.startsWith('text/') || (element.document.isAtom && !element.name.includes(':'));
  return { source: text, kind: isText ? 'text' : 'unknown' };
}

/** RFC 4287 section 4.1.3.3: content of any other media type is Base64. */
const isBinaryType = (element: XmlElement, type: string | undefined, markup: boolean): boolean =>
  element.name === 'content' && element.document.isAtom && !markup && type !== undefined && /^[\w.+-]+\/[\w.+-]+/.test(type) && !/^text\/|[+/]xml|xhtml|html/.test(type);

function decodeBase64(text: string, type: string | undefined): Construct | undefined {
  const compact = text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(compact)) return { source: text, kind: 'unknown' };
  const decoded = new TextDecoder('utf-8').decode(Buffer.from(compact, 'base64'));
  // Pictures and other things that are not to be read.
  if (decoded.includes('\u0000') || decoded.includes('\ufffd')) return undefined;
  return { source: decoded, kind: type !== undefined && htmlTypes.has(type) ? 'html' : type === undefined || type.startsWith('text/') ? 'text' : 'unknown' };
}

/** Titles and subtitles beyond this many characters are cut: no reader shows them, and hostile feeds have megabytes. */
const longestLine = 2000;
/** As long as the sanitiser reads. */
const longestHtml = 5_000_000;

const oneLine = (text: string): string | undefined => text.slice(0, longestLine * 4).replace(/\s+/g, ' ').trim() || undefined;

/** A title or another short text as one line of plain text. */
export function titleIn(element: XmlElement | undefined): string | undefined {
  const construct = element && read(element);
  return construct && plainLine(construct.source, construct.kind === 'html');
}

/** One line of plain text from what may be HTML. */
export function plainLine(source: string, isHtml = false): string | undefined {
  const line = isHtml || looksLikeHtml(source) ? plainTitle(source) || undefined : oneLine(source);
  return line === undefined || line.length <= longestLine ? line : line.slice(0, longestLine).toWellFormed();
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Plain text as HTML: blank lines make paragraphs; `breaks` keeps single line ends too. */
export function textToHtml(text: string, breaks = false): string {
  const paragraphs = escapeText(text.trim()).split(/\n[ \t]*\n\s*/);
  const lines = breaks ? paragraphs.map((paragraph) => paragraph.replace(/\n/g, '<br>')) : paragraphs;
  return lines.length > 1 ? lines.map((paragraph) => `<p>${paragraph}</p>`).join('') : (lines[0] ?? '');
}

/** `x<y` in what is HTML otherwise: a `<` that begins no tag of HTML is a sign of its own. */
const escapeStrays = (html: string): string =>
  html.replace(/<(?!!)(\/?)([a-z][a-z0-9]*)?/gi, (whole, _slash: string, name: string | undefined) => (name !== undefined && isHtmlName(name.toLowerCase()) ? whole : `&lt;${whole.slice(1)}`));

/** HTML that was escaped once too often begins with an escaped block and has nothing but escaped tags. */
const unescapeTwice = (html: string): string =>
  /^\s*&lt;(?:p|div|img|figure|table|ul|ol|h[1-6]|section|article)(?:\s|&gt;|\/)/i.test(html) ? html.replace(/&lt;/gi, '<').replace(/&gt;/gi, '>').replace(/&quot;/gi, '"').replace(/&amp;/gi, '&') : html;

/** Text whose only marks are blank lines. */
const paragraphs = (html: string): string =>
  html.includes('<') || !/\S[ \t]*\n[ \t]*\n\s*\S/.test(html) ? html : html.trim().split(/\n[ \t]*\n\s*/).map((paragraph) => `<p>${paragraph}</p>`).join('');

/** Content as safe HTML, its links absolute; undefined when nothing is left of it. */
export function htmlIn(element: XmlElement | undefined, context: ReadContext, { breaks = false } = {}): string | undefined {
  const construct = element && read(element);
  if (!construct) return undefined;
  if (construct.kind === 'unknown' && !breaks && !construct.source.includes('<')) return safeHtml(paragraphs(unescapeTwice(construct.source)), baseOf(element, context));
  const isHtml = construct.kind === 'html' || (construct.kind === 'unknown' && !breaks) || looksLikeHtml(construct.source);
  return safeHtml(isHtml ? construct.source : textToHtml(construct.source, breaks), baseOf(element, context));
}

/** Safe HTML from foreign HTML. */
export function safeHtml(source: string, base: string | undefined): string | undefined {
  // `<![CDATA[` that was escaped is left over in the text; HTML knows no such thing.
  const trimmed = source.slice(0, longestHtml).trim().replace(/^<!\[CDATA\[|\]\]>$/g, '');
  if (!/[<&>]/.test(trimmed)) return trimmed.toWellFormed() || undefined;
  const html = trimmed.includes('</') || !trimmed.includes('<') ? trimmed : escapeStrays(trimmed);
  return sanitizeHtml(resolveNestedBases(html, base), base === undefined ? {} : { baseUrl: base }).trim() || undefined;
}
