import type { Clock } from '../../common/clock.ts';
import type { Reader } from '../../common/reader.ts';
import type { ArticleFilter } from '../archive.ts';
import { cursorOf, placeOf } from '../cursor.ts';
import type { Engine, StoryReportQuery } from '../engine.ts';
import { feedsWithin } from '../folders.ts';
import { tagIdsOf } from '../tag-shelf.ts';
import { correct } from './correct.ts';
import { related } from './links.ts';
import { liveStory } from './merged.ts';
import type { ReaderStories, StoryFilter, StoryList, StoryRef } from './reader-stories.ts';
import { cardsOf, storyCards } from './story-cards.ts';
import { storyOutline, storyPage } from './story-page.ts';
import { undo } from './undo.ts';

const usualLimit = 42;
const largestLimit = 500;
/** Stories that a reader follows or mutes; more than anybody looks through. */
const markedAtMost = 1000;

export function createReaderStories(engine: Engine, clock: Clock, reader: Reader): ReaderStories {
  const { read, lookups } = engine;
  const { many } = lookups;

  async function list(filter: StoryFilter = {}): Promise<StoryList> {
    const limit = Math.min(Math.max(1, filter.limit ?? usualLimit), largestLimit);
    const { subject, leastVoices, mostVoices, since } = filter;
    const reports = filter.articles === undefined ? undefined : await meaning(engine, reader, filter.articles);
    if (reports === null) return { stories: [] };
    const places = await lookups.stretchOfStories({ reader, subject, leastVoices, mostVoices, since, reports, from: placeOf(filter.before), limit: limit + 1 });
    const shown = places.slice(0, limit);
    const last = shown.at(-1);
    return { stories: await storyCards(engine, clock, reader, shown.map(({ id }) => id)), ...(places.length > limit && last !== undefined ? { next: cursorOf(last) } : {}) };
  }

  async function marked(which: 'followed_at' | 'muted_at') {
    const rows = await read
      .selectFrom('reader_story')
      .innerJoin('story', 'story.id', 'reader_story.story_id')
      .select('story.id')
      .where('reader_story.reader_id', '=', reader.id)
      .where(`reader_story.${which}`, 'is not', null)
      .where('story.merged_into', 'is', null)
      .orderBy(`reader_story.${which}`, 'desc')
      .limit(markedAtMost)
      .execute();
    return storyCards(engine, clock, reader, rows.map(({ id }) => id));
  }

  /** Changes what the reader marked at a story, where it is now; false when it is nowhere. */
  const putMarks = (storyId: number, marks: { followed_at?: number | null; muted_at?: number | null; seen_at?: number }): Promise<boolean> =>
    engine.write(async ({ db }) => {
      const live = await liveStory(db, many, storyId);
      if (live === undefined || Object.keys(marks).length === 0) return live !== undefined;
      await db
        .insertInto('reader_story')
        .values({ reader_id: reader.id, story_id: live, followed_at: null, muted_at: null, seen_at: null, ...marks })
        .onConflict((oc) => oc.columns(['reader_id', 'story_id']).doUpdateSet(marks))
        .execute();
      return true;
    });

  return {
    list,
    get: (storyId) => storyPage(engine, clock, reader, storyId),
    outline: (storyId) => storyOutline(engine, clock, reader, storyId),
    async ofArticles(articleIds) {
      const rows = await read
        .selectFrom('story_article')
        .innerJoin('story', 'story.id', 'story_article.story_id')
        .select(['story_article.article_id', 'story.id', 'story.reports', 'story.outlets', 'story.voices'])
        .where('story_article.article_id', 'in', many(articleIds))
        .execute();
      return new Map(rows.map(({ article_id, id, ...figures }): [number, StoryRef] => [article_id, { storyId: id, ...figures }]));
    },
    related: (storyId, limit) => related(engine, clock, reader, storyId, limit),
    async unplaced(limit) {
      const rows = await read.selectFrom('article').select('id').where((eb) => eb('placed', '=', eb.lit(0))).orderBy('sort_at', 'desc').orderBy('id', 'desc').limit(Math.min(limit, largestLimit)).execute();
      const ids = rows.map(({ id }) => id);
      const cards = await cardsOf(engine, clock, reader, ids);
      return ids.flatMap((id) => cards.get(id) ?? []);
    },
    stateOf: (storyId) => read.selectFrom('story').select(['change', 'reports']).where('id', '=', storyId).executeTakeFirst(),
    followed: () => marked('followed_at'),
    muted: () => marked('muted_at'),
    mark: (storyId, { followed, muted }, now) => putMarks(storyId, { ...(followed === undefined ? {} : { followed_at: followed ? now : null }), ...(muted === undefined ? {} : { muted_at: muted ? now : null }) }),
    seen: async (storyId, now) => void (await putMarks(storyId, { seen_at: now })),
    correct: (correction, now) => correct(engine, correction, now),
    undo: (correctionId, now) => undo(engine, correctionId, now),
  };
}

/** What a filter of articles means for reports; `undefined` when it takes all, `null` for a folder or tag that does not exist. */
async function meaning(engine: Engine, reader: Reader, { feedId, folder = [], tag, unread = false, saved = false }: Pick<ArticleFilter, 'feedId' | 'folder' | 'tag' | 'unread' | 'saved'>): Promise<StoryReportQuery | undefined | null> {
  const feedIds = feedId === undefined ? (folder.length === 0 ? undefined : ((await feedsWithin(engine, reader, folder)) ?? null)) : [feedId];
  const tagIds = tag === undefined ? undefined : ((await tagIdsOf(engine.read, tag)) ?? null);
  if (feedIds === null || tagIds === null) return null;
  return feedIds === undefined && tagIds === undefined && !unread && !saved ? undefined : { feedIds, tagIds, unread, saved };
}
