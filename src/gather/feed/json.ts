import { parseJsonFeed, type JsonFeed } from 'feedsmith';
import type { FeedDocument, FeedEntry } from '../../common/feed.ts';
import { parseDate } from '../../common/date/parse-date.ts';
import { cleanCategories } from './read/categories.ts';
import { absoluteUrl, languageTag } from './read/context.ts';
import { withoutGaps } from './read/entry.ts';
import { mediaType, uniqueEnclosures } from './read/media.ts';
import { personName, unique } from './read/people.ts';
import { plainLine, safeHtml, textToHtml } from './read/text-construct.ts';
import { limits } from './xml/limits.ts';

/**
 * Reads a JSON Feed (https://jsonfeed.org/version/1.1, and 1.0).
 * @param text the document
 * @param base address that relative ones belong to
 * @returns undefined when the text is no JSON Feed
 */
export function readJsonFeed(text: string, base: string | undefined): FeedDocument | undefined {
  const feed = parsed(text);
  if (!feed) return undefined;
  const ownBase = base ?? absoluteUrl(feed.feed_url ?? '', undefined) ?? absoluteUrl(feed.home_page_url ?? '', undefined);
  const url = (reference: string | undefined): string | undefined => (reference === undefined ? undefined : absoluteUrl(reference, ownBase));
  const authors = namesOf(feed.authors);
  return {
    feed: withoutGaps({
      title: line(feed.title),
      subtitle: line(feed.description),
      link: url(feed.home_page_url),
      id: feed.feed_url?.slice(0, 2048),
      language: languageTag(feed.language),
      author: authors[0],
      image: url(feed.icon) ?? url(feed.favicon),
      icon: url(feed.favicon),
      hub: url(feed.hubs?.find(({ type }) => type?.toLowerCase() === 'websub')?.url),
      self: url(feed.feed_url),
    }),
    entries: (feed.items ?? []).map((item) => readItem(item, authors, ownBase)),
  };
}

function parsed(text: string): JsonFeed.Feed<string> | undefined {
  try {
    return parseJsonFeed(text, { maxItems: limits.entries });
  } catch {
    return undefined; // DetectError or ParseError: not a JSON Feed
  }
}

const line = (text: string | undefined): string | undefined => (text === undefined ? undefined : plainLine(text));
const date = (text: string | undefined): string | undefined => (text === undefined ? undefined : parseDate(text));
const namesOf = (authors: readonly JsonFeed.Author[] | undefined): string[] => unique((authors ?? []).flatMap(({ name, url }) => personName(name) ?? url ?? []));

function readItem(item: JsonFeed.Item<string>, inherited: readonly string[], base: string | undefined): FeedEntry {
  const url = (reference: string | undefined): string | undefined => (reference === undefined ? undefined : absoluteUrl(reference, base));
  const own = namesOf(item.authors);
  const authors = own.length > 0 ? own : [...inherited];
  const picture = url(item.image) ?? url(item.banner_image);
  return withoutGaps({
    id: item.id?.slice(0, 2048),
    title: line(item.title),
    link: url(item.url) ?? url(item.external_url) ?? (item.id !== undefined && /^https?:\/\//i.test(item.id) ? url(item.id) : undefined),
    summary: item.summary === undefined ? undefined : safeHtml(textToHtml(item.summary, true), base),
    content: contentOf(item, base),
    author: authors[0],
    authors,
    published: date(item.date_published),
    updated: date(item.date_modified),
    categories: cleanCategories(item.tags ?? []),
    enclosures: uniqueEnclosures((item.attachments ?? []).flatMap((attachment) => {
      const address = url(attachment.url);
      return address === undefined ? [] : [withoutGaps({ url: address, type: mediaType(attachment.mime_type), length: attachment.size_in_bytes })];
    })),
    language: languageTag(item.language),
    image: picture === undefined ? undefined : { url: picture },
  });
}

function contentOf(item: JsonFeed.Item<string>, base: string | undefined): string | undefined {
  const html = item.content_html === undefined ? undefined : safeHtml(item.content_html, base);
  return html ?? (item.content_text === undefined ? undefined : safeHtml(textToHtml(item.content_text, true), base));
}
