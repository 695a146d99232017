import { describe, expect, test } from 'vitest';
import { embedOf, frameOf } from './embed.ts';
import { frameSources, providers } from './providers.ts';

/** A frame as pages have it, what can be seen there, and what is loaded on a click. */
const known: readonly (readonly [frame: string, kind: string, page: string, onClick?: string])[] = [
  ['//www.youtube.com/embed/AbCdEfGhIjK?rel=0', 'video', 'https://www.youtube.com/watch?v=AbCdEfGhIjK', 'https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?autoplay=1'],
  ['https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?start=90', 'video', 'https://www.youtube.com/watch?v=AbCdEfGhIjK&t=90s', 'https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?autoplay=1&start=90'],
  ['https://www.youtube.com/embed/videoseries?list=PL1', 'video', 'https://www.youtube.com/playlist?list=PL1'],
  ['https://youtu.be/AbCdEfGhIjK', 'video', 'https://www.youtube.com/watch?v=AbCdEfGhIjK', 'https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?autoplay=1'],
  ['https://player.vimeo.com/video/99?h=0a1b2c3d4e&title=0', 'video', 'https://vimeo.com/99/0a1b2c3d4e', 'https://player.vimeo.com/video/99?dnt=1&autoplay=1&h=0a1b2c3d4e'],
  ['https://geo.dailymotion.com/player/x1.html?video=x8abc', 'video', 'https://www.dailymotion.com/video/x8abc', 'https://geo.dailymotion.com/player.html?video=x8abc'],
  ['https://player.twitch.tv/?channel=harbour&parent=news.example.org', 'video', 'https://www.twitch.tv/harbour'],
  ['https://embed.ted.com/talks/lang/de/ada_quill_on_harbours', 'video', 'https://www.ted.com/talks/lang/de/ada_quill_on_harbours', 'https://embed.ted.com/talks/lang/de/ada_quill_on_harbours'],
  ['https://rutube.ru/play/embed/0a1b/', 'video', 'https://rutube.ru/video/0a1b/', 'https://rutube.ru/play/embed/0a1b'],
  ['https://vk.com/video_ext.php?oid=-12&id=34&hash=5', 'video', 'https://vk.com/video-12_34'],
  ['//player.bilibili.com/player.html?bvid=BV1xx411c7mD&page=1', 'video', 'https://www.bilibili.com/video/BV1xx411c7mD', 'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&autoplay=1'],
  ['https://embed.nicovideo.jp/watch/sm9', 'video', 'https://www.nicovideo.jp/watch/sm9', 'https://embed.nicovideo.jp/watch/sm9'],
  ['https://www.tiktok.com/embed/v2/7000000000000000000', 'video', 'https://www.tiktok.com/@/video/7000000000000000000', 'https://www.tiktok.com/player/v1/7000000000000000000?autoplay=1'],
  ['https://open.spotify.com/embed-podcast/episode/0a1B', 'audio', 'https://open.spotify.com/episode/0a1B', 'https://open.spotify.com/embed/episode/0a1B'],
  ['https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/harbour/bells&color=f00', 'audio', 'https://soundcloud.com/harbour/bells', 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fharbour%2Fbells&auto_play=true'],
  ['https://embed.podcasts.apple.com/de/podcast/x/id1?i=2', 'audio', 'https://podcasts.apple.com/de/podcast/x/id1?i=2', 'https://embed.podcasts.apple.com/de/podcast/x/id1?i=2'],
  ['https://www.mixcloud.com/widget/iframe/?feed=%2Fharbour%2Fbells%2F', 'audio', 'https://www.mixcloud.com/harbour/bells/'],
  ['https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fposts%2F1', 'post', 'https://www.facebook.com/harbour/posts/1'],
  ['https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fvideos%2F1', 'video', 'https://www.facebook.com/harbour/videos/1'],
  ['https://platform.twitter.com/embed/Tweet.html?id=123', 'post', 'https://twitter.com/i/status/123'],
  ['https://www.instagram.com/p/AbC-1/embed/captioned/', 'post', 'https://www.instagram.com/p/AbC-1/'],
  ['https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3k?id=1', 'post', 'https://bsky.app/profile/did:plc:abc/post/3k'],
  ['https://social.example.org/@harbour/110000000000000001/embed', 'post', 'https://social.example.org/@harbour/110000000000000001'],
  ['https://embed.reddit.com/r/harbours/comments/1a/bridge/?embed=true', 'post', 'https://www.reddit.com/r/harbours/comments/1a/bridge/'],
  ['https://t.me/harbour/12?embed=1', 'post', 'https://t.me/harbour/12'],
  ['https://datawrapper.dwcdn.net/AbC12/7/', 'chart', 'https://datawrapper.dwcdn.net/AbC12/', 'https://datawrapper.dwcdn.net/AbC12/'],
  ['https://flo.uri.sh/visualisation/123/embed', 'chart', 'https://public.flourish.studio/visualisation/123/', 'https://flo.uri.sh/visualisation/123/embed'],
  ['https://e.infogram.com/0a1b-2c3d?src=embed', 'chart', 'https://infogram.com/0a1b-2c3d', 'https://e.infogram.com/0a1b-2c3d?src=embed'],
  ['https://ourworldindata.org/grapher/rain?tab=map', 'chart', 'https://ourworldindata.org/grapher/rain?tab=map', 'https://ourworldindata.org/grapher/rain?tab=map'],
  ['https://www.google.com/maps/embed?pb=!1m18!2d8.5!3d53.5!4i', 'map', 'https://www.google.com/maps/search/?api=1&query=53.5,8.5'],
  ['https://maps.google.de/maps?q=Hafen+Nord&output=embed', 'map', 'https://www.google.com/maps/search/?api=1&query=Hafen%20Nord'],
  ['https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4', 'map', 'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4', 'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4'],
];

describe('known frames', () => {
  test.each(known.map(([frame, kind, page, onClick]) => ({ frame, kind, page, onClick })))('$frame', ({ frame, kind, page, onClick }) => {
    const embed = embedOf(frame, 'https://news.example.org/');
    expect(embed).toMatchObject({ kind, href: page });
    expect(frameOf(page)).toBe(onClick);
    // What can be seen is an embed of the same kind again, so that sanitised HTML stays as it is.
    expect(embedOf(page, undefined)?.href).toBe(page);
  });

  test('every frame that may be loaded is one that the page allows, by https, and every allowed source is used', () => {
    const origins = new Set(known.flatMap(([, , , onClick]) => (onClick === undefined ? [] : [new URL(onClick).origin])));
    expect([...origins].filter((origin) => !frameSources.some((source) => source === origin))).toEqual([]);
    for (const source of frameSources) expect(new URL(source).protocol).toBe('https:');
  });

  test('no host belongs to two services', () => {
    const hosts = providers.flatMap((provider) => [...provider.hosts]);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});

describe('other frames', () => {
  test.each([
    ['https://charts.example.org/1', 'https://charts.example.org/1'],
    ['https://youtube.com.evil.example/embed/AbCdEfGhIjK', 'https://youtube.com.evil.example/embed/AbCdEfGhIjK'],
    ['https://notyoutube.com/embed/x', 'https://notyoutube.com/embed/x'],
    ['https://user:pw@maps.example.org/', 'https://maps.example.org/'],
    ['https://www.google.com/search?q=maps', 'https://www.google.com/search?q=maps'],
  ])('%s is of no known service', (src, href) => {
    expect(embedOf(src, 'https://example.org/')).toEqual({ href });
    expect(frameOf(href)).toBeUndefined();
  });

  test.each([
    '', 'about:blank', 'javascript:alert(1)', 'data:text/html,x', 'https://securepubads.g.doubleclick.net/x', 'https://www.facebook.com/plugins/like.php?href=x', 'https://platform.twitter.com/widgets/follow_button.html', 'https://www.google.com/recaptcha/api2/anchor',
  ])('nothing to follow in %s', (src) => expect(embedOf(src, 'https://example.org/')).toBeUndefined());

  test.each(['http://www.youtube.com/watch?v=AbCdEfGhIjK', 'javascript:alert(1)', 'https://www.youtube.com/watch?v="><script>', 'https://open.spotify.com/embed/../../evil', ''])('no frame for %s', (href) => expect(frameOf(href)).toBeUndefined());
});
