import { describe, expect, it } from 'vitest';
import { changeSiteSettings, readSiteSettings } from './site-settings.ts';

const shelf = (initial?: string) => {
  const kept = new Map<string, string>(initial === undefined ? [] : [['site', initial]]);
  return { get: async (key: string) => kept.get(key), set: async (key: string, value: string) => void kept.set(key, value) };
};
const defaults = { publicReading: false, signUp: 'closed', ai: 'on', comments: 'off' };

describe('settings of the site', () => {
  it('are closed and quiet until somebody decides', async () => {
    expect(await readSiteSettings(shelf())).toEqual(defaults);
  });

  it('change one by one', async () => {
    const kept = shelf();
    await changeSiteSettings(kept, { comments: 'members' });
    await changeSiteSettings(kept, { publicReading: true });
    expect(await readSiteSettings(kept)).toEqual({ ...defaults, comments: 'members', publicReading: true });
  });

  it.each(['', '[]', '{', 'null', '{"comments":"everybody","ai":7,"publicReading":"yes"}'])('take %j for nothing said', async (text) => {
    expect(await readSiteSettings(shelf(text))).toEqual(defaults);
  });
});
