/** Code points of scripts that set no spaces between words (Han, kana, hangul aside: it does), as ranges of UTF-16 units. */
const isUnspaced = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x0e01 && code <= 0x0eff)
  || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff) || (code >= 0xd840 && code <= 0xd87f);

const isAsciiWord = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Letters, digits and marks beyond ASCII; punctuation blocks, symbols and spaces are not. */
const isForeignWord = (code: number): boolean =>
  code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff0f) && !(code >= 0xfe10 && code <= 0xfe6f)
  && code !== 0x060c && code !== 0x061b && code !== 0x061f && code !== 0x06d4 && code !== 0xfeff;

const isWord = (code: number): boolean => (code < 128 ? isAsciiWord(code) : isForeignWord(code));

const joins = (code: number): boolean => code === 39 || code === 0x2019 || code === 45 || code === 46 || code === 44;

/**
 * Words of a text in any script, in one pass. A word is a run of letters and digits, inner apostrophes, hyphens, dots
 * and commas included; scripts that set no spaces count two characters as a word.
 */
export function countWords(text: string): number {
  let words = 0;
  let dense = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isWord(code)) {
      if (code > 127 && isUnspaced(code)) {
        dense += 1;
        inWord = false;
      } else if (!inWord) {
        words += 1;
        inWord = true;
      }
    } else if (!(inWord && joins(code) && at + 1 < text.length && isWord(text.charCodeAt(at + 1)))) inWord = false;
  }
  return words + Math.round(dense / 2);
}
