/** What a reader knows better about the pages of one site. Selectors as in CSS; empty lists and absent ones say nothing. */
export interface SiteRules {
  /** The article's text is in these elements, and nowhere else. */
  keep: readonly string[];
  /** These elements are never part of it. */
  remove: readonly string[];
  title?: string | undefined;
  byline?: string | undefined;
  /** When the article was published: a `time` element's `datetime`, else its words. */
  date?: string | undefined;
  /** The link to the next page of an article in parts; it must stay on the site. */
  nextPage?: string | undefined;
}

/** Selectors in one list, and letters in one selector. */
export const ruleLimits = { selectors: 20, letters: 300 } as const;

export const noRules = (rules: SiteRules): boolean => rules.keep.length + rules.remove.length === 0 && rules.title === undefined && rules.byline === undefined && rules.date === undefined && rules.nextPage === undefined;

const hostName = /^(?=.{1,253}(?::|$))(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/iu;

/**
 * The name under which a site's rules are kept, from whatever a reader gives for it: a name or an address.
 * @returns host (and port, if it is an unusual one) in lower case, without `www.`; undefined when it is no host
 */
export function siteName(given: string): string | undefined {
  const text = given.trim();
  const url = /^https?:\/\//i.test(text) ? text : hostName.test(text) ? `https://${text}` : undefined;
  const host = url === undefined ? undefined : URL.parse(url)?.host;
  return host === undefined || host === '' ? undefined : host.replace(/^www\./, '');
}

/**
 * Names of rules that hold for a page, the nearest first: `news.example.org` goes before `example.org`. A port is part of
 * the name, and rules without one hold for all ports.
 */
export function namesFor(url: string): string[] {
  const parsed = URL.parse(url);
  if (!parsed) return [];
  const labels = parsed.hostname.replace(/^www\./, '').split('.');
  const isAddress = parsed.hostname.startsWith('[') || /^[\d.]+$/.test(parsed.hostname);
  const hosts = isAddress ? [parsed.hostname] : labels.slice(0, 12).map((_, at) => labels.slice(at).join('.'));
  return hosts.flatMap((host) => (parsed.port === '' ? [host] : [`${host}:${parsed.port}`, host]));
}
