import type { AttemptShelf } from '../archive/archive.ts';

const minute = 60_000;

/** How many failures are borne, for how long each is remembered. */
const limits = {
  /** Of one address at one account: whoever mistypes their password. */
  both: { most: 5, forMs: 15 * minute },
  /** Of one address, whatever the accounts. */
  address: { most: 20, forMs: 15 * minute },
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

/** Counts what fails when somebody proves who they are, against the address that asks and the account that is asked for. */
export interface Limiter {
  /** How long until it may be tried again, in milliseconds; 0 = now. */
  wait(address: string, account: string): Promise<number>;
  failed(address: string, account: string): Promise<void>;
  /** Forgets what this address got wrong at this account. */
  succeeded(address: string, account: string): Promise<void>;
}

export function createLimiter(attempts: AttemptShelf, purpose: string, clock: () => number): Limiter {
  const buckets = (address: string, account: string) => {
    const network = networkOf(address);
    const name = account.toLowerCase().slice(0, 100);
    return [
      { name: `${purpose} ${network} ${name}`, ...limits.both },
      { name: `${purpose} ${network}`, ...limits.address },
      { name: `${purpose} - ${name}`, ...limits.account },
    ];
  };
  return {
    async wait(address, account) {
      const now = clock();
      const waits = await Promise.all(buckets(address, account).map(async ({ name, most }) => {
        const { count, until } = await attempts.failures(name, now);
        return count >= most ? until - now : 0;
      }));
      return Math.max(...waits);
    },
    async failed(address, account) {
      for (const { name, forMs } of buckets(address, account)) await attempts.fail(name, clock(), forMs);
    },
    async succeeded(address, account) {
      const [both] = buckets(address, account);
      if (both) await attempts.forget(both.name);
    },
  };
}
