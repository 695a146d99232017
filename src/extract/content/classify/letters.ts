/** How many characters of some kinds a text has. */
export interface LetterCounts {
  /** Upper case of any script. */
  capitals: number;
  /** Those that begin the text or follow white space. */
  capitalWords: number;
  /** ASCII digits. */
  digits: number;
  /** Commas of any script. */
  commas: number;
}

const capital = /^\p{Lu}/u;
const space = /^\s/;

/** Counts in one pass; the same as four regular expressions, without their arrays. */
export function countLetters(text: string): LetterCounts {
  const counts = { capitals: 0, capitalWords: 0, digits: 0, commas: 0 };
  let begins = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (code >= 65 && code <= 90) {
        counts.capitals += 1;
        if (begins) counts.capitalWords += 1;
      } else if (code >= 48 && code <= 57) counts.digits += 1;
      else if (code === 44) counts.commas += 1;
      begins = code === 32 || (code >= 9 && code <= 13);
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? code);
    if (character.length === 2) at += 1;
    if (capital.test(character)) {
      counts.capitals += 1;
      if (begins) counts.capitalWords += 1;
    } else if (character === '،' || character === '、' || character === '，') counts.commas += 1;
    begins = space.test(character);
  }
  return counts;
}
