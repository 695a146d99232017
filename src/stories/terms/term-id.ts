/** Bits of a term's number: some 4 million numbers for the vocabulary of a million articles. */
export const TERM_BITS = 22;
export const TERMS = 1 << TERM_BITS;

/**
 * A term's number, by hashing (FNV-1a, with the finaliser of MurmurHash3): feature hashing (Weinberger et al. 2009) needs no
 * vocabulary, so that memory is bounded and a rebuilt state is the same. Two rare terms of one number do no harm.
 */
export function termId(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return mixed(hash) & (TERMS - 1);
}

/** The place of a term's count among those of its language. */
export const countId = (term: number, language: number): number => mixed(term ^ language) & (TERMS - 1);

function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
