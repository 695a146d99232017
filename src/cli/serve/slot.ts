import type { Accounts } from '../../accounts/accounts.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Newsroom } from '../../newsroom/door.ts';

/** What the built site needs of the process around it. The bundle is its own copy of the code, so it finds this here. */
export interface Slot {
  archive: Archive;
  newsroom: Newsroom;
  accounts: Accounts;
  version: string;
  hosts: string[];
}

/** Puts the slot where the site's `#lib/server/dateline` looks for it. */
export function openSlot(slot: Slot): void {
  Object.assign(globalThis, { [Symbol.for('dateline')]: slot });
}
