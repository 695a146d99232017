import { errors } from 'undici';
import type { ProblemKind } from '../../common/feed-state.ts';
import type { HttpProblem } from './http-client.ts';
import { Refusal } from './refusal.ts';

type Reading = { kind: ProblemKind; words: (host: string) => string };

const timeout: Reading = { kind: 'timeout', words: (host) => `${host} took too long to answer.` };
const broken: Reading = { kind: 'connection', words: (host) => `${host} ended the connection before the answer was complete.` };
const noWay: Reading = { kind: 'connection', words: (host) => `There is no way to ${host} from this machine at the moment.` };
const protocol: Reading = { kind: 'connection', words: (host) => `${host} sent something that is not proper HTTP.` };
const noName: Reading = { kind: 'dns', words: (host) => `There is no host named ${host}.` };
const noDns: Reading = { kind: 'dns', words: (host) => `The name ${host} could not be looked up; this machine's name service did not answer.` };

/** Codes of Node's sockets and resolver, and of undici's errors. */
const byCode = new Map(Object.entries<Reading>({
  ENOTFOUND: noName,
  ENODATA: noName,
  EAI_NODATA: noName,
  EAI_NONAME: noName,
  EAI_AGAIN: noDns,
  EAI_FAIL: noDns,
  ESERVFAIL: noDns,
  ECONNREFUSED: { kind: 'connection', words: (host) => `${host} refused the connection: nothing listens there.` },
  ECONNRESET: broken,
  EPIPE: broken,
  UND_ERR_SOCKET: broken,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: broken,
  ENETUNREACH: noWay,
  EHOSTUNREACH: noWay,
  EADDRNOTAVAIL: noWay,
  ENETDOWN: noWay,
  EMFILE: { kind: 'internal', words: () => 'This machine has no more connections to give; there are too many open files.' },
  ETIMEDOUT: timeout,
  UND_ERR_CONNECT_TIMEOUT: timeout,
  UND_ERR_HEADERS_TIMEOUT: timeout,
  UND_ERR_BODY_TIMEOUT: timeout,
  UND_ERR_HEADERS_OVERFLOW: { kind: 'too-large', words: (host) => `${host} sent far too many headers.` },
  UND_ERR_DESTROYED: { kind: 'internal', words: () => 'Dateline was shutting down.' },
  UND_ERR_CLOSED: { kind: 'internal', words: () => 'Dateline was shutting down.' },
}));

const tlsReasons = new Map(Object.entries({
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it signed its certificate itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'it does not send the certificates that lead to a trusted authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not trusted',
}));

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '');

/**
 * Puts what ended a request into words that a reader understands.
 * @param host the host that was asked, without userinfo
 */
export function problemOf(error: unknown, host: string): HttpProblem {
  if (error instanceof Refusal) return { kind: error.kind, message: error.message };
  // Several addresses were tried: the last one's reason is as good as any.
  if (error instanceof AggregateError && error.errors.length > 0 && codeOf(error.errors.at(-1)) !== '') return problemOf(error.errors.at(-1), host);
  const code = codeOf(error);
  const reading = byCode.get(code);
  if (reading) return { kind: reading.kind, message: reading.words(host) };
  if (error instanceof errors.HTTPParserError) return { kind: protocol.kind, message: protocol.words(host) };
  if (tlsReasons.has(code) || /^(?:ERR_SSL|ERR_TLS|CERT_|UNABLE_TO_|CRL_)|CERT|SSL|TLS/.test(code)) {
    return { kind: 'tls', message: `No secure connection to ${host}: ${tlsReasons.get(code) ?? `the handshake failed (${code})`}.` };
  }
  return { kind: 'internal', message: `The request to ${host} failed: ${error instanceof Error ? error.message : String(error)}` };
}
