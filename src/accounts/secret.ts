import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file beside the database; whoever has only a copy of the database cannot make its sessions theirs. */
export const secretFile = 'accounts.key';

/** What cookies are signed and second factors encrypted with; made when it is missing. */
export function readSecret(dataDir: string): string {
  const file = join(dataDir, secretFile);
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
