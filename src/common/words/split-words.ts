/** A word as it stands in the text. */
export interface Word {
  text: string;
  /** UTF-16 index of its first character. */
  start: number;
}

/** Scripts that set no spaces between words; their words are found with the dictionaries of ICU. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const letter = String.raw`[[\p{L}\p{N}]--[${unspaced}]]`;
const inner = String.raw`[[\p{L}\p{M}\p{N}]--[${unspaced}]]`;

/**
 * In order: a run without spaces; initials (`U.S.`, `e.g.`); a number with its separators; a word with inner apostrophes
 * (`don’t`, `п’ять`, `צה״ל`). Hyphens part words.
 */
const wordPattern = new RegExp(
  String.raw`(?<run>[${unspaced}\p{M}]{1,500})|(?<![\p{L}\p{N}])(?:\p{L}\.){2,10}(?:\p{L}(?![\p{L}\p{N}]))?|\p{N}+(?:[.,'’]\p{N}+)*${inner}*|${letter}${inner}*(?:(?:['’׳]${letter}|["״](?=\p{L})(?=\p{Script=Hebrew}))${inner}*)*`,
  'gv',
);

/** The locale is of no matter: ICU chooses its dictionary by script. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a text in order, in any language, without punctuation. The one place where the program cuts words:
 * a regular expression where spaces part them, else the dictionaries of `Intl.Segmenter` (by runs of at most 500
 * characters, for it is slow on longer ones).
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    if (match.groups?.['run'] === undefined) {
      words.push({ text: match[0], start: match.index });
      continue;
    }
    for (const { segment, index, isWordLike } of segmenter.segment(match[0])) {
      if (isWordLike === true) words.push({ text: segment, start: match.index + index });
    }
  }
  return words;
}
