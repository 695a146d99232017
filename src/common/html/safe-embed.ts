import { directionOf, languageTagOf, treatments } from './allow-list.ts';
import { type Embed, embedOf } from './embed/embed.ts';
import { postAddress } from './embed/post.ts';
import { widgetOf } from './embed/widget.ts';
import { linkAttributes } from './link.ts';
import { isElement } from './near.ts';
import { Sign, signsOf } from './signs.ts';
import { blockTags } from './tags.ts';
import { attribute, type HtmlElement } from './tree.ts';
import { cleanUrl, httpUrl } from './url.ts';
import type { Walk } from './walk.ts';

/** Narrower than any chart or map: an advert. */
const isNarrow = (element: HtmlElement): boolean => /^\s*1?\d{1,2}(?:px)?\s*$/.test(attribute(element, 'width') ?? '');

const addresses = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data-cmp-src', 'data-original', 'data-url', 'data-iframe-src', 'data-consent-src', 'data-cookieblock-src', 'data-src-cmplz', 'data'];

/** What a frame shows; undefined for frames without an address, frames that nobody sees, and narrow ones and adverts of unknown services. */
function frameEmbed(element: HtmlElement, base: string | undefined): Embed | undefined {
  if (['width', 'height'].some((name) => /^\s*[012](?:px)?\s*$/.test(attribute(element, name) ?? ''))) return undefined;
  // Elements of old players may hold anything; only what is known to be a player counts.
  const old = element.tag === 'embed' || element.tag === 'object';
  for (const name of addresses) {
    const embed = embedOf(attribute(element, name) ?? '', base);
    if (embed !== undefined) return embed.kind !== undefined || (!old && !isNarrow(element) && !isAdvert(element)) ? embed : undefined;
  }
  return undefined;
}

const isAdvert = (element: HtmlElement): boolean => /\bad(?:s|vert\w*)?\b|werbung|anzeige|publicit|pubblicit|publicid|reklam|реклам|広告|广告|إعلان|advertentie/i.test(`${attribute(element, 'title') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'name') ?? ''}`.replaceAll('_', ' '));

/** Titles that say nothing about what is shown. */
const idleTitle = /^(?:youtube(?: video(?: player)?)?|(?:embedded|embed) (?:content|video|player|post)|iframe|video ?player|player|untitled|vimeo|video|twitter tweet|instagram|map|google maps?|spotify|soundcloud)$/i;
const longestLabel = 200;

const hostOf = (href: string): string => new URL(href).hostname.replace(/^www\./, '');

const labelOf = (title: string | undefined, href: string): string => {
  const named = (title ?? '').replace(/^(?:Spotify Embed|YouTube video player|Video):?\s+/i, '').trim().slice(0, longestLabel);
  return named === '' || idleTitle.test(named) ? hostOf(href) : named;
};

/** Writes the facade of an `iframe`. */
export function writeFrame(walk: Walk, element: HtmlElement): void {
  const embed = walk.out.mode === 'pre' ? undefined : frameEmbed(element, walk.base);
  if (embed !== undefined) writeEmbed(walk, embed, attribute(element, 'title') ?? attribute(element, 'aria-label'));
  else if (element.tag === 'object') walk.children(element);
}

/**
 * Writes what a script would turn into a player, a post or a chart.
 * @returns false when the element is no such thing
 */
export function writeWidget(walk: Walk, element: HtmlElement): boolean {
  const embed = widgetOf(element, walk.base);
  if (embed === undefined || walk.out.mode === 'pre') return false;
  const title = attribute(element, 'data-title') ?? attribute(element, 'title') ?? attribute(element, 'playlabel');
  if (blockTags.has(element.tag)) writeEmbed(walk, embed, title);
  else writeLink(walk, embed, title);
  return true;
}

/** Writes a facade: `<figure class="embed"><a href=…>label</a></figure>`. */
function writeEmbed(walk: Walk, embed: Embed, title: string | undefined): void {
  const { out } = walk;
  if (walk.inEmbed || out.mode === 'inline') {
    out.boundary();
    writeLink(walk, embed, title);
    out.boundary();
    return;
  }
  const back = out.enter('bare', '');
  out.open('figure', walk.inLink ? '' : ' class="embed"', false);
  writeLink(walk, embed, title);
  out.leaveInside();
  out.close();
  out.leave(back);
}

/** Writes an embed as a link within a line. */
function writeLink(walk: Walk, embed: Embed, title: string | undefined): void {
  anchor(walk, cleanUrl(embed.href), labelOf(title, embed.href));
}

function anchor(walk: Walk, href: string, label: string): void {
  if (!walk.inLink) walk.out.open('a', linkAttributes(href), true);
  walk.out.text(label);
  if (!walk.inLink) walk.out.close();
}

/** No template wraps a player into more elements. */
const mostLookedAt = 100;

/** Whether a figure consists of one frame (or of its facade) and perhaps a caption. */
export function isEmbedFigure(figure: HtmlElement, base: string | undefined): boolean {
  const ours = attribute(figure, 'class') === 'embed';
  let frames = 0;
  let left = mostLookedAt;
  const isNothingElse = (element: HtmlElement): boolean => element.children.every((child) => {
    if (!isElement(child)) return child.trim() === '';
    if (left-- === 0) return false;
    const { tag } = child;
    if (tag === 'figcaption') return element === figure;
    const signs = child.attributes.length > 0 ? signsOf(child) : 0;
    if (tag === 'script' || tag === 'style' || tag === 'noscript' || (signs & Sign.hidden) !== 0) return true;
    if (tag === 'iframe' || tag === 'amp-iframe') {
      if (frameEmbed(child, base) !== undefined) frames++;
      return true;
    }
    if (((signs & Sign.widget) !== 0 || treatments.get(tag) === 'widget') && widgetOf(child, base) !== undefined) {
      frames++;
      return true;
    }
    if (ours && element === figure && tag === 'a') {
      if (httpUrl((attribute(child, 'href') ?? '').trim(), base) !== undefined) frames++;
      return frames === 1;
    }
    return !opaque.has(tag) && isBareWrapper(child) && isNothingElse(child);
  });
  return isNothingElse(figure) && frames === 1;
}

/** A wrapper whose tags will not be written. */
const isBareWrapper = (element: HtmlElement): boolean => {
  const treatment = treatments.get(element.tag);
  return (treatment === undefined || treatment === 'lines' || treatment === 'paragraph' || element.tag === 'span') && directionOf(element) === undefined && languageTagOf(element) === undefined;
};

/** What shows without having text inside. */
const opaque = new Set(['img', 'picture', 'video', 'audio', 'amp-img', 'amp-video', 'amp-audio', 'table', 'hr', 'math', 'object', 'embed']);

/** Writes the quotation of a post, with a link to the post when its text has none. */
export function writePost(walk: Walk, element: HtmlElement): void {
  const { out } = walk;
  if (out.mode === 'inline' || out.mode === 'pre') return walk.lines(element);
  const address = postAddress(element, walk.base);
  const href = address === undefined || walk.inLink || leadsTo(element, address, walk.base) ? undefined : cleanUrl(address);
  const back = out.enter('wrap', '');
  out.open('blockquote', ` class="embed"${walk.attributes(element, 'blockquote')}`, false);
  walk.children(element);
  out.leaveInside();
  if (href !== undefined) {
    anchor(walk, href, hostOf(href));
    out.leaveInside();
  }
  out.close();
  out.leave(back);
}

const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, '').replace(/\/$/, '');

function leadsTo(element: HtmlElement, address: string, base: string | undefined): boolean {
  return element.children.some((child) => {
    if (!isElement(child)) return false;
    const url = child.tag === 'a' ? httpUrl((attribute(child, 'href') ?? '').trim(), base) : undefined;
    return (url !== undefined && withoutQuery(url) === withoutQuery(address)) || leadsTo(child, address, base);
  });
}
