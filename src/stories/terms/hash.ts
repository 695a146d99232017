import { fnv1a, mixed } from '../../common/hash.ts';

/** How many numbers there are for terms: some 4 million for the vocabulary of a million articles. A power of two. */
export const TERMS = 1 << 22;

/**
 * A term's number: feature hashing (Weinberger et al. 2009) needs no vocabulary, so that memory is bounded and a rebuilt
 * state is the same. Two rare terms of one number do no harm.
 */
export const termId = (term: string): number => mixed(fnv1a(term)) & (TERMS - 1);

/** The place of a term's count among those of its language. */
export const countId = (term: number, language: number): number => mixed(term ^ language) & (TERMS - 1);
