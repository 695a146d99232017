import { Agent } from 'undici';
import type { Clock } from '../../common/clock.ts';
import type { Log } from '../../common/log.ts';
import type { Result } from '../../common/result.ts';
import { parseAllowPrivate } from './allow-private.ts';
import { guardedConnector, systemResolver, type Resolver } from './connector.ts';
import { exchange, type Exchanged, type ExchangeLimits } from './exchange.ts';
import { HostQueue } from './host-queue.ts';
import type { HttpAnswer, HttpClient, HttpProblem, Redirect, RequestOptions } from './http-client.ts';
import { problemOf } from './problem.ts';
import { nextHop, type Hop } from './redirect.ts';
import { Refusal } from './refusal.ts';
import { hasSecrets, wireHeaders } from './request-headers.ts';
import { retryAfterMs } from './retry-after.ts';
import { targetOf } from './target.ts';
import { userAgent } from './user-agent.ts';

export type { HttpAnswer, HttpClient, HttpProblem, Redirect, RequestOptions } from './http-client.ts';

export interface HttpClientOptions {
  /** `DATELINE_ALLOW_PRIVATE`. */
  allowPrivate?: string;
  /** Address for the User-Agent, so that a publisher can reach whoever runs this. */
  contact?: string;
  version: string;
  /** Pause between two requests to one host in milliseconds; 1000 unless told. */
  hostPauseMs?: number;
  /** Requests at a time over all hosts; 64 unless told. */
  maxConcurrent?: number;
  /** Until a connection stands, name lookup included; 10 s unless told. */
  connectMs?: number;
  /** Until the headers are there; 20 s unless told. */
  headersMs?: number;
  /** Between two pieces of a body; 15 s unless told. */
  idleMs?: number;
  resolve?: Resolver;
  log?: Log;
  clock?: Clock;
}

const defaults = { maxBytes: 10_000_000, timeoutMs: 45_000, maxRedirects: 5 };
/** Silence towards a host that answers 429 and does not say for how long. */
const unstatedSilenceMs = 5 * 60_000;
/** A host's silence up to this is waited for in the queue; a longer one is told to the caller. */
const patienceMs = 5000;
/** For so long a name that could not be looked up is not looked up again. */
const namelessMs = 30_000;
const manyNameless = 1000;
const maxHeaderBytes = 64 * 1024;

/**
 * Makes the program's one HTTP client. Keep one for the whole process: it holds the queue of each host.
 * @throws {ConfigProblem} when `allowPrivate` holds an item that cannot be understood
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const clock = options.clock ?? Date.now;
  const agent = new Agent({
    connections: 1,
    pipelining: 1,
    allowH2: false,
    maxHeaderSize: maxHeaderBytes,
    connect: guardedConnector({ allows: parseAllowPrivate(options.allowPrivate ?? ''), resolve: options.resolve ?? systemResolver, timeoutMs: options.connectMs ?? 10_000 }),
  });
  const queue = new HostQueue({ pauseMs: options.hostPauseMs ?? 1000, maxConcurrent: options.maxConcurrent ?? 64 });
  const silences = new Map<string, number>();
  let closed = false;
  const namelessHosts = new Map<string, { error: unknown; until: number }>();
  const agentName = userAgent(options.version, options.contact);

  /** One request in its turn; `limits.totalMs` is what is left of the whole time. */
  const ask = (hop: Hop, request: RequestOptions, limits: ExchangeLimits): Promise<{ answer: Exchanged; tookMs: number }> =>
    queue.run(hop.target.hostKey, request.priority ?? 'background', async (pass) => {
      const { target, method } = hop;
      const silentUntil = silences.get(target.hostKey) ?? 0;
      const wait = silentUntil - clock();
      if (wait > patienceMs) {
        pass();
        throw new Silence(target.host, silentUntil);
      }
      if (wait > 0) await new Promise((resolve) => { setTimeout(resolve, wait); });
      else if (silentUntil > 0) silences.delete(target.hostKey);
      const nameless = namelessHosts.get(target.host);
      if (nameless !== undefined && nameless.until > clock()) {
        pass();
        throw nameless.error;
      }
      await request.admit?.();
      const begun = performance.now();
      const body = method === 'POST' ? request.body : undefined;
      const answer = await exchange(agent, { origin: target.origin, path: target.path, method, headers: wireHeaders(hop, request, agentName), body }, limits).catch((error: unknown) => {
        // The host was not bothered, and the others in its queue need not look its name up again.
        if (problemOf(error, target.host).kind === 'dns') {
          pass();
          if (namelessHosts.size >= manyNameless) namelessHosts.clear();
          namelessHosts.set(target.host, { error, until: clock() + namelessMs });
        }
        throw error;
      });
      if (answer.status === 429) silences.set(target.hostKey, clock() + (retryAfterMs(answer.headers['retry-after'], clock()) ?? unstatedSilenceMs));
      return { answer, tookMs: performance.now() - begun };
    });

  const follow = async (url: string, request: RequestOptions, seen: { host: string }): Promise<HttpAnswer> => {
    const maxRedirects = request.maxRedirects ?? defaults.maxRedirects;
    const redirects: Redirect[] = [];
    let hop: Hop = { target: targetOf(url), method: request.method ?? 'GET', sameOrigin: true };
    const requestedUrl = hop.target.url;
    const visited = new Set<string>();
    let leftMs = request.timeoutMs ?? defaults.timeoutMs;
    for (;;) {
      seen.host = hop.target.host;
      visited.add(hop.target.url);
      const { answer, tookMs } = await ask(hop, request, {
        maxBytes: request.maxBytes ?? defaults.maxBytes,
        totalMs: leftMs,
        headersMs: options.headersMs ?? 20_000,
        idleMs: options.idleMs ?? 15_000,
      });
      leftMs = Math.max(1, leftMs - tookMs);
      const next = nextHop(hop, answer.status, answer.headers['location'], hasSecrets(hop, request));
      if (!next || maxRedirects === 0) return { status: answer.status, url: hop.target.url, requestedUrl, redirects, headers: answer.headers, body: owned(answer.body) };
      redirects.push({ from: hop.target.url, to: next.target.url, status: answer.status });
      if (visited.has(next.target.url)) throw new Refusal('too-many-redirects', `${hop.target.host} redirects in a circle.`);
      if (redirects.length > maxRedirects) throw new Refusal('too-many-redirects', `${seen.host} redirects more than ${maxRedirects} times.`);
      hop = next;
    }
  };

  return {
    async get(url, request = {}): Promise<Result<HttpAnswer, HttpProblem>> {
      const seen = { host: 'the address' };
      try {
        return { ok: true, value: await follow(url, request, seen) };
      } catch (error) {
        const problem = problemOf(error, seen.host);
        if (problem.kind === 'private-address' || (problem.kind === 'internal' && !closed)) options.log?.warn('request-refused', { kind: problem.kind, host: seen.host, reason: problem.message });
        return { ok: false, problem: error instanceof Silence ? { ...problem, heldUntil: error.until } : problem };
      }
    },
    async close() {
      closed = true;
      queue.close(new Refusal('internal', 'Dateline was shutting down.'));
      await agent.destroy();
    },
  };
}

/** @returns the bytes in a buffer of their own, so that the caller can hand it to another thread without a copy */
function owned(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = body;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? new Uint8Array(buffer) : new Uint8Array(body);
}

/** The host has asked everyone to wait, so nothing was sent. */
class Silence extends Refusal {
  readonly until: number;

  constructor(host: string, until: number) {
    super('rate-limited', `${host} asked for no requests until ${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC.`);
    this.until = until;
  }
}
