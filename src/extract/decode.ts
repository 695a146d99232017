import { detect } from 'chardet';

const mostBytes = 10_000_000;
/** How far a declaration is looked for; the standard's 1,024 bytes are too few for many real pages. */
const declarationBytes = 16_384;
const guessBytes = 65_536;

/** Encodings that servers name by default, whatever the page is in. */
const careless = new Set(['windows-1252', 'iso-8859-1', 'us-ascii']);

/**
 * A page's bytes as text. The encoding is the byte order mark's, else that of the HTTP header, else that of a `meta` tag
 * or XML declaration, else guessed (HTML Standard, 13.2.3.2). Two lies are seen through: bytes that are well-formed
 * UTF-8 are read as UTF-8 when a Western default was declared, and bytes that are plainly not UTF-8 are guessed when
 * UTF-8 was declared.
 * @param bytes the body, already decompressed; what is beyond 10 MB is left out
 * @param contentType the HTTP `Content-Type` header
 */
export function decodeHtml(bytes: Uint8Array, contentType?: string): string {
  const body = bytes.length > mostBytes ? bytes.subarray(0, mostBytes) : bytes;
  const marked = byteOrderMark(body);
  if (marked !== undefined) return decode(body, marked);
  const declared = knownEncoding(/charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1]) ?? declaredInPage(body);
  if (declared !== undefined && declared !== 'utf-8' && !careless.has(declared)) return decode(body, declared);
  const text = decode(body, 'utf-8');
  const broken = count(text, '\ufffd');
  if (broken === 0) return text;
  if (declared !== undefined && declared !== 'utf-8') return decode(body, declared);
  // A few broken letters in much good text are the page's own; many are another encoding.
  if (broken * 20 < nonAscii(text)) return text;
  return decode(body, knownEncoding(detect(body.subarray(0, guessBytes)) ?? undefined) ?? 'windows-1252');
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

/** The Encoding Standard's name for a label; undefined for labels that nobody knows. */
function knownEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function declaredInPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes));
  const label = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{1,40})/.exec(head)?.[1];
  const encoding = knownEncoding(label);
  // A page that could be read up to its declaration is not UTF-16.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

function nonAscii(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) found++;
  return found;
}
