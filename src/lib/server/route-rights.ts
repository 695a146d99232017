import type { Right } from '../../accounts/rights.ts';

/** What a request needs: a right, or nothing. Before the site is set up, only what is `always` is answered. */
export type Need = Right | 'nobody' | 'always';

/** `see` is for GET, `do` for everything else. What is not here is refused. */
export interface Needs {
  see?: Need;
  do?: Need;
}

/**
 * What every route needs, by SvelteKit's id. A route that is missing is refused, and `route-rights.test.ts` says so.
 */
export const needs: Readonly<Record<string, Needs>> = {
  '/': { see: 'read' },
  '/account': { see: 'own', do: 'own' },
  '/account/second-step': { see: 'own', do: 'own' },
  '/article/[id]': { see: 'read' },
  '/article/[id]/versions': { see: 'read' },
  '/ask': { see: 'ask' },
  '/ask/job/[id]': { see: 'read' },
  '/auth/oidc': { do: 'nobody' },
  '/auth/oidc/callback': { see: 'nobody' },
  '/auth/passkey/[step]': { see: 'nobody', do: 'nobody' },
  '/comments': { do: 'comment' },
  '/comments/[id]': { see: 'read' },
  '/comments/[id]/delete': { see: 'comment' },
  '/comments/[id]/edit': { see: 'comment' },
  '/comments/[id]/history': { see: 'read' },
  '/comments/[id]/report': { see: 'comment' },
  '/events': { see: 'read' },
  '/feeds': { see: 'read' },
  '/feeds.opml': { see: 'read' },
  '/healthz': { see: 'always' },
  '/icon/[feedId]': { see: 'read' },
  '/join': { see: 'nobody', do: 'nobody' },
  '/latest': { see: 'read' },
  '/login': { see: 'nobody', do: 'nobody' },
  '/logout': { do: 'nobody' },
  '/marks': { do: 'mark' },
  '/marks/all': { do: 'mark' },
  '/notices': { see: 'mark', do: 'mark' },
  '/people/[id]': { see: 'read' },
  '/refresh': { do: 'subscribe' },
  '/refused': { see: 'nobody' },
  '/search': { see: 'read' },
  '/section/[section]': { see: 'read' },
  '/settings': { see: 'administer' },
  '/settings/conversation': { see: 'administer', do: 'administer' },
  '/settings/model': { see: 'administer', do: 'administer' },
  '/settings/moderation': { see: 'moderate' },
  '/settings/moderation/[id]': { see: 'moderate' },
  '/settings/moderation/act': { do: 'moderate' },
  '/settings/moderation/bans': { see: 'moderate' },
  '/settings/moderation/log': { see: 'moderate' },
  '/settings/people': { see: 'administer', do: 'administer' },
  '/settings/site': { see: 'administer', do: 'administer' },
  '/setup': { see: 'always', do: 'always' },
  '/source/[id]': { see: 'read' },
  '/source/[id]/rules': { see: 'rules', do: 'rules' },
  '/source/[id]/settings': { see: 'subscribe', do: 'subscribe' },
  '/stories/followed': { see: 'mark' },
  '/stories/marks': { do: 'mark' },
  '/stories/muted': { see: 'mark' },
  '/stories/order': { do: 'mark' },
  '/story/[id]': { see: 'read' },
  '/story/[id]/change': { do: 'mark' },
  '/tag/[tag]': { see: 'read' },
  '/tags': { see: 'read' },
  '/tags/change': { do: 'mark' },
  '/titles': { see: 'ask' },
  '/undo': { do: 'mark' },
  '/websub/[callbackId]': { see: 'always', do: 'always' },
  '/welcome': { see: 'subscribe', do: 'subscribe' },
};

/** What a request needs; `undefined` = nobody may. */
export function needOf(routeId: string, method: string): Need | undefined {
  const route = Object.hasOwn(needs, routeId) ? needs[routeId] : undefined;
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? route?.see : route?.do;
}
