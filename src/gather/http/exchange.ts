import type { Dispatcher } from 'undici';
import { ByteCollector } from './byte-collector.ts';
import { looksComplete } from './complete.ts';
import { decodeBody } from './decode.ts';
import { plainHeaders } from './headers.ts';
import { Refusal } from './refusal.ts';
import { sizeWords } from './size-words.ts';

/** One request as it goes onto the wire; names and values alternate in `headers`. */
export interface WireRequest {
  origin: string;
  path: string;
  method: 'GET' | 'POST';
  headers: string[];
  body?: string | Uint8Array;
}

export interface ExchangeLimits {
  /** Largest body in bytes, on the wire and again after decompression. */
  maxBytes: number;
  /** Until the last byte. */
  totalMs: number;
  /** Until the headers are there. */
  headersMs: number;
  /** Between two pieces of the body. */
  idleMs: number;
}

export interface Exchanged {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** More header lines than any honest answer has. */
const mostHeaders = 300;
/** What is read of an answer whose body is only for a human: an error page, a redirect's note. */
const sideNoteBytes = 256 * 1024;

/**
 * Sends one request and reads its answer within the limits.
 * @throws {Refusal} or an error of undici or the connector; `problemOf` reads both
 */
export function exchange(dispatcher: Dispatcher, request: WireRequest, limits: ExchangeLimits): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    let headers: Record<string, string> = {};
    const received = new ByteCollector();
    let over = false;

    const end = (conclude: () => void): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      conclude();
      received.clear();
    };
    const fail = (error: unknown): void => end(() => reject(error));
    const stop = (refusal: Refusal): void => {
      fail(refusal);
      controller?.abort(refusal);
    };
    const finish = (cut?: Error): void => end(() => {
      const limit = isSideNote(status) ? Math.max(limits.maxBytes, sideNoteBytes) : limits.maxBytes;
      decodeBody(received.bytes(), headers['content-encoding'], limit).then((decoded) => resolve({ status, headers, body: decoded }), (error: unknown) => {
        // An error page that cannot be read is still an error's status.
        if (isSideNote(status)) resolve({ status, headers, body: new Uint8Array() });
        else reject(cut ?? error);
      });
    });
    const timer = setTimeout(() => stop(new Refusal('timeout', `The answer was not complete after ${Math.ceil(limits.totalMs / 1000)} seconds.`)), limits.totalMs);

    dispatcher.dispatch(
      { ...request, headersTimeout: limits.headersMs, bodyTimeout: limits.idleMs },
      {
        onRequestStart(started) {
          controller = started;
          if (over) started.abort(new Refusal('timeout', 'Given up before it began.'));
        },
        onResponseStart(_, statusCode, given) {
          if (statusCode < 200) return;
          status = statusCode;
          headers = plainHeaders(given);
          if (Object.keys(given).length > mostHeaders) stop(new Refusal('too-large', 'The answer has far too many headers.'));
          else if (!isSideNote(status) && Number(headers['content-length']) > limits.maxBytes) stop(tooLarge(limits.maxBytes));
        },
        onResponseData(_, chunk) {
          if (over) return;
          received.push(chunk);
          if (isSideNote(status) && received.size >= sideNoteBytes) {
            finish();
            controller?.abort(tooLarge(sideNoteBytes));
          } else if (!isSideNote(status) && received.size > limits.maxBytes) stop(tooLarge(limits.maxBytes));
        },
        onResponseEnd: () => finish(),
        onResponseError(_, error) {
          if (wasCut(error) && status === 200 && mayBeWhole(received.bytes(), headers)) finish(error);
          else fail(error);
        },
      },
    );
  });
}

const isSideNote = (status: number): boolean => status >= 300;
const tooLarge = (bytes: number): Refusal => new Refusal('too-large', `The answer is larger than ${sizeWords(bytes)}.`);

const cuts = new Set(['UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ECONNRESET']);
const wasCut = (error: Error): boolean => 'code' in error && typeof error.code === 'string' && cuts.has(error.code);

/**
 * Whether an answer that was cut short may be whole all the same: servers do count characters instead of bytes, or the
 * size before compression, or forget the last chunk. Compressed data proves its own end when it is decompressed.
 */
function mayBeWhole(body: Buffer, headers: Readonly<Record<string, string>>): boolean {
  const [first] = body;
  if (first === undefined) return false;
  const startsAsText = first === 0x3c || first === 0x7b || first === 0xef;
  return (headers['content-encoding'] !== undefined && !startsAsText) || looksComplete(body);
}
