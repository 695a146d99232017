import type { Kysely } from 'kysely';
import type { Reader } from '../common/reader.ts';
import type { Engine } from './engine.ts';
import type { Tables } from './schema.ts';

/** The parent of folders at the top level. */
const top = 0;
/** Deeper nesting than anyone means; OPML from outside may claim any depth. */
const deepest = 20;

/** The folder at a path, made with its parents as needed; `null` for the top level. */
export async function folderAt(db: Kysely<Tables>, path: readonly string[]): Promise<number | null> {
  let parent = top;
  for (const name of path.slice(0, deepest)) {
    const known = await db.selectFrom('folder').select('id').where('parent_id', '=', parent).where('name', '=', name).executeTakeFirst();
    parent = known?.id ?? (await db.insertInto('folder').values({ parent_id: parent, name }).returning('id').executeTakeFirstOrThrow()).id;
  }
  return parent === top ? null : parent;
}

/** Removes folders that hold nothing any more. */
export async function pruneFolders(db: Kysely<Tables>): Promise<void> {
  for (let round = 0; round < deepest; round++) {
    const gone = await db
      .deleteFrom('folder')
      .where((eb) => eb.not(eb.exists(eb.selectFrom('feed').select('feed.id').whereRef('feed.folder_id', '=', 'folder.id'))))
      .where((eb) => eb.not(eb.exists(eb.selectFrom('folder as child').select('child.id').whereRef('child.parent_id', '=', 'folder.id'))))
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) return;
  }
}

/** All folders in memory: there are few. */
export interface FolderTree {
  pathOf(folderId: number | null): string[];
  /** The folder at the path and all below it; `undefined` when there is none. */
  within(path: readonly string[]): number[] | undefined;
}

export async function readFolders(db: Kysely<Tables>): Promise<FolderTree> {
  const rows = await db.selectFrom('folder').select(['id', 'parent_id', 'name']).orderBy('id').execute();
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

/** The feeds in a folder and in those below it; `undefined` when there is no such folder. */
export async function feedsWithin({ read, lookups }: Pick<Engine, 'read' | 'lookups'>, _reader: Reader, path: readonly string[]): Promise<number[] | undefined> {
  const folders = (await readFolders(read)).within(path);
  if (folders === undefined) return undefined;
  const feeds = await read.selectFrom('feed').select('id').where('folder_id', 'in', lookups.many(folders)).where('removed_at', 'is', null).execute();
  return feeds.map((feed) => feed.id);
}
