import { countWords } from '../../common/word-count.ts';

/** A stretch of a sentence, word for word. */
export interface Piece {
  text: string;
  /** UTF-16 index in the sentence. */
  start: number;
}

/** Words that an answer has at most. */
export const MOST_WORDS = 40;

/** Marks that end a clause, with what closes quotations and brackets; the mark stays with the clause before it. */
const clauseEnd = /(?:[,;:،؛]["”’»)\]]*|["”»]|\s[–—-](?=\s)|—|[，；：、][」』”）]*)(?=\s|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{L})|(?<=\s)(?=\()/gu;

function* clausesOf(sentence: string): Generator<Piece> {
  let start = 0;
  for (const { index, 0: mark } of sentence.matchAll(clauseEnd)) {
    const end = index + mark.length;
    if (end > start) yield { text: sentence.slice(start, end), start };
    start = end;
  }
  if (start < sentence.length) yield { text: sentence.slice(start), start };
}

/** A clause that is too long by itself: its first words and its last, cut at spaces. */
function ends({ text, start }: Piece): Piece[] {
  const words = [...text.matchAll(/\S+/gu)];
  const first = words[MOST_WORDS - 1];
  const last = words.at(-MOST_WORDS);
  if (first === undefined || last === undefined || words.length <= MOST_WORDS) return [{ text, start }];
  return [{ text: text.slice(0, first.index + first[0].length), start }, { text: text.slice(last.index), start: start + last.index }];
}

/**
 * What of a sentence can be quoted as an answer: all of it when it has 40 words at most, else every longest run of whole
 * clauses that has.
 */
export function quotablePieces(sentence: string): Piece[] {
  if (countWords(sentence) <= MOST_WORDS) return [{ text: sentence, start: 0 }];
  const clauses = [...clausesOf(sentence)].slice(0, 60).map((clause) => ({ ...clause, words: countWords(clause.text) }));
  const pieces: Piece[] = [];
  let reached = -1;
  for (const [first, clause] of clauses.entries()) {
    let words = 0;
    let last = first - 1;
    while (last + 1 < clauses.length && words + (clauses[last + 1]?.words ?? 0) <= MOST_WORDS) words += clauses[++last]?.words ?? 0;
    if (last < first) pieces.push(...ends(clause));
    else if (last > reached) {
      const end = clauses[last];
      pieces.push({ text: sentence.slice(clause.start, end === undefined ? clause.start : end.start + end.text.length), start: clause.start });
    }
    reached = Math.max(reached, last);
  }
  return pieces.map(({ text, start }) => ({ text: text.trim(), start: start + text.length - text.trimStart().length })).filter(({ text }) => text !== '');
}
