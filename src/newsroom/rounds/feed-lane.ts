import { randomBytes } from 'node:crypto';
import type { FeedClaim, StoredFetch } from '../../archive/archive.ts';
import type { FeedState } from '../../common/feed-state.ts';
import type { Result } from '../../common/result.ts';
import { requestFeed, type FeedBody } from '../../gather/poll/request-feed.ts';
import { settleFeed, type SettleOptions } from '../../gather/poll/settle-feed.ts';
import type { NewsroomContext } from '../context.ts';
import type { ReadFeed } from '../parsing/jobs.ts';
import type { Gate } from './gate.ts';
import type { LaneWork } from './lane.ts';
import { LEASE_MS } from './page-lane.ts';
import type { RoundTally } from './report.ts';
import { StateBatch } from './state-batch.ts';

const FEED_LIMIT = 20 * 1024 * 1024;

/** What the operator's settings mean for politeness. */
export function settleOptions({ config }: NewsroomContext): SettleOptions {
  const secret = (): string => randomBytes(24).toString('base64url');
  return {
    minIntervalMs: config.minIntervalMs,
    ...(config.publicUrl === undefined ? {} : { pushIds: () => ({ callbackId: secret(), secret: secret() }) }),
  };
}

/** What the archive keeps of a feed that was read. */
export function fetchForArchive(feedId: number, now: number, state: FeedState, { feed, entries }: ReadFeed): StoredFetch {
  const { title, subtitle, link: siteUrl, icon, language } = feed;
  return { feedId, now, state, document: { title, subtitle, siteUrl, icon, language, entries } };
}

export interface FeedLaneOptions {
  startedAt: number;
  force?: boolean;
  feedIds?: readonly number[];
}

/** Feeds: ask, read what changed, settle what politeness remembers, store both at once. */
export function feedLane(context: NewsroomContext, tally: RoundTally, gate: Gate, options: FeedLaneOptions, limit = 400): { work: LaneWork<FeedClaim>; flush: () => Promise<void> } {
  const { archive, client, pool, config, clock, random } = context;
  const states = new StateBatch(archive);
  const politeness = settleOptions(context);
  const wholeRound = options.force === true ? { force: true, notAttemptedSince: options.startedAt } : {};

  const read = (response: FeedBody): Promise<Result<ReadFeed>> =>
    pool.read({ kind: 'feed', bytes: response.body, url: response.url, headers: { ...response.headers }, fullText: config.fullText });

  /** A hub may have answered while the feed was being asked; what it said must not be overwritten. */
  async function withLatestPush({ feedId, state }: FeedClaim): Promise<FeedState> {
    if (state.push === undefined) return state;
    const latest = (await archive.feeds.get(feedId))?.state.push;
    return latest === undefined ? state : { ...state, push: latest };
  }

  async function handle(claim: FeedClaim, admit: () => Promise<void>): Promise<void> {
    const response = await requestFeed(client, claim.state, { maxBytes: FEED_LIMIT, admit });
    const readable = response.kind === 'body' && !response.unchanged ? await read(response) : undefined;
    const parsed: Parameters<typeof settleFeed>[0]['parsed'] = readable?.ok === true ? { ok: true, value: { feed: readable.value.feed, entries: readable.value.dates } } : readable;
    if (context.closing.aborted) return archive.desk.release({ feedIds: [claim.feedId] });
    const now = clock();
    const state = settleFeed({ state: await withLatestPush(claim), response, ...(parsed === undefined ? {} : { parsed }), now, random, options: politeness });
    tally.feeds.asked += 1;

    if (readable?.ok === true) {
      const outcome = await archive.desk.storeFeed(fetchForArchive(claim.feedId, now, state, readable.value));
      tally.feeds[outcome.added + outcome.edited > 0 ? 'changed' : 'unchanged'] += 1;
      tally.articles.added += outcome.added;
      tally.articles.edited += outcome.edited;
      return undefined;
    }
    if (response.kind === 'failed' || readable?.ok === false) {
      tally.feeds.failed += 1;
      tally.reason(`feed: ${state.lastError?.message ?? 'unknown'}`);
    } else tally.feeds.unchanged += 1;
    return states.add(claim.feedId, state);
  }

  return {
    flush: () => states.flush(),
    work: {
      limit,
      claim: async (room) => tally.taking(await archive.desk.claimFeeds({
        now: clock(), limit: room, leaseMs: LEASE_MS, ...wholeRound, ...(options.feedIds === undefined ? {} : { feedIds: options.feedIds }),
      })),
      handle: (claim) => gate.pass((admit) => handle(claim, admit)),
    },
  };
}
