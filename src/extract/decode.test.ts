import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeHtml } from './index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
/** Text in a one-byte encoding: ASCII, and the bytes given for the letters beyond. */
const oneByte = (text: string, beyond: Readonly<Record<string, number>>): Uint8Array => Uint8Array.from(Array.from(text, (letter) => beyond[letter] ?? letter.charCodeAt(0)));

const german = 'Grüße aus der Straße, schöne Äpfel und Öfen für alle, die übrig sind.';
const western = oneByte(german, { ü: 0xfc, ß: 0xdf, ö: 0xf6, Ä: 0xc4, Ö: 0xd6 });
const shiftJis = bytes(0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea); // 日本語

describe('decodeHtml', () => {
  test.each<readonly [string, Uint8Array, string | undefined, string]>([
    ['UTF-8 without a word', utf8('Grüße'), undefined, 'Grüße'],
    ['a byte order mark goes before the header', join(bytes(0xef, 0xbb, 0xbf), utf8('Grüße')), 'text/html; charset=windows-1251', 'Grüße'],
    ['UTF-16 with its mark', bytes(0xff, 0xfe, 0x47, 0x00, 0xfc, 0x00), 'text/html; charset=utf-8', 'Gü'],
    ['UTF-16 big endian', bytes(0xfe, 0xff, 0x00, 0x47, 0x00, 0xfc), undefined, 'Gü'],
    ['the header', western, 'text/html; charset=ISO-8859-1', german],
    ['the header with quotes', shiftJis, 'text/html; charset="Shift_JIS"', '日本語'],
    ['the header goes before meta', join(utf8('<meta charset=utf-8>'), shiftJis), 'text/html;charset=sjis', '<meta charset=utf-8>日本語'],
    ['meta charset', join(utf8('<!doctype html><head><meta charset="shift_jis">'), shiftJis), 'text/html', '<!doctype html><head><meta charset="shift_jis">日本語'],
    ['meta http-equiv', join(utf8('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'), bytes(0xd0, 0xd2, 0xc9)), undefined, '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">при'],
    ['XML declaration', join(utf8('<?xml version="1.0" encoding="windows-1251"?>'), bytes(0xcf, 0xf0)), undefined, '<?xml version="1.0" encoding="windows-1251"?>Пр'],
    ['a label that nobody knows is passed over', utf8('<meta charset="x-nobody">ü'), 'text/html; charset=none', '<meta charset="x-nobody">ü'],
    ['meta cannot say UTF-16', utf8('<meta charset="utf-16">ü'), undefined, '<meta charset="utf-16">ü'],
    ['UTF-8 that a careless server calls Latin-1', utf8('Grüße'), 'text/html; charset=iso-8859-1', 'Grüße'],
    ['Latin-1 that calls itself UTF-8', western, 'text/html; charset=utf-8', german],
    ['Latin-1 without a word', western, undefined, german],
    ['nothing', bytes(), undefined, ''],
  ])('%s', (_, body, contentType, text) => expect(decodeHtml(body, contentType)).toBe(text));

  test('one broken letter in much good UTF-8 changes nothing else', () => {
    const text = decodeHtml(join(utf8(german.repeat(20)), bytes(0xff), utf8(german)));
    expect(text).toContain(german.repeat(20));
    expect(text.match(/\ufffd/g)).toHaveLength(1);
  });

  test('never throws, whatever the bytes and the header', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.oneof(fc.string(), fc.constantFrom('utf-8', 'utf-16', 'replacement', 'iso-2022-kr', 'x-user-defined', 'gb18030').map((label) => `text/html; charset=${label}`)), { nil: undefined }), (body, contentType) => {
      expect(typeof decodeHtml(body, contentType)).toBe('string');
    }), { numRuns: 500 });
  });
});
