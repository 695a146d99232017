import type { Archive, Edition } from './archive.ts';

/** The archive as the house has it: what an archive without accounts, and its commands, work with. */
export const houseOf = (archive: Pick<Archive, 'edition' | 'readers'>): Edition => archive.edition(archive.readers.sole());
