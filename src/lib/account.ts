import type { Role, Scope } from '../common/actor.ts';

const roleLabels: Record<Role, string> = { administrator: 'an administrator', member: 'a member', guest: 'a guest' };

/** A role in a sentence: “you are a member”. */
export const roleLabel = (role: Role): string => roleLabels[role];

/** What a key may be used for, in a list and on a form. */
export const scopeLabels: Readonly<Record<Scope, { short: string; long: string }>> = {
  read: { short: 'read', long: 'Read articles and stories' },
  mark: { short: 'mark', long: 'Mark as read, save and follow' },
  subscribe: { short: 'subscribe', long: 'Add, change and remove subscriptions' },
  comment: { short: 'comment', long: 'Take part in conversations' },
};
