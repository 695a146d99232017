import type { Reader } from '../common/reader.ts';

/** Gives the right to a reader's things. Only this room may: outside, `Archive.readers` gives it. */
// The brand exists only in types.
export const readerOf = (id: number): Reader => ({ id }) as Reader;
