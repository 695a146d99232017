import { mkdirSync } from 'node:fs';
import type { Clock } from '../common/clock.ts';
import { createAccountShelf } from './accounts/account-shelf.ts';
import { createAiShelf } from './ai/ai-shelf.ts';
import type { Archive, Edition } from './archive.ts';
import type { Reader } from '../common/reader.ts';
import { createArticleShelf } from './article-shelf.ts';
import { createReaderArticles } from './articles-of-reader.ts';
import { createCommentShelf } from './comments/comment-shelf.ts';
import { createDesk } from './desk.ts';
import { createFeedShelf } from './feed-shelf.ts';
import { createReaderFeeds } from './feeds-of-reader.ts';
import { createIconShelf, mayShowIcon } from './icon-shelf.ts';
import { ownName } from './owner.ts';
import { ArchiveProblem } from './problems.ts';
import { finishRemovals } from './remove-feed.ts';
import { createReaderShelf } from './reader-shelf.ts';
import { createRuleShelf } from './rule-shelf.ts';
import { createSearch } from './search/search.ts';
import { createReaderSettings, createSettingShelf } from './setting-shelf.ts';
import { createSiteShelf } from './site-shelf.ts';
import { openSqlite } from './sqlite/engine.ts';
import { readStats, readerStats } from './stats.ts';
import { createReaderStories } from './stories/stories-of-reader.ts';
import { createStoryShelf } from './stories/story-shelf.ts';
import { createReaderTags } from './tag-shelf.ts';
import { createVectorShelf } from './vector-shelf.ts';
import { createWatch } from './watch.ts';

export interface ArchiveOptions {
  /** Folder of the database; made when it is missing. */
  dataDir: string;
  clock?: Clock;
  /** Who claims: by default this process, told apart from others by host, process id and start time. */
  owner?: string;
}

/**
 * Opens the archive, making or upgrading the database as needed. Any number of threads and processes may have it
 * open at once. Close it at the end.
 * @throws {ArchiveProblem} in plain words when the folder or the database cannot be used
 */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const clock = options.clock ?? Date.now;
  makeFolder(options.dataDir);
  const engine = await openSqlite(options.dataDir);
  await finishRemovals(engine);
  const { watch, stop } = createWatch(engine);
  const owner = options.owner ?? ownName();
  const readers = createReaderShelf(engine);
  const searching = createSearch(engine, clock);
  const icons = createIconShelf(engine);
  const editions = new Map<number, Edition>();
  const editionOf = (reader: Reader): Edition => ({
    reader,
    feeds: createReaderFeeds(engine, clock, reader),
    articles: createReaderArticles(engine, clock, reader),
    tags: createReaderTags(engine, reader),
    stories: createReaderStories(engine, clock, reader),
    icons: { get: async (feedId) => ((await mayShowIcon(engine, reader, feedId)) ? icons.get(feedId) : undefined) },
    settings: createReaderSettings(engine, reader),
    ...searching.for(reader),
    stats: () => readerStats(engine, reader),
  });
  return {
    readers,
    edition(reader) {
      const known = editions.get(reader.id) ?? editionOf(reader);
      editions.set(reader.id, known);
      return known;
    },
    feeds: createFeedShelf(engine),
    articles: createArticleShelf(engine),
    sites: createSiteShelf(engine),
    rules: createRuleShelf(engine),
    stories: createStoryShelf(engine, owner),
    comments: createCommentShelf(engine, readers.public(), clock),
    icons,
    settings: createSettingShelf(engine),
    accounts: createAccountShelf(engine),
    vectors: createVectorShelf(engine, owner),
    ai: createAiShelf(engine, owner),
    desk: createDesk(engine, owner),
    indexSomeAgain: () => searching.indexSomeAgain(),
    stats: () => readStats(engine),
    watch,
    backup: (file) => engine.backup(file),
    check: () => engine.check(),
    async close() {
      stop();
      await engine.close();
    },
  };
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new ArchiveProblem(`The data folder ${dataDir} cannot be made: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
