// `node --expose-gc tools/bench/stories/scale.ts [--articles 1000000] [--decided 20000]`: what a story stream costs that remembers
// a million articles. It is built again from prints of invented articles, the last of which it decides on itself, then as many
// more: the window is full, and its older half goes. `--only-input` makes the same articles and does nothing with them: what
// memory is left then is the input's.
import { parseArgs } from 'node:util';
import { StoryStream } from '../../../src/stories/index.ts';
import { InventedNews } from './invented-news.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000000' }, decided: { type: 'string', default: '20000' }, 'only-input': { type: 'boolean', default: false } } });
const window = Number(values.articles);
const decided = Number(values.decided);
const isUsed = !values['only-input'];
const REPAIR_EVERY = 50;
const BATCH = 100;

const memory = (): string => {
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return `${(rss / 1e6).toFixed(0)} MB (heap ${(heapUsed / 1e6).toFixed(0)}, arrays ${(arrayBuffers / 1e6).toFixed(0)})`;
};
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const news = new InventedNews();
const stream = new StoryStream({ window });
console.log(`empty: ${memory()}`);

const restoring = { cpu: 0, articles: 0 };
while (restoring.articles < window - decided - 1) {
  const batch = Array.from({ length: Math.min(BATCH, window - decided - 1 - restoring.articles) }, () => news.nextPrint());
  const began = cpu();
  if (isUsed) for (const { event, placed } of batch) event.story = stream.restore({ ...placed, story: event.story }).story;
  restoring.cpu += cpu() - began;
  restoring.articles += batch.length;
  if (restoring.articles % 100_000 === 0) console.log(`${restoring.articles} built again: ${(restoring.cpu / restoring.articles).toFixed(3)} CPU-ms an article, ${memory()}`);
}

const deciding = { cpu: 0, joined: 0, changes: 0, slowest: 0 };
for (let count = 1; count <= 2 * decided; count++) {
  const article = news.next();
  if (!isUsed) continue;
  const [began, started] = [cpu(), performance.now()];
  if (stream.next % REPAIR_EVERY === 0) deciding.changes += stream.repair(stream.next - REPAIR_EVERY).length;
  if (!stream.add(article).isNew) deciding.joined += 1;
  deciding.cpu += cpu() - began;
  deciding.slowest = Math.max(deciding.slowest, performance.now() - started);
  if (count % decided !== 0) continue;
  console.log(`${decided} decided, ${stream.next - stream.first} remembered: ${(deciding.cpu / decided).toFixed(3)} CPU-ms an article with repair, slowest ${deciding.slowest.toFixed(0)} ms, ${((100 * deciding.joined) / decided).toFixed(0)} % joined, ${deciding.changes} changes, ${memory()}`);
  Object.assign(deciding, { cpu: 0, joined: 0, changes: 0, slowest: 0 });
}
console.log(`end: ${memory()}, at most ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`);
