import { httpUrl } from '../../../common/html/url.ts';
import type { XmlElement } from '../xml/element.ts';

/** What reading an element needs to know besides the element. */
export interface ReadContext {
  /** The document's base address (RFC 3986 section 5.1), when there is any. */
  base?: string;
}

/**
 * The base address in force inside an element: `xml:base` attributes from the outermost inwards on top of the document's
 * base (XML Base). Bases that are not http or https are ignored.
 */
export function baseOf(element: XmlElement, context: ReadContext): string | undefined {
  if (!element.document.usesBase) return context.base;
  const outer = element.parent ? baseOf(element.parent, context) : context.base;
  const own = element.attribute('xml:base');
  return own === undefined ? outer : (httpUrl(own, outer) ?? outer);
}

/** A language tag (RFC 5646) as written, with `_` for `-` tolerated; undefined for words that are none. */
export const languageTag = (text: string | undefined): string | undefined => /^\s*([a-z]{2,8}(?:[-_][a-z0-9]{1,8}){0,4})\s*$/i.exec(text?.slice(0, 60) ?? '')?.[1];

/** The language in force inside an element (`xml:lang`), as written. */
export function languageOf(element: XmlElement): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const language = languageTag(at.attribute('xml:lang'));
    if (language !== undefined) return language;
  }
  return undefined;
}

/** An absolute address in plain ASCII: nothing would be gained by rewriting what the publisher wrote. */
const asWritten = /^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?(?:[/?#](?:[!$&-;=?-Z_a-z~#[\]]|%[\da-f]{2})*)?$/i;

/**
 * @param reference an address as a feed has it, absolute or relative, white space around and inside it tolerated
 * @returns absolute http(s) address; one that was absolute already stays letter for letter as it was
 */
export function absoluteUrl(reference: string, base: string | undefined): string | undefined {
  const trimmed = reference.trim().replace(/[\n\t]\s*/g, '');
  const url = httpUrl(trimmed.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://'), base);
  return url !== undefined && asWritten.test(trimmed) && URL.canParse(trimmed) ? trimmed : url;
}

/** The address in an element's text or in one of its attributes. */
export function urlIn(element: XmlElement | undefined, reference: string | undefined, context: ReadContext): string | undefined {
  return element === undefined || reference === undefined ? undefined : absoluteUrl(reference, baseOf(element, context));
}
