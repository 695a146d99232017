import { createHash } from 'node:crypto';
import type { IconShelf } from './archive.ts';
import type { Reader } from '../common/reader.ts';
import type { Engine } from './engine.ts';
import { feedsAmong } from './folders.ts';
import { owned } from './owned.ts';
import { seenBy } from './sight.ts';

/** Icons change rarely; a month old is out of date. */
const freshMs = 30 * 24 * 3_600_000;

export function createIconShelf(engine: Engine): IconShelf {
  return {
    async get(feedId) {
      const row = await engine.read.selectFrom('icon').select(['bytes', 'type', 'hash']).where('feed_id', '=', feedId).executeTakeFirst();
      return row === undefined ? undefined : { bytes: row.bytes, type: row.type, etag: `"${row.hash}"` };
    },
    store: (feedId, icon, now) =>
      engine.write(async ({ db }) => {
        await db.deleteFrom('claim').where('kind', '=', 'icon').where('target_id', '=', feedId).execute();
        const feed = await db.updateTable('feed').set({ has_icon: 1, icon_due_at: now + freshMs }).where('id', '=', feedId).where('removed_at', 'is', null).returning('id').executeTakeFirst();
        if (feed === undefined) return;
        const row = {
          bytes: icon.bytes,
          type: icon.type,
          hash: createHash('sha256').update(icon.bytes).digest('base64url').slice(0, 16),
          url: icon.url,
          etag: icon.etag ?? null,
          last_modified: icon.lastModified ?? null,
          fetched_at: now,
        };
        await db.insertInto('icon').values({ feed_id: feedId, ...row }).onConflict((oc) => oc.column('feed_id').doUpdateSet(row)).execute();
      }),
    defer: (feedId, retryAt) =>
      engine.write(async ({ db }) => {
        await db.deleteFrom('claim').where('kind', '=', 'icon').where('target_id', '=', feedId).execute();
        await db.updateTable('feed').set({ icon_due_at: retryAt }).where('id', '=', feedId).where('removed_at', 'is', null).execute();
      }),
  };
}

/** Feeds that a reader subscribes to, and those that they saved articles from, show their icons. */
export async function mayShowIcon(engine: Engine, reader: Reader, feedId: number): Promise<boolean> {
  const seen = await seenBy(engine, reader);
  if ((await feedsAmong(seen, [feedId])).length > 0) return true;
  return (await owned(engine.read, reader).status.select().select('article_id').where('saved_from', '=', feedId).limit(1).executeTakeFirst()) !== undefined;
}
