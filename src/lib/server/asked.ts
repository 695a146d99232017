import { error, type RequestEvent } from '@sveltejs/kit';
import type { Asked, Me } from '../../accounts/accounts.ts';
import type { Right } from '../../accounts/rights.ts';

/** A request as accounts see it. */
export const askedBy = ({ url, request, getClientAddress }: Pick<RequestEvent, 'url' | 'request' | 'getClientAddress'>): Asked => ({ origin: url.origin, headers: request.headers, address: getClientAddress() });

/** Refuses what a route lets in for several purposes but this one. */
export function demand({ rights }: Pick<App.Locals, 'rights'>, right: Right): void {
  if (!rights.has(right)) error(403, 'You may not do that here.');
}

/** Whoever signed in with a browser; a key has no account pages. */
export function meOf({ actor, session }: Pick<App.Locals, 'actor' | 'session'>): Me {
  if (actor.kind !== 'user' || session === undefined) error(403, 'Sign in with a browser for this.');
  return { userId: actor.userId, sessionId: session.id };
}
