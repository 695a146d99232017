/** A name and its abbreviation, as a text introduces them: "European Central Bank (ECB)". */
export interface Abbreviation { short: string; long: string }

const longestText = 20_000;
/** What stands in brackets: one word with capitals, or words. */
const bracket = /\(([^()\n]{2,80})\)/gu;
const shortShape = /^\p{Lu}[\p{L}\p{N}&.-]{1,9}$/u;
const word = /[\p{L}\p{M}\p{N}&'’.-]+/gu;
const small = /^(?:\p{Ll}{1,4}|l['’]\p{L}+|d['’]\p{L}+)$/u;

const isShort = (text: string): boolean => {
  const letters = [...text.replace(/[^\p{L}]/gu, '')];
  return shortShape.test(text) && letters.length >= 2 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length / letters.length >= 0.6;
};

/**
 * The words at the end of a phrase that an abbreviation stands for: all of its letters in order, the first at the beginning
 * of a word, at least half of them at beginnings (Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation
 * definitions", with the last condition added).
 * @returns undefined where no words fit
 */
function longFormOf(short: string, phrase: string): string | undefined {
  const letters = [...short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  const text = phrase.toLowerCase();
  let at = text.length - 1;
  let starts = 0;
  const isStart = (index: number): boolean => index === 0 || !/[\p{L}\p{M}\p{N}]/u.test(text[index - 1] ?? ' ');
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters[index];
    const isFirst = index === 0;
    for (; at >= 0; at--) if (text[at] === letter && (!isFirst || isStart(at))) break;
    if (at < 0) return undefined;
    if (isStart(at)) starts += 1;
    at -= 1;
  }
  const found = phrase.slice(at + 1);
  // "All-domain Anomaly Resolution Office (AARO)": where a letter has no word of its own, the first may stand a word before.
  const earlier = /(?:^|\s)(\S+)(?:\s\p{Ll}{1,3})?\s$/u.exec(phrase.slice(0, at + 1));
  const isShy = (found.match(word) ?? []).filter((one) => !small.test(one)).length < letters.length;
  const long = isShy && earlier?.[1]?.toLowerCase().startsWith(letters[0] ?? ' ') === true && /^\p{Lu}/u.test(earlier[1]) ? phrase.slice(earlier.index).trim() : found;
  const words: readonly string[] = long.match(word) ?? [];
  const telling = words.filter((one) => !small.test(one)).length;
  const isFit = words.length <= Math.min(letters.length + 5, letters.length * 2) && telling <= letters.length + 1 && starts >= Math.ceil(letters.length / 2) && starts >= Math.min(telling, letters.length - 1);
  return isFit && long.length >= letters.length + 3 && /^\p{Lu}/u.test(long) && !words.includes(short) ? long : undefined;
}

const endsPhrase = /[.,;:!?()[\]"“”„«»|\n]/u;

/** The last words before a bracket, from the last mark that ends a phrase. */
function wordsBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 110 && !endsPhrase.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, end).trim();
}

/**
 * Pairs of name and abbreviation that a text introduces with a bracket, in both orders.
 * @param text plain text; the first 20,000 characters are read
 */
export function abbreviationsIn(text: string): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  const read = text.slice(0, longestText);
  for (const match of read.matchAll(bracket)) {
    const inside = (match[1] ?? '').trim().replace(/^(?:["“„«]|short|kurz|abgekürzt|abrégé|por sus siglas(?: en \p{L}+)?)[\s:]*|["”“»]$/giu, '').split(/[,;]/u)[0]?.trim() ?? '';
    const before = wordsBefore(read, match.index);
    const lastWord = before.split(/\s+/u).at(-1) ?? '';
    if (isShort(inside)) {
      const long = longFormOf(inside, before);
      if (long !== undefined) found.set(inside, { short: inside, long });
    } else if (isShort(lastWord) && inside.includes(' ')) {
      const long = longFormOf(lastWord, inside);
      if (long !== undefined && long.length === inside.length) found.set(lastWord, { short: lastWord, long });
    }
  }
  return [...found.values()];
}
