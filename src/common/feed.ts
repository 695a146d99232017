/**
 * The parsed form of one feed document, whatever format it came in. Dates are ISO 8601 UTC, addresses are
 * absolute http(s), titles and names are plain text, `summary` and `content` are sanitised HTML.
 */
export interface FeedDocument {
  feed: FeedMetadata;
  entries: FeedEntry[];
}

export interface FeedMetadata {
  title?: string;
  subtitle?: string;
  link?: string;
  id?: string;
  language?: string;
  updated?: string;
  author?: string;
  image?: string;
  icon?: string;
  generator?: string;
  /** What the publisher says of how often to ask (RSS `ttl`, `skipHours`, `skipDays`, `sy:` module). */
  pace?: PublishingPace;
  /** WebSub (W3C Recommendation, section 4): where to subscribe and the topic's own address. */
  hub?: string;
  self?: string;
}

export interface PublishingPace {
  ttlMinutes?: number;
  /** Period of the syndication module divided by its frequency, in minutes. */
  updateEveryMinutes?: number;
  /** Hours of the day, 0-23, GMT, in which nobody should ask. */
  skipHours?: number[];
  /** Days of the week, 0 = Sunday, GMT. */
  skipDays?: number[];
}

export interface FeedEntry {
  id?: string;
  title?: string;
  link?: string;
  summary?: string;
  content?: string;
  author?: string;
  authors: string[];
  published?: string;
  updated?: string;
  categories: string[];
  enclosures: Enclosure[];
  language?: string;
  image?: EntryImage;
  discussion?: FeedDiscussion;
}

/** Where people talk about an entry's page, as its feed says. */
export interface FeedDiscussion {
  url: string;
  comments?: number;
  /** The page that is discussed, where the entry's own link is the discussion. */
  about?: string;
}

export interface Enclosure {
  url: string;
  type?: string;
  /** Bytes, as the publisher states it. */
  length?: number;
}

export interface EntryImage {
  url: string;
  width?: number;
  height?: number;
  alt?: string;
  credit?: string;
}
