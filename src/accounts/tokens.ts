import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that nobody guesses, safe in an address. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is kept of a secret: enough to know it again, no use to whoever reads it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether two secrets are the same, in a time that says nothing about where they differ. */
export const sameSecret = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
