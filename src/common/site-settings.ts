import { z } from 'zod';

/**
 * What an administrator decides for the whole site, kept in the archive under one key. What is absent or not understood has its default, so that an
 * older or newer program still starts.
 */
export const siteSettings = z.object({
  /** Whether the site may be read without an account. */
  publicReading: z.boolean().catch(false),
  signUp: z.enum(['closed', 'invited', 'open']).catch('closed'),
  /** The one switch of everything that summarises, answers, explains or translates. */
  ai: z.enum(['on', 'off']).catch('on'),
  /** Who may take part in conversations; `off` hides them. */
  comments: z.enum(['off', 'members', 'guests', 'public']).catch('off'),
});

export type SiteSettings = z.output<typeof siteSettings>;

const key = 'site';

/** Where settings are kept (`Archive.settings`). */
interface Kept {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}

const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? {} : JSON.parse(text);
  } catch {
    return {};
  }
};

/** The settings that hold. */
export async function readSiteSettings(kept: Pick<Kept, 'get'>): Promise<SiteSettings> {
  const value = z.record(z.string(), z.unknown()).catch({}).parse(parsed(await kept.get(key)));
  return siteSettings.parse(value);
}

/** Changes some settings; the others stay. */
export async function changeSiteSettings(kept: Kept, change: Partial<SiteSettings>): Promise<SiteSettings> {
  const next = siteSettings.parse({ ...(await readSiteSettings(kept)), ...change });
  await kept.set(key, JSON.stringify(next));
  return next;
}
