/** Names that always mean this machine. */
export const loopbackNames: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request may be answered under the name it used. A site without a login on a loopback address would else
 * be readable by any web page whose host name is made to resolve to 127.0.0.1 (DNS rebinding).
 * @param hostname as `URL.hostname` gives it: lower case, no port, IPv6 in brackets
 * @param allowed names in the same form; a listener on all addresses (`0.0.0.0`, `[::]`) allows every address, but no
 *   further name: only a name can be rebound
 */
export function isOwnHost(hostname: string, allowed: readonly string[]): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (loopbackNames.includes(name) || allowed.some((own) => own.toLowerCase() === name)) return true;
  return allowed.some((own) => wildcards.has(own)) && isAddress(name);
}

const wildcards: ReadonlySet<string> = new Set(['0.0.0.0', '[::]']);
const isAddress = (name: string): boolean => name.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(name);

/**
 * Whether a request that changes something comes from this site's own pages. Browsers say so in `Sec-Fetch-Site`
 * (W3C Fetch Metadata), older ones in `Origin`; a program that sends neither is no browser, and nobody's cookies go with it by themselves.
 */
export function isOwnRequest(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  const from = headers.get('origin');
  return (site === null || site === 'same-origin' || site === 'none') && (from === null || from === origin);
}
