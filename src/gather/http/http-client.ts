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
  /**
   * Sent as given, but never to another origin than the first. Those that belong to this module (Host, User-Agent,
   * Accept-Encoding, Connection, Range and the like) and those that would identify a reader (Cookie, Referer) are not sent.
   */
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
  /** Awaited when it is the host's turn, before anything is sent: lets slow reading hold up fetching. */
  admit?: () => Promise<void>;
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
  /** Decompressed; owns its buffer, which may therefore be transferred to another thread. */
  body: Uint8Array<ArrayBuffer>;
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
