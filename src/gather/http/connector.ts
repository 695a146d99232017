import { lookup } from 'node:dns/promises';
import { connect as connectPlain, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import type { buildConnector } from 'undici';
import { isGlobalUnicast } from './address.ts';
import { bareName, type AllowPrivate } from './allow-private.ts';
import { Refusal } from './refusal.ts';

/** From a host name to all its addresses; throws an error with a resolver's `code` when there are none. */
export type Resolver = (hostname: string) => Promise<readonly string[]>;

/** The machine's own resolver, so that `/etc/hosts` and local names work as everywhere else. */
export const systemResolver: Resolver = async (hostname) => (await lookup(hostname, { all: true, order: 'verbatim' })).map(({ address }) => address);

/** Sessions kept for TLS resumption: a feed asked every hour need not pay for a whole handshake. */
const keptSessions = 500;

/**
 * The guard: makes a connection only to addresses that it has checked, at the moment it connects. The name is looked
 * up once, every address found must be global unicast (or allowed by the operator), and the socket may use only these;
 * a name that answers differently the next time (DNS rebinding) gains nothing. Literal addresses pass the same check.
 *
 * @returns a connector for undici's clients (undici docs, "Connector")
 */
export function guardedConnector({ allows, resolve, timeoutMs }: { allows: AllowPrivate; resolve: Resolver; timeoutMs: number }): buildConnector.connector {
  const sessions = new Map<string, Buffer>();

  const checkedAddresses = async (hostname: string, port: number): Promise<readonly string[]> => {
    const addresses = isIP(hostname) === 0 ? await resolve(hostname) : [hostname];
    if (addresses.length === 0) throw new Refusal('dns', `There is no host named ${hostname}.`);
    for (const address of addresses) {
      if (isIP(address) === 0 || !(isGlobalUnicast(address) || allows(hostname, port, address))) throw new Refusal('private-address', privateWords(hostname, address));
    }
    return addresses;
  };

  const open = (hostname: string, port: number, secure: boolean, addresses: readonly string[]): Socket => {
    const target = { host: hostname, port, lookup: pinned(addresses), autoSelectFamily: addresses.length > 1, noDelay: true };
    if (!secure) return connectPlain(target);
    const servername = isIP(hostname) === 0 ? bareName(hostname) : '';
    const key = `${hostname}:${port}`;
    const socket = connectSecure({ ...target, servername, session: sessions.get(key), ALPNProtocols: ['http/1.1'] });
    return socket.on('session', (session) => {
      sessions.delete(key);
      sessions.set(key, session);
      const oldest = sessions.size > keptSessions ? sessions.keys().next().value : undefined;
      if (oldest !== undefined) sessions.delete(oldest);
    });
  };

  return ({ hostname, port: givenPort, protocol }, callback) => {
    const secure = protocol === 'https:';
    const port = Number(givenPort) || (secure ? 443 : 80);
    let socket: Socket | undefined;
    let settled = false;
    const settle = (error: Error | null): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      if (error === null && socket) return callback(null, socket);
      socket?.destroy();
      callback(error ?? new Refusal('internal', 'A connection ended before it began.'), null);
    };
    const timer = setTimeout(() => settle(new Refusal('timeout', `${hostname} could not be reached in ${Math.ceil(timeoutMs / 1000)} seconds.`)), timeoutMs);
    const begin = async (): Promise<void> => {
      try {
        const addresses = await checkedAddresses(hostname, port);
        if (settled) return;
        socket = open(hostname, port, secure, addresses);
        socket.once(secure ? 'secureConnect' : 'connect', () => settle(null)).on('error', settle);
      } catch (error) {
        settle(error instanceof Error ? error : new Error(String(error)));
      }
    };
    void begin();
  };
}

/** A lookup that knows only the checked addresses. */
const pinned = (addresses: readonly string[]): LookupFunction => (_hostname, options, callback) => {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  if (options.all) callback(null, all);
  else callback(null, all[0]?.address ?? '', all[0]?.family);
};

const privateWords = (hostname: string, address: string): string =>
  `${hostname === address ? address : `${hostname} leads to ${address}, which`} is not on the public internet, so it is not asked. If it is meant, allow it with DATELINE_ALLOW_PRIVATE=${isIP(hostname) === 6 ? `[${hostname}]` : hostname}.`;
