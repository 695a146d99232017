import { asciiPages, ebcdicPages } from './code-pages.ts';

/** Strict: undefined when the bytes are not in this encoding. */
export type StrictDecoder = (bytes: Uint8Array) => string | undefined;

export interface Charset {
  /** Canonical name in lower case. */
  name: string;
  decode: StrictDecoder;
  /** One byte a character, so that any bytes decode and success proves nothing. */
  singleByte: boolean;
}

/** Names that the Encoding Standard does not list, as programs write them; punctuation is already taken out. */
const aliases: Readonly<Record<string, string>> = {
  u8: 'utf-8', utf: 'utf-8', utf8: 'utf-8', utf8ucs2: 'utf-8', utf8n: 'utf-8', cp65001: 'utf-8', unicode11utf8: 'utf-8', utf8mb4: 'utf-8', utf8sig: 'utf-8',
  u16: 'utf-16', utf16: 'utf-16', ucs2: 'utf-16', unicode: 'utf-16', csunicode: 'utf-16', iso10646ucs2: 'utf-16', csucs2: 'utf-16', unicodebig: 'utf-16be', unicodelittle: 'utf-16le',
  utf16be: 'utf-16be', utf16le: 'utf-16le', utf16bigendian: 'utf-16be', utf16littleendian: 'utf-16le',
  u32: 'utf-32', utf32: 'utf-32', ucs4: 'utf-32', csucs4: 'utf-32', iso10646ucs4: 'utf-32', utf32be: 'utf-32be', utf32le: 'utf-32le',
  ascii: 'us-ascii', usascii: 'us-ascii', '646': 'us-ascii', ansix341968: 'us-ascii', iso646us: 'us-ascii', csascii: 'us-ascii', cp367: 'us-ascii', ibm367: 'us-ascii', isoir6: 'us-ascii',
  latin: 'windows-1252', latin1: 'windows-1252', l1: 'windows-1252', '8859': 'windows-1252', iso8859: 'windows-1252', ansi: 'windows-1252', msansi: 'windows-1252',
  latin2: 'iso-8859-2', latin3: 'iso-8859-3', latin4: 'iso-8859-4', latin5: 'windows-1254', latin6: 'iso-8859-10', latin7: 'iso-8859-13', latin8: 'iso-8859-14', latin9: 'iso-8859-15', latin10: 'iso-8859-16',
  gb: 'gb18030', cp936: 'gbk', ms936: 'gbk', '936': 'gbk', euccn: 'gbk', eucgb2312cn: 'gbk', gb23121980: 'gbk', gb231280: 'gbk', hz: 'hz-gb-2312', hzgb: 'hz-gb-2312', hzgb2312: 'hz-gb-2312',
  big5tw: 'big5', cp950: 'big5', ms950: 'big5', '950': 'big5', big5hkscs: 'big5', hkscs: 'big5', euctw: 'big5',
  eucjp: 'euc-jp', ujis: 'euc-jp', eucjis2004: 'euc-jp', eucjisx0213: 'euc-jp', jisx0213: 'euc-jp',
  sjis: 'shift_jis', shiftjis: 'shift_jis', cp932: 'shift_jis', ms932: 'shift_jis', '932': 'shift_jis', ms_kanji: 'shift_jis', mskanji: 'shift_jis', shiftjis2004: 'shift_jis', shiftjisx0213: 'shift_jis', sjis2004: 'shift_jis', sjisx0213: 'shift_jis',
  iso2022jp1: 'iso-2022-jp', iso2022jp2: 'iso-2022-jp', iso2022jp3: 'iso-2022-jp', iso2022jpext: 'iso-2022-jp', jis: 'iso-2022-jp',
  euckr: 'euc-kr', uhc: 'euc-kr', cp949: 'euc-kr', ms949: 'euc-kr', '949': 'euc-kr', ksc5601: 'euc-kr', ksx1001: 'euc-kr', iso2022kr: 'iso-2022-kr', csiso2022kr: 'iso-2022-kr',
  tis620: 'windows-874', tis6202533: 'windows-874', cp874: 'windows-874', thai: 'windows-874', iso885911: 'windows-874', isoir166: 'windows-874',
  mac: 'macintosh', macroman: 'macintosh', maccyrillic: 'x-mac-cyrillic', macukrainian: 'x-mac-cyrillic', maccenteuro: 'maclatin2', maccentraleurope: 'maclatin2', xmacce: 'maclatin2',
  koi8r: 'koi8-r', koi8u: 'koi8-u', koi8ru: 'koi8-u', koi: 'koi8-r', koi8: 'koi8-r', pt154: 'ptcp154', cp154: 'ptcp154', cyrillicasian: 'ptcp154', strk10482002: 'kz1048', rk1048: 'kz1048',
  elot928: 'iso-8859-7', isoceltic: 'iso-8859-14', isoir199: 'iso-8859-14', l8: 'iso-8859-14', l7: 'iso-8859-13', l10: 'iso-8859-16', isoir226: 'iso-8859-16',
  iso2022jp: 'iso-2022-jp', iso2022jp2004: 'iso-2022-jp', ksc56011987: 'euc-kr', gb180302000: 'gb18030', tis6200: 'windows-874', tis62025290: 'windows-874', tis62025291: 'windows-874', csptcp154: 'ptcp154',
  xmacjapanese: 'shift_jis', xmackorean: 'euc-kr', xmacsimpchinese: 'gbk', xmactradchinese: 'big5', unicodebigunmarked: 'utf-16be', unicodelittleunmarked: 'utf-16le', utf8ucs4: 'utf-8',
  us: 'us-ascii', ansix341986: 'us-ascii', iso646irv1991: 'us-ascii', ibm039: 'cp037', cp1051: 'hproman8', ibm1051: 'hproman8', roman8: 'hproman8', r8: 'hproman8', cshproman8: 'hproman8', ruscii: 'cp1125', cp866u: 'cp1125',
  ebcdiccpbe: 'cp500', ebcdiccpch: 'cp500', ebcdiccpca: 'cp037', ebcdiccpnl: 'cp037', ebcdiccpus: 'cp037', ebcdiccpwt: 'cp037', ebcdiccphe: 'cp424', cspc8codepage437: 'cp437', cspc775baltic: 'cp775',
  cspc850multilingual: 'cp850', cspcp852: 'cp852', cspc862latinhebrew: 'cp862', cpis: 'cp861', cpgr: 'cp869',
};

const bare = (label: string): string => label.toLowerCase().replace(/[^a-z0-9]/g, '');

function strict(name: string): StrictDecoder {
  return (bytes) => {
    try {
      return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined; // TypeError: the bytes are not in this encoding
    }
  };
}

/** `characters` stand for the bytes from `first` on. */
const byTable = (characters: string, first: number): StrictDecoder => (bytes) => {
  let text = '';
  for (const byte of bytes) text += byte < first ? String.fromCharCode(byte) : characters.charAt(byte - first);
  return text;
};

const shifted: Readonly<Record<string, StrictDecoder>> = { 'hz-gb-2312': decodeHz, 'iso-2022-kr': decodeIso2022Kr };

/**
 * Finds a decoder for a label as found in a header or an XML declaration: the labels of the Encoding Standard, their
 * many misspellings, DOS, Macintosh and EBCDIC code pages, UTF-32, HZ and ISO-2022-KR.
 * @returns undefined for a name that nobody knows
 */
export function charsetOf(label: string): Charset | undefined {
  if (label.length > 40) return undefined;
  const short = bare(label);
  const name = Object.hasOwn(aliases, short) ? (aliases[short] ?? '') : label.trim().toLowerCase();
  if (name === 'us-ascii') return { name, decode: decodeAscii, singleByte: true };
  if (name.startsWith('utf-16')) return { name, decode: (bytes) => decodeUtf16(bytes, name), singleByte: false };
  if (name.startsWith('utf-32')) return { name, decode: (bytes) => decodeUtf32(bytes, name !== 'utf-32le'), singleByte: false };
  if (Object.hasOwn(shifted, name)) return { name, decode: shifted[name] ?? decodeAscii, singleByte: false };
  return pageOf(bare(name).replace(/^(?:cs)?(?:ibm|dos|oem|xcp|cp0*(?=\d))?(?=\d)/, 'cp')) ?? pageOf(bare(name)) ?? standard(name) ?? standard(name.replaceAll('_', '-')) ?? standard(hyphened(short));
}

function pageOf(short: string): Charset | undefined {
  const name = Object.hasOwn(aliases, short) ? (aliases[short] ?? '') : short.replace(/^cp(\d\d)$/, 'cp0$1');
  if (Object.hasOwn(asciiPages, name)) return { name, decode: byTable(asciiPages[name] ?? '', 128), singleByte: true };
  if (Object.hasOwn(ebcdicPages, name)) return { name, decode: (bytes) => byTable(ebcdicPages[name] ?? '', 0)(bytes)?.replaceAll('\u0085', '\n'), singleByte: true };
  return undefined;
}

function standard(label: string): Charset | undefined {
  try {
    const name = new TextDecoder(label).encoding;
    return { name, decode: strict(name), singleByte: /^(?:windows|iso-8859|koi8|mac|x-mac|ibm)/.test(name) };
  } catch {
    return undefined; // RangeError: not a label of the Encoding Standard
  }
}

/** `iso885915`, `iso_8859-1:1987`, `windows1252` and `1252` with the hyphens that the standard wants. */
const hyphened = (short: string): string =>
  short.replace(/^(?:cs)?(?:iso)?8859(\d{1,2}?)(?:(?:19|20)\d\d)?[ei]?$/, 'iso-8859-$1').replace(/^(?:cp|windows|win|xcp|ms)?(125\d|874)$/, 'windows-$1').replace(/^(?:cp|ibm)866$/, 'ibm866');

function decodeAscii(bytes: Uint8Array): string | undefined {
  return bytes.some((byte) => byte > 127) ? undefined : new TextDecoder('latin1').decode(bytes);
}

/** RFC 2781 section 4.3 wants big-endian without a mark, but a `<` or `{` in the first pair says which it is. */
function decodeUtf16(bytes: Uint8Array, name: string): string | undefined {
  if (!looksWide(bytes)) return undefined;
  const little = name === 'utf-16' ? (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] !== 0 && bytes[1] === 0) : name === 'utf-16le';
  return new TextDecoder(little ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(bytes);
}

/** An XML document in UTF-16 has a zero in one of its first bytes, or a mark. */
const looksWide = (bytes: Uint8Array): boolean => (bytes[0] ?? 0) >= 0xfe || bytes.subarray(0, 64).includes(0);

function decodeUtf32(bytes: Uint8Array, bigEndian: boolean): string | undefined {
  if (bytes.length % 4 > 0 && bytes.length < 4) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = !bigEndian || (view.byteLength >= 4 && view.getUint32(0) > 0x10ffff);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little);
    if (code > 0x10ffff) return undefined;
    text += String.fromCodePoint(code);
  }
  return text.toWellFormed();
}

/** RFC 1843: `~{` begins two-byte characters, `~}` ends them. */
function decodeHz(bytes: Uint8Array): string | undefined {
  return withHighBits(bytes, 'gbk', (at, inside) => {
    if (bytes[at] !== 0x7e) return undefined;
    if (bytes[at + 1] === (inside ? 0x7d : 0x7b)) return { length: 2, inside: !inside };
    return bytes[at + 1] === 0x0a ? { length: 2, inside } : undefined;
  });
}

/** RFC 1557: shift out (14) begins two-byte characters, shift in (15) ends them. */
function decodeIso2022Kr(bytes: Uint8Array): string | undefined {
  return withHighBits(bytes, 'euc-kr', (at, inside) => {
    if (bytes[at] === 0x1b && bytes[at + 1] === 0x24 && bytes[at + 2] === 0x29 && bytes[at + 3] === 0x43) return { length: 4, inside };
    return bytes[at] === 0x0e || bytes[at] === 0x0f ? { length: 1, inside: bytes[at] === 0x0e } : undefined;
  });
}

type Shift = (at: number, inside: boolean) => { length: number; inside: boolean } | undefined;

function withHighBits(bytes: Uint8Array, base: string, shift: Shift): string | undefined {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let inside = false;
  for (let at = 0; at < bytes.length; at++) {
    const found = shift(at, inside);
    if (found) {
      inside = found.inside;
      at += found.length - 1;
      continue;
    }
    const byte = bytes[at] ?? 0;
    out[length++] = inside && byte > 0x20 ? byte | 0x80 : byte;
  }
  return strict(base)(out.subarray(0, length));
}
