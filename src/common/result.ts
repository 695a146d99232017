import type { ProblemKind } from './feed-state.ts';

/** A failure that is part of the pipeline's normal course: a value, not an exception. */
export interface Problem {
  kind: ProblemKind;
  message: string;
}

export type Result<T, P = Problem> = { ok: true; value: T } | { ok: false; problem: P };
