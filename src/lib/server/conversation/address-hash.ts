import { createHmac, randomBytes } from 'node:crypto';

const saltMs = 24 * 3_600_000;

/**
 * Makes hashes of addresses that serve limits and nothing else: the salt is random, in memory only, and forgotten after a day or with the
 * process. Then no hash can be led back to an address, nor two of different days to each other.
 */
export function createAddressHash(now: () => number = Date.now): (address: string) => string {
  let salt = randomBytes(16);
  let until = now() + saltMs;
  return (address) => {
    if (now() >= until) {
      salt = randomBytes(16);
      until = now() + saltMs;
    }
    return createHmac('sha256', salt).update(netOf(address)).digest('base64url').slice(0, 16);
  };
}

/** Whoever has one address of IPv6 has all of its first 64 bits. */
function netOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const parts = head === '' ? [] : head.split(':');
  if (tail !== undefined) parts.push(...Array.from({ length: Math.max(0, 8 - parts.length - (tail === '' ? 0 : tail.split(':').length)) }, () => '0'), ...(tail === '' ? [] : tail.split(':')));
  return parts.slice(0, 4).map((part) => part.replace(/^0+(?=.)/, '').toLowerCase()).join(':');
}

export const addressHash = createAddressHash();
