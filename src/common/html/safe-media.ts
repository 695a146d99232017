import { escapeAttribute } from './escape.ts';
import { imageSource, imageUrl } from './image.ts';
import { isElement } from './near.ts';
import { attribute, type HtmlElement } from './tree.ts';
import { httpUrl } from './url.ts';

/** The `source` elements of a picture or player. */
export const sourcesOf = (element: HtmlElement): HtmlElement[] => element.children.filter((child) => isElement(child)).filter((child) => child.tag === 'source');

const mostSources = 8;
const longestTitle = 1000;

/** A safe `img`; undefined when the picture has no usable address or is a counting pixel. */
export function imageTag(element: HtmlElement, base: string | undefined, sources: readonly HtmlElement[]): string | undefined {
  const found = imageSource(element, base, sources);
  if (found === undefined) return undefined;
  const size = found.width !== undefined && found.height !== undefined ? ` width="${found.width}" height="${found.height}"` : '';
  const alt = escapeAttribute(attribute(element, 'alt') ?? '');
  const title = attribute(element, 'title');
  const hint = title !== undefined && title.trim() !== '' && title.length <= longestTitle ? ` title="${escapeAttribute(title)}"` : '';
  return `<img src="${escapeAttribute(found.src)}" alt="${alt}"${hint}${size}${isFormula(element) ? ' class="formula"' : ''} loading="lazy" decoding="async">`;
}

const formula = /(?:^|[\s_-])(?:latex|tex|math|mwe-math\S*|formula|equation)(?:$|[\s_-])/i;
const formulaAddress = /latex\.(?:php|codecogs)|\.latex\?|cht=tx|\/math\/render\/|[?&]latex=/i;

/** A formula that a page shows as a picture; its alternative is the formula. */
export const isFormula = (image: HtmlElement): boolean =>
  (attribute(image, 'alt') ?? '') !== '' && (formula.test(attribute(image, 'class') ?? '') || formulaAddress.test(attribute(image, 'src') ?? '') || /^(?:\\|\{\\displaystyle)/.test(attribute(image, 'alt') ?? ''));

/** A safe `video` or `audio` that loads nothing before it is played; undefined when there is nothing to play. */
export function mediaTag(element: HtmlElement, base: string | undefined): string | undefined {
  const name = element.tag.endsWith('video') ? 'video' : 'audio';
  const own = mediaUrl(element, base);
  const sources = own === undefined ? sourcesOf(element).slice(0, mostSources).map((source) => sourceTag(source, base)).join('') : '';
  if (own === undefined && sources === '') return undefined;
  const poster = name === 'video' ? imageUrl(attribute(element, 'poster') ?? '', base) : undefined;
  const src = own === undefined ? '' : ` src="${escapeAttribute(own)}"`;
  const picture = poster === undefined ? '' : ` poster="${escapeAttribute(poster)}"`;
  return `<${name}${src}${picture} controls preload="none">${sources}</${name}>`;
}

function sourceTag(source: HtmlElement, base: string | undefined): string {
  const url = mediaUrl(source, base);
  const type = attribute(source, 'type') ?? '';
  return url === undefined ? '' : `<source src="${escapeAttribute(url)}"${/^(?:audio|video)\/[\w.+-]{1,40}$/.test(type) ? ` type="${type}"` : ''}>`;
}

function mediaUrl(element: HtmlElement, base: string | undefined): string | undefined {
  for (const name of ['src', 'data-src', 'data-lazy-src']) {
    const given = attribute(element, name);
    const url = given === undefined ? undefined : httpUrl(given.trim(), base);
    if (url !== undefined) return url;
  }
  return undefined;
}
