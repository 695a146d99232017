import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { ConfigProblem } from '../../common/config.ts';

/**
 * Finds the address of whoever asks. Only proxies that the operator listed may say for whom they ask: of a forwarded list the last
 * address that is not such a proxy's is believed, since everything before it can be made up.
 * @param setting `DATELINE_TRUSTED_PROXIES`
 * @throws {ConfigProblem} naming the item that cannot be understood
 */
export function clientAddressBy(setting: string): (peer: string | undefined, forwarded: string | undefined) => string {
  const ranges = setting.split(/[\s,]+/).filter((item) => item !== '').map(rangeOf);
  const trusted = (address: string): boolean => {
    if (isIP(address) === 0) return false;
    const parsed = ipaddr.process(address);
    return ranges.some((range) => parsed.kind() === range[0].kind() && parsed.match(range));
  };
  return (peer = '', forwarded = '') => {
    let client = plain(peer);
    for (const said of forwarded.split(',').reverse()) {
      const address = plain(said.trim());
      if (!trusted(client) || isIP(address) === 0) break;
      client = address;
    }
    return client;
  };
}

/** IPv4 in IPv6 is IPv4. */
const plain = (address: string): string => (isIP(address) === 0 ? address : ipaddr.process(address.replace(/%.*/, '')).toString());

function rangeOf(item: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const [address = '', prefix, ...rest] = item.split('/');
  const longest = isIP(address) === 4 ? 32 : 128;
  const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
  if (isIP(address) === 0 || rest.length > 0 || !(length <= longest)) throw new ConfigProblem(`DATELINE_TRUSTED_PROXIES: "${item}" is no address and no range. Give them like 127.0.0.1 or 10.0.0.0/8.`);
  return [ipaddr.parse(address), length];
}
