import { describe, expect, test } from 'vitest';
import { knownFeeds, profileFeed } from './known-feeds.ts';

const id = 'UCabcdefghijklmnopqrstuv';

describe('knownFeeds', () => {
  test.each([
    [`https://www.youtube.com/channel/${id}`, [`https://www.youtube.com/feeds/videos.xml?channel_id=${id}`]],
    [`https://m.youtube.com/channel/${id}/videos`, [`https://www.youtube.com/feeds/videos.xml?channel_id=${id}`]],
    ['https://www.youtube.com/playlist?list=PLabcdefgh', ['https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcdefgh']],
    ['https://youtube.com/watch?v=x&list=PLabcdefgh&index=2', ['https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcdefgh']],
    ['https://www.youtube.com/user/quay', ['https://www.youtube.com/feeds/videos.xml?user=quay']],
    ['https://www.youtube.com/@quay', []],
    ['https://www.reddit.com/r/harbours', ['https://www.reddit.com/r/harbours/.rss']],
    ['https://old.reddit.com/r/harbours/top/', ['https://www.reddit.com/r/harbours/top/.rss']],
    ['https://www.reddit.com/r/harbours/comments/1a/ferry/', ['https://www.reddit.com/r/harbours/.rss']],
    ['https://www.reddit.com/user/ann', ['https://www.reddit.com/user/ann/.rss']],
    ['https://www.reddit.com/r/harbours/.rss', []],
    ['https://github.com/ann/ferry', ['https://github.com/ann/ferry/releases.atom', 'https://github.com/ann/ferry/commits.atom']],
    ['https://github.com/ann/ferry.js/', ['https://github.com/ann/ferry.js/releases.atom', 'https://github.com/ann/ferry.js/commits.atom']],
    ['https://github.com/ann/ferry/releases', ['https://github.com/ann/ferry/releases.atom']],
    ['https://github.com/ann/ferry/tags', ['https://github.com/ann/ferry/tags.atom']],
    ['https://github.com/ann/ferry/commits/a/branch/', ['https://github.com/ann/ferry/commits/a/branch.atom']],
    ['https://github.com/ann/ferry/releases.atom', []],
    ['https://github.com/ann/ferry/commits/main.atom', []],
    ['https://github.com/topics/ferry', []],
    ['https://github.com/ann', []],
    ['https://medium.com/@ann', ['https://medium.com/feed/@ann']],
    ['https://bsky.app/profile/ann.example.org', ['https://bsky.app/profile/ann.example.org/rss']],
    ['https://notyoutube.com/user/quay', []],
    ['https://quay.example.org/r/harbours', []],
  ])('%s', (url, feeds) => {
    expect(knownFeeds(url)).toEqual(feeds);
  });
});

describe('profileFeed', () => {
  test.each([
    ['https://social.example.org/@ann', 'https://social.example.org/@ann.rss'],
    ['https://social.example.org/@ann/', 'https://social.example.org/@ann.rss'],
    ['https://social.example.org/@ann.rss', undefined],
    ['https://social.example.org/@ann/1234', undefined],
    ['https://social.example.org/ann', undefined],
    ['https://www.youtube.com/@ann', undefined],
  ])('%s', (url, feed) => {
    expect(profileFeed(url)).toBe(feed);
  });
});
