import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** IANA has delegated only 2000::/3 as global unicast; all other IPv6 space is special or unassigned. */
const globalUnicastV6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an address belongs to the open internet. Decided by what is global unicast, not by a list of what is
 * private: whatever the registries mark as special (IANA IPv4 and IPv6 Special-Purpose Address Registries), and
 * every IPv6 form that carries an IPv4 address inside (mapped, compatible, 6to4, Teredo, NAT64), is not.
 *
 * @param address an IP address in its usual spelling, without brackets; anything else is not global
 */
export function isGlobalUnicast(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  return parsed instanceof ipaddr.IPv6 && parsed.zoneId === undefined && parsed.match(globalUnicastV6) && parsed.range() === 'unicast';
}
