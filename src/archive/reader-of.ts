import type { Reader } from '../common/reader.ts';

/** Gives the right to a reader's things. Only this room may: outside, `Archive.readers` gives it. */
// The brand exists only in types.
export const readerOf = (id: number): Reader => ({ id }) as Reader;

/** Whoever reads without an account. */
export const publicId = 0;
export const houseId = 1;
/** Nothing is kept for them. */
export const isNobody = ({ id }: Reader): boolean => id === publicId;
