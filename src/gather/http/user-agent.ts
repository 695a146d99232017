/**
 * The name under which every request goes out, the same for all: what this is, its version, and where its operator can
 * be reached. It never pretends to be a browser.
 */
export function userAgent(version: string, contact?: string): string {
  const reach = contact === undefined || contact.trim() === '' ? 'self-hosted news reader' : `+${contact.trim().replace(/[()]/g, '')}`;
  return `Dateline/${version} (${reach})`;
}
