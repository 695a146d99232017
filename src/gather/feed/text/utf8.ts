const windows1252 = new TextDecoder('windows-1252');

/** Length of the UTF-8 sequence that begins here, or 0 when none does (RFC 3629 section 4). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const tooLow = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const tooHigh = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  if (length === 0 || tooLow || tooHigh) return 0;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/**
 * Reads UTF-8 into which bytes of windows-1252 were pasted, as happens when a page is put together from several sources.
 * @returns undefined when the sequences of UTF-8 are fewer than the stray bytes, so that it is another encoding
 */
export function mendUtf8(bytes: Uint8Array): string | undefined {
  const pieces: string[] = [];
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let sequences = 0;
  let strays = 0;
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 1) sequences++;
    if (length > 0) {
      at += length;
      continue;
    }
    pieces.push(utf8.decode(bytes.subarray(start, at)));
    start = at;
    while (at < bytes.length && sequenceLength(bytes, at) === 0) at++;
    strays += at - start;
    pieces.push(windows1252.decode(bytes.subarray(start, at)));
    start = at;
  }
  pieces.push(utf8.decode(bytes.subarray(start)));
  return sequences >= strays ? pieces.join('') : undefined;
}

/** The characters of windows-1252 that Latin-1 has not, by character and by byte. */
const toByte = new Map<number, number>();
const special: string[] = [];
for (let byte = 0x80; byte < 0xa0; byte++) {
  const character = windows1252.decode(Uint8Array.of(byte));
  special.push(character);
  if (character.charCodeAt(0) > 0xff) toByte.set(character.charCodeAt(0), byte);
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Undoes a wrong decoding that happened before the feed was written: UTF-8 read as Latin-1 or windows-1252 (`CafÃ©`,
 * `itâ€™s`), and windows-1252 read as Latin-1 (control characters 128 to 159).
 * @param text one field; it is mended as a whole or not at all, for only then is it certain
 */
export function mendText(text: string): string {
  // eslint-disable-next-line no-control-regex -- anything beyond ASCII
  if (!/[\u0080-\uffff]/.test(text)) return text;
  const mended = /[\u00c2-\u00f4]/.test(text) ? fromLatin(text) : undefined;
  return (mended ?? text).replace(/[\u0080-\u009f]/g, (character) => special[character.charCodeAt(0) - 0x80] ?? character);
}

function fromLatin(text: string): string | undefined {
  const bytes = new Uint8Array(text.length);
  const smart = text.includes('â€');
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code <= 0xff ? code : smart ? toByte.get(code) : undefined;
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  try {
    return strict.decode(bytes);
  } catch {
    return undefined; // TypeError: it was not UTF-8, so the text is what it seems
  }
}
