import { z } from 'zod';
import { mostCommon } from '../../../src/common/most-common.ts';
import { StoryStream } from '../../../src/stories/index.ts';
import { isThere, readLines } from '../understand/data.ts';

const articleShape = z.object({ id: z.string(), title: z.string(), text: z.string(), source: z.string().optional(), lang: z.string().optional() });
const goldShape = z.object({ id: z.string(), topic: z.string() });
const MOST = 8;

/** Links between stories of ECB+, where a topic is two stories of one kind: how many stay in their topic, how many of those that could have one. */
export function benchLinks(): void {
  if (!isThere('stories/ecbplus.articles.ndjson.gz')) return;
  const topics = new Map(readLines('stories/ecbplus.gold.ndjson.gz', goldShape).map(({ id, topic }) => [id, topic]));
  const articles = readLines('stories/ecbplus.articles.ndjson.gz', articleShape);
  const stream = new StoryStream();
  const rows = articles.map((article) => ({ id: article.id, row: stream.add(article).article }));
  const stories = Map.groupBy(rows, ({ row }) => stream.storyOf(row) ?? -1);
  const topicOf = new Map([...stories].map(([story, of]) => [story, mostCommon(of.map(({ id }) => topics.get(id) ?? ''))]));
  let [links, right, linked, linkable] = [0, 0, 0, 0];
  const started = process.cpuUsage();
  for (const story of stories.keys()) {
    const isRight = (other: number): boolean => topicOf.get(other) === topicOf.get(story);
    const near = stream.near(story, MOST);
    links += near.length;
    right += near.filter((one) => isRight(one.story)).length;
    if (![...stories.keys()].some((other) => other !== story && isRight(other))) continue;
    linkable += 1;
    if (near.some((one) => isRight(one.story))) linked += 1;
  }
  const ms = process.cpuUsage(started).user / 1000 / stories.size;
  console.log(`links between ${stories.size} stories of ecbplus: ${links}, of one topic ${((100 * right) / links).toFixed(1)} %; stories with such a link ${linked} of ${linkable}; ${ms.toFixed(2)} CPU-ms a story`);
}
