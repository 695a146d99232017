import type { Actor, Role, Scope } from '../common/actor.ts';
import type { SiteSettings } from '../common/site-settings.ts';

/** What a request may need. `own` is one's own account; the others are what their names say. */
export const rights = ['read', 'mark', 'ask', 'comment', 'subscribe', 'correct', 'rules', 'own', 'moderate', 'administer'] as const;
export type Right = (typeof rights)[number];

const ofRole: Record<Role, readonly Right[]> = {
  administrator: rights,
  member: ['read', 'mark', 'ask', 'comment', 'subscribe', 'correct', 'own'],
  guest: ['read', 'mark', 'ask', 'comment', 'own'],
};

const ofScope: Record<Scope, Right> = { read: 'read', mark: 'mark', subscribe: 'subscribe', comment: 'comment' };

/** Who takes part in conversations, from the narrowest circle on. */
const circles: Record<SiteSettings['comments'], readonly (Role | 'public')[]> = {
  off: [],
  members: ['administrator', 'member'],
  guests: ['administrator', 'member', 'guest'],
  public: ['administrator', 'member', 'guest', 'public'],
};

function before(actor: Actor, settings: SiteSettings): readonly Right[] {
  switch (actor.kind) {
    // Without accounts there is none of one's own.
    case 'sole':
      return rights.filter((right) => right !== 'own');
    case 'public':
      return settings.publicReading ? ['read', 'comment'] : [];
    case 'user': {
      const { key } = actor;
      const ofThis = ofRole[actor.role];
      return key === undefined ? ofThis : key.scopes.map((scope) => ofScope[scope]).filter((right) => ofThis.includes(right));
    }
  }
}

/** What somebody may do here; the site's settings and the scopes of a key narrow what their role gives. */
export function rightsOf(actor: Actor, settings: SiteSettings): ReadonlySet<Right> {
  const held = new Set(before(actor, settings));
  if (settings.ai === 'off') held.delete('ask');
  if (!circles[settings.comments].includes(actor.role ?? 'public')) held.delete('comment');
  return held;
}
