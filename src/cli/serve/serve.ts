import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { openArchive } from '../../archive/open.ts';
import type { Config } from '../../common/config.ts';
import { startService } from '../../newsroom/service/start-service.ts';
import { Failure } from '../io/failure.ts';
import { print } from '../io/print.ts';
import { terminalLog } from '../workplace.ts';
import { version } from '../version.ts';
import { allowedHosts } from './allowed-hosts.ts';
import { clientAddressBy } from './client-address.ts';
import { openAccounts } from './open-accounts.ts';
import { isRelayed } from './relayed.ts';
import { openSlot } from './slot.ts';
import { trimWhenIdle } from './trim-when-idle.ts';

const built = new URL('../../../build/handler.js', import.meta.url);
type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const siteModule = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });

const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 60_000;
/** OPML files and WebSub deliveries. */
const BODY_LIMIT = 12 * 1024 * 1024;

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE'
        ? new Failure(`Port ${port} on ${host} is taken. Choose another with --port, or stop the program that has it.`, { cause: error })
        : new Failure(`Cannot listen on ${host}:${port}: ${error.message}`, { cause: error }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The server has no address.'));
      else resolve(address);
    });
  });
}

/** adapter-node takes its view of a request's origin from these; the origin check of forms depends on it. */
function adapterSettings(environment: NodeJS.ProcessEnv): void {
  for (const name of ['ORIGIN', 'PORT_HEADER', 'XFF_DEPTH']) delete environment[name];
  Object.assign(environment, { PROTOCOL_HEADER: 'x-dateline-protocol', ADDRESS_HEADER: 'x-dateline-client', HOST_HEADER: 'host', BODY_SIZE_LIMIT: String(BODY_LIMIT) });
}

/** Only under its public name does the site stand behind a proxy that may speak https. */
function protocolBy(publicUrl: string | undefined): (host: string | undefined) => string {
  const announced = publicUrl === undefined ? undefined : new URL(publicUrl);
  return (host) => (announced !== undefined && host === announced.host ? announced.protocol.slice(0, -1) : 'http');
}

/**
 * Runs the site and the newsroom until a signal stops them. The newsroom works in a thread of its own; this one only
 * answers requests.
 * @throws {Failure} when the site is not built or the port is taken
 */
export async function serve(config: Config): Promise<void> {
  if (!existsSync(built)) throw new Failure('The site is not built yet. "npm start" builds it, or run "npm run build".');
  const clientOf = clientAddressBy(config.trustedProxies);
  const archive = await openArchive({ dataDir: config.dataDir });
  const { accounts, setupToken, close: closeAccounts } = await openAccounts({ archive, config, log: terminalLog });
  const service = await startService({ config, version });
  openSlot({ archive, newsroom: service.newsroom, accounts, version, hosts: allowedHosts(config) });

  adapterSettings(process.env);
  const { handler } = siteModule.parse(await import(pathToFileURL(built.pathname).href));
  const protocolOf = protocolBy(config.publicUrl);
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    request.headers['x-dateline-protocol'] = protocolOf(request.headers.host);
    request.headers['x-dateline-client'] = clientOf(request.socket.remoteAddress, [request.headers['x-forwarded-for'] ?? []].flat().join());
    delete request.headers['x-dateline-relayed'];
    if (isRelayed(request)) request.headers['x-dateline-relayed'] = 'yes';
    response.setHeader('x-content-type-options', 'nosniff');
    handler(request, response);
  });
  const { address, port } = await listen(server, config.host, config.port);
  const shown = address.includes(':') ? `[${address}]` : address;
  print(`Dateline ${version} is on http://${shown}:${port}`);
  if (setupToken !== undefined) print(`There are no accounts yet. Make the administrator's at ${config.publicUrl ?? `http://${shown}:${port}`}/setup with the token ${setupToken}`);

  const stopTrimming = trimWhenIdle(server);
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  await Promise.race([stopped, service.ended]);
  terminalLog.info('stopping');
  stopTrimming();
  server.close();
  server.closeAllConnections();
  await service.stop();
  await closeAccounts();
  await archive.close();
}
