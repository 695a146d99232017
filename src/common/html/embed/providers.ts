/** What an embed shows, for its label and its shape. */
export type EmbedKind = 'video' | 'audio' | 'post' | 'chart' | 'map';

/** A service whose frames are known. */
export interface Provider {
  kind: EmbedKind;
  /** Hosts of its frames and pages; subdomains count too. */
  hosts: readonly string[];
  /** The page that shows what a frame shows; undefined when the frame's own address is the best there is. */
  page?: (frame: URL) => string | undefined;
  /** The frame that shows what a page shows, for those that show it without further ado. */
  frame?: (page: URL) => string | undefined;
}

/** The first group of the first pattern that fits the path. */
function part(url: URL, ...patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(url.pathname)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A query parameter that looks like an id. */
function idParameter(url: URL, name: string): string | undefined {
  const value = url.searchParams.get(name);
  return value !== null && /^[\w.:-]{1,100}$/.test(value) ? value : undefined;
}

const made = (id: string | undefined, make: (id: string) => string): string | undefined => (id === undefined ? undefined : make(id));

/** A parameter that holds a whole address, such as that of a post. */
function pageParameter(url: URL, name: string): string | undefined {
  const found = URL.parse(url.searchParams.get(name) ?? '');
  return found?.protocol === 'https:' || found?.protocol === 'http:' ? found.href : undefined;
}

const youtubeId = (url: URL): string | undefined =>
  url.hostname === 'youtu.be' ? part(url, /^\/([\w-]{6,20})$/) : (part(url, /^\/(?:embed|v|shorts|live)\/(?!videoseries$)([\w-]{6,20})$/) ?? (url.pathname === '/watch' ? idParameter(url, 'v') : undefined));

function youtubePage(url: URL): string | undefined {
  const id = youtubeId(url);
  if (id === undefined) return made(idParameter(url, 'list'), (list) => `https://www.youtube.com/playlist?list=${list}`);
  const start = /^\d{1,6}s?$/.exec(url.searchParams.get('start') ?? url.searchParams.get('t') ?? '')?.[0];
  return `https://www.youtube.com/watch?v=${id}${start === undefined || start === '0' ? '' : `&t=${Number.parseInt(start, 10)}s`}`;
}

function youtubeFrame(url: URL): string | undefined {
  const start = /^(\d{1,6})s?$/.exec(url.searchParams.get('t') ?? '')?.[1];
  return made(youtubeId(url), (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start === undefined ? '' : `&start=${start}`}`);
}

/** Vimeo's unlisted videos have a second part, as a parameter in the frame's address and in the path of the page's. */
function vimeoPage(url: URL): string | undefined {
  const secret = /^[0-9a-f]{6,20}$/.exec(url.searchParams.get('h') ?? '')?.[0];
  return made(part(url, /^\/video\/(\d+)/), (id) => `https://vimeo.com/${id}${secret === undefined ? '' : `/${secret}`}`);
}

function vimeoFrame(url: URL): string | undefined {
  const [, id, secret] = /^\/(\d+)(?:\/([0-9a-f]{6,20}))?$/.exec(url.pathname) ?? [];
  return made(id, () => `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${secret === undefined ? '' : `&h=${secret}`}`);
}

const swapHost = (host: string) => (url: URL): string => `https://${host}${url.pathname}${url.search}`;
const same = (url: URL): string => url.href;

/** A map's frame needs its parent; its centre makes a page of its own. */
function googleMap(url: URL): string | undefined {
  const [, longitude, latitude] = /!2d(-?[\d.]{1,20})!3d(-?[\d.]{1,20})/.exec(url.searchParams.get('pb') ?? '') ?? [];
  if (latitude !== undefined) return `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;
  const query = url.searchParams.get('q');
  return query === null ? undefined : `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(query.slice(0, 300))}`;
}

/**
 * Services whose frames become a facade. To add one: a line here, a line in `embed.test.ts`; when it has a `frame`, its
 * host in `frameSources`.
 */
export const providers: readonly Provider[] = [
  { kind: 'video', hosts: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'], page: youtubePage, frame: youtubeFrame },
  { kind: 'video', hosts: ['vimeo.com'], page: vimeoPage, frame: vimeoFrame },
  {
    kind: 'video', hosts: ['dailymotion.com', 'dai.ly'],
    page: (url) => made(part(url, /^\/embed\/video\/(\w+)/) ?? (url.pathname.startsWith('/player') ? idParameter(url, 'video') : undefined), (id) => `https://www.dailymotion.com/video/${id}`),
    frame: (url) => made(part(url, /^\/video\/(\w+)/), (id) => `https://geo.dailymotion.com/player.html?video=${id}`),
  },
  {
    kind: 'video', hosts: ['twitch.tv'],
    page: (url) => made(idParameter(url, 'video'), (id) => `https://www.twitch.tv/videos/${id.replace(/^v/, '')}`) ?? made(idParameter(url, 'clip'), (id) => `https://clips.twitch.tv/${id}`) ?? made(idParameter(url, 'channel'), (id) => `https://www.twitch.tv/${id}`),
  },
  { kind: 'video', hosts: ['ted.com'], page: (url) => made(part(url, /^(\/talks\/.+)$/), (path) => `https://www.ted.com${path}`), frame: (url) => made(part(url, /^(\/talks\/.+)$/), (path) => `https://embed.ted.com${path}`) },
  { kind: 'video', hosts: ['rutube.ru'], page: (url) => made(part(url, /^\/play\/embed\/(\w+)/), (id) => `https://rutube.ru/video/${id}/`), frame: (url) => made(part(url, /^\/video\/(\w+)/), (id) => `https://rutube.ru/play/embed/${id}`) },
  { kind: 'video', hosts: ['vk.com', 'vkvideo.ru'], page: (url) => made(idParameter(url, 'oid'), (owner) => `https://vk.com/video${owner}_${idParameter(url, 'id') ?? ''}`) },
  {
    kind: 'video', hosts: ['bilibili.com'],
    page: (url) => made(idParameter(url, 'bvid'), (id) => `https://www.bilibili.com/video/${id}`) ?? made(idParameter(url, 'aid'), (id) => `https://www.bilibili.com/video/av${id}`),
    frame: (url) => made(part(url, /^\/video\/(BV\w+)/), (id) => `https://player.bilibili.com/player.html?bvid=${id}&autoplay=1`),
  },
  { kind: 'video', hosts: ['nicovideo.jp'], page: (url) => made(part(url, /^\/watch\/(\w+)/), (id) => `https://www.nicovideo.jp/watch/${id}`), frame: (url) => made(part(url, /^\/watch\/(\w+)/), (id) => `https://embed.nicovideo.jp/watch/${id}`) },
  { kind: 'video', hosts: ['streamable.com'], page: (url) => made(part(url, /^\/[eos]\/(\w+)/), (id) => `https://streamable.com/${id}`), frame: (url) => made(part(url, /^\/(\w+)$/), (id) => `https://streamable.com/e/${id}`) },
  { kind: 'video', hosts: ['players.brightcove.net', 'brightcove.com', 'kaltura.com', 'jwplayer.com', 'jwplatform.com', 'rumble.com', 'odysee.com', 'arte.tv', 'ardmediathek.de', 'zdf.de', 'wistia.net', 'wistia.com', 'loom.com', 'tv.naver.com', 'youku.com', 'v.qq.com', 'aparat.com', 'ok.ru', 'dzen.ru', 'peertube.tv', 'glomex.com', 'livestream.com'] },
  { kind: 'audio', hosts: ['spotify.com'], page: (url) => made(part(url, /^\/embed(?:-podcast)?(\/(?:track|album|playlist|episode|show|artist)\/\w+)/), (path) => `https://open.spotify.com${path}`), frame: (url) => made(part(url, /^(?:\/intl-\w+)?(\/(?:track|album|playlist|episode|show|artist)\/\w+)/), (path) => `https://open.spotify.com/embed${path}`) },
  {
    kind: 'audio', hosts: ['soundcloud.com'],
    page: (url) => made(pageParameter(url, 'url'), (page) => (new URL(page).hostname === 'soundcloud.com' ? page : `https://w.soundcloud.com/player/?url=${encodeURIComponent(page)}`)),
    frame: (url) => (url.hostname === 'w.soundcloud.com' ? `${url.href}&auto_play=true` : `https://w.soundcloud.com/player/?url=${encodeURIComponent(url.href)}&auto_play=true`),
  },
  { kind: 'audio', hosts: ['bandcamp.com'], frame: (url) => (url.pathname.startsWith('/EmbeddedPlayer') ? url.href : undefined) },
  { kind: 'audio', hosts: ['podcasts.apple.com'], page: swapHost('podcasts.apple.com'), frame: swapHost('embed.podcasts.apple.com') },
  { kind: 'audio', hosts: ['music.apple.com'], page: swapHost('music.apple.com'), frame: swapHost('embed.music.apple.com') },
  { kind: 'audio', hosts: ['mixcloud.com'], page: (url) => made(url.searchParams.get('feed') ?? undefined, (feed) => new URL(feed.slice(0, 300), 'https://www.mixcloud.com/').href) },
  { kind: 'audio', hosts: ['deezer.com'], page: (url) => made(part(url, /^\/widget\/\w+(\/\w+\/\w+)/), (path) => `https://www.deezer.com${path}`), frame: (url) => made(part(url, /^(?:\/[a-z]{2})?(\/(?:track|album|playlist|episode|show)\/\w+)/), (path) => `https://widget.deezer.com/widget/auto${path}`) },
  { kind: 'audio', hosts: ['spreaker.com'], page: (url) => made(idParameter(url, 'episode_id'), (id) => `https://www.spreaker.com/episode/${id}`) },
  { kind: 'audio', hosts: ['megaphone.fm', 'acast.com', 'podigee.io', 'podbean.com', 'libsyn.com', 'buzzsprout.com', 'simplecast.com', 'anchor.fm', 'podcasters.spotify.com', 'audioboom.com', 'ivoox.com', 'omny.fm', 'art19.com', 'captivate.fm', 'transistor.fm', 'ausha.co', 'letscast.fm', 'julephosting.de', 'redcircle.com', 'audiomack.com', 'embed.tidal.com'] },
  { kind: 'video', hosts: ['archive.org'], page: (url) => made(part(url, /^\/embed\/([^/]+)/), (id) => `https://archive.org/details/${id}`), frame: (url) => made(part(url, /^\/details\/([^/]+)/), (id) => `https://archive.org/embed/${id}`) },
  { kind: 'post', hosts: ['facebook.com'], page: (url) => pageParameter(url, 'href') },
  { kind: 'post', hosts: ['twitter.com', 'x.com'], page: (url) => made(idParameter(url, 'id'), (id) => `https://twitter.com/i/status/${id}`) },
  { kind: 'post', hosts: ['instagram.com'], page: (url) => made(part(url, /^((?:\/[\w.]+)?\/(?:p|reel|tv)\/[\w-]+)/), (path) => `https://www.instagram.com${path}/`) },
  { kind: 'video', hosts: ['tiktok.com'], page: (url) => made(part(url, /^\/(?:embed(?:\/v\d)?|player\/v\d)\/(\d+)/), (id) => `https://www.tiktok.com/@/video/${id}`), frame: (url) => made(part(url, /^\/@[\w.]*\/video\/(\d+)/), (id) => `https://www.tiktok.com/player/v1/${id}?autoplay=1`) },
  { kind: 'post', hosts: ['bsky.app'], page: (url) => made(part(url, /^\/embed\/(did:[\w:.%-]+\/app\.bsky\.feed\.post\/\w+)/), (path) => `https://bsky.app/profile/${path.replace('app.bsky.feed.post', 'post')}`) },
  { kind: 'post', hosts: ['embed.reddit.com', 'redditmedia.com', 'reddit.com'], page: (url) => made(part(url, /^(\/r\/\w+\/comments\/.+)$/), (path) => `https://www.reddit.com${path}`) },
  { kind: 'post', hosts: ['threads.net', 'threads.com'], page: (url) => made(part(url, /^(\/@[\w.]+\/post\/[\w-]+)/), (path) => `https://www.threads.net${path}`) },
  { kind: 'post', hosts: ['t.me'], page: (url) => made(part(url, /^(\/\w+\/\d+)/), (path) => `https://t.me${path}`) },
  { kind: 'post', hosts: ['pinterest.com', 'imgur.com', 'tumblr.com', 'linkedin.com', 'truthsocial.com', 'gist.github.com'] },
  { kind: 'chart', hosts: ['datawrapper.dwcdn.net'], page: (url) => made(part(url, /^\/(\w{4,8})(?:\/|$)/), (id) => `https://datawrapper.dwcdn.net/${id}/`), frame: same },
  {
    kind: 'chart', hosts: ['flo.uri.sh', 'flourish.studio'],
    page: (url) => made(part(url, /^(\/(?:visualisation|story)\/\d+)/), (path) => `https://public.flourish.studio${path}/`),
    frame: (url) => made(part(url, /^(\/(?:visualisation|story)\/\d+)/), (path) => `https://flo.uri.sh${path}/embed`),
  },
  { kind: 'chart', hosts: ['infogram.com'], page: (url) => made(part(url, /^\/([\w-]{5,100})$/), (id) => `https://infogram.com/${id}`), frame: (url) => made(part(url, /^\/([\w-]{5,100})$/), (id) => `https://e.infogram.com/${id}?src=embed`) },
  { kind: 'chart', hosts: ['ourworldindata.org'], frame: (url) => (/^\/(?:grapher|explorers)\//.test(url.pathname) ? url.href : undefined) },
  { kind: 'chart', hosts: ['public.tableau.com', 'everviz.com', 'app.powerbi.com', 'observablehq.com', 'plotly.com', 'plot.ly', 'genial.ly', 'thinglink.com', 'cdn.knightlab.com', 'visme.co', 'venngage.net', 'piktochart.com', 'statcdn.com', 'canva.com', 'slideshare.net', 'scribd.com', 'issuu.com', 'documentcloud.org'] },
  { kind: 'map', hosts: ['maps.google.com'], page: googleMap },
  { kind: 'map', hosts: ['openstreetmap.org'], frame: (url) => (url.pathname === '/export/embed.html' ? url.href : undefined) },
  { kind: 'map', hosts: ['umap.openstreetmap.fr', 'umap.openstreetmap.de', 'mapbox.com', 'yandex.ru', 'komoot.com', 'komoot.de', 'outdooractive.com', 'bikemap.net', 'wikiloc.com', 'arcgis.com'] },
];

/** Where frames of a facade may come from: for the page's policy (`frame-src`). */
export const frameSources: readonly `https://${string}.${string}`[] = [
  'https://www.youtube-nocookie.com', 'https://player.vimeo.com', 'https://geo.dailymotion.com', 'https://embed.ted.com', 'https://rutube.ru', 'https://player.bilibili.com', 'https://embed.nicovideo.jp',
  'https://streamable.com', 'https://open.spotify.com', 'https://w.soundcloud.com', 'https://bandcamp.com', 'https://embed.podcasts.apple.com', 'https://embed.music.apple.com', 'https://widget.deezer.com',
  'https://archive.org', 'https://www.tiktok.com', 'https://datawrapper.dwcdn.net', 'https://flo.uri.sh', 'https://e.infogram.com', 'https://ourworldindata.org', 'https://www.openstreetmap.org',
];

/** Google serves maps from its main host and from one for each country. */
const isGoogleMap = ({ hostname, pathname }: URL): boolean => /^(?:www\.|maps\.)?google\.(?:com?\.)?[a-z]{2,3}$/.test(hostname) && (hostname.startsWith('maps.') || pathname.startsWith('/maps'));

const byHost: ReadonlyMap<string, Provider> = new Map(providers.flatMap((provider) => provider.hosts.map((host) => [host, provider] as const)));

/** The provider that an address belongs to, by its parsed host. */
export function providerOf(url: URL): Provider | undefined {
  if (isGoogleMap(url)) return byHost.get('maps.google.com');
  let host = url.hostname;
  for (;;) {
    const found = byHost.get(host);
    if (found) return found;
    const dot = host.indexOf('.');
    if (dot < 0) return undefined;
    host = host.slice(dot + 1);
  }
}
