import { attribute, type HtmlElement } from '../tree.ts';
import { type Embed, embedOf } from './embed.ts';

const value = (element: HtmlElement, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const found = attribute(element, name)?.trim();
    if (found !== undefined && /^[\w:./@?=&%-]{1,500}$/.test(found)) return found;
  }
  return undefined;
};

const ids = ['videoid', 'video-id', 'data-videoid', 'data-video-id', 'data-youtube-id', 'data-yt-id', 'data-ytid', 'data-id', 'data-embed', 'data-vimeo-id', 'data-youtube', 'data-vid'];

/** Custom elements (AMP components, light players) and where what they show is to be found. */
const byTag: Readonly<Record<string, (element: HtmlElement) => string | undefined>> = {
  'amp-youtube': (element) => youtube(value(element, 'data-videoid')),
  'lite-youtube': (element) => youtube(value(element, 'videoid')),
  'youtube-video': (element) => value(element, 'src'),
  'amp-vimeo': (element) => vimeo(value(element, 'data-videoid')),
  'lite-vimeo': (element) => vimeo(value(element, 'videoid')),
  'amp-dailymotion': (element) => prefixed('https://www.dailymotion.com/video/', value(element, 'data-videoid')),
  'amp-twitter': (element) => prefixed('https://twitter.com/i/status/', value(element, 'data-tweetid')),
  'amp-instagram': (element) => prefixed('https://www.instagram.com/p/', value(element, 'data-shortcode')),
  'amp-facebook': (element) => value(element, 'data-href'),
  'amp-tiktok': (element) => value(element, 'data-src'),
  'amp-reddit': (element) => value(element, 'data-src'),
  'amp-soundcloud': (element) => prefixed('https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F', value(element, 'data-trackid')),
  'amp-brightcove': brightcove,
  'video-js': brightcove,
};

function prefixed(start: string, id: string | undefined): string | undefined {
  return id === undefined || !/^[\w-]{1,60}$/.test(id) ? undefined : start + id;
}

const youtube = (id: string | undefined): string | undefined => (id !== undefined && /^[\w-]{11}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined);
const vimeo = (id: string | undefined): string | undefined => (id !== undefined && /^\d{5,12}$/.test(id) ? `https://vimeo.com/${id}` : undefined);

function brightcove(element: HtmlElement): string | undefined {
  const account = value(element, 'data-account');
  const video = value(element, 'data-video-id');
  return account === undefined || video === undefined ? undefined : `https://players.brightcove.net/${account}/default_default/index.html?videoId=${encodeURIComponent(video)}`;
}

const hasClass = (classes: string, name: string): boolean => ` ${classes} `.includes(` ${name} `);
const holds = (element: HtmlElement, tag: string): boolean => element.children.some((child) => typeof child !== 'string' && (child.tag === tag || holds(child, tag)));

function byClass(element: HtmlElement): string | undefined {
  const classes = attribute(element, 'class');
  if (classes === undefined) return undefined;
  if ((hasClass(classes, 'fb-post') || hasClass(classes, 'fb-video')) && !holds(element, 'blockquote')) return value(element, 'data-href');
  if (hasClass(classes, 'flourish-embed')) return flourish(value(element, 'data-src', 'data-url'));
  if (hasClass(classes, 'infogram-embed')) return prefixed('https://infogram.com/', value(element, 'data-id'));
  // A publisher's own light player: its id stands in an attribute, its frame comes by script.
  if (/youtube/i.test(classes)) return youtube(value(element, ...ids)) ?? (holds(element, 'iframe') ? undefined : youtubeAddress(value(element, 'data-src', 'data-url', 'data-href')));
  return /vimeo/i.test(classes) ? vimeo(value(element, ...ids)) : undefined;
}

const youtubeAddress = (address: string | undefined): string | undefined => (address !== undefined && /^(?:https?:)?\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)\//.test(address) ? address : undefined);

function flourish(source: string | undefined): string | undefined {
  if (source === undefined) return undefined;
  const path = /(?:visualisation|story)\/\d+/.exec(source)?.[0];
  return path === undefined ? undefined : `https://public.flourish.studio/${path}/`;
}

function byScript(element: HtmlElement): string | undefined {
  const post = value(element, 'data-telegram-post');
  if (post !== undefined && /^\w+\/\d+$/.test(post)) return `https://t.me/${post}`;
  return /^(?:https?:)?(\/\/gist\.github\.com\/[\w-]+\/\w+)\.js(?:$|\?)/.exec(attribute(element, 'src') ?? '')?.[1]?.replace(/^/, 'https:');
}

const plainTags = new Set(['div', 'figure', 'section', 'span', 'p']);

/**
 * What an element shows that a script would turn into a player, a post or a chart.
 * @returns undefined for all other elements
 */
export function widgetOf(element: HtmlElement, base: string | undefined): Embed | undefined {
  const { tag } = element;
  const address = tag === 'script' ? byScript(element) : plainTags.has(tag) ? byClass(element) : Object.hasOwn(byTag, tag) ? byTag[tag]?.(element) : undefined;
  return address === undefined ? undefined : embedOf(address, base);
}
