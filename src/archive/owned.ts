import type { Kysely, RawBuilder } from 'kysely';
import type { Reader } from '../common/reader.ts';
import type { OwnedTables, Tables } from './schema.ts';
import type { Seen } from './sight.ts';

/**
 * The tables that belong to readers are not among those that `Engine.read` and `Transaction.db` offer: whoever forgets whose rows are
 * asked for does not compile. Here are the two doors to them.
 */

/** Rows of one reader: every query that this gives is narrowed to them already. */
export function owned(db: Kysely<Tables>, { id }: Reader) {
  const status = db.withTables<Pick<OwnedTables, 'status'>>();
  const tags = db.withTables<Pick<OwnedTables, 'reader_tag'>>();
  const stories = db.withTables<Pick<OwnedTables, 'reader_story'>>();
  const settings = db.withTables<Pick<OwnedTables, 'reader_setting'>>();
  const feeds = db.withTables<Pick<OwnedTables, 'reader_feed'>>();
  return {
    status: {
      select: () => status.selectFrom('status').where('status.reader_id', '=', id),
      /** Reports of stories, once for each feed that carries them, with what the reader marked at them. */
      ofReports: () =>
        status
          .selectFrom('story_article')
          .innerJoin('entry', 'entry.article_id', 'story_article.article_id')
          .leftJoin('status', (join) => join.onRef('status.article_id', '=', 'story_article.article_id').on('status.reader_id', '=', id)),
      /** Marks articles, where they are not marked so yet. @returns which */
      async mark(articleIds: RawBuilder<number>, mark: { read_at: number } | { saved_at: number; saved_from: number | null }): Promise<number[]> {
        const isRead = 'read_at' in mark;
        const rows = await status
          .insertInto('status')
          .columns(['reader_id', 'article_id', 'sort_at', ...(isRead ? (['read_at'] as const) : (['saved_at', 'saved_from'] as const))])
          .expression((eb) =>
            eb.selectFrom('article')
              .select([eb.val(id).as('reader_id'), 'article.id', 'article.sort_at', ...(isRead ? [eb.val(mark.read_at).as('read_at')] : [eb.val(mark.saved_at).as('saved_at'), eb.val(mark.saved_from).as('saved_from')])])
              .where('article.id', 'in', articleIds))
          .onConflict((oc) => oc.columns(['article_id', 'reader_id']).doUpdateSet(mark).where(isRead ? 'status.read_at' : 'status.saved_at', 'is', null))
          .returning('article_id')
          .execute();
        return rows.map((row) => row.article_id);
      },
      update: () => status.updateTable('status').where('status.reader_id', '=', id),
      remove: () => status.deleteFrom('status').where('status.reader_id', '=', id),
    },
    tags: {
      select: () => tags.selectFrom('reader_tag').where('reader_tag.reader_id', '=', id),
      ofTags: () => tags.selectFrom('tag').leftJoin('reader_tag', (join) => join.onRef('reader_tag.tag_id', '=', 'tag.id').on('reader_tag.reader_id', '=', id)),
      insert: (row: Omit<OwnedTables['reader_tag'], 'reader_id'>) => tags.insertInto('reader_tag').values({ ...row, reader_id: id }),
      remove: () => tags.deleteFrom('reader_tag').where('reader_tag.reader_id', '=', id),
    },
    stories: {
      select: () => stories.selectFrom('reader_story').where('reader_story.reader_id', '=', id),
      ofStories: () => stories.selectFrom('story').leftJoin('reader_story', (join) => join.onRef('reader_story.story_id', '=', 'story.id').on('reader_story.reader_id', '=', id)),
      insert: (row: Omit<OwnedTables['reader_story'], 'reader_id'>) => stories.insertInto('reader_story').values({ ...row, reader_id: id }),
      remove: () => stories.deleteFrom('reader_story').where('reader_story.reader_id', '=', id),
    },
    settings: {
      select: () => settings.selectFrom('reader_setting').where('reader_setting.reader_id', '=', id),
      insert: (row: Omit<OwnedTables['reader_setting'], 'reader_id'>) => settings.insertInto('reader_setting').values({ ...row, reader_id: id }),
      remove: () => settings.deleteFrom('reader_setting').where('reader_setting.reader_id', '=', id),
    },
    counts: {
      /** Unread articles of each feed that they subscribe to. */
      select: () => feeds.selectFrom('reader_feed').where('reader_feed.reader_id', '=', id),
    },
  };
}

/**
 * Articles that a reader sees, each with the feed that it is from for them, the name that they gave to it, and what they marked. Every card
 * and every page of an article is read from here.
 */
export function seenArticles(db: Kysely<Tables>, { sight, lookups }: Pick<Seen, 'sight' | 'lookups'>) {
  const query = db
    .withTables<Pick<OwnedTables, 'status' | 'subscription'>>()
    .selectFrom('article')
    .leftJoin('status', (join) => join.onRef('status.article_id', '=', 'article.id').on('status.reader_id', '=', sight.reader.id))
    .leftJoin('feed', (join) => join.on('feed.id', '=', lookups.sourceFor(sight)))
    .leftJoin('subscription', (join) => join.onRef('subscription.feed_id', '=', 'feed.id').on('subscription.reader_id', '=', sight.subscriber));
  return sight.isAll ? query : query.where(lookups.sees(sight, 'article.id'));
}

/**
 * What a reader subscribes to, with their names and folders for it. `subscriber` is whose feeds a reader sees (`Sight.subscriber`): their
 * own, or those of the house.
 */
export function subscriptionsOf(db: Kysely<Tables>, subscriber: number) {
  const all = db.withTables<Pick<OwnedTables, 'subscription'>>();
  const folders = db.withTables<Pick<OwnedTables, 'folder'>>();
  return {
    select: () => all.selectFrom('subscription').where('subscription.reader_id', '=', subscriber),
    withFeeds: () => all.selectFrom('subscription').innerJoin('feed', 'feed.id', 'subscription.feed_id').where('subscription.reader_id', '=', subscriber),
    /** The same with what a reader has not read of each. */
    withUnread: ({ id }: Reader) =>
      db
        .withTables<Pick<OwnedTables, 'subscription' | 'reader_feed'>>()
        .selectFrom('subscription')
        .innerJoin('feed', 'feed.id', 'subscription.feed_id')
        .leftJoin('reader_feed', (join) => join.onRef('reader_feed.feed_id', '=', 'subscription.feed_id').on('reader_feed.reader_id', '=', id))
        .where('subscription.reader_id', '=', subscriber),
    insert: (row: Omit<OwnedTables['subscription'], 'reader_id' | 'id'>) => all.insertInto('subscription').values({ ...row, reader_id: subscriber }),
    update: () => all.updateTable('subscription').where('subscription.reader_id', '=', subscriber),
    remove: () => all.deleteFrom('subscription').where('subscription.reader_id', '=', subscriber),
    folders: {
      select: () => folders.selectFrom('folder').where('folder.reader_id', '=', subscriber),
      insert: (row: Omit<OwnedTables['folder'], 'reader_id' | 'id'>) => folders.insertInto('folder').values({ ...row, reader_id: subscriber }),
      /** Removes those that hold nothing. */
      prune: () =>
        db
          .withTables<Pick<OwnedTables, 'folder' | 'subscription'>>()
          .deleteFrom('folder')
          .where('folder.reader_id', '=', subscriber)
          .where((eb) => eb.not(eb.exists(eb.selectFrom('subscription').select('subscription.id').whereRef('subscription.folder_id', '=', 'folder.id'))))
          .where((eb) => eb.not(eb.exists(eb.selectFrom('folder as child').select('child.id').whereRef('child.parent_id', '=', 'folder.id'))))
          .executeTakeFirst(),
    },
  };
}

/** Rows of everybody: for work that is done for all readers, such as counting what arrives and removing what nobody sees any more. */
export const ofEveryReader = (db: Kysely<Tables>) => db.withTables<Pick<OwnedTables, keyof OwnedTables>>();
