// `npm run bench`: measures what the README states and prints it, good or bad. CPU time is of whole processes, all
// threads. Parts that need data which is not on this machine say so.
import { benchExtraction } from './bench/extraction/extraction.ts';
import { benchFeedParser } from './bench/feed-parse.ts';
import { benchFeeds } from './bench/feeds.ts';
import { benchNewsroom } from './bench/newsroom.ts';
import { benchSite } from './bench/site.ts';
import { benchSiteMemory } from './bench/site-memory.ts';

const parts = { parser: benchFeedParser, extraction: benchExtraction, memory: benchSiteMemory, feeds: benchFeeds, newsroom: benchNewsroom, site: benchSite };
const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !isPart(name));
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);

for (const name of Object.keys(parts).filter(isPart)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}`);
  await parts[name]();
}
