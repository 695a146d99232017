import type { SnippetPiece } from './archive.ts';
import { fold } from './fold.ts';
import type { Query, Term } from './query.ts';

/** Text further down is not looked at for a snippet. */
const longestText = 50_000;
const windowLength = 240;

interface Match {
  start: number;
  end: number;
  term: number;
}

/** The whole text in pieces, what was looked for marked. */
export function markMatches(text: string, query: Query): SnippetPiece[] {
  return piecesOf(text, 0, text.length, findMatches(text, query.all));
}

/** The stretch of some 240 characters in which most of what was looked for occurs; the beginning when nothing does. */
export function bestSnippet(text: string, query: Query): SnippetPiece[] {
  const looked = text.slice(0, isLowSurrogate(text, longestText) ? longestText - 1 : longestText);
  const matches = findMatches(looked, query.all);
  const start = windowStart(looked, bestStart(matches));
  const end = windowEnd(looked, start);
  const pieces = piecesOf(looked, start, end, matches).map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }));
  if (start > 0) pieces.unshift({ text: '… ', match: false });
  if (end < text.length) pieces.push({ text: ' …', match: false });
  return pieces;
}

/** A test of whether everything that was looked for occurs in a text. */
export function containsAll(query: Query): (text: string) => boolean {
  const patterns = query.all.map((term) => new RegExp(pattern(term).source, 'u'));
  return (text) => {
    const folded = fold(text).text;
    return patterns.every((one) => one.test(folded));
  };
}

/** Where a window should begin to hold the most different terms, then the most matches, then the earliest. */
function bestStart(matches: readonly Match[]): number {
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

function windowEnd(text: string, start: number): number {
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

/** Every place where a term occurs, in order. */
function findMatches(text: string, terms: readonly Term[]): Match[] {
  if (terms.length === 0) return [];
  const folded = fold(text);
  const found = terms.flatMap((term, index) =>
    folded.text
      .matchAll(pattern(term))
      .take(mostMatches)
      .map((match) => ({ start: folded.origin(match.index), end: folded.origin(match.index + match[0].length), term: index }))
      .toArray(),
  );
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Matches of one term beyond these change nothing that is shown. */
const mostMatches = 1000;
const letter = String.raw`[\p{L}\p{N}\p{M}]`;
/** Signs and spaces between the parts of a phrase; bounded, so that nothing is tried for long. */
const between = String.raw`[^\p{L}\p{N}\p{M}]{0,20}`;

function pattern(term: Term): RegExp {
  const parts = term.written.map((part) => fold(part).text.replace(/[^\p{L}\p{N}\p{M}\p{Co}]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`));
  return new RegExp(`${term.openStart ? '' : `(?<!${letter})`}${parts.join(between)}${term.openEnd ? '' : `(?!${letter})`}`, 'gu');
}
