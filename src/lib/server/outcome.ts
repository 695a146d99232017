import { fail, type ActionFailure } from '@sveltejs/kit';
import type { Outcome } from '../../accounts/accounts.ts';

/** Takes what came of something: cookies go into the answer, what was wrong onto the form's page. */
export function settle<T>(locals: Pick<App.Locals, 'cookies'>, outcome: Outcome<T>): ActionFailure<{ problem: string }> | undefined {
  if (!outcome.ok) return fail(outcome.status, { problem: outcome.problem });
  locals.cookies.push(...outcome.cookies);
  return undefined;
}
