import type { Reader } from '../common/reader.ts';
import type { SettingShelf } from './archive.ts';
import type { Engine } from './engine.ts';

export function createSettingShelf({ read, write }: Engine): SettingShelf {
  return {
    get: async (key) => (await read.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())?.value,
    set: (key, value) => write(async ({ db }) => void (await db.insertInto('setting').values({ key, value }).onConflict((oc) => oc.column('key').doUpdateSet({ value })).execute())),
  };
}

export function createReaderSettings({ read, write }: Engine, reader: Reader): SettingShelf {
  return {
    get: async (key) => (await read.selectFrom('reader_setting').select('value').where('reader_id', '=', reader.id).where('key', '=', key).executeTakeFirst())?.value,
    set: (key, value) =>
      write(async ({ db }) => {
        const known = await db.selectFrom('reader').select('id').where('id', '=', reader.id).executeTakeFirst();
        if (known !== undefined) await db.insertInto('reader_setting').values({ reader_id: reader.id, key, value }).onConflict((oc) => oc.columns(['reader_id', 'key']).doUpdateSet({ value })).execute();
      }),
  };
}
