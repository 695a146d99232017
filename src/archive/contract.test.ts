import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Archive } from './archive.ts';
import { archiveContract } from './contract/all.ts';
import type { ContractDatabase } from './contract/place.ts';
import { openArchive } from './open.ts';

const sqlite: ContractDatabase = {
  name: 'SQLite',
  async place() {
    const dataDir = mkdtempSync(join(tmpdir(), 'dateline-contract-'));
    const open: Archive[] = [];
    return {
      async open(options) {
        const archive = await openArchive({ dataDir, ...options });
        open.push(archive);
        return archive;
      },
      async remove() {
        for (const archive of open) await archive.close();
        rmSync(dataDir, { recursive: true });
      },
    };
  },
};

/** The contract runs over each database; one that cannot run here says so aloud. */
const databases: { name: string; database?: ContractDatabase; why?: string }[] = [
  { name: 'SQLite', database: sqlite },
  { name: 'PostgreSQL', why: 'planned; it will stand behind the same door' },
];

for (const { name, database, why } of databases) {
  if (database !== undefined) archiveContract(database);
  else {
    console.warn(`\n!! The archive's contract was NOT run over ${name}: ${why}.\n`);
    describe(`archive over ${name}`, () => it.todo(`is held to the contract (${why})`));
  }
}
