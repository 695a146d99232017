import { describe, expect, it } from 'vitest';
import { createAddressHash } from './address-hash.ts';

describe('hashes of addresses', () => {
  it('are the same for an address, and for one network of IPv6', () => {
    const hash = createAddressHash(() => 0);
    expect(hash('192.0.2.7')).toBe(hash('::ffff:192.0.2.7'));
    expect(hash('192.0.2.7')).not.toBe(hash('192.0.2.8'));
    expect(hash('2001:db8:1:2::7')).toBe(hash('2001:0db8:0001:0002:aaaa:bbbb:cccc:dddd'));
    expect(hash('2001:db8:1:2::7')).not.toBe(hash('2001:db8:1:3::7'));
    expect(hash('2001:db8::1')).toBe(hash('2001:db8:0:0:5::'));
  });

  it('are of another kind every day, and in every process', () => {
    let now = 0;
    const hash = createAddressHash(() => now);
    const today = hash('192.0.2.7');
    now = 24 * 3_600_000;
    expect(hash('192.0.2.7')).not.toBe(today);
    expect(createAddressHash(() => 0)('192.0.2.7')).not.toBe(today);
  });
});
