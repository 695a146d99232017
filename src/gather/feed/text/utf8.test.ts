import { describe, expect, it } from 'vitest';
import { mendText, mendUtf8 } from './utf8.ts';

describe('mendUtf8', () => {
  it('reads stray windows-1252 bytes among UTF-8', () => {
    expect(mendUtf8(Uint8Array.from([0xc3, 0xa9, 0x93, 0x41, 0x94, 0xe2, 0x82, 0xac, 0xe6, 0x97, 0xa5]))).toBe('é“A”€日');
  });
  it.each([
    ['a cut sequence at the end', [0xc3, 0xa9, 0xe6, 0x97], 'éæ—'.slice(0, 0) || undefined],
    ['other encodings', [0xe9, 0x41, 0xe8, 0x42], undefined],
    ['overlong forms are strays', [0xc0, 0xaf], undefined],
    ['surrogates are strays', [0xed, 0xa0, 0x80], undefined],
  ])('refuses %s', (_what, input, expected) => {
    expect(mendUtf8(Uint8Array.from(input))).toBe(expected);
  });
});

describe('mendText', () => {
  it.each([
    ['CafÃ©', 'Café'],
    ['itâ€™s “quoted”', 'itâ€™s “quoted”'], // the quotation marks are real, so the rest may be as well
    ['itâ€™s a cafÃ©', 'it’s a café'],
    ['a\u0093b\u0094', 'a“b”'],
    ['\u0085', '…'],
    ['Café', 'Café'],
    ['CAFÉ…', 'CAFÉ…'],
    ['MAÇÃ', 'MAÇÃ'],
    ['Ärger für 5 €', 'Ärger für 5 €'],
    ['東京', '東京'],
    ['plain', 'plain'],
  ])('%j → %j', (given, expected) => {
    expect(mendText(given)).toBe(expected);
  });
});
