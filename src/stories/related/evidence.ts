import type { Probe } from '../store/probe.ts';
import { termOfPacked, weightOfPacked } from '../terms/weighed.ts';

/** What two articles have in common. */
export interface Evidence {
  /** How near they are, 0 to 1: what orders. The strongest shared term counts less: chance gives one, seldom several. */
  closeness: number;
  /** Whether they are near at all: shared terms, none of which counts for much, so that it takes several. */
  breadth: number;
}

/** What is left out of the closeness of the term that adds most to it. */
const STRONGEST_OUT = 0.7;
/** The most that a term adds to breadth. */
const TERM_MOST = 0.04;

/** @param probe holds the one article; @param vector is the other's */
export function evidenceOf(probe: Probe, vector: Uint32Array): Evidence {
  let sum = 0;
  let strongest = 0;
  let breadth = 0;
  for (const entry of vector) {
    const common = probe.weightOf(termOfPacked(entry)) * weightOfPacked(entry);
    if (common === 0) continue;
    sum += common;
    if (common > strongest) strongest = common;
    breadth += Math.min(common, TERM_MOST);
  }
  return { closeness: sum - STRONGEST_OUT * strongest, breadth };
}

/** The least breadth, what it grows by each time that articles are e times as many, and from how many it grows no more. */
const LEAST = 0.048;
const PER_FOLD = 0.0085;
const MANY = 20_000;
/** More is needed where vectors add to breadth. */
const WITH_VECTORS = 0.008;

/**
 * The breadth from which two articles are related. Of many articles some share more by chance: the largest of n chance
 * figures grows with the logarithm of n (extreme value theory, Gumbel). Measured between collections about other things.
 * @param articles among how many the nearest was looked for
 * @param withVectors whether their vectors were compared too
 */
export const breadthNeeded = (articles: number, withVectors: boolean): number =>
  LEAST + PER_FOLD * Math.log(Math.min(Math.max(1, articles), MANY)) + (withVectors ? WITH_VECTORS : 0);
