import { describe, expect, test } from 'vitest';
import { isCommentFeed, isFeedLikeUrl } from './feed-like.ts';

const at = (path: string): string => new URL(path, 'https://quay.example.org').href;

describe('isFeedLikeUrl', () => {
  test.each([
    '/feed', '/feed/', '/news/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/index.rdf', '/all.rss', '/blog/news.atom', '/feed.json', '/feeds/posts/default', '/feeds/all.atom.xml',
    '/feed/rss2', '/rss/world/europe.xml', '/rss/world', '/?feed=rss2', '/?feed=atom&cat=3', '/news?format=rss', '/x?type=atom', '/?rss=1', '/news-feed', '/rss/feed.php', '/en/rss-world_rss.xml',
    'https://feeds.example.org/Quay', 'https://rss.example.org/world',
  ])('%s', (path) => {
    expect(isFeedLikeUrl(at(path))).toBe(true);
  });

  test.each([
    '/', '/news', '/feedback', '/rssi', '/sitemap.xml', '/news-sitemap/index.xml', '/feeds.html', '/rss/list.html', '/feed/picture.png', '/wp-json/wp/v2/posts', '/oembed?format=xml', '/export.opml', '/data.json',
    '/manifest.json', '/?s=feed', '/?type=news', '/atomic', 'https://feeds.example.org/',
  ])('not %s', (path) => {
    expect(isFeedLikeUrl(at(path))).toBe(false);
  });
});

describe('isCommentFeed', () => {
  test.each([
    ['/comments/feed/', ''],
    ['/?feed=comments-rss2', ''],
    ['/feeds/comments/default', ''],
    ['/feeds/123/comments/default', ''],
    ['/comments.rss', ''],
    ['/feed2', 'Quay » Comments Feed'],
    ['/a-post/feed/', 'Quay » A post Comments Feed'],
    ['/feed2', 'Quai » Flux des commentaires'],
    ['/feed2', 'Kai » Kommentar-Feed'],
    ['/feed2', 'Muelle » Feed de los comentarios'],
    ['/feed2', 'Molo » Feed dei commenti'],
    ['/feed2', 'Набережная » Лента комментариев'],
    ['/feed2', '埠頭 » コメントフィード'],
  ])('%s "%s"', (path, title) => {
    expect(isCommentFeed(at(path), title)).toBe(true);
  });

  test.each([
    ['/feed/', 'Quay » Feed'],
    ['/kommentare/rss', 'Kommentare'],
    ['/rss', 'Commentary'],
    ['/rss', ''],
    ['/recommended/feed', ''],
  ])('not %s "%s"', (path, title) => {
    expect(isCommentFeed(at(path), title)).toBe(false);
  });
});
