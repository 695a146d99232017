import { tidy } from './words.ts';

/** Case and diacritics folded for comparison, as the word index does. */
export interface Folded {
  text: string;
  /** The index in the original of a UTF-16 index in `text`; one past the end too. */
  origin(index: number): number;
}

export function fold(original: string): Folded {
  // Lower case of ASCII keeps every place.
  if (!beyondAscii.test(original)) return { text: original.toLowerCase(), origin: (index) => index };
  const parts: string[] = [];
  const origins = new Uint32Array(original.length * longestFold + 1);
  let length = 0;
  let at = 0;
  for (const character of original) {
    const plain = character < '\u0080' ? character.toLowerCase() : foldCharacter(character);
    parts.push(plain);
    for (let i = 0; i < plain.length; i++) origins[length++] = at;
    at += character.length;
  }
  origins[length] = at;
  return { text: parts.join(''), origin: (index) => origins[Math.min(index, length)] ?? at };
}

const beyondAscii = /[\u0080-\uFFFF]/;
/** U+FDFA unfolds to 18 characters; no other to more. */
const longestFold = 18;
const marks = /[\u0300-\u036F]/g;
/** Its marks make other letters. */
const isCyrillic = /[\u0400-\u052F]/;
const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const tidied = tidy(character).toLowerCase();
  const plain = (isCyrillic.test(tidied) ? tidied : tidied.normalize('NFD').replace(marks, '').normalize('NFC')).slice(0, longestFold);
  // Articles use few different characters; hostile text may use them all.
  if (known.size < 10_000) known.set(character, plain);
  return plain;
}
