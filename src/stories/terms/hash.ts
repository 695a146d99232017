/** Bits of a term's number: some 4 million numbers for the vocabulary of a million articles. */
export const TERM_BITS = 22;
export const TERMS = 1 << TERM_BITS;

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Spreads what differs in few bits over all of them (the finaliser of MurmurHash3). */
export function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * A term's number: feature hashing (Weinberger et al. 2009) needs no vocabulary, so that memory is bounded and a rebuilt
 * state is the same. Two rare terms of one number do no harm.
 */
export const termId = (term: string): number => mixed(wordHash(term)) & (TERMS - 1);

/** The place of a term's count among those of its language. */
export const countId = (term: number, language: number): number => mixed(term ^ language) & (TERMS - 1);
