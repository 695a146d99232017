import { Agent } from 'undici';
import type { Result } from '../../common/result.ts';
import { parseAllowPrivate } from './allow-private.ts';
import { guardedConnector, systemResolver, type Resolver } from './connector.ts';
import { plainHeaders } from './headers.ts';
import type { HttpProblem } from './http-client.ts';
import { problemOf } from './problem.ts';
import { Refusal } from './refusal.ts';
import { sizeWords } from './size-words.ts';
import { targetOf } from './target.ts';
import { userAgent } from './user-agent.ts';

/**
 * Requests whose answers come bit by bit, over the same guarded connections as everything else: for servers that take minutes and
 * were named by the operator, not for sites. Nothing is repeated and no redirect is followed: what these mean, the caller decides.
 */
export interface StreamClient {
  /** Every status is an answer; a failure until the headers are there is a value, a later one an error of the body. */
  open(url: string, request: StreamRequest): Promise<Result<StreamAnswer, HttpProblem>>;
  /** Ends everything that runs. */
  close(): Promise<void>;
}

export interface StreamRequest {
  method: 'GET' | 'POST';
  /** Sent as given, but for those that belong to this module. */
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Until the first byte of the body. */
  firstByteMs: number;
  /** Between two pieces of the body. */
  idleMs: number;
  /** Until the last byte. */
  totalMs: number;
  maxBytes: number;
  signal?: AbortSignal | undefined;
}

export interface StreamAnswer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Fails with an error whose message is plain words. */
  body: ReadableStream<Uint8Array>;
}

export interface StreamClientOptions {
  version: string;
  allowPrivate?: string;
  contact?: string;
  connectMs?: number;
  /** Connections to one host at a time; 2 unless told. */
  connections?: number;
  resolve?: Resolver;
}

const ours = new Set(['host', 'user-agent', 'accept-encoding', 'connection', 'content-length', 'transfer-encoding', 'cookie', 'referer', 'origin', 'expect', 'te', 'upgrade']);

const secondsWords = (ms: number): string => `${Math.ceil(ms / 1000)} second${ms > 1000 ? 's' : ''}`;

/** @throws {ConfigProblem} when `allowPrivate` holds an item that cannot be understood */
export function createStreamClient(options: StreamClientOptions): StreamClient {
  const agent = new Agent({
    connections: options.connections ?? 2,
    pipelining: 1,
    allowH2: false,
    connect: guardedConnector({ allows: parseAllowPrivate(options.allowPrivate ?? ''), resolve: options.resolve ?? systemResolver, timeoutMs: options.connectMs ?? 10_000 }),
  });
  const agentName = userAgent(options.version, options.contact);

  const wireHeaders = (given: StreamRequest['headers'], authorization: string | undefined): string[] => {
    const own = Object.entries(given ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const).filter(([name]) => !ours.has(name));
    // Compressed pieces could not be handed on as they come.
    const headers = ['user-agent', agentName, 'accept-encoding', 'identity', ...own.flat()];
    return authorization === undefined || own.some(([name]) => name === 'authorization') ? headers : [...headers, 'authorization', authorization];
  };

  const open = (url: string, request: StreamRequest): Promise<StreamAnswer> => {
    const target = targetOf(url);
    const { promise, resolve, reject } = Promise.withResolvers<StreamAnswer>();
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    let abort: (reason: Error) => void = () => {};
    let over = false;
    let received = 0;

    const end = (conclude: () => void): void => {
      if (over) return;
      over = true;
      clearTimeout(waiting);
      clearTimeout(whole);
      request.signal?.removeEventListener('abort', stopped);
      conclude();
    };
    const fail = (error: unknown): void => end(() => {
      const problem = new Refusal(problemOf(error, target.host).kind, problemOf(error, target.host).message, { cause: error });
      reject(problem);
      // A stream that its reader has left can take no error any more.
      try {
        controller?.error(problem);
      } catch {
        return;
      }
    });
    const stop = (reason: Refusal): void => {
      fail(reason);
      abort(reason);
    };
    const tooSlow = (ms: number, what: string) => (): void => stop(new Refusal('timeout', `${target.host} ${what} ${secondsWords(ms)}.`));
    const stopped = (): void => stop(new Refusal('internal', 'The request was stopped.'));
    let waiting = setTimeout(tooSlow(request.firstByteMs, 'said nothing for'), request.firstByteMs);
    const whole = setTimeout(tooSlow(request.totalMs, 'was not done after'), request.totalMs);
    request.signal?.addEventListener('abort', stopped, { once: true });
    if (request.signal?.aborted === true) {
      stopped();
      return promise;
    }

    const body = new ReadableStream<Uint8Array>({
      start(given) {
        controller = given;
      },
      cancel() {
        stop(new Refusal('internal', 'The answer was not wanted any more.'));
      },
    });
    agent.dispatch(
      // The timers here are the limits; undici's own would end at five minutes whatever these say.
      { origin: target.origin, path: target.path, method: request.method, headers: wireHeaders(request.headers, target.authorization), body: request.method === 'POST' ? request.body : undefined, headersTimeout: 0, bodyTimeout: 0 },
      {
        onRequestStart(started) {
          abort = (reason) => started.abort(reason);
          if (over) started.abort(new Refusal('internal', 'Given up before it began.'));
        },
        onResponseStart(_, statusCode, given) {
          if (statusCode < 200 || over) return;
          const headers = plainHeaders(given);
          const coding = headers['content-encoding'] ?? 'identity';
          if (coding.trim().toLowerCase() !== 'identity') stop(new Refusal('bad-encoding', `${target.host} answers compressed (${coding.slice(0, 40)}), which was not asked for.`));
          else resolve({ status: statusCode, headers, body });
        },
        onResponseData(_, chunk) {
          if (over) return;
          received += chunk.length;
          if (received > request.maxBytes) {
            stop(new Refusal('too-large', `The answer is larger than ${sizeWords(request.maxBytes)}.`));
            return;
          }
          clearTimeout(waiting);
          waiting = setTimeout(tooSlow(request.idleMs, 'stopped in the middle of its answer and said nothing more for'), request.idleMs);
          controller?.enqueue(new Uint8Array(chunk));
        },
        onResponseEnd: () => end(() => controller?.close()),
        onResponseError: (_, error) => fail(error),
      },
    );
    return promise;
  };

  return {
    async open(url, request) {
      try {
        return { ok: true, value: await open(url, request) };
      } catch (error) {
        return { ok: false, problem: problemOf(error, URL.parse(url)?.host ?? 'the address') };
      }
    },
    close: () => agent.destroy(),
  };
}
