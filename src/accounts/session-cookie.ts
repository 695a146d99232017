import { createHmac } from 'node:crypto';
import { sameSecret } from './tokens.ts';

/**
 * What the cookies' names begin with. Over https `__Host-` makes the browser keep them to this very host; over plain http, which only
 * loopback and home networks speak, browsers refuse such names.
 */
export const cookiePrefix = (secure: boolean): string => (secure ? '__Host-dateline' : 'dateline');
const cookieName = (secure: boolean): string => `${cookiePrefix(secure)}.session_token`;

const signature = (token: string, secret: string): string => createHmac('sha256', secret).update(token).digest('base64');

/** The token of a request's session, if it bears our signature: better-auth's form, `token.signature`. */
export function sessionToken(cookies: string | null, secure: boolean, secret: string): string | undefined {
  const name = `${cookieName(secure)}=`;
  for (const pair of cookies?.split(/; */) ?? []) {
    if (!pair.startsWith(name)) continue;
    const value = decoded(pair.slice(name.length));
    const dot = value.lastIndexOf('.');
    const token = value.slice(0, dot);
    if (dot > 0 && sameSecret(value.slice(dot + 1), signature(token, secret))) return token;
  }
  return undefined;
}

/** The `Set-Cookie` header that begins a session, or goes on with it. */
export const sessionCookie = (token: string, secure: boolean, secret: string, seconds: number): string =>
  `${cookieName(secure)}=${encodeURIComponent(`${token}.${signature(token, secret)}`)}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** The `Set-Cookie` header that ends it in the browser. */
export const noSessionCookie = (secure: boolean): string => `${cookieName(secure)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
