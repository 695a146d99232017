import type { Kysely } from 'kysely';
import { subscriptionsOf } from './owned.ts';
import type { Seen } from './sight.ts';
import type { Tables } from './schema.ts';

/** The parent of folders at the top level. */
const top = 0;
/** Deeper nesting than anyone means; OPML from outside may claim any depth. */
const deepest = 20;

/** A reader's folder at a path, made with its parents as needed; `null` for the top level. */
export async function folderAt(db: Kysely<Tables>, subscriber: number, path: readonly string[]): Promise<number | null> {
  const { folders } = subscriptionsOf(db, subscriber);
  let parent = top;
  for (const name of path.slice(0, deepest)) {
    const known = await folders.select().select('id').where('parent_id', '=', parent).where('name', '=', name).executeTakeFirst();
    parent = known?.id ?? (await folders.insert({ parent_id: parent, name }).returning('id').executeTakeFirstOrThrow()).id;
  }
  return parent === top ? null : parent;
}

/** Removes a reader's folders that hold nothing any more. */
export async function pruneFolders(db: Kysely<Tables>, subscriber: number): Promise<void> {
  const { folders } = subscriptionsOf(db, subscriber);
  for (let round = 0; round < deepest; round++) if ((await folders.prune()).numDeletedRows === 0n) return;
}

/** All folders in memory: there are few. */
export interface FolderTree {
  pathOf(folderId: number | null): string[];
  /** The folder at the path and all below it; `undefined` when there is none. */
  within(path: readonly string[]): number[] | undefined;
}

export async function readFolders(db: Kysely<Tables>, subscriber: number): Promise<FolderTree> {
  const rows = await subscriptionsOf(db, subscriber).folders.select().select(['id', 'parent_id', 'name']).orderBy('id').execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const childrenOf = Map.groupBy(rows, (row) => row.parent_id);
  const below = (id: number): number[] => [id, ...(childrenOf.get(id) ?? []).flatMap((child) => below(child.id))];
  return {
    pathOf(folderId) {
      const path: string[] = [];
      for (let at = folderId === null ? undefined : byId.get(folderId); at !== undefined; at = byId.get(at.parent_id)) path.unshift(at.name);
      return path;
    },
    within(path) {
      let parent = top;
      for (const name of path) {
        const child = childrenOf.get(parent)?.find((row) => row.name === name);
        if (child === undefined) return undefined;
        parent = child.id;
      }
      return parent === top ? rows.map((row) => row.id) : below(parent);
    },
  };
}

/** The feeds in a reader's folder and in those below it; `undefined` when there is no such folder. */
export async function feedsWithin({ read, lookups, sight: { subscriber } }: Pick<Seen, 'read' | 'lookups' | 'sight'>, path: readonly string[]): Promise<number[] | undefined> {
  const folders = (await readFolders(read, subscriber)).within(path);
  if (folders === undefined) return undefined;
  const feeds = await subscriptionsOf(read, subscriber).select().select('feed_id').where('folder_id', 'in', lookups.many(folders)).execute();
  return feeds.map((feed) => feed.feed_id);
}

/** Of some feeds those that a reader subscribes to. */
export async function feedsAmong({ read, lookups, sight: { subscriber } }: Pick<Seen, 'read' | 'lookups' | 'sight'>, feedIds: readonly number[]): Promise<number[]> {
  const feeds = await subscriptionsOf(read, subscriber).select().select('feed_id').where('feed_id', 'in', lookups.many(feedIds)).execute();
  return feeds.map((feed) => feed.feed_id);
}
