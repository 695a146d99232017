import { parsed } from './url.ts';

/** Hosts whose players become a link that a page may turn into a player on a click. The part after the dot covers subdomains. */
const videoHosts = [
  'youtube.com', 'youtube-nocookie.com', 'youtu.be', 'vimeo.com', 'dailymotion.com', 'dai.ly', 'twitch.tv', 'ted.com', 'rutube.ru', 'bilibili.com',
  'nicovideo.jp', 'streamable.com', 'rumble.com', 'odysee.com', 'arte.tv', 'soundcloud.com', 'spotify.com', 'bandcamp.com', 'podcasts.apple.com', 'archive.org',
];

/** @returns whether an address belongs to a known player, by its parsed host */
export function isPlayerHost(host: string): boolean {
  return videoHosts.some((known) => host === known || host.endsWith(`.${known}`));
}

export interface Embed {
  /** Where the player's content can be seen: the video's own page when it is known. */
  href: string;
  host: string;
  player: boolean;
}

const youtubeId = /^\/(?:embed|v|shorts|live)\/([\w-]{6,20})$/;

/**
 * What an `iframe` shows, as an address one can follow.
 * @returns undefined when the frame has no http(s) address
 */
export function embedOf(src: string, base: string | undefined): Embed | undefined {
  const url = parsed(src.trim(), base);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return undefined;
  url.username = '';
  url.password = '';
  const host = url.hostname;
  if (!isPlayerHost(host)) return { href: url.href, host, player: false };
  return { href: watchPage(url) ?? url.href, host, player: true };
}

function watchPage(url: URL): string | undefined {
  const host = url.hostname;
  if (host.endsWith('youtube.com') || host.endsWith('youtube-nocookie.com')) {
    const id = youtubeId.exec(url.pathname)?.[1];
    return id !== undefined && id !== 'videoseries' ? `https://www.youtube.com/watch?v=${id}` : undefined;
  }
  if (host === 'player.vimeo.com') {
    const id = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
    return id === undefined ? undefined : `https://vimeo.com/${id}`;
  }
  if (host.endsWith('dailymotion.com')) {
    const id = /^\/embed\/video\/(\w+)/.exec(url.pathname)?.[1];
    return id === undefined ? undefined : `https://www.dailymotion.com/video/${id}`;
  }
  return undefined;
}
