import { describe, expect, it } from 'vitest';
import { discussionSite, isWellKnownDiscussion } from './discussion-sites.ts';

describe('places of discussion', () => {
  it.each<[url: string, name: string | undefined, isKnown: boolean]>([
    ['https://news.ycombinator.com/item?id=41', 'Hacker News', true],
    ['https://news.ycombinator.com/newest', undefined, false],
    ['https://lobste.rs/s/ab12cd/title_of_it', 'Lobsters', true],
    ['https://old.reddit.com/r/rust/comments/1abc/title/', 'Reddit', true],
    ['https://www.reddit.com/user/ann_b/comments/1abc/', 'Reddit', true],
    ['https://www.reddit.com/r/rust/', undefined, false],
    ['https://reddit.com.example.org/r/rust/comments/1abc/', undefined, false],
    ['https://notreddit.com/r/rust/comments/1abc/', undefined, false],
    ['https://tildes.net/~science/1ab2/title', 'Tildes', true],
    ['https://science.slashdot.org/story/26/11/27/title', 'Slashdot', true],
    ['https://lemmy.example.org/post/123', 'Lemmy (lemmy.example.org)', false],
    ['https://social.example.org:8443/@ann/112345678901234567', 'Mastodon (social.example.org:8443)', false],
    ['https://gazette.example.org/a#comments', undefined, false],
    ['nonsense', undefined, false],
  ])('%s is %s', (url, name, isKnown) => {
    expect([discussionSite(url), isWellKnownDiscussion(url)]).toEqual([name, isKnown]);
  });
});
