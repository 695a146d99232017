const letters = /[\p{L}\p{M}\p{N}]/u;
/** Signs that stand for letters where somebody wants to get past a list. */
const standIns: ReadonlyMap<string, string> = new Map([['0', 'o'], ['1', 'i'], ['3', 'e'], ['4', 'a'], ['5', 's'], ['7', 't'], ['@', 'a'], ['$', 's'], ['!', 'i']]);

/** A text as the list is compared with it: one case, no accents, one space. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s+/g, ' ');
const unmasked = (text: string): string => [...text].map((sign) => standIns.get(sign) ?? sign).join('');

/**
 * The first word of a list that a text has, as the list has it. `word` is found as a whole word, `word*` also as the beginning of one; case, accents
 * and the usual stand-ins (`w0rd`) make no difference. It takes time in proportion to text and list, whatever they say.
 */
export function heldWordIn(text: string, words: readonly string[]): string | undefined {
  const plain = folded(text);
  const forms = [plain, unmasked(plain)];
  return words.find((word) => {
    const isBeginning = word.endsWith('*');
    const wanted = folded(isBeginning ? word.slice(0, -1) : word).trim();
    return wanted !== '' && forms.some((form) => hasWord(form, wanted, isBeginning));
  });
}

function hasWord(text: string, word: string, isBeginning: boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = at === 0 ? '' : text.slice(at - 1, at);
    const after = text.slice(at + word.length, at + word.length + 1);
    if (!letters.test(before) && (isBeginning || !letters.test(after))) return true;
  }
  return false;
}
