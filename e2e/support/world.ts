import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Clock } from '../../src/common/clock.ts';
import { opml } from './feed/opml.ts';
import { Outlet, type Entry } from './outlet.ts';
import { outletPlans } from './outlets.ts';
import { RequestLog } from './request-log.ts';
import { answerOf, compressed, type Answer } from './site.ts';

export interface FixtureWorldOptions {
  /** The port of all hosts; one that is free on all of them unless told. */
  port?: number;
  /** The same seed gives the same texts and pictures. */
  seed?: string;
  /** Dates of entries count back from it. */
  clock?: Clock;
}

export interface Published {
  outlet: Outlet;
  entry: Entry;
}

/** A press of invented outlets on real servers, each at a loopback address of its own (127.0.2.1, 127.0.2.2, …). */
export interface FixtureWorld {
  port: number;
  outlets: readonly Outlet[];
  /** All outlets as OPML. */
  opmlUrl: string;
  requests: RequestLog;
  /** @throws {Error} naming the ids there are */
  outlet(id: string): Outlet;
  /** Publishes one new entry in each of three outlets, other ones each time, and edits the newest of a fourth. */
  tick(): { published: Published[]; edited: Published };
  close(): Promise<void>;
}

const hostOf = (index: number): string => `127.0.2.${index + 1}`;

const listen = (server: Server, port: number, host: string): Promise<number> => new Promise((resolve, reject) => {
  server.once('error', reject);
  server.listen(port, host, () => {
    const address = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : port);
  });
});

const close = (server: Server): Promise<void> => new Promise((resolve) => {
  server.close(() => resolve());
  server.closeAllConnections();
});

/** Listens on one port at every host; a port taken at one of them is given up for another, when it may be. */
async function listenEverywhere(servers: readonly Server[], port: number): Promise<number> {
  const common = await listen(servers[0] ?? createServer(), port, hostOf(0));
  const others = await Promise.allSettled(servers.slice(1).map((server, index) => listen(server, common, hostOf(index + 1))));
  const failed = others.find((one) => one.status === 'rejected');
  if (failed === undefined) return common;
  await Promise.all(servers.map(close));
  if (port !== 0) throw new Error(`Port ${port} cannot be used on all hosts of the fixture world.`, { cause: failed.reason });
  return listenEverywhere(servers, 0);
}

function send(response: ServerResponse, answer: Answer, withBody: boolean): void {
  response.writeHead(answer.status, { ...answer.headers, ...(answer.status === 304 ? {} : { 'content-length': Buffer.byteLength(answer.body) }) });
  response.end(withBody ? answer.body : undefined);
}

/** Starts the world; `close` it when done. It needs a system on which all of 127.0.0.0/8 is loopback (Linux). */
export async function startFixtureWorld(options: FixtureWorldOptions = {}): Promise<FixtureWorld> {
  const { seed = 'dateline', clock = Date.now } = options;
  const requests = new RequestLog();
  let outlets: Outlet[] = [];

  const servers = outletPlans.map((plan, index) => createServer((request, response) => {
    const outlet = outlets[index];
    if (outlet === undefined) return response.destroy();
    const path = request.url ?? '/';
    const found: Answer = path === '/opml' && index === 0
      ? { status: 200, headers: { 'content-type': 'text/x-opml; charset=utf-8' }, body: opml(outlets) }
      : answerOf(outlet, path, request.headers);
    requests.add({ at: clock(), outlet: plan.id, method: request.method ?? '', path, headers: request.headers, status: found.status });
    return send(response, compressed(found, request.headers), request.method !== 'HEAD');
  }));
  const port = await listenEverywhere(servers, options.port ?? 0);
  const startedAt = clock();
  outlets = outletPlans.map((plan, index) => new Outlet(plan, `http://${hostOf(index)}:${port}`, seed, startedAt));

  const writing = outlets.filter((outlet) => outlet.entries.length > 0);
  let ticks = 0;
  return {
    port,
    outlets,
    opmlUrl: `http://${hostOf(0)}:${port}/opml`,
    requests,
    outlet(id) {
      const found = outlets.find((one) => one.plan.id === id);
      if (found === undefined) throw new Error(`There is no outlet ${id}; there are ${outlets.map((one) => one.plan.id).join(', ')}.`);
      return found;
    },
    tick() {
      const turn = [...writing, ...writing].slice((ticks * 4) % writing.length).slice(0, 4);
      ticks += 1;
      const [fourth, ...three] = turn.toReversed();
      if (fourth === undefined) throw new Error('Nobody in the fixture world publishes anything.');
      return { published: three.toReversed().map((outlet) => ({ outlet, entry: outlet.publish(clock()) })), edited: { outlet: fourth, entry: fourth.edit(clock()) } };
    },
    close: async () => { await Promise.all(servers.map(close)); },
  };
}
