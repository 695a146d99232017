import type { Reader } from '../common/reader.ts';
import type { SettingShelf } from './archive.ts';
import type { Engine } from './engine.ts';
import { owned } from './owned.ts';
import { isNobody } from './reader-of.ts';

export function createSettingShelf({ read, write }: Engine): SettingShelf {
  return {
    get: async (key) => (await read.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())?.value,
    set: (key, value) => write(async ({ db }) => void (await db.insertInto('setting').values({ key, value }).onConflict((oc) => oc.column('key').doUpdateSet({ value })).execute())),
  };
}

export function createReaderSettings({ read, write }: Engine, reader: Reader): SettingShelf {
  return {
    get: async (key) => (await owned(read, reader).settings.select().select('value').where('key', '=', key).executeTakeFirst())?.value,
    set: (key, value) =>
      write(async ({ db }) => {
        if (!isNobody(reader)) await owned(db, reader).settings.insert({ key, value }).onConflict((oc) => oc.columns(['reader_id', 'key']).doUpdateSet({ value })).execute();
      }),
  };
}
