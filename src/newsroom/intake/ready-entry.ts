import type { IncomingEntry } from '../../archive/archive.ts';
import type { FeedEntry, FeedMetadata } from '../../common/feed.ts';
import { namedKind } from '../../common/kind-names.ts';
import { htmlToText } from '../../common/html/text.ts';
import { readOpening } from '../../understand/wire/read-opening.ts';
import { excerptLength, leadingText } from './excerpt.ts';
import { kindWithOpening, provenanceOf } from './provenance.ts';
import { judgeFeedText } from './feed-text.ts';
import { firstPicture } from './first-picture.ts';
import { canonicalLink, entryKeys, entryRevision } from './identity.ts';
import { instant } from './instant.ts';

/** Outlets that write no headline (micro-blogs, photo feeds) get the first words as one. */
function headline(entry: FeedEntry, text: string): string {
  if (entry.title !== undefined && entry.title !== '') return entry.title;
  return leadingText(text, 90) || entry.link || 'Untitled';
}

/** Lead image: the entry's own, else an image enclosure, else the first picture of its text. */
function leadImage(entry: FeedEntry, html: string): IncomingEntry['article']['image'] {
  if (entry.image !== undefined) return entry.image;
  const enclosed = entry.enclosures.find((one) => one.type?.startsWith('image/'));
  return enclosed === undefined ? firstPicture(html) : { url: enclosed.url };
}

function discussionOf({ discussion, link }: FeedEntry): IncomingEntry['discussion'] {
  const page = discussion?.about ?? link;
  const about = page === undefined ? undefined : canonicalLink(page);
  if (discussion === undefined || about === undefined) return undefined;
  return { about, url: discussion.url, ...(discussion.comments === undefined ? {} : { comments: discussion.comments }) };
}

/**
 * Makes one parsed entry ready for the archive. Pure.
 * @param fullText `never` keeps to what the feed gives
 */
export function readyEntry(entry: FeedEntry, feed: FeedMetadata, fullText: 'auto' | 'never'): IncomingEntry {
  const own = judgeFeedText(entry);
  const summary = entry.summary === undefined || entry.summary === own.html ? own.text : htmlToText(entry.summary);
  const title = headline(entry, own.text);
  const byline = entry.authors.length > 0 ? entry.authors.join(', ') : entry.author;
  const lang = entry.language ?? feed.language;
  const discussion = discussionOf(entry);
  const opening = readOpening({ title, text: own.text, byline, url: entry.link, lang });
  return {
    keys: entryKeys(entry),
    revision: entryRevision(entry),
    wantsPage: own.wantsPage && fullText === 'auto',
    ...(discussion === undefined ? {} : { discussion }),
    article: {
      url: entry.link,
      canonicalUrl: entry.link === undefined ? undefined : canonicalLink(entry.link),
      title,
      byline,
      publishedAt: instant(entry.published ?? entry.updated),
      modifiedAt: instant(entry.updated),
      image: leadImage(entry, own.html),
      lang,
      excerpt: leadingText(summary, excerptLength),
      html: own.html,
      text: own.text,
      wordCount: own.wordCount,
      origin: own.origin,
      originReason: own.originReason,
      categories: entry.categories,
      enclosures: entry.enclosures,
      kind: kindWithOpening(namedKind(entry.categories.slice(0, 5), entry.title ?? '', entry.link)?.kind, opening.kind),
      wire: provenanceOf(opening),
    },
  };
}
