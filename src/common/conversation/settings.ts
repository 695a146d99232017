import { z } from 'zod';
import { changeKept, type KeptSettings, readKept } from '../kept-settings.ts';

const count = (usual: number, most: number) => z.number().int().min(0).max(most).catch(usual);

/** A word of the moderators' list: letters, digits and what joins them; a star at the end stands for any ending. */
const listedWord = z.string().trim().regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’ -]{1,58}\*?$/u);

/**
 * How conversations are kept in order, decided by an administrator and kept in the archive under one key. Who may take part is a setting of
 * the whole site (`SiteSettings.comments`). What is absent or not understood has its default.
 */
export const conversationSettings = z.object({
  /** Comments with one of these wait for a moderator. Plain words, or their beginnings: no patterns, which a long text could make slow. */
  heldWords: z.array(z.unknown()).transform((words) => words.flatMap((word) => listedWord.safeParse(word).data ?? []).slice(0, 1000)).catch([]),
  /** Whose comments wait for a moderator until one of theirs was let through. */
  firstReview: z.enum(['nobody', 'public', 'guests', 'everybody']).catch('public'),
  /** Comments of one person, and from one address, within a minute, an hour and a day. */
  perMinute: count(3, 60),
  perHour: count(20, 600),
  perDay: count(100, 5000),
  /** How long somebody is new, in hours; meanwhile no links and fewer comments. 0 = nobody is. */
  newForHours: count(24, 24 * 90),
  newPerHour: count(5, 600),
  newPerDay: count(20, 5000),
  /** With more links than this a comment waits for a moderator. */
  linksAtMost: count(2, 50),
  /** Reports by so many different people hide a comment until a moderator has looked at it; 0 = never. */
  reportsToHide: count(3, 50),
  longest: z.number().int().min(200).max(10_000).catch(5000),
  /** For so long authors may change what they wrote, in minutes; 0 = always. */
  editableMinutes: count(0, 60 * 24 * 30),
});

export type ConversationSettings = z.output<typeof conversationSettings>;

const key = 'conversation';

/** The settings that hold. */
export const readConversationSettings = (kept: Pick<KeptSettings, 'get'>): Promise<ConversationSettings> => readKept(kept, key, conversationSettings);

/** Changes some settings; the others stay. */
export const changeConversationSettings = (kept: KeptSettings, change: Partial<ConversationSettings>): Promise<ConversationSettings> => changeKept(kept, key, conversationSettings, change);
