import type { Archive, Author, Viewer } from '../../../archive/archive.ts';
import type { JudgedAuthor } from '../../../common/conversation/judge.ts';
import { readSiteSettings, type SiteSettings } from '../../../common/site-settings.ts';

/** Who looks at conversations, and what they may do there. */
export interface Talker {
  viewer: Viewer;
  role: JudgedAuthor['role'];
  /** Writes, reports. */
  mayWrite: boolean;
  /** Votes, reacts, follows: only who is known can. */
  mayMark: boolean;
  /** Nobody knows them: a name is asked for. */
  isPublic: boolean;
}

const circles: Readonly<Record<SiteSettings['comments'], readonly JudgedAuthor['role'][]>> = {
  off: [],
  members: ['administrator', 'member'],
  guests: ['administrator', 'member', 'guest'],
  public: ['administrator', 'member', 'guest', 'public'],
};

/** @returns `undefined` where conversations are off */
export async function talkerOf({ actor }: Pick<App.Locals, 'actor'>, { settings }: Pick<Archive, 'settings'>): Promise<Talker | undefined> {
  const { comments } = await readSiteSettings(settings);
  if (comments === 'off') return undefined;
  const role = actor.role ?? 'public';
  const isPublic = actor.kind === 'public';
  const mayWrite = circles[comments].includes(role) && (actor.kind !== 'user' || actor.key === undefined || actor.key.scopes.includes('comment'));
  return { viewer: { reader: actor.reader, moderator: role === 'administrator' }, role, mayWrite, mayMark: mayWrite && !isPublic, isPublic };
}

/** The author of what somebody writes. */
export const authorOf = ({ viewer, isPublic }: Talker, address: string, name: string): Author => ({ reader: viewer.reader, address, ...(isPublic ? { guestName: name } : {}) });
