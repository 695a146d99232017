import type { Alignment } from './alignment.ts';
import type { Evidence } from './evidence.ts';
import { rowOf } from './lexicon/senses.ts';
import { bearsOutNumber } from './slots.ts';
import type { CheckWord } from './statement.ts';

/** Words around one by which its place in the text is found. */
const AROUND = 5;
/** Statements that are asked. */
const MOST = 4;
/** Nearer than this the word is in its place. */
const NEAR = 6;
/** Of another clause. */
const CLAUSE = 4;

/**
 * How surely the text says the contrary of a word: in the statement that has most of what stands around it, the word of its
 * row of opposites that is nearest stands on another side.
 * @param at number of the word in the sentence
 */
export function nearestContrary(evidence: Evidence, { claim, content, matches, coverage }: Alignment, at: number, statements: readonly number[]): number {
  const word = claim.words[at];
  if (word !== undefined && word.isContent && unmade(evidence, claim.language, word, statements)) return 0.8;
  if (word === undefined || word.sides.length === 0 || word.slot >= 0 || word.quotation >= 0) return 0;
  const rows = new Set(word.sides.map(rowOf));
  // `neither confirmed nor denied`: it speaks of both sides itself.
  if (claim.words.some((other, place) => place !== at && other.isContent && !other.sides.some((side) => word.sides.includes(side)) && other.sides.some((side) => rows.has(rowOf(side))))) return 0;
  // `more than 30`, `or more` are told by the number.
  if (!word.isContent && (/^(?:than|de|als|que)$/.test(claim.words[at + 1]?.lower ?? '') || /^(?:or|oder|ou|o|au|al|at)$/.test(claim.words[at - 1]?.lower ?? ''))) return 0;
  const [best] = statements;
  let contrary = 0;
  let same = 0;
  let highest = 0;
  const ranked = Array.from(coverage.keys()).filter((one) => (coverage[one] ?? 0) >= 0.6 * (coverage[best ?? 0] ?? 0)).sort((a, b) => (coverage[b] ?? 0) - (coverage[a] ?? 0)).slice(0, MOST);
  for (const statement of new Set([...statements, ...ranked])) {
    const source = evidence.statements[statement];
    if (source === undefined || (coverage[statement] ?? 0) < 0.5 * (coverage[best ?? 0] ?? 0)) continue;
    const anchors: { place: number; weight: number }[] = [];
    const add = (own: number, place: number): void => { anchors.push({ place, weight: 1 / Math.abs(own - at) }); };
    for (const [index, own] of content.entries()) {
      if (own === at || Math.abs(own - at) > AROUND) continue;
      const match = matches[index]?.get(statement);
      if (match !== undefined && match.strength > 0.5) add(own, match.word);
    }
    for (const [own, { slot }] of claim.words.entries()) {
      const mine = claim.slots[slot];
      if (mine === undefined || Math.abs(own - at) > AROUND || claim.words[own - 1]?.slot === slot) continue;
      const theirs = source.slots.findIndex((one) => bearsOutNumber(mine, one));
      if (theirs >= 0) add(own, source.words.findIndex((one) => one.slot === theirs));
    }
    if (anchors.length === 0) continue;
    let nearest: { isSame: boolean; distance: number; place: number } | undefined;
    const total = anchors.reduce((all, { weight }) => all + weight, 0);
    for (const [place, other] of source.words.entries()) {
      if (other.slot >= 0) continue;
      const isSame = other.term === word.term || other.sides.some((side) => word.sides.includes(side)) || other.rows.some((row) => word.rows.includes(row));
      if (!isSame && !other.sides.some((side) => rows.has(rowOf(side)))) continue;
      const distance = anchors.reduce((all, anchor) => all + anchor.weight * (Math.abs(anchor.place - place) + (source.words[anchor.place]?.clause === other.clause ? 0 : CLAUSE)), 0) / total - (isSame ? 1.5 : 0);
      if (nearest === undefined || distance < nearest.distance) nearest = { isSame, distance, place };
    }
    if (nearest === undefined) continue;
    const other = source.words[nearest.place];
    const turned = source.negated.has(other?.clause ?? -1) !== claim.negated.has(word.clause);
    if (nearest.isSame || turned) {
      if (nearest.distance < NEAR) return 0;
      same = Math.max(same, coverage[statement] ?? 0);
      continue;
    }
    highest = Math.max(highest, coverage[statement] ?? 0);
    const hasBoth = source.words.some((one, place) => Math.abs(place - (nearest?.place ?? 0)) <= 4 && one.sides.some((side) => word.sides.includes(side)));
    contrary = Math.max(contrary, (hasBoth ? 0.6 : 1) * (word.isContent ? 1 : 0.5) * (other?.isContent === true ? 1 : 0.5) / (1 + Math.max(0, nearest.distance - 4) / 6));
  }
  return same >= 0.8 * highest ? 0 : contrary;
}

/** `unsafe` beside `safe`, in languages that put `un` before. */
function unmade({ statements: all }: Evidence, language: string, word: CheckWord, statements: readonly number[]): boolean {
  if (language !== 'en' && language !== 'de') return false;
  const isUn = word.lower.startsWith('un') && word.term.length > 5;
  const terms = isUn ? [word.term, word.term.slice(2)] : [word.term, `un${word.term}`];
  const inBest = new Set(statements.flatMap((at) => all[at]?.words.map(({ term }) => term) ?? []));
  return word.term.length > 3 && !inBest.has(terms[0] ?? '') && inBest.has(terms[1] ?? '');
}
