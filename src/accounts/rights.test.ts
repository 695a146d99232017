import { expect, test } from 'vitest';
import type { Actor } from '../common/actor.ts';
import { siteSettings, type SiteSettings } from '../common/site-settings.ts';
import type { Reader } from '../common/reader.ts';
import { rightsOf } from './rights.ts';

// Only the archive gives readers; what a role may do does not depend on whose it is.
const reader = { id: 1 } as Reader;
const settings = (given: Partial<SiteSettings> = {}): SiteSettings => siteSettings.parse({ comments: 'public', ...given });
const user = (role: 'administrator' | 'member' | 'guest', ...scopes: ('read' | 'mark' | 'subscribe' | 'comment')[]): Actor =>
  ({ kind: 'user', role, name: 'A', userId: 'a', since: 0, reader, ...(scopes.length > 0 ? { key: { id: '1', scopes } } : {}) });
const nobody: Actor = { kind: 'public', role: undefined, name: undefined, reader };
const sole: Actor = { kind: 'sole', role: 'administrator', name: 'You', reader };

const held = (actor: Actor, given?: Partial<SiteSettings>): string => [...rightsOf(actor, settings(given))].sort().join(' ');

test.each<[string, Actor, Partial<SiteSettings>, string]>([
  ['the sole reader', sole, {}, 'administer ask comment correct mark moderate read rules subscribe'],
  ['an administrator', user('administrator'), {}, 'administer ask comment correct mark moderate own read rules subscribe'],
  ['a member', user('member'), {}, 'ask comment correct mark own read subscribe'],
  ['a guest', user('guest'), {}, 'ask comment mark own read'],
  ['nobody', nobody, {}, ''],
  ['nobody, where anybody may read', nobody, { publicReading: true }, 'comment read'],
  ['nobody, where guests comment', nobody, { publicReading: true, comments: 'guests' }, 'read'],
  ['a guest, where members comment', user('guest'), { comments: 'members' }, 'ask mark own read'],
  ['a member, where members comment', user('member'), { comments: 'members' }, 'ask comment correct mark own read subscribe'],
  ['an administrator, without comments and AI', user('administrator'), { comments: 'off', ai: 'off' }, 'administer correct mark moderate own read rules subscribe'],
  ['a key to read', user('administrator', 'read'), {}, 'read'],
  ['a key to everything a key can', user('administrator', 'read', 'mark', 'subscribe', 'comment'), {}, 'comment mark read subscribe'],
  ["a guest's key to subscribe", user('guest', 'subscribe', 'mark'), {}, 'mark'],
])('what %s may do', (_, actor, given, expected) => {
  expect(held(actor, given)).toBe(expected);
});
