import { parsed } from '../url.ts';
import { type EmbedKind, providerOf } from './providers.ts';

export interface Embed {
  /** Where the frame's content can be seen: its own page when that is known. */
  href: string;
  /** Undefined for a frame of an unknown service. */
  kind?: EmbedKind;
}

/** Frames that are no part of a text: adverts, counters, buttons, comments, logins, consent. */
const noise = new RegExp(
  '(?:^|\\.)(?:doubleclick\\.net|googlesyndication\\.com|googleadservices\\.com|googletagmanager\\.com|google-analytics\\.com|adnxs\\.com|amazon-adsystem\\.com|taboola\\.com|outbrain\\.com|criteo\\.(?:com|net)'
  + '|teads\\.tv|smartadserver\\.com|adform\\.net|openx\\.net|rubiconproject\\.com|pubmatic\\.com|plista\\.com|revcontent\\.com|mgid\\.com|zergnet\\.com|yieldlove\\.com|recaptcha\\.net|hcaptcha\\.com|disqus\\.com'
  + '|disquscdn\\.com|addthis\\.com|sharethis\\.com|list-manage\\.com|hsforms\\.(?:com|net)|onetrust\\.com|cookiebot\\.com|usercentrics\\.eu|consensu\\.org|privacy-mgmt\\.com|piano\\.io|tinypass\\.com|vgwort\\.de'
  + '|steadyhq\\.com|paypal\\.com|gofundme\\.com|flattr\\.com|likebtn\\.com|jetpack\\.wordpress\\.com|subscribestar\\.com|getpocket\\.com|feedburner\\.com|ioam\\.de|awin1\\.com|webgains\\.com|belboon\\.de)$', 'i');
const noisePath = /\/(?:plugins\/(?:like|share|page|likebox|facepile|follow|comments|send|recommend|activity)|widgets\/(?:follow|tweet|like|hub)|recaptcha\/|ns\.html|tr\/?$|likes\/?$|comments?\/embed|subscribe_embed)/i;
const follow = /^\/(?:widgets|i\/cards)\b/;

/**
 * What an `iframe` shows, as an address one can follow.
 * @param src the frame's address as written
 * @returns undefined when the frame has no http(s) address, or when it is an advert, a counter, a button
 */
export function embedOf(src: string, base: string | undefined): Embed | undefined {
  const url = parsed(src.trim(), base);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return undefined;
  url.username = '';
  url.password = '';
  if (noise.test(url.hostname) || noisePath.test(url.pathname)) return undefined;
  const provider = providerOf(url);
  if (!provider) return mastodonPost(url) ?? { href: url.href };
  if (provider.kind === 'post' && follow.test(url.pathname)) return undefined;
  const page = provider.page?.(url);
  return { href: page ?? url.href, kind: provider.hosts.includes('facebook.com') && url.pathname.includes('video') ? 'video' : provider.kind };
}

/** Any host may be a Mastodon server; the path of its frames is always the same. */
function mastodonPost(url: URL): Embed | undefined {
  const path = /^(\/@[\w.@-]{1,100}\/\d{5,25})\/embed\/?$/.exec(url.pathname)?.[1];
  return path === undefined ? undefined : { href: `${url.origin}${path}`, kind: 'post' };
}

/**
 * The frame that shows what the page of an embed shows.
 * @param href address of the page, as {@link embedOf} gives it
 * @returns an address below one of `frameSources`; undefined when only the page itself can show it
 */
export function frameOf(href: string): string | undefined {
  const url = parsed(href, undefined);
  return url?.protocol === 'https:' ? providerOf(url)?.frame?.(url) : undefined;
}

/** What kind of thing is behind the address of an embed; undefined for an unknown service. */
export function kindOf(href: string): EmbedKind | undefined {
  const url = parsed(href, undefined);
  return url ? providerOf(url)?.kind : undefined;
}
