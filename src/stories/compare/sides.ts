import type { Difference, Differing, SaidBy, Side } from './comparison.ts';
import type { ClaimSentence, ReportHead } from './read-report.ts';

/** What a report says of something that is compared. */
export interface Account<Value> {
  sentence: ClaimSentence;
  value: Value;
  /** Word for word. */
  text: string;
  /** The words that name what is measured. */
  about: string;
}

export const saidIn = ({ report, index, text }: ClaimSentence): SaidBy => ({ id: report.article.id, index, text });

const timeOf = (report: ReportHead): number => report.time ?? -Infinity;

/**
 * Puts the accounts of several reports side by side.
 * @param accounts of each report the one that counts first
 * @param others what else a report says of the same: a report that has both values contradicts neither
 * @param mayBeSame whether two values may be one
 * @param comparable whether two accounts can be of the same thing
 * @param canGrow whether a later value may take the place of an earlier one
 * @returns undefined when all may be the same
 */
export function sidesOf<Value>(what: Differing, accounts: readonly Account<Value>[], { others = () => [], mayBeSame, comparable = () => true, canGrow = false }: {
  others?: (report: ReportHead) => readonly Value[];
  mayBeSame: (one: Value, other: Value) => boolean;
  comparable?: (one: Account<Value>, other: Account<Value>) => boolean;
  canGrow?: boolean;
}): Difference | undefined {
  const newestFirst = accounts.toSorted((a, b) => timeOf(b.sentence.report) - timeOf(a.sentence.report));
  const groups: Account<Value>[][] = [];
  for (const account of newestFirst) {
    const group = groups.find((members) => members.every(({ value }) => mayBeSame(value, account.value)));
    if (group === undefined) groups.push([account]);
    else group.push(account);
  }
  const saysAlso = (account: Account<Value>, value: Value): boolean => [account.value, ...others(account.sentence.report)].some((one) => mayBeSame(one, value));
  const contradict = (one: Account<Value>, other: Account<Value>): boolean => one.sentence.report !== other.sentence.report && comparable(one, other) && !saysAlso(one, other.value) && !saysAlso(other, one.value);
  const sides = groups.filter((group) => groups.some((other) => other !== group && group.some((one) => other.some((two) => contradict(one, two)))));
  if (sides.length < 2 || new Set(sides.flat().map(({ sentence }) => sentence.report.voice)).size < 2) return undefined;
  const about = sides.flat().map((account) => account.about).filter((text) => text !== '').sort((a, b) => b.length - a.length)[0] ?? '';
  return { what, kind: canGrow && isUpdate(sides) ? 'updated' : 'differs', about, sides: sides.map(sideOf) };
}

function sideOf<Value>(accounts: readonly Account<Value>[]): Side {
  const latest = Math.max(...accounts.map(({ sentence }) => timeOf(sentence.report)));
  const saidBy = [...new Map(accounts.map(({ sentence }) => [sentence.report, saidIn(sentence)])).values()];
  return { value: accounts[0]?.text ?? '', articles: saidBy, ...(Number.isFinite(latest) ? { latest: new Date(latest).toISOString() } : {}) };
}

/** Whether the newest side was told only after all others. */
function isUpdate<Value>([newest = [], ...older]: readonly Account<Value>[][]): boolean {
  const since = Math.min(...newest.map(({ sentence }) => timeOf(sentence.report)));
  const times = older.flat().map(({ sentence }) => timeOf(sentence.report));
  return Number.isFinite(since) && times.every((time) => Number.isFinite(time) && time < since);
}
