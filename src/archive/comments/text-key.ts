import { key53 } from '../keys.ts';

/** The same for texts that differ only in case, space and punctuation. */
export const textKey = (text: string): number => key53(text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{S}]+/gu, ' ').trim());
