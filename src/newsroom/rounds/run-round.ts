import type { NewsroomContext } from '../context.ts';
import { feedLane } from './feed-lane.ts';
import { Gate } from './gate.ts';
import { iconLane } from './icon-lane.ts';
import { pageLane } from './page-lane.ts';
import { RoundTally, type RoundReport } from './report.ts';
import { lane, runLanes } from './run-lanes.ts';
import { tidySites } from './tidy-sites.ts';

export interface RoundRequest {
  /** Also feeds that are not due, but never before the time their server asked for. */
  force?: boolean;
  feedIds?: readonly number[];
  /** Look for the sources' icons too. */
  icons?: boolean;
  /** Aborted: finish what is in hand and return. */
  signal?: AbortSignal;
  onProgress?: (progress: { done: number; total: number; what: string }) => void;
}

const PROGRESS_MS = 200;
/** Documents between their request and their place on the shelf at one time: bounds memory, whatever is due. */
const DOCUMENTS_IN_HAND = 48;

/**
 * One round of the newsroom: feeds that are due are fetched, read and stored; entries that are only teasers have their
 * pages fetched, read and stored; what turns out to repeat on all pages of a site is taken out of them. What is left to do is asked of the archive again and again, never remembered here,
 * so a round that is killed at any moment is continued by the next one.
 */
export async function runRound(context: NewsroomContext, request: RoundRequest = {}): Promise<RoundReport> {
  const { archive, clock } = context;
  const startedAt = clock();
  const tally = new RoundTally();
  const gate = new Gate(DOCUMENTS_IN_HAND);
  const feeds = feedLane(context, tally, gate, { startedAt, ...request });
  const lanes = [lane(feeds.work), lane(pageLane(context, tally, gate)), ...(request.icons === true ? [lane(iconLane(context))] : [])];

  const showProgress = async (): Promise<void> => {
    const left = await archive.desk.backlog(clock());
    const done = tally.feeds.asked + tally.pages.read + tally.pages.failed + tally.pages.later;
    request.onProgress?.({ done, total: Math.max(done + left.feedsDue + left.pagesDue, tally.claimed), what: 'feeds and pages' });
  };
  const timer = request.onProgress === undefined ? undefined : setInterval(() => void showProgress(), PROGRESS_MS);
  try {
    await runLanes(lanes, request.signal);
    await tidySites(context, request.signal);
  } finally {
    clearInterval(timer);
    await feeds.flush();
  }
  return tally.report(startedAt, clock());
}
