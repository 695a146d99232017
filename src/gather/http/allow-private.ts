import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { ConfigProblem } from '../../common/config.ts';

/** Whether the operator allows a connection to `address` at `port` for a request to `hostname`. */
export type AllowPrivate = (hostname: string, port: number, address: string) => boolean;

type Item = { port?: number } & ({ range: [ipaddr.IPv4 | ipaddr.IPv6, number] } | { hostname: string });

const hostName = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/;

/**
 * Reads `DATELINE_ALLOW_PRIVATE`: addresses, ranges and host names, each with an optional port, separated by commas
 * or spaces: `127.0.0.0/8 10.0.0.5:8080, nas.local, [::1]:9000, [fd00::/8]:8080`. A range allows addresses, whatever
 * name led there; a host name may resolve to any address.
 *
 * @throws {ConfigProblem} naming the item that cannot be understood
 */
export function parseAllowPrivate(setting: string): AllowPrivate {
  const items = setting.split(/[\s,]+/).filter((item) => item !== '').map(parseItem);
  if (items.length === 0) return () => false;
  return (hostname, port, address) => items.some((item) => {
    if (item.port !== undefined && item.port !== port) return false;
    return 'hostname' in item ? item.hostname === bareName(hostname) : inRange(address, item.range);
  });
}

/** @returns a host name as the list compares it: lower case, without the root's dot */
export const bareName = (hostname: string): string => hostname.toLowerCase().replace(/\.$/, '');

function inRange(address: string, range: [ipaddr.IPv4 | ipaddr.IPv6, number]): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  return parsed.kind() === range[0].kind() && parsed.match(range);
}

function parseItem(item: string): Item {
  const refuse = (why: string): never => {
    throw new ConfigProblem(`DATELINE_ALLOW_PRIVATE: "${item}" ${why}. Give addresses, ranges or host names, each with an optional port, such as 127.0.0.0/8, 10.0.0.5:8080, nas.local or [::1]:9000.`);
  };
  if (item.includes('://')) return refuse('is a whole address; leave out the scheme and the path');
  const { host, port } = splitPort(item);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)) return refuse('has a port that is not between 1 and 65535');
  const withPort = port === undefined ? {} : { port: Number(port) };

  const [address = '', prefix, ...rest] = host.split('/');
  const family = isIP(address);
  if (family !== 0) {
    const longest = family === 4 ? 32 : 128;
    if (rest.length > 0 || (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest))) return refuse(`has a range that is not between /0 and /${longest}`);
    return { range: [ipaddr.parse(address), prefix === undefined ? longest : Number(prefix)], ...withPort };
  }
  const hostname = bareName(host);
  if (!hostName.test(hostname) || /^[\d.]+$/.test(hostname)) return refuse('is neither an address, nor a range, nor a host name');
  return { hostname, ...withPort };
}

function splitPort(item: string): { host: string; port?: string } {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(item);
  if (bracketed) return { host: bracketed[1] ?? '', port: bracketed[2] };
  const colon = item.indexOf(':');
  // More than one colon without brackets is an IPv6 address, which has no room for a port.
  if (colon < 0 || item.includes(':', colon + 1)) return { host: item };
  return { host: item.slice(0, colon), port: item.slice(colon + 1) };
}
