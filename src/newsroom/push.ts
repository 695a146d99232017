import type { PushState } from '../common/feed-state.ts';
import { acceptDelivery } from '../gather/push/accept-delivery.ts';
import { needsPush } from '../gather/push/lease.ts';
import { settleDelivery } from '../gather/push/settle-delivery.ts';
import { answered, asked, subscribeRequest } from '../gather/push/subscribe.ts';
import { verifyIntent } from '../gather/push/verify-intent.ts';
import type { NewsroomContext } from './context.ts';
import type { InnerNewsroom } from './door.ts';
import { fetchForArchive } from './rounds/feed-lane.ts';

const LOOK_EVERY_MS = 10 * 60_000;

/** WebSub between the archive and the hubs; at rest unless a public address is set. */
export function createPushDoor(context: NewsroomContext, onWake: () => void): Pick<InnerNewsroom, 'verifyPush' | 'acceptPush' | 'tendPush'> {
  const { archive, client, pool, config, clock, log } = context;
  let lookAgainAt = 0;

  async function keep(feedId: number, push: PushState): Promise<void> {
    const feed = await archive.feeds.get(feedId);
    if (feed !== undefined) await archive.desk.storeFeedStates([{ feedId, state: { ...feed.state, push } }]);
  }

  return {
    async tendPush() {
      if (config.publicUrl === undefined || clock() < lookAgainAt) return;
      lookAgainAt = clock() + LOOK_EVERY_MS;
      for (const { id, state } of await archive.feeds.list()) {
        if (state.push === undefined || state.gone || !needsPush(state.push, clock())) continue;
        const push = asked(state.push, clock());
        await keep(id, push);
        const { url, options } = subscribeRequest(push, config.publicUrl);
        const answer = await client.get(url, options);
        const after = answered(push, answer);
        if (after !== push) await keep(id, after);
        log.info('push asked', { hub: push.hub, topic: push.topic, answer: answer.ok ? answer.value.status : answer.problem.kind });
      }
    },

    async verifyPush(callbackId, query) {
      const found = await archive.feeds.byPushCallback(callbackId);
      const { status, body, push } = verifyIntent(found?.state.push, new URLSearchParams(query), clock());
      if (found !== undefined && push !== undefined) await keep(found.feedId, push);
      return { status, body };
    },

    async acceptPush(callbackId, headers, body) {
      const found = await archive.feeds.byPushCallback(callbackId);
      const verdict = acceptDelivery(found?.state.push, { headers, body });
      if (found === undefined || !verdict.accepted) {
        if (!verdict.accepted) log.warn('push refused', { reason: verdict.reason });
        return { status: verdict.status };
      }
      const { document } = verdict;
      const read = await pool.read({ kind: 'feed', bytes: document.body, url: document.url, headers: document.headers, fullText: config.fullText });
      if (!read.ok) {
        log.warn('push unreadable', { topic: document.url, reason: read.problem.message });
        return { status: verdict.status };
      }
      const state = settleDelivery(found.state, { feed: read.value.feed, entries: read.value.dates }, clock());
      await archive.desk.storeFeed(fetchForArchive(found.feedId, clock(), state, read.value));
      onWake();
      return { status: verdict.status };
    },
  };
}
