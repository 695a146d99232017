import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, headerCharset } from './decode.ts';

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const bytes = (...parts: (string | number | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)));
const wide = (text: string, unit: 2 | 4, little: boolean): number[] =>
  [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    const big = unit === 2 ? [code >> 8, code & 255] : [code >>> 24, (code >> 16) & 255, (code >> 8) & 255, code & 255];
    return little ? big.toReversed() : big;
  });
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

type Row = [what: string, input: Uint8Array, contentType: string | undefined, text: string, encoding: string];
const rows: Row[] = [
  ['plain ASCII', bytes('<rss/>'), undefined, '<rss/>', 'utf-8'],
  ['UTF-8 without a label', bytes('<a>', utf8('é東'), '</a>'), undefined, '<a>é東</a>', 'utf-8'],
  ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, '<a>', utf8('é'), '</a>'), undefined, '<a>é</a>', 'utf-8'],
  ['the mark wins over the header', bytes(0xef, 0xbb, 0xbf, '<a>', utf8('é'), '</a>'), 'text/xml; charset=iso-8859-2', '<a>é</a>', 'utf-8'],
  ['the header wins over the declaration', bytes(declared('iso-8859-1'), '<a>', 0xb1, '</a>'), 'application/xml; charset=iso-8859-2', `${declared('iso-8859-1')}<a>ą</a>`, 'iso-8859-2'],
  ['the header quoted', bytes('<a>', 0xb1, '</a>'), 'application/xml; charset="iso-8859-2"', '<a>ą</a>', 'iso-8859-2'],
  ['the declaration wins over the guess', bytes(declared('koi8-r'), '<a>', 0xc1, '</a>'), 'application/rss+xml', `${declared('koi8-r')}<a>а</a>`, 'koi8-r'],
  ['text/xml without charset takes the declaration (RFC 7303)', bytes(declared('windows-1251'), '<a>', 0xe0, '</a>'), 'text/xml', `${declared('windows-1251')}<a>а</a>`, 'windows-1251'],
  ['us-ascii in the header is not believed for other bytes', bytes(declared('iso-8859-2'), '<a>', 0xb1, '</a>'), 'text/xml; charset=us-ascii', `${declared('iso-8859-2')}<a>ą</a>`, 'iso-8859-2'],
  ['a name that nobody knows', bytes(declared('x-nonsense'), '<a>', utf8('é'), '</a>'), 'text/xml; charset=bogus', `${declared('x-nonsense')}<a>é</a>`, 'utf-8'],
  ['declared UTF-8, really windows-1252', bytes(declared('utf-8'), '<a>', 0x93, 'caf', 0xe9, 0x94, '</a>'), undefined, `${declared('utf-8')}<a>“café”</a>`, 'windows-1252'],
  ['UTF-8 with one stray byte', bytes(declared('utf-8'), '<a>', utf8('é – 東京'), ' ', 0x92, '</a>'), undefined, `${declared('utf-8')}<a>é – 東京 ’</a>`, 'utf-8'],
  ['declared Latin-1, really UTF-8', bytes(declared('iso-8859-1'), '<a>', utf8('é'), '</a>'), undefined, `${declared('iso-8859-1')}<a>é</a>`, 'utf-8'],
  ['declared GB 2312, really UTF-8', bytes(declared('gb2312'), '<a>', utf8('政府宣布了新的经济政策'), '</a>'), undefined, `${declared('gb2312')}<a>政府宣布了新的经济政策</a>`, 'utf-8'],
  ['Latin-1 means windows-1252', bytes(declared('ISO-8859-1'), '<a>', 0x80, '</a>'), undefined, `${declared('ISO-8859-1')}<a>€</a>`, 'windows-1252'],
  ['declaration without quotes', bytes('<?xml version=1.0 encoding=iso-8859-2 ?><a>', 0xb1, '</a>'), undefined, '<?xml version=1.0 encoding=iso-8859-2 ?><a>ą</a>', 'iso-8859-2'],
  ['declared UTF-16 in plain ASCII', bytes(declared('utf-16'), '<a/>'), undefined, `${declared('utf-16')}<a/>`, 'utf-8'],
  ['UTF-16LE with a mark', bytes(0xff, 0xfe, wide('<a>é東</a>', 2, true)), undefined, '<a>é東</a>', 'utf-16le'],
  ['UTF-16BE with a mark', bytes(0xfe, 0xff, wide('<a>é東</a>', 2, false)), undefined, '<a>é東</a>', 'utf-16be'],
  ['UTF-16LE without a mark', bytes(wide(`${declared('utf-16')}<a>é</a>`, 2, true)), undefined, `${declared('utf-16')}<a>é</a>`, 'utf-16le'],
  ['UTF-16BE without a mark', bytes(wide(`${declared('utf-16')}<a>é</a>`, 2, false)), undefined, `${declared('utf-16')}<a>é</a>`, 'utf-16be'],
  ['UTF-16 by the header', bytes(wide('<a>é</a>', 2, true)), 'application/xml; charset=utf-16', '<a>é</a>', 'utf-16le'],
  ['UTF-32LE with a mark', bytes(0xff, 0xfe, 0, 0, wide('<a>é😀</a>', 4, true)), undefined, '<a>é😀</a>', 'utf-32le'],
  ['UTF-32BE with a mark', bytes(0, 0, 0xfe, 0xff, wide('<a>é</a>', 4, false)), undefined, '<a>é</a>', 'utf-32be'],
  ['UTF-32BE without a mark', bytes(wide('<a>é</a>', 4, false)), undefined, '<a>é</a>', 'utf-32be'],
  ['UCS-4 by its old name', bytes(wide(`${declared('csucs4')}<a>é</a>`, 4, false)), undefined, `${declared('csucs4')}<a>é</a>`, 'utf-32be'],
  ['UTF-16 JSON', bytes(wide('{"a":"é"}', 2, true)), 'application/json', '{"a":"é"}', 'utf-16le'],
  ['controls that XML forbids', bytes('<a>', 0, 8, 'b', 0x0b, 0x1f, '\t\n', utf8('\ufffe\uffff'), '</a>'), undefined, '<a>b\t\n</a>', 'utf-8'],
  ['line ends', bytes('<a>\r\nb\rc\n</a>'), undefined, '<a>\nb\nc\n</a>', 'utf-8'],
  ['nothing', bytes(), undefined, '', 'utf-8'],
  ['EBCDIC', bytes(0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40, 0x85, 0x95, 0x83, 0x96, 0x84, 0x89, 0x95, 0x87, 0x7e, 0x7f, 0x83, 0x97, 0xf0, 0xf3, 0xf7, 0x7f, 0x6f, 0x6e, 0x4c, 0x81, 0x61, 0x6e, 0x80), undefined, '<?xml encoding="cp037"?><a/>Ø', 'cp037'],
];

/** Byte 0x80 or a pair of bytes under names that the Encoding Standard lacks. */
const labels: [label: string, input: number[], text: string][] = [
  ['cp437', [0x80], 'Ç'], ['437', [0x80], 'Ç'], ['IBM437', [0x80], 'Ç'], ['cspc8codepage437', [0x80], 'Ç'], ['cp850', [0x9c], '£'], ['cp852', [0xa5], 'ą'], ['ibm855', [0x80], 'ђ'],
  ['cp857', [0x8d], 'ı'], ['cp858', [0xd5], '€'], ['cp866', [0x80], 'А'], ['866', [0x80], 'А'], ['cp1125', [0xf2], 'Ґ'], ['cp737', [0x80], 'Α'],
  ['mac-greek', [0x80], 'Ä'], ['maccyrillic', [0x80], 'А'], ['macroman', [0x80], 'Ä'], ['mac_latin2', [0x8c], 'Ć'], ['mac-turkish', [0xdc], 'İ'],
  ['koi8_r', [0xc1], 'а'], ['koi8-t', [0xc1], 'а'], ['ptcp154', [0x80], 'Җ'], ['hp-roman8', [0xc5], 'é'], ['kz_1048', [0x80], 'Ђ'],
  ['cp500', [0xc1], 'A'], ['ebcdic-cp-us', [0xc1], 'A'], ['IBM1140', [0x9f], '€'], ['cp1026', [0x5a], 'Ğ'],
  ['utf_8', [0xc3, 0xa9], 'é'], ['U8', [0xc3, 0xa9], 'é'], ['iso8859_15', [0xa4], '€'], ['ISO_8859-15', [0xa4], '€'], ['latin9', [0xa4], '€'], ['windows_1251', [0xe0], 'а'], ['cp1251', [0xe0], 'а'], ['csISOLatin2', [0xb1], 'ą'],
  ['euc_jp', [0xc6, 0xfc], '日'], ['ujis', [0xc6, 0xfc], '日'], ['shift-jis', [0x93, 0xfa], '日'], ['cp932', [0x93, 0xfa], '日'], ['iso2022_jp', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], '日'],
  ['cp936', [0xc8, 0xd5], '日'], ['euc-cn', [0xc8, 0xd5], '日'], ['hz-gb-2312', [0x7e, 0x7b, 0x48, 0x55, 0x7e, 0x7d], '日'], ['big5_hkscs', [0xa4, 0xe9], '日'], ['cp949', [0xc7, 0xd1], '한'],
  ['iso-2022-kr', [0x1b, 0x24, 0x29, 0x43, 0x0e, 0x47, 0x51, 0x0f], '한'], ['tis-620', [0xa1], 'ก'], ['cp874', [0xa1], 'ก'],
];

/** A sentence in an encoding that nobody declared. */
const unlabelled: [encoding: string, text: string, input: number[]][] = [
  ['shift_jis', '日本の新聞は今日', [0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcc, 0x90, 0x56, 0x95, 0xb7, 0x82, 0xcd, 0x8d, 0xa1, 0x93, 0xfa]],
  ['euc-jp', '日本の新聞は今日', [0xc6, 0xfc, 0xcb, 0xdc, 0xa4, 0xce, 0xbf, 0xb7, 0xca, 0xb9, 0xa4, 0xcf, 0xba, 0xa3, 0xc6, 0xfc]],
  ['gb18030', '中国新闻网今天报道', [0xd6, 0xd0, 0xb9, 0xfa, 0xd0, 0xc2, 0xce, 0xc5, 0xcd, 0xf8, 0xbd, 0xf1, 0xcc, 0xec, 0xb1, 0xa8, 0xb5, 0xc0]],
  ['windows-874', 'รายงานข่าวนี้', [0xc3, 0xd2, 0xc2, 0xa7, 0xd2, 0xb9, 0xa2, 0xe8, 0xd2, 0xc7, 0xb9, 0xd5, 0xe9]],
  ['koi8-r', 'Российские газеты сообщили', [0xf2, 0xcf, 0xd3, 0xd3, 0xc9, 0xca, 0xd3, 0xcb, 0xc9, 0xc5, 0x20, 0xc7, 0xc1, 0xda, 0xc5, 0xd4, 0xd9, 0x20, 0xd3, 0xcf, 0xcf, 0xc2, 0xdd, 0xc9, 0xcc, 0xc9]],
  ['iso-2022-jp', '日', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42]],
  ['windows-1252', 'déjà vu à Paris', ascii('d\u00e9j\u00e0 vu \u00e0 Paris')],
];

describe('decodeBytes', () => {
  it.each(rows)('%s', (_what, input, contentType, text, encoding) => {
    expect(decodeBytes(input, contentType)).toMatchObject({ text, encoding });
  });

  it.each(labels)('knows %s', (label, input, text) => {
    expect(decodeBytes(Uint8Array.from(input), `text/xml; charset=${label}`).text).toBe(text);
  });

  it.each(unlabelled)('guesses %s', (encoding, text, input) => {
    expect(decodeBytes(bytes('<rss><title>', input, '</title></rss>'))).toMatchObject({ text: `<rss><title>${text}</title></rss>`, encoding });
  });

  it('takes the language as a hint', () => {
    expect(decodeBytes(bytes('<rss><language>pl</language><title>Rz', 0xb1, 'd chce wi', 0xea, 'cej</title></rss>')).text).toContain('Rząd chce więcej');
  });

  it('never throws and gives text that XML allows', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(undefined, ...labels.map(([label]) => `text/xml;charset=${label}`)), (input, contentType) => {
      const { text } = decodeBytes(input, contentType);
      // oxlint-disable-next-line no-control-regex -- exactly these must not occur
      expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\r\ufffe\uffff]/.test(text)).toBe(false);
      expect(text.isWellFormed()).toBe(true);
    }), { numRuns: 300 });
  });

  it('gives back any text written in UTF-8, UTF-16 and UTF-32', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !/[^\P{Cc}\t\n\r]/u.test(text)).map((text) => `<a>${text.replaceAll('\r', '')}</a>`);
    fc.assert(fc.property(words, (text) => {
      expect(decodeBytes(bytes(utf8(text))).text).toBe(text);
      expect(decodeBytes(bytes(0xfe, 0xff, text.split('').flatMap((unit) => wide(unit, 2, false)))).text).toBe(text);
      expect(decodeBytes(bytes(0xff, 0xfe, 0, 0, wide(text, 4, true))).text).toBe(text);
    }), { numRuns: 100 });
  });
});

describe('headerCharset', () => {
  it.each([
    ['text/xml; charset=utf-8', 'utf-8'], ['text/xml;charset="utf-8"', 'utf-8'], ["text/xml; charset='utf-8'; x=y", 'utf-8'], ['text/xml; Charset = UTF-8', 'UTF-8'],
    ['text/xml', undefined], ['', undefined], ['text/xml; charset=', undefined],
  ])('%j', (contentType, charset) => {
    expect(headerCharset(contentType)).toBe(charset);
  });
});
