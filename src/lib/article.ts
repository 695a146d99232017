import type { TextOrigin } from '../common/article.ts';
import { isSamePicture } from '../common/html/picture-key.ts';
import type { ArticleImage, ArticlePage } from './types.ts';

/** Where an article's text came from, in a few words; the archive's own reason says why. */
export const originWords: Record<TextOrigin, string> = {
  feed: 'The text comes from the feed.',
  page: 'The text was taken from the publisher’s page.',
  teaser: 'Only a teaser is here.',
  none: 'No text is here.',
};

/**
 * The picture to show above the text: the article's own, unless the text already shows it.
 */
export function pictureAbove(article: Pick<ArticlePage, 'image' | 'html'>): ArticleImage | undefined {
  const { image, html } = article;
  if (!image) return undefined;
  const shown = [...html.matchAll(/<img\b[^>]{0,4000}?\bsrc="([^"]{1,2000})"/g)].map((match) => match[1] ?? '');
  return shown.some((url) => isSamePicture(url.replaceAll('&amp;', '&'), image.url)) ? undefined : image;
}

/** How an enclosure is best shown. */
export function mediaKind({ type, url }: { type?: string; url: string }): 'audio' | 'video' | 'image' | 'file' {
  const kind = type?.split('/')[0]?.toLowerCase();
  if (kind === 'audio' || kind === 'video' || kind === 'image') return kind;
  const path = URL.canParse(url) ? new URL(url).pathname.toLowerCase() : '';
  if (/\.(?:mp3|m4a|aac|ogg|oga|opus|flac|wav)$/.test(path)) return 'audio';
  if (/\.(?:mp4|m4v|webm|mov|ogv)$/.test(path)) return 'video';
  return /\.(?:jpe?g|png|webp|avif|gif)$/.test(path) ? 'image' : 'file';
}

/** The publisher changed it noticeably later than it published it (or we saw another version). */
export function wasEdited({ publishedAt, modifiedAt, versions }: Pick<ArticlePage, 'publishedAt' | 'modifiedAt' | 'versions'>): boolean {
  return versions > 0 || (publishedAt !== undefined && modifiedAt !== undefined && modifiedAt - publishedAt >= 10 * 60_000);
}

/** What the first screen of the text shows is not worth saying twice. */
const firstScreen = 700;

/** Whether a summary only says again how the text begins: then it is there, but folded. */
export const repeatsBeginning = ({ summary, text }: Pick<ArticlePage, 'summary' | 'text'>): boolean => summary.every((sentence) => text.indexOf(sentence) <= firstScreen);
