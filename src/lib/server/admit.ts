import { text } from '@sveltejs/kit';
import { needOf } from './route-rights.ts';

interface Request_ {
  routeId: string | null;
  method: string;
  url: URL;
  locals: Pick<App.Locals, 'actor' | 'rights' | 'unset'>;
}

const redirectTo = (location: string): Response => new Response(null, { status: 303, headers: { location } });

/**
 * The answer to a request that may not be let in; `undefined` = it may. Addresses without a route have a page that says so, and nothing
 * else on it.
 */
export function refusalOf({ routeId, method, url, locals: { actor, rights, unset } }: Request_): Response | 'refused' | undefined {
  if (routeId === null) return undefined;
  const need = needOf(routeId, method);
  const sees = method === 'GET' || method === 'HEAD';
  if (need === 'always') return undefined;
  if (unset) {
    return sees && isPage(routeId) ? redirectTo('/setup') : text('This site has no accounts yet. Its /setup makes the first one.\n', { status: 503 });
  }
  if (need === 'nobody' || (need !== undefined && rights.has(need))) return undefined;
  const signedIn = actor.kind !== 'public';
  if (need !== undefined && !signedIn) {
    return sees && isPage(routeId) ? redirectTo(`/login?next=${encodeURIComponent(url.pathname + url.search)}`) : text('Sign in first.\n', { status: 401, headers: { 'www-authenticate': 'Bearer' } });
  }
  return sees && isPage(routeId) ? 'refused' : text('You may not do that here.\n', { status: 403 });
}

/** What is asked for by programs and scripts, and not shown as a page. */
const notPages: ReadonlySet<string> = new Set(['/events', '/feeds.opml', '/icon/[feedId]', '/auth/passkey/[step]']);
const isPage = (routeId: string): boolean => !notPages.has(routeId);
