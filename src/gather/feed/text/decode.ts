import { charsetOf, type Charset } from './charset.ts';
import { guessText, sevenBitCharset } from './guess.ts';
import { ebcdicPages } from './code-pages.ts';
import { mendUtf8 } from './utf8.ts';

export interface DecodedText {
  text: string;
  /** Canonical name of the encoding that was used, in lower case. */
  encoding: string;
  /** Letters in the text that another program has decoded wrongly before: a field may need {@link mendText}. */
  suspicious: boolean;
}

const marks: [bytes: number[], label: string][] = [
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

/** First characters of a document without a mark (XML 1.0, appendix F): `<`, `<?` or `{` in wide characters. */
const starts: [bytes: number[], label: string][] = [
  [[0, 0, 0, 0x3c], 'utf-32be'],
  [[0x3c, 0, 0, 0], 'utf-32le'],
  [[0, 0x3c, 0], 'utf-16be'],
  [[0x3c, 0], 'utf-16le'],
  [[0, 0x7b, 0], 'utf-16be'],
  [[0x7b, 0], 'utf-16le'],
];

const startsWith = (bytes: Uint8Array, prefix: number[]): boolean => prefix.every((byte, at) => bytes[at] === byte);
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The `charset` of a Content-Type (RFC 9110 section 8.3.2), quoted or not, with the odd spellings that servers send. */
export const headerCharset = (contentType = ''): string | undefined =>
  /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType)?.[1];

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = startsWith(bytes, [0x4c, 0x6f, 0xa7, 0x94]) ? ebcdicHead(bytes) : latin(bytes.subarray(0, 1024)).replaceAll('\0', '');
  return /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']?\s*([^\s"'?>]+)/i.exec(head)?.[1];
}

/** The declaration of an EBCDIC document is written in characters that all its code pages share. */
function ebcdicHead(bytes: Uint8Array): string {
  let head = '';
  for (const byte of bytes.subarray(0, 200)) head += ebcdicPages['cp037']?.charAt(byte) ?? '';
  return head;
}

/**
 * Bytes to text by RFC 7303: byte order mark, then the header's charset, then the XML declaration, then a guess. A label
 * that nobody knows or that the bytes contradict counts as absent, and text that is plainly UTF-8 is read as such.
 * Characters that XML forbids are taken out, line ends are `\n`.
 * @param contentType the Content-Type header
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string): DecodedText {
  const mark = marks.find(([prefix]) => startsWith(bytes, prefix));
  const content = mark ? bytes.subarray(mark[0].length) : bytes;
  const labels = [mark?.[1], starts.find(([prefix]) => startsWith(bytes, prefix))?.[1], headerCharset(contentType), declaredCharset(content)];
  const charsets = labels.flatMap((label) => (label === undefined ? [] : (charsetOf(label) ?? [])));
  const { text, encoding } = byLabel(content, charsets) ?? byGuess(content, charsets);
  return { encoding, ...tidy(text) };
}

type Read = { text: string; encoding: string };

function byLabel(bytes: Uint8Array, charsets: Charset[]): Read | undefined {
  for (const charset of charsets) {
    const text = charset.decode(bytes);
    if (text === undefined) continue;
    const utf8 = charset.name === 'utf-8' ? undefined : betterAsUtf8(bytes, charset);
    return utf8 === undefined ? { text, encoding: charset.name } : { text: utf8, encoding: 'utf-8' };
  }
  return undefined;
}

/** Any bytes are valid in a single-byte encoding; in UTF-8 almost none are by chance, so UTF-8 is believed over a label. */
function betterAsUtf8(bytes: Uint8Array, charset: Charset): string | undefined {
  if (/^utf|^cp(?:037|273|424|500|875|1026|1140)$/.test(charset.name)) return undefined;
  const text = charsetOf('utf-8')?.decode(bytes);
  if (text === undefined) return undefined;
  const wide = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  return wide >= (charset.singleByte ? 1 : 8) ? text : undefined;
}

function byGuess(bytes: Uint8Array, charsets: Charset[]): Read {
  const sevenBit = charsetOf(sevenBitCharset(bytes) ?? 'utf-8');
  const text = sevenBit?.decode(bytes) ?? charsetOf('utf-8')?.decode(bytes);
  if (text !== undefined) return { text, encoding: sevenBit?.name ?? 'utf-8' };
  const mended = mendUtf8(bytes);
  if (mended !== undefined) return { text: mended, encoding: 'utf-8' };
  return guessText(bytes, charsets.map(({ name }) => name));
}

function tidy(raw: string): { text: string; suspicious: boolean } {
  let text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  // oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 section 2.2 forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) text = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return { text: text.toWellFormed(), suspicious: /[\u0080-\u009f]|[\u00c2-\u00f4][\u00a0-\u00bf]|â€/.test(text) };
}
