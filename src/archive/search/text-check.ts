import type { Term } from './query.ts';

/** What would make a word longer; in scripts without spaces nothing does. */
const letter = String.raw`[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]`;
/** Signs and spaces between words that follow each other; bounded, so that nothing is tried for long. */
const between = String.raw`[^\p{L}\p{N}]{0,20}`;
const beyondAscii = /[^\0-\x7F]/;

/** Quick and coarse: case, accents and marks gone. */
function loose(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/[\p{M}\u0640\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ').replaceAll('ı', 'i').replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('æ', 'ae').replaceAll('đ', 'd').replaceAll('œ', 'oe').replaceAll('ة', 'ه').replaceAll('ى', 'ي');
}

/** A test of whether the parts of terms follow each other in a text as they were typed, case and accents aside. */
export function textCheck(terms: readonly Term[]): (text: string) => boolean {
  const patterns = terms.map(({ parts, prefix }) => {
    const written = parts.map(({ text }) => loose(text).replace(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`));
    const first = parts[0];
    const last = parts.at(-1);
    return new RegExp(`${first?.isRun === true ? '' : `(?<!${letter})`}${written.join(between)}${last?.isRun === true || prefix ? '' : `(?!${letter})`}`, 'v');
  });
  return (text) => {
    const plain = loose(text);
    return patterns.every((pattern) => pattern.test(plain));
  };
}
