/** Headers of which only the first counts; a second one would otherwise spoil a value that must stay byte for byte. */
const single = new Set(['age', 'content-length', 'content-location', 'content-type', 'date', 'etag', 'expires', 'last-modified', 'location', 'retry-after']);
/** Nobody reads them here, and they can be large. */
const unread = new Set(['set-cookie', 'content-security-policy', 'content-security-policy-report-only', 'permissions-policy', 'report-to', 'nel']);

/**
 * @param received as undici gives them: names in lower case, Latin-1 strings, an array when a name came several times
 * @returns one string a name, without a prototype, so that no header's name can mean anything else
 */
export function plainHeaders(received: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const name of Object.keys(received)) {
    const value = received[name];
    if (value === undefined || unread.has(name)) continue;
    headers[name] = typeof value === 'string' ? value : single.has(name) ? value[0] ?? '' : value.join(', ');
  }
  return headers;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @returns a header's text where servers put UTF-8 into it (Location), which HTTP hands over as Latin-1 */
export function headerText(latin1: string): string {
  if (!/[\x80-\xff]/.test(latin1)) return latin1;
  try {
    return utf8.decode(Buffer.from(latin1, 'latin1'));
  } catch {
    // It was Latin-1 after all.
    return latin1;
  }
}

/** Whether a value can go out in a header unchanged (RFC 9110, section 5.5). */
export const isHeaderValue = (value: string): boolean => value !== '' && value.length <= 4096 && !/[^\t\x20-\x7e\x80-\xff]/.test(value);
