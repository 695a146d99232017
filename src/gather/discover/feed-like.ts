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

const feedPaths: readonly RegExp[] = [
  /\/(?:feeds?|rss2?|atom|rdf|news-?feed|syndication)\/?$/i,
  /\.(?:rss|atom|rdf)$/i,
  /(?:^|[/._-])(?:rss2?|atom|feeds?|index|all|news|posts|blog|main)\.(?:xml|json)$/i,
  // Blogger's /feeds/posts/default, /feed/rss2, /rss/world/rss.xml, /feeds/all.atom.xml
  /\/(?:feeds?|rss)\/(?:[\w-]{1,60}\/){0,4}[\w-]{1,60}(?:\.[\w-]{1,20})?(?:\.xml|\.json|\.php)?\/?$/i,
];
const feedQuery = /[?&](?:(?:feed|format|output|type|alt)=(?:rss2?|atom|rdf|feed|json-?feed)|rss(?:=1)?)(?:&|$)/i;
const neverFeed = /sitemap|opml|oembed|wp-json|manifest|\.(?:html?|aspx|png|jpe?g|gif|svg|css|js|pdf|mp3)$/i;
const feedHosts = /^(?:feeds?|feeds2|rss|feedproxy)\./i;

/** Whether an address looks like those that feeds have. Only its end counts, so that a long one costs no more. */
export function isFeedLikeUrl(url: string): boolean {
  const { hostname, pathname, search } = new URL(url);
  const path = pathname.slice(-200);
  if (neverFeed.test(path)) return false;
  return feedPaths.some((pattern) => pattern.test(path)) || feedQuery.test(search.slice(0, 500)) || (feedHosts.test(hostname) && path.length > 1);
}

const commentsPath = /(?:^|[/._-])comments?(?:$|[/._-])/i;
const comments = /\bcomments\b/i;
/** In other languages a word for "comment" is often the name of a section, so a word for "feed" must be there too. */
const commentsAbroad = /comment|kommen|komen|coment|commenti|reacties|коммент|комент|yorum|コメント|评论|評論|댓글|bình luận|תגובות|تعليق/i;
const feedWord = /feed|flux|flöde|syöte|fluxo|canal|kanał|kanal|лента|стрічка|besleme|フィード|피드|rss|خلاصة|פיד/i;

/** Whether a feed is of what readers say below articles, not of articles. */
export function isCommentFeed(url: string, title = ''): boolean {
  const { pathname, search } = new URL(url);
  return comments.test(title) || (commentsAbroad.test(title) && feedWord.test(title)) || commentsPath.test(pathname) || /feed=comments/i.test(search);
}
