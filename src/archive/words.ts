/**
 * Makes text ready for a word index that splits at spaces. Scripts written without spaces between words (Chinese,
 * Japanese, Thai, Lao, Khmer, Burmese; Hangul too, whose words carry endings) are cut into overlapping pairs of
 * characters, so that a phrase of pairs finds any substring. Each run also ends with its last character alone:
 * then every character begins one token, and one character can be looked for as a prefix.
 */
export const indexWords = (text: string): string => text.replace(needsCare, (part) => tidy(part).replace(unspacedRun, (run) => ` ${pairs(run).join(' ')} `));

/** Runs outside Latin, Greek, Cyrillic, Armenian and general punctuation: the others the index understands as they are. */
const needsCare = /[\u0590-\u1DFF\u2300-\uFFFF]+/g;

/** Han, Kana, Bopomofo, Hangul, Yi; Thai, Lao, Khmer, Myanmar, Tai scripts, Tibetan. Marks and vowel signs included. */
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30FC\\p{Script=Bopomofo}\\p{Script=Hangul}\\p{Script=Yi}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tai_Le}\\p{Script=New_Tai_Lue}\\p{Script=Tai_Tham}\\p{Script=Tibetan}';
export const unspacedRun = new RegExp(`(?:(?![\\p{P}\\p{S}])[${unspaced}])+`, 'gu');

/** Full-width and half-width forms become plain; vowel points of Arabic and Hebrew, which are rarely typed, go. */
export const tidy = (text: string): string => text.normalize('NFKC').replace(vowelPoints, '');
const vowelPoints = /[\p{M}&&[\u0591-\u06ED]]|\u0640/gv;

/** A base character with its marks counts as one. */
export const characters = (run: string): string[] => run.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

function pairs(run: string): string[] {
  const all = characters(run);
  return all.map((character, i) => character + (all[i + 1] ?? ''));
}
