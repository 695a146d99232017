import type { Reader } from '../common/reader.ts';
import type { Subscription } from '../common/opml.ts';
import { findFeeds } from '../gather/discover/find-feeds.ts';
import { parseOpml } from '../gather/opml/parse-opml.ts';
import { createAiDoor } from './ai/create-ai-door.ts';
import type { JobNews } from './ai/jobs/job-news.ts';
import type { ModelDesk } from './ai/jobs/model-desk.ts';
import type { JobRunner } from './ai/jobs/runner.ts';
import { createModelDoor } from './ai/model-door.ts';
import type { NewsroomContext } from './context.ts';
import type { AddOutcome, InnerNewsroom } from './door.ts';
import { embedQuery } from './embedding/embed-query.ts';
import { exportOpml } from './export-opml.ts';
import { createPanelDoor } from './panel/panel-door.ts';
import { createPushDoor } from './push.ts';
import { mayAskAt } from './reader-pause.ts';
import { createRulesDoor } from './site-rules/create-rules-door.ts';
import { starterPacks } from './starter/packs.ts';
import { StoryTeller } from './telling/tell-story.ts';

/** At most this many addresses at once, so that a paste of a whole page does not start a crawl. */
const ADD_LIMIT = 200;

/**
 * The newsroom's door over an archive and a network.
 * @param onWake called when something became due, so that a running service looks at once
 */
export function createDoor(context: NewsroomContext, onWake: () => void, ai: { desk: ModelDesk; runner: JobRunner; news: JobNews }): InnerNewsroom {
  const { archive, client, clock } = context;
  const teller = new StoryTeller(archive);
  let askedEarly: number[] = [];

  async function subscribe(reader: Reader, subscriptions: readonly Subscription[]) {
    const outcomes = await archive.edition(reader).feeds.subscribe(subscriptions, clock());
    if (outcomes.some((outcome) => outcome.added)) onWake();
    return outcomes;
  }

  async function addOne(reader: Reader, address: string, folder: readonly string[]): Promise<AddOutcome> {
    const found = await findFeeds(client, address);
    if (!found.ok) return { address, ok: false, message: found.problem.message };
    // A site's feeds come best first; the others are mostly parts or other formats of it.
    const [best] = found.value;
    if (best === undefined) return { address, ok: false, message: 'The site names no feed.' };
    const outcomes = await subscribe(reader, [{ feedUrl: best.url, folder: [...folder] }]);
    return { address, ok: true, feeds: outcomes.map((outcome) => ({ ...outcome, title: best.title })) };
  }

  return {
    async add(reader, addresses, folder = []) {
      const wanted = [...new Set(addresses.map((address) => address.trim()).filter(Boolean))];
      const taken = await Promise.all(wanted.slice(0, ADD_LIMIT).map((address) => addOne(reader, address, folder)));
      const refused = wanted.slice(ADD_LIMIT).map((address): AddOutcome => ({ address, ok: false, message: `Only ${ADD_LIMIT} addresses at once; use OPML for more.` }));
      return [...taken, ...refused];
    },

    async importOpml(reader, document) {
      const list = parseOpml(document);
      const outcomes = await subscribe(reader, list.subscriptions);
      const added = outcomes.filter((outcome) => outcome.added).length;
      return { added, known: outcomes.length - added, refused: list.refused };
    },

    exportOpml: (reader) => exportOpml(archive.edition(reader)),

    embedQuery: (text) => embedQuery(context, text),

    tellStory: (reader, storyId, language, articleId) => teller.tell(reader, storyId, language, articleId),

    async addStarters(reader, choices) {
      const packs = new Map(starterPacks().map((pack) => [pack.id, pack]));
      const subscriptions = choices.flatMap(({ packId, feedUrl }): Subscription[] => {
        const pack = packs.get(packId);
        const feed = pack?.feeds.find(({ url }) => url === feedUrl);
        return pack === undefined || feed === undefined ? [] : [{ feedUrl, title: feed.title, siteUrl: feed.siteUrl, folder: [pack.name] }];
      });
      return subscribe(reader, subscriptions);
    },

    async refreshSoon(reader, feedId) {
      const now = clock();
      const feeds = (await archive.edition(reader).feeds.list()).filter((feed) => feedId === undefined || feed.id === feedId);
      const times = feeds.map((feed) => ({ feed, at: mayAskAt(feed.state, now) }));
      const ready = times.flatMap(({ feed, at }) => (at === undefined ? [feed.id] : []));
      const waits = times.flatMap(({ at }) => (at === undefined || at === Infinity ? [] : [at]));
      askedEarly = [...new Set([...askedEarly, ...ready])];
      if (ready.length > 0) onWake();
      return { asked: ready.length, tooEarly: feeds.length - ready.length, ...(waits.length === 0 ? {} : { earliestAt: Math.min(...waits) }) };
    },

    takeAskedEarly() {
      const ids = askedEarly;
      askedEarly = [];
      return ids;
    },

    async progress(reader) {
      const [left, stats] = await Promise.all([archive.desk.backlog(clock()), archive.edition(reader).stats()]);
      return { feedsDue: left.feedsDue, pagesDue: left.pagesDue, articles: stats.articles, working: left.feedsDue + left.pagesDue > 0 };
    },

    ...createPushDoor(context, onWake),
    ...createRulesDoor(context),
    ...createAiDoor({ archive, clock, ...ai, readableBy: (reader) => archive.edition(reader) }),
    ...createModelDoor({ archive, clock, ...ai }),
    ...createPanelDoor(context),
  };
}
