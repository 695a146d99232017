import type { Alignment } from './alignment.ts';
import type { Evidence } from './evidence.ts';

/** Where a sentence is borne out: sentences of a source in a row, by UTF-16 indexes in its text. */
export interface CheckPassage {
  source: string;
  start: number;
  end: number;
}

/** A passage that adds less to the first is not shown. */
const WORTH = 0.15;

/** The smallest runs of sentences that hold what the sentence says, the best first. */
export function passagesFor(evidence: Evidence, { run, second, coverage }: Alignment): CheckPassage[] {
  const runs = second === undefined || second.covered - run.covered < WORTH || (second.first <= run.last && second.last >= run.first) ? [run] : [run, second];
  return runs.flatMap(({ first, last }): CheckPassage[] => {
    const own = evidence.statements.slice(first, last + 1).filter(({ isTitle, at }) => !isTitle && ((coverage[at] ?? 0) > 0 || first === last));
    const [from, to] = [own[0], own.at(-1)];
    const source = evidence.sources[from?.source ?? evidence.statements[first]?.source ?? -1];
    if (source === undefined) return [];
    if (from !== undefined && to !== undefined) return [{ source: source.id, start: from.start, end: to.end }];
    // Only the title says it: the text's first sentence says most of it again.
    const lead = evidence.statements.find((statement) => statement.source === evidence.statements[first]?.source && !statement.isTitle);
    return lead === undefined ? [] : [{ source: source.id, start: lead.start, end: lead.end }];
  });
}
