/** Signs that a reader cannot see and that turn, hide or stretch what stands around them. */
const unseen = new RegExp(
  [
    // Bidirectional overrides, embeddings and isolates; marks of direction and joiners stay, scripts need them.
    '[\\u202A-\\u202E\\u2066-\\u2069\\u206A-\\u206F]',
    // No width: space, word joiner, byte order mark, soft hyphen, Mongolian vowel separator, grapheme joiner, Hangul fillers.
    '[\\u200B\\u2060-\\u2064\\uFEFF\\u00AD\\u180E\\u034F\\u115F\\u1160\\u3164\\uFFA0]',
    // Interlinear annotation, object replacement, tags, musical and shorthand controls.
    '[\\uFFF9-\\uFFFC\\u{E0000}-\\u{E0FFF}\\u{1D173}-\\u{1D17A}\\u{1BCA0}-\\u{1BCA3}]',
  ].join('|'),
  'gu',
);
const controls = /[^\P{Cc}\t\n]/gu;
/** Joiners and direction marks in a row say nothing. */
const joinersInRow = /([\u200C-\u200F\u061C]){2,}/gu;
/** More marks than any script puts on one letter. */
const marksInRow = /(\p{M}{4})\p{M}+/gu;
const lonelyMarks = /(^|[\s\p{Z}])\p{M}+/gmu;

/** What can be seen of a text, each line by itself: nothing in it can turn, hide or run over what stands around it. */
export const visible = (text: string): string =>
  text.toWellFormed().replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').replace(controls, '').normalize('NFC').replace(unseen, '').replace(joinersInRow, '$1').replace(marksInRow, '$1').replace(lonelyMarks, '$1');

/** A text for one line: a name, a reason. @param longest in characters */
export function oneLine(text: string, longest: number): string {
  const line = visible(text.slice(0, longest * 20)).replace(/[\s\p{Z}]+/gu, ' ').trim();
  return [...line].slice(0, longest).join('').trim();
}

const longestName = 40;

/** A name to show beside a comment; empty when nothing of it can be seen. */
export const shownName = (name: string): string => {
  const line = oneLine(name, longestName);
  return /[\p{L}\p{N}\p{S}\p{P}]/u.test(line) ? line : '';
};
