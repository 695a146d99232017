/** Letters of their own in an alphabet, not variants of another: they stay there, and are plain everywhere else. */
const ownLetters: Record<string, string> = {
  sv: 'åäö', fi: 'åäö', et: 'äöüõ', da: 'æøå', no: 'æøå', is: 'áðéíóúýþæö', es: 'ñ', gl: 'ñ', eu: 'ñ', tl: 'ñ', tr: 'çğıöşü', az: 'çəğıöşü', hu: 'öü', vi: 'đ',
};

/** Letters that Unicode takes for basic, with what a keyboard without them offers. */
const plainLetters: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'e', ħ: 'h', ŋ: 'n', ё: 'е', ς: 'σ', ґ: 'г', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ە: 'ه' };

const latinOrGreek = /[\p{Script=Latin}\p{Script=Greek}]\p{M}+/gu;
/** Vowel points of Hebrew and Arabic, the Arabic filler, soft hyphens and joiners; spaces, which NFKC makes of marks that stand alone. */
const unread = /[\s\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const beyondAscii = /[^\0-\x7F]/;

const lower = (word: string, language: string): string => (language === 'tr' || language === 'az' ? word.toLocaleLowerCase('tr') : word.toLowerCase());

/**
 * Case folded and forms of the same letter made one (full-width, vowel points, ligatures), its accents kept: what stemmers
 * want to see.
 * @param language ISO 639-1
 */
export function foldCase(word: string, language: string): string {
  if (!beyondAscii.test(word)) return language === 'tr' || language === 'az' ? lower(word, language) : word.toLowerCase();
  return lower(word.normalize('NFKC').replace(unread, '').replaceAll('ٱ', 'ا'), language).normalize('NFC');
}

/**
 * Accents taken off, except in letters that a language counts as its own (Swedish `å` but not French `é`), and letters
 * that differ only in spelling made one (`ё`, `ß`, Arabic alef). Marks of other scripts make other letters and stay.
 * @param word as `foldCase` gives it
 */
export function foldMarks(word: string, language: string): string {
  if (!beyondAscii.test(word)) return word;
  const own = Object.hasOwn(ownLetters, language) ? (ownLetters[language] ?? '') : '';
  const plain = (letter: string): string => {
    if (own.includes(letter)) return letter;
    if (Object.hasOwn(plainLetters, letter)) return plainLetters[letter] ?? letter;
    return letter.normalize('NFD').replace(latinOrGreek, (pair) => pair.charAt(0)).normalize('NFC');
  };
  return Array.from(word, plain).join('').replace(latinOrGreek, (pair) => pair.charAt(0));
}
