import type { Alignment } from './alignment.ts';
import type { Evidence } from './evidence.ts';

/** How far in words what stands around a number or a name still tells of it. */
const REACH = 3;
/** What words of the statements around count of those beside. */
const beside: readonly (readonly [number, number])[] = [[0, 1], [1, 0.55], [-1, 0.4], [2, 0.3], [-2, 0.2]];

/**
 * How well what stands around a place of the sentence fits what stands around a place of a source, 0 to 1.
 * @param at number of the word in the sentence
 * @param except words of the sentence that do not count
 */
export function fit(evidence: Evidence, alignment: Alignment, at: number, statement: number, place: number, except: ReadonlySet<number> = new Set()): number {
  const { claim, content, weights, matches } = alignment;
  const clause = claim.words[at]?.clause;
  let [sum, all] = [0, 0];
  for (const [index, word] of content.entries()) {
    if (except.has(word)) continue;
    const weight = (weights[index] ?? 0) * (claim.words[word]?.clause === clause ? 1 : 0.5) / (1 + Math.abs(word - at) / REACH);
    all += weight;
    let most = 0;
    for (const [step, share] of beside) {
      const match = matches[index]?.get(statement + step);
      if (match === undefined || (step !== 0 && !evidence.near(statement, statement + step, 2))) continue;
      most = Math.max(most, match.strength * share * (step === 0 ? 1 / (1 + Math.max(0, Math.abs(match.word - place) - 1) / REACH / 2) : 0.8));
    }
    sum += weight * most;
  }
  return all === 0 ? 0 : sum / all;
}

/** Words on either side of a place in the sentence, and in a source, that tell of it most closely. */
const BESIDE = 6;
const NEARBY = 8;

/**
 * How well the words straight beside a place of the sentence stand beside a place of a source, 0 to 1; words that stand in no source do not count.
 * @param at number of the word in the sentence
 * @param except words of the sentence that do not count
 */
export function closeFit(alignment: Alignment, at: number, statement: number, place: number, except: ReadonlySet<number> = new Set()): number {
  const { claim, content, weights, matches } = alignment;
  const clause = claim.words[at]?.clause;
  let [sum, all] = [0, 0];
  for (const [index, word] of content.entries()) {
    const away = Math.abs(word - at);
    const found = matches[index];
    if (except.has(word) || away > BESIDE || found === undefined || found.size === 0 || claim.words[word]?.clause !== clause) continue;
    const weight = (weights[index] ?? 0) / (1 + away / REACH);
    all += weight;
    const match = found.get(statement);
    if (match !== undefined) sum += (weight * match.strength) / (1 + Math.max(0, Math.abs(match.word - place) - REACH) / NEARBY);
  }
  return all === 0 ? 0 : sum / all;
}
