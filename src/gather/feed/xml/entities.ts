import { decodeHTMLStrict, replaceCodePoint } from 'entities/decode';
import { limits } from './limits.ts';

/** Replacement texts of the entities that a document declares itself. */
export interface DeclaredEntities {
  texts: ReadonlyMap<string, string>;
  /** Characters that expansion has added so far. */
  grown: number;
}

/**
 * Decodes the references of XML text: the five of XML, numeric ones (128 to 159 as windows-1252, as browsers do), the
 * names of HTML though no feed declares them, and what the document itself declares as plain text. Whatever else
 * follows an ampersand stays as it is, so `AT&T` and `?a=1&b=2` survive.
 */
export function decodeEntities(text: string, declared?: DeclaredEntities): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  while (at >= 0) {
    const end = endOfReference(text, at + 1);
    if (end > 0) {
      const value = resolve(text.slice(at + 1, end), declared);
      if (value !== undefined) {
        out += text.slice(from, at) + value;
        from = end + 1;
      }
    }
    at = text.indexOf('&', Math.max(from, at + 1));
  }
  return from === 0 ? text : out + text.slice(from);
}

const longestName = 32;

/** Index of the `;` that ends a reference, or -1 when what follows the ampersand is none. */
function endOfReference(text: string, from: number): number {
  const last = Math.min(text.length, from + longestName + 1);
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3b) return at > from ? at : -1;
    const isNameCharacter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
      || (code === 0x23 && at === from) || code === 0x2e || code === 0x2d || code === 0x5f || code > 0x7f;
    if (!isNameCharacter) return -1;
  }
  return -1;
}

function resolve(name: string, declared: DeclaredEntities | undefined): string | undefined {
  switch (name) {
    case 'lt': return '<';
    case 'gt': return '>';
    case 'amp': return '&';
    case 'quot': return '"';
    case 'apos': return "'";
  }
  if (name.charCodeAt(0) === 0x23) return numeric(name);
  const text = declared?.texts.get(name);
  if (declared && text !== undefined) {
    declared.grown += text.length;
    return declared.grown > limits.entityGrowth ? '' : text;
  }
  const html = decodeHTMLStrict(`&${name};`);
  return html.startsWith(`&${name}`) ? undefined : html;
}

function numeric(reference: string): string | undefined {
  const hexadecimal = reference[1] === 'x' || reference[1] === 'X';
  const digits = reference.slice(hexadecimal ? 2 : 1);
  if (!(hexadecimal ? /^[\da-f]+$/i : /^\d+$/).test(digits)) return undefined;
  const code = replaceCodePoint(Number.parseInt(digits, hexadecimal ? 16 : 10));
  const isForbidden = (code < 0x20 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff;
  return isForbidden ? '' : String.fromCodePoint(code);
}
