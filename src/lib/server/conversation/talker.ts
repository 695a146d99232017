import type { Author, Viewer } from '../../../archive/archive.ts';
import type { JudgedAuthor } from '../../../common/conversation/judge.ts';

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
  /** When their account was made. */
  since?: number;
}

/** @returns `undefined` where conversations are off */
export function talkerOf({ actor, rights, settings }: Pick<App.Locals, 'actor' | 'rights' | 'settings'>): Talker | undefined {
  if (settings.comments === 'off') return undefined;
  const isPublic = actor.kind === 'public';
  const mayWrite = rights.has('comment');
  return { viewer: { reader: actor.reader, moderator: rights.has('moderate') }, role: actor.role ?? 'public', mayWrite, mayMark: mayWrite && !isPublic, isPublic, ...(actor.kind === 'user' ? { since: actor.since } : {}) };
}

/** The author of what somebody writes. */
export const authorOf = ({ viewer, isPublic, since }: Talker, address: string, name: string): Author => ({
  reader: viewer.reader, address, ...(since === undefined ? {} : { since }), ...(isPublic ? { guestName: name } : {}),
});
