import type { SettingShelf } from './archive.ts';
import type { Engine } from './engine.ts';

export const createSettingShelf = (engine: Engine): SettingShelf => ({
  get: async (key) => (await engine.read.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())?.value,
  set: (key, value) =>
    engine.write(async ({ db }) => {
      await db.insertInto('setting').values({ key, value }).onConflict((oc) => oc.column('key').doUpdateSet({ value })).execute();
    }),
});
