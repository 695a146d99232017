const everywhere: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  // Not `no-referrer`: under it browsers send `Origin: null` with every form, which the CSRF check must refuse.
  // Other sites learn nothing under `same-origin` either.
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
];

/** What a response may do that brings no policy of its own: nothing. Pages bring theirs (vite.config.ts). */
const policyOfData = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Sets the headers that every answer of the site carries; those that are there already stay. */
export function guardHeaders(response: Response): Response {
  const { headers } = response;
  for (const [name, value] of everywhere) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', policyOfData);
  // Pages depend on what was read since; the browser may keep them for "back" but must ask before showing them anew.
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
  return response;
}
