import type { Clock } from '../../common/clock.ts';
import type { Log } from '../../common/log.ts';
import type { Problem, Result } from '../../common/result.ts';

/** The one way out of the program: every request that Dateline makes of another machine goes through it. */
export interface HttpClient {
  /**
   * Asks `url` and reads the whole answer. Every HTTP status is an answer; a failure is a value, never an exception.
   * Waits its turn in the host's queue first.
   */
  get(url: string, options?: RequestOptions): Promise<Result<HttpAnswer, HttpProblem>>;
  /** Ends idle and running connections; requests that wait or run fail with `internal`. */
  close(): Promise<void>;
}

export interface RequestOptions {
  /** Sent as given, but never to another origin than the first. */
  headers?: Readonly<Record<string, string>>;
  /** The `Accept` header. */
  accept?: string;
  /** Sent byte for byte as If-None-Match and If-Modified-Since, and only to the address that gave them. */
  validators?: { url: string; etag?: string; lastModified?: string };
  /** Largest body in bytes after decompression. */
  maxBytes?: number;
  /** Total time from the first connection to the last byte, redirects included, the wait in the queue not. */
  timeoutMs?: number;
  maxRedirects?: number;
  /** A reader waits for it: goes before what runs in the background. */
  priority?: 'reader' | 'background';
  method?: 'GET' | 'POST';
  body?: string | Uint8Array;
}

export interface HttpAnswer {
  status: number;
  /** The address that answered, without userinfo and fragment. */
  url: string;
  requestedUrl: string;
  redirects: Redirect[];
  /** Names in lower case, values byte for byte (Latin-1), repeated list headers joined with a comma. */
  headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  body: Uint8Array;
}

export interface Redirect {
  from: string;
  to: string;
  status: number;
}

export interface HttpProblem extends Problem {
  /** Set when no request was made because the host had asked for silence until then. */
  heldUntil?: number;
}

export interface HttpClientOptions {
  /** `DATELINE_ALLOW_PRIVATE`. */
  allowPrivate?: string;
  /** Address for the User-Agent. */
  contact?: string;
  version: string;
  /** Pause between two requests to one host in milliseconds; 1000 unless told. */
  hostPauseMs?: number;
  /** Requests at a time over all hosts; 32 unless told. */
  maxConcurrent?: number;
  log?: Log;
  clock?: Clock;
}

/** @throws {ConfigProblem} when `allowPrivate` holds an item that cannot be understood */
export function createHttpClient(_options: HttpClientOptions): HttpClient {
  throw new Error('not built yet');
}
