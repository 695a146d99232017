import { headerText } from './headers.ts';
import { Refusal } from './refusal.ts';
import { targetOf, type Target } from './target.ts';

const statuses = new Set([301, 302, 303, 307, 308]);

/** One request of a chain. */
export interface Hop {
  target: Target;
  method: 'GET' | 'POST';
  /** Still on the origin that the caller named, so the caller's headers and userinfo belong here. */
  sameOrigin: boolean;
}

/**
 * Decides where a redirect leads (RFC 9110, section 15.4). It is a new request: its address is checked like any other,
 * and secrets never leave the first origin nor go from https to http.
 *
 * @param hasSecrets whether the request that was answered carried something that nobody on the way may read
 * @returns `undefined` when the answer is no redirect
 * @throws {Refusal} `bad-redirect`
 */
export function nextHop(hop: Hop, status: number, location: string | undefined, hasSecrets: boolean): Hop | undefined {
  if (!statuses.has(status) || location === undefined || location === '') return undefined;
  const target = redirectTarget(headerText(location), hop.target.url);
  const sameOrigin = hop.sameOrigin && target.origin === hop.target.origin;
  if (hop.target.secure && !target.secure && hasSecrets) {
    throw new Refusal('bad-redirect', `${hop.target.host} redirects from https to plain http, where a password or other secret could be read on the way.`);
  }
  if (sameOrigin && hop.target.authorization !== undefined) target.authorization = hop.target.authorization;
  const method = status === 307 || status === 308 ? hop.method : 'GET';
  return { target, method, sameOrigin };
}

function redirectTarget(location: string, base: string): Target {
  try {
    const target = targetOf(location, base);
    // Userinfo in a redirect is the server's idea, not the reader's.
    delete target.authorization;
    return target;
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('bad-redirect', `${new URL(base).host} redirects to an address that cannot be asked. ${error.message}`, { cause: error });
    throw error;
  }
}
