import { acceptEncoding } from './decode.ts';
import { isHeaderValue } from './headers.ts';
import type { RequestOptions } from './http-client.ts';
import type { Hop } from './redirect.ts';

/** Not for callers: they are this module's own, would break its framing, or would tell who reads what. */
const ours = new Set([
  'accept-encoding', 'connection', 'content-length', 'cookie', 'expect', 'host', 'if-modified-since', 'if-none-match', 'keep-alive', 'origin', 'proxy-authorization',
  'range', 'referer', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'user-agent',
]);

/** @returns the headers of one hop, names and values in turn: the caller's own only on the first origin */
export function wireHeaders(hop: Hop, request: RequestOptions, userAgent: string): string[] {
  const headers = ['user-agent', userAgent, 'accept', request.accept ?? '*/*', 'accept-encoding', acceptEncoding];
  const given = Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  const belongs = (name: string): boolean => !ours.has(name) && (hop.sameOrigin || (name === 'content-type' && hop.method === 'POST'));
  for (const [name, value] of given) {
    if (name === 'accept' || !belongs(name)) continue;
    headers.push(name, value);
  }
  const { authorization } = hop.target;
  if (authorization !== undefined && !given.some(([name]) => name === 'authorization')) headers.push('authorization', authorization);
  // A validator belongs to the address that gave it (RFC 9110, section 8.8).
  const { validators } = request;
  if (validators?.url === hop.target.url && hop.method === 'GET') {
    if (validators.etag !== undefined && isHeaderValue(validators.etag)) headers.push('if-none-match', validators.etag);
    if (validators.lastModified !== undefined && isHeaderValue(validators.lastModified)) headers.push('if-modified-since', validators.lastModified);
  }
  return headers;
}

/** Whether a hop's request carries what nobody on the way may read. */
export function hasSecrets(hop: Hop, request: RequestOptions): boolean {
  if (hop.method === 'POST' && request.body !== undefined) return true;
  return hop.target.authorization !== undefined || (hop.sameOrigin && Object.keys(request.headers ?? {}).some((name) => /^(?:authorization|x-.*(?:key|token|secret))$/i.test(name)));
}
