/**
 * What a page says of its site: keys of its lines (`extract/site/line-key.ts`), so that lines which come back on the
 * host's other pages can be told from those that are the article's own. 32-bit numbers, no words.
 */
export interface SiteLines {
  /** Key of the title: the same article under another address has the same. */
  title: number;
  /** Lines of the text that go when they turn out to be the site's. */
  mayGo: readonly number[];
  /** The other lines of the text, those that were left out of it, and those around it. */
  others: readonly number[];
}

/** What is known of a host's other pages. Plain data, so that it can be handed to a thread. */
export interface SiteKnowledge {
  /** How many other articles of the host were seen. */
  pages: number;
  /** In how many of them a line stood, by its key; lines that stood in one only are left out. */
  lines: ReadonlyMap<number, number>;
}

/** How many of a site's latest pages are remembered. */
export const pagesRemembered = 60;

/** By what the pages of one site are known to belong together: host and port of an address, without `www.`. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}

/** Stands before the country in names such as `example.co.uk`: below it everybody may have a name. */
const secondLevel = /^(?:com?|org|net|gov|gouv|govt|gob|gub|go|ac|edu|mil|or|ne|nom)$/;
/** Places that give everybody a name of their own below theirs. */
const platform = /^(?:blogspot|wordpress|substack|tumblr|medium|livejournal|typepad|weebly|wixsite|squarespace|hatenablog|over-blog|canalblog|beehiiv|ghost|github|gitlab|netlify|vercel|pages)\.(?:com?|io|app|dev|net)$/;

/**
 * The name that an outlet registered: `example.co.uk` of `news.example.co.uk`. Told by the form of the name, without a list of all
 * registries' rules, so it errs for rare ones.
 * @param host as of `siteOf`; a port stays, and an IP address is its own name
 */
export function domainOf(host: string): string {
  const [, name = host, port = ''] = /^(.*?)(:\d+)?$/.exec(host.toLowerCase()) ?? [];
  if (name.startsWith('[') || /^[\d.]+$/.test(name)) return name + port;
  const labels = name.split('.');
  const isBelowCountry = secondLevel.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2;
  const isOnPlatform = platform.test(labels.slice(-2).join('.'));
  return labels.slice(isBelowCountry || isOnPlatform ? -3 : -2).join('.') + port;
}
