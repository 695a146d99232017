import type { JobOutcome } from '../../../archive/archive.ts';
import { ModelProblem } from '../model/model-problem.ts';
import { NothingUsable } from '../tasks/perform-context.ts';

/** What becomes of a job that did not come to its end. */
export type Fate = { later: number; why: string; counts: boolean } | { outcome: Exclude<JobOutcome, 'usable'>; why: string; dropped: number };

/** Pauses after failures that may pass. */
const pausesMs = [5_000, 30_000, 120_000];
/** Where a server says "too many" and not for how long. */
const unstatedWaitMs = 30_000;
/** A server that puts a job off for longer is not waited for. */
const longestWaitMs = 24 * 3600_000;

/**
 * Decides what becomes of a job after a failure: again later, or an end in plain words.
 * @param tries failures that may pass before this one
 */
export function fateOf(error: unknown, { tries, createdAt, now }: { tries: number; createdAt: number; now: number }): Fate {
  if (error instanceof NothingUsable) {
    return { outcome: 'nothing usable', dropped: error.dropped, why: error.dropped === 0 ? 'The model gave nothing usable.' : `Nothing of what the model wrote is borne out by the text (${error.dropped} left out).` };
  }
  if (!(error instanceof ModelProblem)) throw error;
  const { trouble, message, retryMs } = error;
  const ended = (outcome: Exclude<JobOutcome, 'usable'>, why: string): Fate => ({ outcome, why, dropped: 0 });
  switch (trouble) {
    case 'busy': {
      const wait = retryMs ?? unstatedWaitMs;
      // To be asked to wait is no failure, so it is not counted as one.
      return now + wait - createdAt > longestWaitMs ? ended('unreachable', `The model's server put it off for more than a day. ${message}`) : { later: now + wait, why: 'The model\'s server asked to wait.', counts: false };
    }
    case 'unreachable': {
      const pause = pausesMs[tries];
      return pause === undefined ? ended('unreachable', `The model could not be reached, ${tries + 1} times. ${message}`) : { later: now + pause, why: `The model could not be reached; it is tried again. ${message}`, counts: true };
    }
    case 'too slow':
      return tries > 0 ? ended('too slow', `The model took too long, twice. ${message}`) : { later: now + (pausesMs[0] ?? 0), why: `The model took too long; it is tried once more. ${message}`, counts: true };
    case 'setup': case 'refused': return ended('refused', message);
    case 'stopped': return ended('gave up', message);
  }
}
