import { outletOf } from '../../common/outlet.ts';
import type { FactsReport } from '../../common/story.ts';

/** After so long a voice counts half; also what twice as many voices are worth. */
const HALF_LIFE_MS = 6 * 3_600_000;
/** What an outlet adds that prints another's text: some of its weight shows how far a text went. */
const COPY = 1 / 32;

/** What its publisher had no part in reporting: paid for, or sent out by those whom it is about. */
export const isPaid = ({ kind }: Pick<FactsReport, 'kind'>): boolean => kind === 'sponsored' || kind === 'press-release';

/**
 * A story's place in the order of stories, as a time. Every independent voice counts 1 at the time of its report and half as much
 * every six hours later; what a story weighs is the sum:
 *
 *     weight(now) = Σ 2^((t − now) / 6 h),   rankAt = 6 h · log2 Σ 2^(t / 6 h)
 *
 * The second is the first without `now`, so the order of stories by it is right at any time and nothing is computed again while
 * time passes. With all voices at one time t it is t + 6 h · log2(voices): twelve voices are worth 21½ hours, two are worth six.
 *
 * A voice that reports again counts at the later time once another voice has spoken in between; so outlets that follow a story keep
 * it up, and one that updates its own report every hour does not. An outlet that prints a copy adds a thirty-second, as much as a voice
 * thirty hours older.
 * @param reports in the order of time, at least one
 */
export function rankAt(reports: readonly FactsReport[]): number {
  const times = new Map<string, number>();
  const copies = new Map<string, number>();
  const own = reports.some((one) => !one.isCopy && !isPaid(one)) ? reports.filter((one) => !one.isCopy && !isPaid(one)) : reports.slice(0, 1);
  /** For each voice, whether another one has spoken since. */
  const answered = new Map<string, boolean>();
  for (const { voice, sortAt } of own) {
    if (answered.get(voice) !== false) times.set(voice, sortAt);
    for (const other of answered.keys()) answered.set(other, true);
    answered.set(voice, false);
  }
  for (const report of reports) if (report.isCopy && !copies.has(outletOf(report))) copies.set(outletOf(report), report.sortAt);
  const latest = Math.max(...times.values(), ...copies.values());
  const weigh = (at: number): number => 2 ** ((at - latest) / HALF_LIFE_MS);
  let sum = 0;
  for (const at of times.values()) sum += weigh(at);
  for (const at of copies.values()) sum += COPY * weigh(at);
  return Math.round(latest + HALF_LIFE_MS * Math.log2(sum));
}
