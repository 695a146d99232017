import type { IncomingMessage } from 'node:http';

/** What proxies add to what they hand on. */
const added = /^(?:forwarded|via|x-real-ip|true-client-ip|cf-connecting-ip|x-forwarded-.+)$/;

/**
 * Whether a request shows that a proxy handed it on: others than this machine may then ask, whatever host it names. Proxies that add nothing
 * mostly speak HTTP/1.0, as nginx does by default; browsers never do.
 */
export const isRelayed = ({ headers, httpVersion }: Pick<IncomingMessage, 'headers' | 'httpVersion'>): boolean => httpVersion === '1.0' || Object.keys(headers).some((name) => added.test(name));
