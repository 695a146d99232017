import { mixed } from '../../common/hash.ts';
import { endsSentence, letters } from '../content/line.ts';

/** Shorter pieces ("More", "Share", "By Ada") say too little to be known again. */
const shortest = 12;
/** A line that goes on longer is told from others by its beginning. */
const longest = 4_000;

/**
 * A number by which a line is known again on other pages: a 32-bit hash (FNV-1a with a final mix) of its letters,
 * whatever the case, white space and ASCII punctuation. Digits count as one 0 where the line is a label ("12 comments"),
 * and as what they are where it is a sentence: a weather report must not be taken for yesterday's.
 * @param text one line, white space folded
 * @param size its size in letters, if known
 * @returns undefined for lines under 12 letters
 */
export function lineKey(text: string, size: number = letters(text)): number | undefined {
  return size < shortest ? undefined : textKey(text, endsSentence(text));
}

/** The same for a text of any length. @param exact whether numbers tell one text from another */
export function textKey(text: string, exact: boolean): number {
  const folded = (text.length > longest ? text.slice(0, longest) : text).toLowerCase();
  let hash = 0x811c9dc5;
  let inNumber = false;
  for (let at = 0; at < folded.length; at++) {
    let code = folded.charCodeAt(at);
    if (code < 48 || code === 160 || (code > 57 && code < 97) || (code > 122 && code < 128) || code === 0x2019) continue;
    const digit = isDigit(code) && !exact;
    if (digit && inNumber) continue;
    inNumber = digit;
    if (digit) code = 48;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return mixed(hash);
}

/** ASCII, Arabic-Indic (two sets), Devanagari, Thai and full-width digits. */
function isDigit(code: number): boolean {
  if (code < 0x660) return code >= 48 && code <= 57;
  return (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9) || (code >= 0x966 && code <= 0x96f) || (code >= 0xe50 && code <= 0xe59) || (code >= 0xff10 && code <= 0xff19);
}
