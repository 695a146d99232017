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
import { openSlot } from './slot.ts';

const built = new URL('../../../build/handler.js', import.meta.url);
type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const siteModule = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });

const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 60_000;

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

/**
 * Runs the site and the newsroom until a signal stops them. The newsroom works in a thread of its own; this one only
 * answers requests.
 * @throws {Failure} when the site is not built or the port is taken
 */
export async function serve(config: Config): Promise<void> {
  if (!existsSync(built)) throw new Failure('The site is not built yet. "npm start" builds it, or run "npm run build".');
  const archive = await openArchive({ dataDir: config.dataDir });
  const service = await startService({ config, version });
  openSlot({ archive, newsroom: service.newsroom, version, hosts: allowedHosts(config) });

  // adapter-node builds its view of the request's origin from these; the origin check of forms depends on it.
  process.env['PROTOCOL_HEADER'] = 'x-dateline-protocol';
  process.env['HOST_HEADER'] = 'host';
  process.env['BODY_SIZE_LIMIT'] = String(25 * 1024 * 1024);
  const { handler } = siteModule.parse(await import(pathToFileURL(built.pathname).href));
  const protocol = config.publicUrl?.startsWith('https:') === true ? 'https' : 'http';
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    request.headers['x-dateline-protocol'] = protocol;
    handler(request, response);
  });
  const { address, port } = await listen(server, config.host, config.port);
  const shown = address.includes(':') ? `[${address}]` : address;
  print(`Dateline ${version} is on http://${shown}:${port}`);

  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  await Promise.race([stopped, service.ended]);
  terminalLog.info('stopping');
  server.close();
  server.closeAllConnections();
  await service.stop();
  await archive.close();
}
