import type { FeedState } from '../common/feed-state.ts';

/** A feed's health in plain words, the same on pages and in `doctor`. */
export interface FeedHealth {
  ok: boolean;
  /** What to do about it matters more than what failed. */
  kind: 'new' | 'well' | 'waiting' | 'failing' | 'ended';
  words: string;
}

/** Several failures in a row are trouble; one may be a hiccup. */
const TROUBLE_AFTER = 3;

/**
 * @param now milliseconds since the epoch
 * @returns one sentence on how the feed is doing; times are left to the page, which knows the reader's zone
 */
export function healthOf(state: FeedState, now: number): FeedHealth {
  const problem = state.lastError?.message ?? 'unknown reason';
  if (state.gone) return { ok: false, kind: 'ended', words: 'Ended by its publisher: the server says that the feed is gone for good (410). What it brought stays.' };
  if (state.errorCount > 0) {
    const held = state.notBefore !== undefined && state.notBefore > now && state.lastError?.kind === 'rate-limited';
    if (held) return { ok: false, kind: 'waiting', words: `The server asked us to wait: ${problem}` };
    const times = state.errorCount === 1 ? 'The last attempt failed' : `The last ${state.errorCount} attempts failed`;
    return { ok: state.errorCount < TROUBLE_AFTER && state.lastSuccessAt !== undefined, kind: 'failing', words: `${times}: ${problem}` };
  }
  if (state.lastSuccessAt === undefined) return { ok: true, kind: 'new', words: 'Not fetched yet.' };
  return { ok: true, kind: 'well', words: 'Working.' };
}
