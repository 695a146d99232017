/**
 * Makes text ready for a word index that splits at spaces. Scripts written without spaces between words (Chinese,
 * Japanese, Thai, Lao, Khmer, Burmese; Hangul too, whose words carry endings) are cut into overlapping pairs of
 * characters, so that a phrase of pairs finds any substring. Each run also ends with its last character alone:
 * then every character begins one token, and one character can be looked for as a prefix.
 */
export function indexWords(text: string): string {
  // A mark that stands alone would be dropped, and `и` with a breve is not `й`.
  const composed = /[\u0300-\u036F]/.test(text) ? text.normalize('NFC') : text;
  return composed.replace(needsCare, (part) => tidy(part).replace(unspacedRun, (run) => ` ${pairs(run)}`));
}

/** What the index does not understand as it is: all but Latin, most of Cyrillic, Armenian and general punctuation. */
const needsCare = /[\u0370-\u03FF\u0401\u0451\u0590-\u1DFF\u1F00-\u1FFF\u2300-\uFFFF]+/g;

/**
 * A run of Han, Kana, Bopomofo, Hangul, Yi, Thai, Lao, Khmer, Myanmar, Tai or Tibetan letters, with their marks and vowel
 * signs. By measure, Thai and Chinese cut into words (Intl.Segmenter) would take as long and 40 % of the index's
 * space, but a word is then found only where the dictionary cuts text and query alike.
 */
export const unspacedRun =
  /[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tibetan}]--[\p{P}\p{S}]]+/gv;

/**
 * Letters as people type them: full-width and half-width forms plain, no vowel points in Arabic and Hebrew, no accents
 * in Greek, `е` for `ё`. Case and the diacritics of Latin are the index's own business.
 */
export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(vowelPoints, '')
    .replace(greek, (run) => run.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ'))
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е');

const vowelPoints = /[\p{M}&&[\u0591-\u06ED]]|\u0640/gv;
const greek = /[\u0370-\u03FF\u1F00-\u1FFF]+/g;

/** A base character with its marks counts as one. */
export const characters = (run: string): string[] => (anyMark.test(run) ? (run.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) : [...run]);

const anyMark = /\p{M}/u;

function pairs(run: string): string {
  const all = characters(run);
  let joined = '';
  for (let i = 0; i < all.length; i++) joined += `${all[i] ?? ''}${all[i + 1] ?? ''} `;
  return joined;
}
