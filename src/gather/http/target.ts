import { bareName } from './allow-private.ts';
import { Refusal } from './refusal.ts';

/** Where a request goes. */
export interface Target {
  /** Without userinfo and fragment. */
  url: string;
  origin: string;
  path: string;
  secure: boolean;
  /** For words to a reader. */
  host: string;
  /** What counts as one host for the pause between requests. */
  hostKey: string;
  /** `Authorization` made from the address's userinfo. */
  authorization?: string;
}

/**
 * Ports on which something else than HTTP listens (the list of browsers, Fetch standard, "port blocking", and the
 * usual ports of databases): a request to them could be read as a command.
 */
const otherProtocols = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135,
  137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720,
  1723, 2049, 3306, 3659, 4045, 4190, 5060, 5061, 5432, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 11211, 27017,
]);

/**
 * Reads an address and refuses what may not be asked. The WHATWG parser turns every odd spelling of an IPv4 address
 * (decimal, octal, hexadecimal, full-width, trailing dot) into the usual one, which the connector then checks.
 *
 * @throws {Refusal} `bad-url`
 */
export function targetOf(address: string, base?: string): Target {
  const url = URL.parse(address, base);
  if (!url) throw new Refusal('bad-url', `"${shortened(address)}" is not a web address.`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refusal('bad-url', `Only http and https addresses can be fetched, not "${url.protocol}".`);
  if (url.href.length > 8192) throw new Refusal('bad-url', 'The address is far too long.');
  const authorization = authorizationOf(url);
  url.username = '';
  url.password = '';
  url.hash = '';
  const bare = bareName(url.hostname);
  if (bare === '') throw new Refusal('bad-url', `"${shortened(address)}" has no host.`);
  if (bare !== url.hostname) url.hostname = bare;
  if (url.port !== '' && otherProtocols.has(Number(url.port))) throw new Refusal('bad-url', `Port ${url.port} is not used for web pages, so it is not asked.`);
  return {
    url: url.href,
    origin: url.origin,
    path: url.pathname + url.search,
    secure: url.protocol === 'https:',
    host: url.host,
    hostKey: url.host,
    ...(authorization === undefined ? {} : { authorization }),
  };
}

function authorizationOf({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A lone percent sign is part of the password.
    return part;
  }
}

const shortened = (address: string): string => (address.length > 100 ? `${address.slice(0, 100)}…` : address).replace(/\/\/[^/@]*@/, '//');
