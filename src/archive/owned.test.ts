import { expect, it } from 'vitest';
import { openSqlite } from './sqlite/engine.ts';
import { testFolders } from './testing/folder.ts';
import { owned } from './owned.ts';
import { readerOf } from './reader-of.ts';

const folder = testFolders();

it('a query that forgot whose rows it reads does not compile', async () => {
  const engine = await openSqlite(folder());
  const { read } = engine;
  // @ts-expect-error marks belong to readers
  expect(await read.selectFrom('status').select('article_id').execute()).toEqual([]);
  // @ts-expect-error so do subscriptions
  expect(await read.selectFrom('subscription').select('feed_id').execute()).toEqual([]);
  // @ts-expect-error and folders
  expect(await read.selectFrom('folder').select('name').execute()).toEqual([]);
  // @ts-expect-error and what they follow
  expect(await read.selectFrom('reader_tag').select('tag_id').execute()).toEqual([]);
  // @ts-expect-error and their stories
  expect(await read.selectFrom('reader_story').select('story_id').execute()).toEqual([]);
  // @ts-expect-error also where another table comes first
  expect(await read.selectFrom('article').innerJoin('status', 'status.article_id', 'article.id').select('article.id').execute()).toEqual([]);
  // @ts-expect-error and where they are changed
  await engine.write(async ({ db }) => void (await db.updateTable('status').set({ read_at: null }).execute()));
  // @ts-expect-error a number is no reader: only the archive gives the right
  expect(await owned(read, { id: 1 }).status.select().select('article_id').execute()).toEqual([]);
  expect(await owned(read, readerOf(1)).status.select().select('article_id').execute()).toEqual([]);
  await engine.close();
});
