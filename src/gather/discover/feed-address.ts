const longest = 8192;

/**
 * A feed's address as lists and people write it: `feed:https://…` is the address behind it, `feed://…` (and `rss://`,
 * `itpc://`, `pcast://`, `podcast://`) mean http, `feeds://` means https.
 * @returns the absolute http or https address without fragment (user name and password stay), undefined when it is none
 */
export function feedAddress(text: string): string | undefined {
  const address = text.trim();
  if (address === '' || address.length > longest) return undefined;
  const url = URL.parse(withoutFeedScheme(address));
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return undefined;
  url.hash = '';
  return url.href;
}

/** The address with a web scheme in place of one that only says "this is a feed". */
export function withoutFeedScheme(address: string): string {
  return address
    .replace(/^(?:feed|rss|itpc|pcast|podcast):(?:\/\/)?(?=https?:\/\/)/i, '')
    .replace(/^(?:feed|rss|itpc|pcast|podcast):\/\//i, 'http://')
    .replace(/^feeds:\/\//i, 'https://');
}
