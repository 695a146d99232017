import { z } from 'zod';

/** A SentencePiece vocabulary: pieces with the logarithm of their probability; the first few are reserved. */
export const vocabularySchema = z.array(z.tuple([z.string(), z.number().nullable()])).min(100);

const reserved = 6;
const unknown = 0;
/** What SentencePiece takes off for a character that is in no piece. */
const unknownPenalty = 10;
const space = '\u2581';

interface Node {
  next: Map<number, Node>;
  id: number;
  score: number;
}

/**
 * Cuts text into the likeliest pieces (unigram language model: Kudo 2018, "Subword Regularization", section 3.2),
 * numbered by the vocabulary.
 * @param vocabulary pieces in order of their numbers
 * @returns a function from text to at most `limit` numbers; neighbouring unknown characters are one
 */
export function pieceReader(vocabulary: z.infer<typeof vocabularySchema>): (text: string, limit: number) => number[] {
  const root: Node = { next: new Map(), id: -1, score: 0 };
  let worst = 0;
  for (const [id, [piece, score]] of vocabulary.entries()) {
    if (id < reserved) continue;
    let node = root;
    for (const character of piece) {
      const code = character.codePointAt(0) ?? 0;
      let next = node.next.get(code);
      if (next === undefined) node.next.set(code, (next = { next: new Map(), id: -1, score: 0 }));
      node = next;
    }
    node.id = id;
    // Where the score was lost, the vocabulary's order still tells it: the likeliest come first.
    node.score = score ?? vocabulary[id - 1]?.[1] ?? 0;
    worst = Math.min(worst, node.score);
  }
  const unknownScore = worst - unknownPenalty;

  return (text, limit) => {
    // No piece is longer than a word, and a word has no more than some 20 characters: more of the text cannot be needed.
    const plain = text.slice(0, limit * 20).normalize('NFKC').replace(/\s+/g, ' ').trim();
    if (plain === '') return [];
    const codes = Array.from(space + plain.replaceAll(' ', space), (character) => character.codePointAt(0) ?? 0);
    const best = new Float64Array(codes.length + 1).fill(-Infinity);
    const from = new Int32Array(codes.length + 1);
    const ids = new Int32Array(codes.length + 1);
    best[0] = 0;
    for (let start = 0; start < codes.length; start += 1) {
      const before = best[start] ?? 0;
      const step = (end: number, score: number, id: number): void => {
        if (before + score <= (best[end] ?? 0)) return;
        best[end] = before + score;
        from[end] = start;
        ids[end] = id;
      };
      step(start + 1, unknownScore, unknown);
      let node = root.next.get(codes[start] ?? 0);
      for (let end = start + 1; node !== undefined; end += 1) {
        if (node.id >= 0) step(end, node.score, node.id);
        node = end < codes.length ? node.next.get(codes[end] ?? 0) : undefined;
      }
    }
    const found: number[] = [];
    for (let end = codes.length; end > 0; end = from[end] ?? 0) {
      const id = ids[end] ?? unknown;
      if (id !== unknown || found.at(-1) !== unknown) found.push(id);
    }
    return found.reverse().slice(0, limit);
  };
}
