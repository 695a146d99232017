import { ArchiveDamaged } from '../problems.ts';

/** SQLite's result codes (https://sqlite.org/rescode.html); the low byte is the primary code. */
const codes = { busy: 5, locked: 6, corrupt: 11, cantOpen: 14, notADatabase: 26, readOnly: 8, full: 13 } as const;

function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}

/** Whether waiting and trying again may help. */
export function isBusy(error: unknown): boolean {
  const code = primaryCode(error);
  return code === codes.busy || code === codes.locked;
}

/** Puts what SQLite says about a file into words that tell what to do. Other errors come back unchanged. */
export function inPlainWords(error: unknown, file: string): unknown {
  switch (primaryCode(error)) {
    case codes.notADatabase:
      return new ArchiveDamaged(`${file} is not a Dateline database. Move it away, or name another data folder.`, { cause: error });
    case codes.corrupt:
      return new ArchiveDamaged(`${file} is damaged. Restore a copy with "dateline restore", or move the file away to start anew.`, { cause: error });
    case codes.cantOpen:
      return new ArchiveDamaged(`${file} cannot be opened. Check that the folder exists and that this user may write there.`, { cause: error });
    case codes.readOnly:
      return new ArchiveDamaged(`${file} cannot be written. Check the permissions of the file and of its folder.`, { cause: error });
    case codes.full:
      return new ArchiveDamaged(`${file} cannot grow: the disk is full. Free some space and try again.`, { cause: error });
    default:
      return error;
  }
}
