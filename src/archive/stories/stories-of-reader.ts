import type { Clock } from '../../common/clock.ts';
import type { Reader } from '../../common/reader.ts';
import type { ArticleFilter } from '../archive.ts';
import { cursorOf, placeOf } from '../cursor.ts';
import type { Engine, StoryReportQuery } from '../engine.ts';
import { feedsAmong, feedsWithin } from '../folders.ts';
import { owned } from '../owned.ts';
import { isNobody } from '../reader-of.ts';
import { seenBy, type Seen } from '../sight.ts';
import { tagIdsOf } from '../tag-shelf.ts';
import { asSeen } from './as-seen.ts';
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

  const see = (): Promise<Seen> => seenBy(engine, reader);

  async function list(filter: StoryFilter = {}): Promise<StoryList> {
    const limit = Math.min(Math.max(1, filter.limit ?? usualLimit), largestLimit);
    const { subject, leastVoices, mostVoices, since } = filter;
    const seen = await see();
    const reports = filter.articles === undefined ? undefined : await meaning(seen, filter.articles);
    if (reports === null) return { stories: [] };
    const places = await lookups.stretchOfStories({ sight: seen.sight, subject, leastVoices, mostVoices, since, reports, from: placeOf(filter.before), limit: limit + 1 });
    const shown = places.slice(0, limit);
    const last = shown.at(-1);
    return { stories: await storyCards(seen, clock, shown.map(({ id }) => id)), ...(places.length > limit && last !== undefined ? { next: cursorOf(last) } : {}) };
  }

  async function marked(which: 'followed_at' | 'muted_at') {
    const rows = await owned(read, reader)
      .stories.select()
      .innerJoin('story', 'story.id', 'reader_story.story_id')
      .select('story.id')
      .where(`reader_story.${which}`, 'is not', null)
      .where('story.merged_into', 'is', null)
      .orderBy(`reader_story.${which}`, 'desc')
      .limit(markedAtMost)
      .execute();
    return storyCards(await see(), clock, rows.map(({ id }) => id));
  }

  /** Whether the reader sees a report of a story, where it is now. */
  async function isSeen(storyId: number): Promise<boolean> {
    const { sight } = await see();
    const live = await liveStory(read, many, storyId);
    if (live === undefined || sight.isAll) return live !== undefined;
    return (await read.selectFrom('story_article').select('seq').where('story_id', '=', live).where(lookups.sees(sight, 'story_article.article_id')).limit(1).executeTakeFirst()) !== undefined;
  }

  /** Changes what the reader marked at a story, where it is now; false when it is nowhere. */
  async function putMarks(storyId: number, marks: { followed_at?: number | null; muted_at?: number | null; seen_at?: number }): Promise<boolean> {
    if (!(await isSeen(storyId))) return false;
    if (Object.keys(marks).length === 0 || isNobody(reader)) return true;
    return engine.write(async ({ db }) => {
      const live = await liveStory(db, many, storyId);
      if (live === undefined) return false;
      await owned(db, reader)
        .stories.insert({ story_id: live, followed_at: null, muted_at: null, seen_at: null, ...marks })
        .onConflict((oc) => oc.columns(['reader_id', 'story_id']).doUpdateSet(marks))
        .execute();
      return true;
    });
  }

  return {
    list,
    get: async (storyId) => storyPage(await see(), clock, storyId),
    outline: async (storyId) => storyOutline(await see(), clock, storyId),
    async ofArticles(articleIds) {
      const seen = await see();
      const rows = await read
        .selectFrom('story_article')
        .innerJoin('story', 'story.id', 'story_article.story_id')
        .select(['story_article.article_id', 'story.id', 'story.reports', 'story.outlets', 'story.voices'])
        .where('story_article.article_id', 'in', many(articleIds))
        .where(lookups.sees(seen.sight, 'story_article.article_id'))
        .execute();
      if (seen.sight.isAll) return new Map(rows.map(({ article_id, id, ...figures }): [number, StoryRef] => [article_id, { storyId: id, ...figures }]));
      const ids = [...new Set(rows.map(({ id }) => id))];
      const stored = await read.selectFrom('story').select(['id', 'head_id', 'voices', 'outlets', 'reports', 'first_at', 'newest_at', 'rank_at', 'subject']).where('id', 'in', many(ids)).execute();
      const stories = new Map((await asSeen(seen, stored.map((row) => ({ ...row, others: [] })))).map((row) => [row.id, row]));
      return new Map(rows.flatMap(({ article_id, id }): [number, StoryRef][] => {
        const story = stories.get(id);
        return story === undefined ? [] : [[article_id, { storyId: id, reports: story.reports, outlets: story.outlets, voices: story.voices }]];
      }));
    },
    related: async (storyId, limit) => related(await see(), clock, storyId, limit),
    async unplaced(limit) {
      const seen = await see();
      const rows = await read.selectFrom('article').select('article.id').where((eb) => eb('placed', '=', eb.lit(0))).where(lookups.sees(seen.sight, 'article.id')).orderBy('sort_at', 'desc').orderBy('id', 'desc').limit(Math.min(limit, largestLimit)).execute();
      const ids = rows.map(({ id }) => id);
      const cards = await cardsOf(seen, clock, ids);
      return ids.flatMap((id) => cards.get(id) ?? []);
    },
    async stateOf(storyId) {
      const { sight } = await see();
      const row = await read.selectFrom('story').select(['change', 'reports']).where('id', '=', storyId).executeTakeFirst();
      if (row === undefined || sight.isAll) return row;
      const { n } = await read.selectFrom('story_article').select((eb) => eb.fn.countAll<number>().as('n')).where('story_id', '=', storyId).where(lookups.sees(sight, 'story_article.article_id')).executeTakeFirstOrThrow();
      return n === 0 ? undefined : { change: row.change, reports: n };
    },
    followed: () => marked('followed_at'),
    muted: () => marked('muted_at'),
    mark: (storyId, { followed, muted }, now) => putMarks(storyId, { ...(followed === undefined ? {} : { followed_at: followed ? now : null }), ...(muted === undefined ? {} : { muted_at: muted ? now : null }) }),
    seen: async (storyId, now) => void (await putMarks(storyId, { seen_at: now })),
    async correct(correction, now) {
      const { sight } = await see();
      const storyIds = correction.kind === 'same' ? [correction.storyId, correction.otherId] : [correction.storyId];
      for (const id of storyIds) if (!(await isSeen(id))) return undefined;
      if (sight.isAll || correction.kind === 'same') return correct(engine, correction, now);
      const named = await read.selectFrom('article').select('article.id').where('article.id', 'in', many(correction.articleIds)).where(lookups.sees(sight, 'article.id')).execute();
      return correct(engine, { ...correction, articleIds: named.map(({ id }) => id) }, now);
    },
    async undo(correctionId, now) {
      const back = await undo(engine, correctionId, now);
      return back !== undefined && (await isSeen(back.storyId)) ? back : undefined;
    },
  };
}

/** What a filter of articles means for reports; `undefined` when it takes all, `null` for a folder or tag that does not exist. */
async function meaning(seen: Seen, { feedId, folder = [], tag, unread = false, saved = false }: Pick<ArticleFilter, 'feedId' | 'folder' | 'tag' | 'unread' | 'saved'>): Promise<StoryReportQuery | undefined | null> {
  const feedIds = feedId === undefined ? (folder.length === 0 ? undefined : ((await feedsWithin(seen, folder)) ?? null)) : await feedsAmong(seen, [feedId]);
  const tagIds = tag === undefined ? undefined : ((await tagIdsOf(seen.read, tag)) ?? null);
  if (feedIds === null || tagIds === null) return null;
  return feedIds === undefined && tagIds === undefined && !unread && !saved ? undefined : { feedIds, tagIds, unread, saved };
}
