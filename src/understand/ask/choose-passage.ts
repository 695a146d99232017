import { countWords } from '../../common/word-count.ts';
import type { CandidatePassage } from './passage-index.ts';
import type { PooledSentence } from './sentence-pool.ts';

/** Words that a shown passage has at most, unless it is one sentence. */
const MOST = 150;

/**
 * The stretch of whole sentences of an article that most probably holds the answer, some 130 words long; passages next to
 * each other in the text are read as one.
 * @param pool sentences of this article, and their marks
 */
export function choosePassage(passages: readonly CandidatePassage[], pool: readonly { sentence: PooledSentence; mark: number }[]): { text: string; start: number } | undefined {
  interface Bit { start: number; end: number; words: number; worth: number; index: number }
  const bits: Bit[] = [];
  for (const { sentence, mark } of pool) {
    if (sentence.isTitle) continue;
    const end = sentence.start + sentence.text.length;
    bits.push({ start: sentence.start, end, words: countWords(sentence.text), worth: Math.exp(mark / 2), index: passages[sentence.passage]?.index ?? -1 });
  }
  bits.sort((a, b) => a.start - b.start || b.end - a.end);
  let best: { start: number; end: number; worth: number } | undefined;
  for (const [from, first] of bits.entries()) {
    let [words, worth, end, index] = [0, 0, first.start, first.index];
    for (const bit of bits.slice(from)) {
      // Parts of one long sentence overlap.
      const isNew = bit.start >= end;
      if (bit.index - index > 1 || (words > 0 && words + (isNew ? bit.words : 0) > MOST)) break;
      if (isNew) words += bit.words;
      worth += isNew ? bit.worth : 0;
      end = Math.max(end, bit.end);
      index = bit.index;
      if (best === undefined || worth > best.worth) best = { start: first.start, end, worth };
    }
  }
  if (best === undefined) return passages[0];
  const inside = passages.filter(({ start, text }) => start < (best?.end ?? 0) && start + text.length > (best?.start ?? 0)).sort((a, b) => a.start - b.start);
  const { start, end } = best;
  const text = inside.reduce((shown, passage, at) => {
    const before = inside[at - 1];
    const gap = before === undefined ? '' : passage.start - before.start - before.text.length > 1 ? '\n\n' : ' ';
    return shown + gap + passage.text.slice(Math.max(0, start - passage.start), Math.max(0, end - passage.start));
  }, '');
  return { start, text };
}
