import { describe, expect, it, test } from 'vitest';
import * as fc from 'fast-check';
import { isGlobalUnicast } from './address.ts';

const refused = [
  '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254',
  '169.254.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.0.170', '192.0.2.1', '192.88.99.1',
  '192.168.0.1', '192.168.255.255', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1',
  '239.255.255.255', '240.0.0.1', '255.255.255.255',
  '::', '::1', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'febf::1', 'fec0::1', 'feff::1', 'ff02::1', 'ff0e::1',
  '2001:db8::1', '3fff::1', '100::1', '5f00::1',
  '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:93.184.216.34', '::ffff:0:10.0.0.1', '::127.0.0.1', '::93.184.216.34', '::a00:1',
  '2002:7f00:1::', '2002:5db8:d822::1', '2001::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '64:ff9b::127.0.0.1', '64:ff9b::5db8:d822', '64:ff9b:1::1', '64:ff9b:1:ffff::a00:1',
  '4000::1', '1::1',
];
const accepted = [
  '1.1.1.1', '8.8.8.8', '93.184.216.34', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255',
  '128.0.0.0', '169.253.255.255', '172.15.255.255', '172.32.0.0', '192.0.1.0', '192.167.255.255', '198.17.255.255',
  '198.20.0.0', '223.255.255.255', '2606:4700:4700::1111', '2a00:1450:4001:81b::200e', '2001:4860:4860::8888', '2003::1',
];
const notAddresses = ['', 'localhost', '0177.0.0.1', '0x7f.0.0.1', '2130706433', '127.1', '1.1.1.1.', ' 1.1.1.1', '[::1]', '1.1.1.1/8', '１.1.1.1'];

describe('isGlobalUnicast', () => {
  test.each(refused)('refuses %s', (address) => expect(isGlobalUnicast(address)).toBe(false));
  test.each(accepted)('accepts %s', (address) => expect(isGlobalUnicast(address)).toBe(true));
  test.each(notAddresses)('refuses the spelling %j', (spelling) => expect(isGlobalUnicast(spelling)).toBe(false));

  it('never accepts an IPv6 address that embeds a private IPv4 address in a known way', () => {
    const hex = (value: number): string => value.toString(16);
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0xffff }), (high, low) => {
      const pair = `${hex(high)}:${hex(low)}`;
      for (const form of [`::${pair}`, `::ffff:${pair}`, `::ffff:0:${pair}`, `64:ff9b::${pair}`, `64:ff9b:1::${pair}`, `2002:${pair}::1`, `2001:0:${pair}::`]) {
        expect(isGlobalUnicast(form), form).toBe(false);
      }
    }));
  });
});
