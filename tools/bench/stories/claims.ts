import { compareReports, type Comparison } from '../../../src/stories/index.ts';
import { claimCases, type ClaimCase } from './claims.cases.ts';

const START = Date.UTC(2031, 4, 5, 8);
const HOURS = 2 * 3_600_000;

/** Right of those found, and found of those that there are. */
export interface Share {
  right: number;
  found: number;
  expected: number;
  reached: number;
}

export interface ClaimScores {
  differences: Share;
  agreed: Share;
  /** What was found and should not be, and what was not found. */
  mistakes: string[];
}

export function compareCase({ lang, reports, isVoiceUnknown = false }: ClaimCase): Comparison {
  return compareReports(reports.map(([title, text], at) => ({
    id: String(at), title, text, lang: typeof lang === 'string' ? lang : (lang[at] ?? 'und'), source: `outlet ${at}`, ...(isVoiceUnknown ? {} : { voice: String(at) }), publishedAt: new Date(START + at * HOURS).toISOString(),
  })));
}

const add = (share: Share, right: number, found: number, reached: number, expected: number): void => {
  share.right += right;
  share.found += found;
  share.reached += reached;
  share.expected += expected;
};

/** Compares what is found in the stories of `claims.cases.ts` with what is there. */
export function scoreClaims(cases: readonly ClaimCase[] = claimCases): ClaimScores {
  const scores: ClaimScores = { differences: { right: 0, found: 0, expected: 0, reached: 0 }, agreed: { right: 0, found: 0, expected: 0, reached: 0 }, mistakes: [] };
  for (const one of cases) {
    const { agreed, differs } = compareCase(one);
    const expected = one.differs ?? [];
    const isExpected = (found: (typeof differs)[number], wanted: (typeof expected)[number]): boolean => found.what === wanted.what
      && (wanted.kind === undefined || found.kind === wanted.kind)
      && wanted.sides.every((side) => found.sides.some(({ value }) => value.toLowerCase().includes(side.toLowerCase())));
    const right = differs.filter((found) => expected.some((wanted) => isExpected(found, wanted)));
    const reached = expected.filter((wanted) => differs.some((found) => isExpected(found, wanted)));
    add(scores.differences, right.length, differs.length, reached.length, expected.length);
    for (const found of differs) if (!right.includes(found)) scores.mistakes.push(`${one.name}: wrong ${found.what} ${found.kind} <${found.about}> ${found.sides.map(({ value }) => `[${value}]`).join(' ')}`);
    for (const wanted of expected) if (!reached.includes(wanted)) scores.mistakes.push(`${one.name}: missed ${wanted.what} ${wanted.sides.join(' / ')}`);
    const statements = one.agreed ?? [];
    const says = ({ saidBy }: (typeof agreed)[number], words: string): boolean => saidBy.some(({ text }) => text.includes(words));
    const rightly = agreed.filter((found) => statements.some((words) => says(found, words)));
    const stated = statements.filter((words) => agreed.some((found) => says(found, words)));
    add(scores.agreed, rightly.length, agreed.length, stated.length, statements.length);
    for (const found of agreed) if (!rightly.includes(found)) scores.mistakes.push(`${one.name}: agreed? ${found.text}`);
    for (const words of statements) if (!stated.includes(words)) scores.mistakes.push(`${one.name}: no statement with "${words}"`);
  }
  return scores;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : (100 * part / whole).toFixed(0));

/** Prints precision and recall on the small stories. */
export function benchClaims(): void {
  const { differences, agreed, mistakes } = scoreClaims();
  for (const [name, share] of [['differences', differences], ['agreed', agreed]] as const) {
    console.log(`${name.padEnd(12)} precision ${percent(share.right, share.found)} (${share.right} of ${share.found})  recall ${percent(share.reached, share.expected)} (${share.reached} of ${share.expected})`);
  }
  for (const mistake of mistakes) console.log(`  ${mistake}`);
}
