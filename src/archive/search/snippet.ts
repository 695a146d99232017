import type { SnippetPiece } from '../archive.ts';
import type { Match } from './marks.ts';

const usualWindow = 240;
/** Scripts that set no spaces say as much with half as many characters. */
const denseWindow = 120;
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** The whole text in pieces, what was looked for marked. */
export const markMatches = (text: string, matches: readonly Match[]): SnippetPiece[] => piecesOf(text, 0, text.length, matches);

/**
 * The stretch of some 240 characters (120 in Chinese, Japanese, Korean) of a passage in which most of what was looked for occurs; its beginning when nothing does.
 * @param matches in the passage
 * @param more whether there is text before and after the passage
 */
export function bestSnippet(passage: string, matches: readonly Match[], more: { before: boolean; after: boolean }): SnippetPiece[] {
  const windowLength = (passage.match(dense)?.length ?? 0) * 3 > passage.length ? denseWindow : usualWindow;
  const start = windowStart(passage, bestStart(matches, windowLength));
  const end = windowEnd(passage, start, windowLength);
  const pieces = piecesOf(passage, start, end, matches).map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }));
  if (start > 0 || more.before) pieces.unshift({ text: '… ', match: false });
  if (end < passage.length || more.after) pieces.push({ text: ' …', match: false });
  return pieces;
}

/** Where a window should begin to hold the most different terms, then the most matches, then the earliest. */
function bestStart(matches: readonly Match[], windowLength: number): number {
  let best = { at: 0, score: 0 };
  for (let i = 0; i < matches.length && i < 500; i++) {
    const first = matches[i];
    if (first === undefined) break;
    const terms = new Set<number>();
    let count = 0;
    for (let j = i; j < matches.length; j++) {
      const match = matches[j];
      if (match === undefined || match.end > first.start + windowLength - 40) break;
      terms.add(match.term);
      count++;
    }
    const score = terms.size * 100 + Math.min(count, 50);
    if (score > best.score) best = { at: first.start, score };
  }
  return best.at;
}

/** A little before the first match, at a sentence's or a word's beginning. */
function windowStart(text: string, at: number): number {
  if (at < 60) return 0;
  const before = text.slice(at - 60, at);
  const sentence = /[.!?。！？\n]\s*(?=[^.!?。！？\n]*$)/u.exec(before);
  if (sentence !== null) return at - 60 + sentence.index + sentence[0].length;
  const space = before.indexOf(' ');
  const start = space === -1 || space > 50 ? at - 20 : at - 60 + space + 1;
  return isLowSurrogate(text, start) ? start - 1 : start;
}

function windowEnd(text: string, start: number, windowLength: number): number {
  const end = start + windowLength;
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  if (space > end - 40) return space;
  return isLowSurrogate(text, end) ? end - 1 : end;
}

const isLowSurrogate = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));

function piecesOf(text: string, start: number, end: number, matches: readonly Match[]): SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  let at = start;
  for (const match of matches) {
    const from = Math.max(match.start, at);
    const to = Math.min(match.end, end);
    if (from >= to) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), match: false });
    pieces.push({ text: text.slice(from, to), match: true });
    at = to;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), match: false });
  return pieces;
}
