import { z } from 'zod';
import { changeKept, type KeptSettings, readKept } from './kept-settings.ts';

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

/** The settings that hold. */
export const readSiteSettings = (kept: Pick<KeptSettings, 'get'>): Promise<SiteSettings> => readKept(kept, key, siteSettings);

/** Changes some settings; the others stay. */
export const changeSiteSettings = (kept: KeptSettings, change: Partial<SiteSettings>): Promise<SiteSettings> => changeKept(kept, key, siteSettings, change);
