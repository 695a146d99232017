interface KnownHost {
  host: RegExp;
  /** Path and query. */
  address: RegExp;
  feeds: (...groups: string[]) => string[];
}

const youtube = /^(?:www\.|m\.)?youtube\.com$/;
const reddit = /^(?:www\.|old\.|new\.)?reddit\.com$/;
const github = /^(?:www\.)?github\.com$/;

/** Hosts that document at which address the feed of a page is. One line is all that a further host needs. */
const hosts: readonly KnownHost[] = [
  { host: youtube, address: /^\/channel\/(UC[\w-]{10,40})/, feeds: (id) => [`https://www.youtube.com/feeds/videos.xml?channel_id=${id}`] },
  { host: youtube, address: /^\/(?:playlist|watch)\?(?:.*&)?list=((?:PL|UU|FL|OL)[\w-]{5,60})/, feeds: (id) => [`https://www.youtube.com/feeds/videos.xml?playlist_id=${id}`] },
  { host: youtube, address: /^\/user\/([\w-]{1,60})/, feeds: (name) => [`https://www.youtube.com/feeds/videos.xml?user=${name}`] },
  { host: reddit, address: /^\/(r|u|user)\/([\w-]{1,60})(?:\/(hot|new|top|rising|comments)?)?/, feeds: (kind, name, order) => [`https://www.reddit.com/${kind}/${name}/${order && order !== 'comments' ? `${order}/` : ''}.rss`] },
  { host: github, address: /^\/([\w-]{1,60}\/[\w.-]{1,120})\/(releases|tags)\/?(?:$|\?)/, feeds: (repository, kind) => [`https://github.com/${repository}/${kind}.atom`] },
  { host: github, address: /^\/([\w-]{1,60}\/[\w.-]{1,120})\/commits\/([^?#]{1,200}?)(?:\/)?(?:$|\?)/, feeds: (repository, branch) => [`https://github.com/${repository}/commits/${branch}.atom`] },
  { host: github, address: /^\/(?!orgs\/|sponsors\/|topics\/|features\/|marketplace\/)([\w-]{1,60}\/[\w.-]{1,120}?)\/?(?:$|\?)/, feeds: (repository) => [`https://github.com/${repository}/releases.atom`, `https://github.com/${repository}/commits.atom`] },
  { host: /^(?:www\.)?medium\.com$/, address: /^\/(@[\w.-]{1,60})\/?(?:$|\?)/, feeds: (name) => [`https://medium.com/feed/${name}`] },
  { host: /^bsky\.app$/, address: /^\/profile\/([\w.:-]{3,260})\/?(?:$|\?)/, feeds: (name) => [`https://bsky.app/profile/${name}/rss`] },
];

/** Hosts whose pages are people's profiles at `/@name`, but not in Mastodon's way. */
const otherProfiles = /(?:^|\.)(?:youtube|medium|tiktok|threads|instagram|flipboard)\.(?:com|net)$/;

/**
 * Feeds that a host is known to have for an address, without asking it.
 * @param url absolute http or https address
 * @returns best first; empty for hosts and pages that are not known
 */
export function knownFeeds(url: string): string[] {
  const { hostname, pathname, search } = new URL(url);
  if (/\.(?:rss|atom)$/.test(pathname)) return [];
  const address = pathname + search;
  for (const known of hosts) {
    const found = known.host.test(hostname) ? known.address.exec(address) : null;
    if (found) return known.feeds(...found.slice(1).map((group) => group ?? ''));
  }
  return [];
}

/** The feed that Mastodon and its relatives serve for a profile at `/@name`, on whatever host they run. */
export function profileFeed(url: string): string | undefined {
  const { origin, hostname, pathname } = new URL(url);
  const name = /^\/(@[\w.-]{1,60}?)\/?$/.exec(pathname)?.[1];
  return name === undefined || otherProfiles.test(hostname) || name.endsWith('.rss') ? undefined : `${origin}/${name}.rss`;
}
