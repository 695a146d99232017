/** What a feed is called: as the reader named it, as it names itself, or by its host. */
export function titleOf(feed: { url: string; given_title?: string | null; title: string | null }): string {
  const own = feed.given_title?.trim() || feed.title?.trim();
  if (own !== undefined && own !== '') return own;
  return URL.canParse(feed.url) ? new URL(feed.url).hostname.replace(/^www\./, '') : feed.url;
}
