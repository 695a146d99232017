import type { Alignment } from './alignment.ts';
import type { Evidence } from './evidence.ts';
import type { CheckWord } from './statement.ts';

/** Words at the beginning of a sentence that join it to the one before. */
const JOINING = 5;

/** How surely the reason and what it is given for are not joined in the text, 0 to 1. */
export function causeApart(evidence: Evidence, { claim, content, matches, weights }: Alignment): number {
  const at = claim.words.findIndex(({ cues, quotation }) => cues.has('strongCause') && quotation < 0);
  if (at < 0) return 0;
  const bestOf = (keeps: (word: number) => boolean): { at: number; covered: number }[] => {
    const covered = new Map<number, number>();
    let all = 0;
    for (const [index, word] of content.entries()) {
      if (!keeps(word)) continue;
      all += weights[index] ?? 0;
      for (const [statement, { strength }] of matches[index] ?? []) covered.set(statement, (covered.get(statement) ?? 0) + strength * (weights[index] ?? 0));
    }
    return [...covered].map(([statement, sum]) => ({ at: statement, covered: sum / Math.max(1e-6, all) })).sort((a, b) => b.covered - a.covered).slice(0, 3);
  };
  const known = (keeps: (word: number) => boolean): number => {
    const [own, found] = content.reduce(([all, has], word, index) => (keeps(word) ? [all + (weights[index] ?? 0), has + (matches[index]?.size === 0 ? 0 : (weights[index] ?? 0))] : [all, has]), [0, 0]);
    return own === 0 ? 0 : found / own;
  };
  const [before, after] = [bestOf((word) => word < at), bestOf((word) => word > at)];
  const top = Math.max(...before.map(({ covered }) => covered), 0);
  let joined = 0;
  for (const one of before) for (const other of after) {
    if (!evidence.near(one.at, other.at, 1)) continue;
    const words = (statement: number, most: number): readonly CheckWord[] => evidence.statements[statement]?.words.slice(0, most) ?? [];
    // Between two sentences the second must begin with what joins them: `That is why`, `Grund dafür ist`.
    const isJoined = (one.at === other.at ? words(one.at, Infinity) : words(Math.max(one.at, other.at), JOINING)).some(({ cues }) => cues.has('cause') || cues.has('strongCause'));
    joined = Math.max(joined, Math.min(one.covered / Math.max(0.01, top), 1) * Math.min(1, other.covered * 1.5) * (isJoined ? 1 : 0.5));
  }
  // Where little of one half stands anywhere, it may be there in other words.
  return before.length === 0 || after.length === 0 ? 0.3 : (1 - joined) * Math.min(1, 1.2 * known((word) => word < at)) * Math.min(1, 1.2 * known((word) => word > at));
}
