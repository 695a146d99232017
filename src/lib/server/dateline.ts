import type { Accounts } from '../../accounts/accounts.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Newsroom } from '../../newsroom/door.ts';

/** What the running service hands to the pages. */
export interface Dateline {
  archive: Archive;
  newsroom: Newsroom;
  accounts: Accounts;
  version: string;
  /**
   * Host names under which this site may be asked, lower case and without a port, from the configured host and the
   * public address; `0.0.0.0` or `[::]` stands for every address. The loopback names are always allowed.
   */
  hosts: readonly string[];
}

/** `dateline serve` fills this slot before it loads the built site; `npm run dev` does the same. */
const slot = Symbol.for('dateline');

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isDateline(value: unknown): value is Dateline {
  return isObject(value) && isObject(value.archive) && isObject(value.newsroom) && isObject(value.accounts) && typeof value.version === 'string' && Array.isArray(value.hosts);
}

/**
 * The running service's archive and newsroom.
 * @throws {Error} when the site runs without the service around it
 */
export function getDateline(): Dateline {
  const held: unknown = Reflect.get(globalThis, slot);
  if (!isDateline(held)) {
    throw new Error('The site runs without its service: start it with "dateline serve" (or "npm run dev"), which sets globalThis[Symbol.for("dateline")] to { archive, newsroom, accounts, version, hosts } first.');
  }
  return held;
}
