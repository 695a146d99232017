import type { Alignment } from './alignment.ts';
import type { Evidence } from './evidence.ts';
import { rowOf } from './lexicon/senses.ts';
import type { CheckWord, Statement } from './statement.ts';

/** What the sentence turns round. */
export interface MeaningFinding {
  /** What it denies, or the text denies and it does not. */
  negationAdded: number;
  negationLost: number;
  /** Words whose contrary stands in the text, each how surely. */
  contrary: readonly { word: CheckWord; mark: number }[];
  /** The text is not sure and the sentence is: how much of it. */
  hedgeLost: number;
  /** Words for reasons and for what is first or only that the text has not. */
  causes: readonly CheckWord[];
  superlatives: readonly CheckWord[];
}

/** A word of the sentence beside the one of a statement that it stands for. */
interface Pair {
  claim: CheckWord;
  source: CheckWord;
  weight: number;
  statement: Statement;
}

/** Statements whose words are compared: the best run and what completes it. */
export function comparedStatements(alignment: Alignment): number[] {
  const { run, second, coverage } = alignment;
  const found: number[] = [];
  for (let at = run.first; at <= run.last; at++) found.push(at);
  if (second !== undefined && second.covered - run.covered > 0.12) for (let at = second.first; at <= second.last; at++) if (!found.includes(at)) found.push(at);
  return found.filter((at) => (coverage[at] ?? 0) > 0);
}

function pairsOf(evidence: Evidence, { claim, content, weights, matches, coverage }: Alignment, statements: readonly number[]): Pair[] {
  const ranked = [...statements].sort((a, b) => (coverage[b] ?? 0) - (coverage[a] ?? 0));
  return content.flatMap((at, index): Pair[] => {
    let best: { strength: number; statement: number; word: number } | undefined;
    for (const statement of ranked) {
      const match = matches[index]?.get(statement);
      if (match !== undefined && match.strength > (best?.strength ?? 0) + 0.2) best = { ...match, statement };
    }
    const statement = best === undefined ? undefined : evidence.statements[best.statement];
    const [word, source] = [claim.words[at], statement?.words[best?.word ?? -1]];
    return word === undefined || source === undefined || statement === undefined || best === undefined ? [] : [{ claim: word, source, weight: (weights[index] ?? 0) * best.strength, statement }];
  });
}

const sum = (pairs: readonly Pair[]): number => pairs.reduce((total, { weight }) => total + weight, 0);
const inClauses = (clauses: ReadonlySet<number>, { clause }: CheckWord): boolean => clauses.has(clause);

/** Compares what is denied, what is sure and what is said to be the contrary. */
export function compareMeaning(evidence: Evidence, alignment: Alignment): MeaningFinding {
  const { claim } = alignment;
  const statements = comparedStatements(alignment);
  const pairs = pairsOf(evidence, alignment, statements);
  const sources = statements.flatMap((at) => evidence.statements[at] ?? []);
  return {
    ...negations(claim, pairs, sources),
    contrary: contraries(evidence, alignment, statements),
    hedgeLost: hedgeLost(claim, pairs),
    causes: causesLacking(claim, sources, evidence, statements),
    superlatives: superlativesLacking(claim, sources),
  };
}

/** How much of a clause's words stand in clauses of the text that deny, and the other way round. */
function negations(claim: Statement, pairs: readonly Pair[], sources: readonly Statement[]): { negationAdded: number; negationLost: number } {
  let added = 0;
  for (const clause of claim.negated) {
    const own = pairs.filter(({ claim: word }) => word.clause === clause);
    const denied = own.filter(({ source, statement }) => inClauses(statement.negated, source) || inClauses(statement.impliedNegated, source));
    const anywhere = sources.some(({ negated, impliedNegated }) => negated.size > 0 || impliedNegated.size > 0);
    const share = own.length === 0 ? (anywhere ? 1 : 0) : sum(denied) / Math.max(1e-6, sum(own));
    added = Math.max(added, anywhere ? 1 - Math.max(share, 0.35) : 1);
  }
  let lost = 0;
  for (const statement of sources) {
    for (const clause of statement.negated) {
      const theirs = statement.words.filter((word) => word.clause === clause && word.isContent);
      const own = pairs.filter(({ source, statement: of }) => of === statement && source.clause === clause);
      if (theirs.length === 0 || own.length === 0) continue;
      const affirmed = own.filter(({ claim: word }) => !inClauses(claim.negated, word) && !inClauses(claim.impliedNegated, word));
      const known = new Set(affirmed.map(({ source }) => source));
      lost = Math.max(lost, (known.size / theirs.length) * (sum(affirmed) / Math.max(1e-6, sum(own))));
    }
  }
  return { negationAdded: added, negationLost: lost };
}

/** Words that the compared statements have only the contrary of. */
function contraries(evidence: Evidence, { claim, content, matches, coverage, best }: Alignment, statements: readonly number[]): MeaningFinding['contrary'] {
  return claim.words.flatMap((word, at): { word: CheckWord; mark: number }[] => {
    if (word.sides.length === 0 || word.slot >= 0) return [];
    const index = content.indexOf(at);
    const found = evidence.contraries(word);
    const isSaid = statements.some((statement) => (matches[index]?.get(statement)?.strength ?? 0) > 0.5 || evidence.statements[statement]?.words.some((one) => one.term === word.term || one.sides.some((side) => word.sides.includes(side))) === true);
    if (isSaid) return [];
    const marks = statements.flatMap((statement) => {
      const [source, places] = [evidence.statements[statement], found.get(statement)];
      if (source === undefined || places === undefined) return [];
      // What is denied on one side only is no contrary.
      const turned = places.every((place) => {
        const other = source.words[place];
        return other !== undefined && (source.negated.has(other.clause) !== claim.negated.has(word.clause));
      });
      const rows = new Set(word.sides.map(rowOf));
      const common = source.words.some((one, place) => places.includes(place) && one.isContent) ? 1 : 0.5;
      return turned ? [] : [((coverage[statement] ?? 0) / Math.max(0.1, coverage[best] ?? 1)) * common * (word.isContent ? 1 : 0.5) * (rows.size > 0 ? 1 : 0)];
    });
    return marks.length === 0 ? [] : [{ word, mark: Math.max(...marks) }];
  });
}

/** What part of the sentence the text holds for possible or wants, and the sentence for done. */
function hedgeLost(claim: Statement, pairs: readonly Pair[]): number {
  const own = pairs.filter(({ source, statement }) => inClauses(statement.hedged, source));
  const lost = own.filter(({ claim: word }) => !inClauses(claim.hedged, word));
  return claim.hedged.size > 0 ? 0.3 * (sum(lost) / Math.max(1e-6, sum(pairs))) : sum(lost) / Math.max(1e-6, sum(pairs));
}

function causesLacking(claim: Statement, sources: readonly Statement[], evidence: Evidence, statements: readonly number[]): CheckWord[] {
  const around = new Set(statements.flatMap((at) => [at, ...(evidence.near(at, at + 1, 1) ? [at + 1] : [])]));
  const has = [...sources, ...[...around].flatMap((at) => evidence.statements[at] ?? [])].some(({ words }) => words.some(({ cues }) => cues.has('cause') || cues.has('strongCause')));
  return has ? [] : claim.words.filter(({ cues, quotation }) => cues.has('strongCause') && quotation < 0);
}

function superlativesLacking(claim: Statement, sources: readonly Statement[]): CheckWord[] {
  return claim.words.filter((word) => word.cues.has('superlative') && word.quotation < 0 && !sources.some(({ words }) => words.some((other) => other.term === word.term || (other.cues.has('superlative') && other.rows.some((row) => word.rows.includes(row))) || other.sides.some((side) => word.sides.includes(side)))));
}
