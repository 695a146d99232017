const feedTypes = new Set([
  'application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json', 'application/rss', 'application/atom', 'application/x.atom+xml',
  'application/x-atom+xml', 'application/x-rss+xml', 'application/x.rss+xml', 'application/rssxml', 'application/atomxml', 'text/rss+xml', 'text/atom+xml', 'text/rss', 'text/atom',
  'text/x-rss', 'text/rdf+xml',
]);
/** Types that a page gives to feeds and to much else. */
const looseTypes = new Set(['', 'application/xml', 'text/xml', 'application/json', 'text/html', 'text/plain']);

/** Whether a page's word for the type of what it links to can only mean a feed. */
export const isFeedType = (type: string): boolean => feedTypes.has(type);

/** Whether that word leaves open that it is a feed. */
export const mayBeFeedType = (type: string): boolean => looseTypes.has(type);

const feedPath = /\/(?:feeds?|rss2?|atom|rdf|news-?feed|syndication)\/?$|(?:^|[/._-])(?:rss2?|atom|feeds?|index|all|news|posts|blog|main)\.(?:xml|rdf|rss|atom|json)$|\.(?:rss|atom|rdf)$|\/feeds?\/[\w./-]*(?:\.xml|\.json|\.php|default|main|rss2?|atom|posts|all)\/?$|\/(?:rss|feeds?)\/[\w/-]+(?:\.xml)?$/i;
const feedQuery = /[?&](?:feed|format|output|type|alt)=(?:rss2?|atom|rdf|feed|json-?feed)\b|[?&](?:feed|rss)(?:=1)?(?:&|$)/i;
const neverFeed = /sitemap|opml|oembed|wp-json|manifest|\.(?:html?|png|jpe?g|gif|svg|css|js|pdf|mp3)$/i;

/** Whether an address looks like those that feeds have. */
export function isFeedLikeUrl(url: string): boolean {
  const { pathname, search } = new URL(url);
  if (neverFeed.test(pathname)) return false;
  return feedPath.test(pathname) || feedQuery.test(search);
}

const commentsPath = /(?:^|[/._-])comments?(?:$|[/._-])|comments-(?:rss|atom)/i;
const commentsTitle = /\bcomments?\b|kommentar|commentaires?\b|\bcoment[aá]rios?\b|\bcommenti\b|\breacties\b|комментари|коментар|yorum|コメント|评论|評論|댓글|komentar/i;

/** Whether a feed is of what readers say below articles, not of articles. */
export function isCommentFeed(url: string, title = ''): boolean {
  const { pathname, search } = new URL(url);
  return commentsTitle.test(title) || commentsPath.test(pathname) || /feed=comments/i.test(search);
}
