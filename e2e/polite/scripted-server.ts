import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** One request as the server saw it. */
export interface Asked {
  /** Monotonic milliseconds. */
  at: number;
  /** When the answer was over; `undefined` while it goes on. */
  doneAt?: number;
  method: string;
  path: string;
  /** The address that was connected to. */
  host: string;
  headers: IncomingMessage['headers'];
  /** Names and values in turn, as sent. */
  rawHeaders: string[];
  body: string;
}

/** What to answer: a status with headers and a body, or a function that does as it likes. */
export type Step = { status?: number; headers?: Record<string, string | string[]>; body?: string | Uint8Array; afterMs?: number } | ((request: IncomingMessage, response: ServerResponse, asked: Asked) => unknown);

export interface ScriptedServer {
  port: number;
  /** @returns the address of a path on one of the server's hosts */
  url(path: string, host?: string): string;
  /** The answers for a path, one a request; the last is repeated. A path without a script is a 404. */
  script(path: string, ...steps: Step[]): void;
  /** All requests so far, or those for one path. */
  asked(path?: string): Asked[];
  /** Requests answered at the same time, at most, for each host. */
  readonly mostAtOnce: ReadonlyMap<string, number>;
  /** Connections accepted so far. */
  readonly connections: number;
  reset(): void;
  close(): Promise<void>;
}

/**
 * A real HTTP server on loopback addresses that does exactly what a test tells it to, and writes down what it was asked.
 * @param hosts addresses of 127.0.0.0/8 to listen on, all with the same port: so many different hosts
 */
export async function startScriptedServer(hosts: readonly string[] = ['127.0.0.1']): Promise<ScriptedServer> {
  const scripts = new Map<string, Step[]>();
  const taken = new Map<string, number>();
  const sockets = new Set<Socket>();
  const current = new Map<string, number>();
  const most = new Map<string, number>();
  let log: Asked[] = [];
  let connections = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const host = request.socket.localAddress ?? '';
    const path = request.url ?? '';
    const asked: Asked = { at: performance.now(), method: request.method ?? '', path, host, headers: request.headers, rawHeaders: request.rawHeaders, body: '' };
    log.push(asked);
    current.set(host, (current.get(host) ?? 0) + 1);
    most.set(host, Math.max(most.get(host) ?? 0, current.get(host) ?? 0));
    response.once('close', () => {
      asked.doneAt = performance.now();
      current.set(host, (current.get(host) ?? 1) - 1);
    });
    for await (const chunk of request) asked.body += String(chunk);
    const steps = scripts.get(path) ?? [];
    const index = taken.get(path) ?? 0;
    taken.set(path, index + 1);
    const step = steps[Math.min(index, steps.length - 1)] ?? { status: 404, body: 'nothing here' };
    if (typeof step === 'function') return void step(request, response, asked);
    const send = (): void => {
      response.writeHead(step.status ?? 200, step.headers);
      response.end(step.body ?? '');
    };
    if (step.afterMs === undefined) send();
    else setTimeout(send, step.afterMs);
  };

  const servers: Server[] = [];
  let port = 0;
  for (const host of hosts) {
    const server = createServer({ keepAliveTimeout: 10_000 }, (request, response) => {
      // A client that hangs up in the middle is part of the test, not a fault.
      answer(request, response).catch(() => response.destroy());
    });
    server.on('connection', (socket) => {
      connections += 1;
      sockets.add(socket);
      socket.on('error', () => {}).once('close', () => sockets.delete(socket));
    });
    server.listen(port, host);
    await once(server, 'listening');
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
    servers.push(server);
  }

  return {
    port,
    url: (path, host = hosts[0] ?? '127.0.0.1') => `http://${host}:${port}${path}`,
    script: (path, ...steps) => {
      scripts.set(path, steps);
      taken.delete(path);
    },
    asked: (path) => (path === undefined ? log : log.filter((asked) => asked.path === path)),
    mostAtOnce: most,
    get connections() {
      return connections;
    },
    reset: () => {
      log = [];
      scripts.clear();
      taken.clear();
      most.clear();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((closed) => { server.close(closed); })));
    },
  };
}
