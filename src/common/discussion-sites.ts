/** Where people talk about pages of others: how a site is named, and which of its addresses are discussions. */
interface DiscussionSite {
  name: string;
  /** Its host, and every host below it. */
  host: string;
  /** Paths of its discussions. */
  path: RegExp;
}

/** Sites that stand at one host. Another one is a line here. */
const sites: readonly DiscussionSite[] = [
  { name: 'Hacker News', host: 'news.ycombinator.com', path: /^\/item$/ },
  { name: 'Lobsters', host: 'lobste.rs', path: /^\/s\/\w+/ },
  { name: 'Reddit', host: 'reddit.com', path: /^\/(?:r\/\w+\/|u(?:ser)?\/[\w-]+\/)?comments\/\w+/ },
  { name: 'Tildes', host: 'tildes.net', path: /^\/~[\w.]+\/\w+/ },
  { name: 'Slashdot', host: 'slashdot.org', path: /^\/story\// },
  { name: 'MetaFilter', host: 'metafilter.com', path: /^\/\d+/ },
  { name: 'Bluesky', host: 'bsky.app', path: /^\/profile\/[^/]+\/post\/\w+/ },
];

/** Software that runs at many hosts, known by how its addresses look. */
const software: readonly { name: string; path: RegExp }[] = [
  { name: 'Lemmy', path: /^\/post\/\d+\/?$/ },
  { name: 'Mastodon', path: /^\/@[\w.-]+(?:@[\w.-]+)?\/\d{15,20}\/?$/ },
];

const siteAt = ({ hostname, pathname }: URL): DiscussionSite | undefined => sites.find(({ host, path }) => (hostname === host || hostname.endsWith(`.${host}`)) && path.test(pathname));

/** Whether an address is a discussion at one of the well-known sites; software that any host may run does not count. */
export function isWellKnownDiscussion(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && siteAt(parsed) !== undefined;
}

/** @returns `Lobsters`, `Lemmy (lemmy.example.org)`; nothing for a place that is not known */
export function discussionSite(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null) return undefined;
  const known = siteAt(parsed);
  if (known !== undefined) return known.name;
  const kind = software.find(({ path }) => path.test(parsed.pathname));
  return kind && `${kind.name} (${parsed.host})`;
}
