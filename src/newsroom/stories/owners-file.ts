import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../common/log.ts';
import { type Owners, ownersWith, parseOwners } from '../../stories/voice/owners.ts';

/** In the data folder: whose outlets are, where Dateline does not know it. */
const ownersFileName = 'owners.json';

/**
 * Whose outlets are: what Dateline knows, and what the operator's file says over it. A file that cannot be understood is told of
 * and left out.
 */
export async function readOwners(dataDir: string, log: Log): Promise<Owners> {
  const file = join(dataDir, ownersFileName);
  try {
    return ownersWith([parseOwners(await readFile(file, 'utf8'))]);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) log.warn('owners of outlets not read', { file, reason: error instanceof Error ? error.message : String(error) });
    return ownersWith([]);
  }
}
