import type { AttemptShelf } from '../archive/archive.ts';
import type { Clock } from '../common/clock.ts';
import { hashOf } from './tokens.ts';

const minute = 60_000;

/** How many failures are borne, for how long each is remembered. */
const limits = {
  /** Of one address at one account: whoever mistypes their password. */
  both: { most: 10, forMs: 15 * minute },
  /** Of one address, whatever the accounts. */
  address: { most: 30, forMs: 15 * minute },
  /** At one account, from anywhere: high, so that a stranger cannot easily lock somebody out. */
  account: { most: 50, forMs: 60 * minute },
} as const;

/** Networks give whoever is at home in IPv6 a /64 at least. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? `${expanded(plain).slice(0, 4).join(':')}::/64` : plain;
}

function expanded(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().replace(/%.*/, '').split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...start, ...Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0'), ...end];
}

/** Counts who tries to prove who they are, against the address that asks and the account that is asked for. */
export interface Limiter {
  /**
   * Counts a try before it is made, so that many at once are counted too.
   * @returns how long until it may be tried again, in milliseconds; 0 = now
   */
  enter(address: string, account: string): Promise<number>;
  /** It was right: not counted after all. */
  succeeded(address: string, account: string): Promise<void>;
}

export function createLimiter(attempts: AttemptShelf, purpose: string, clock: Clock): Limiter {
  const buckets = (address: string, account: string) => {
    const network = networkOf(address);
    const name = hashOf(account.toLowerCase()).slice(0, 16);
    return [
      { name: `${purpose} ${network} ${name}`, ...limits.both },
      { name: `${purpose} ${network}`, ...limits.address },
      { name: `${purpose} - ${name}`, ...limits.account },
    ];
  };
  return {
    async enter(address, account) {
      const now = clock();
      const asked = buckets(address, account);
      const counts = await attempts.count(asked, now);
      return Math.max(0, ...counts.map(({ count, until }, index) => (count > (asked[index]?.most ?? 0) ? until - now : 0)));
    },
    succeeded: (address, account) => attempts.forgive(buckets(address, account).map(({ name }) => name)),
  };
}

/** How long to wait, in words. */
export const waitInWords = (ms: number): string => `Too many attempts. Try again in ${Math.ceil(ms / minute) === 1 ? 'a minute' : `${Math.ceil(ms / minute)} minutes`}.`;
