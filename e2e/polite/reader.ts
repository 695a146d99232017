import { newFeedState, type FeedState } from '../../src/common/feed-state.ts';
import type { Result } from '../../src/common/result.ts';
import { parseFeed } from '../../src/gather/feed/parse.ts';
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../../src/gather/http/client.ts';
import { requestFeed, type FeedResponse } from '../../src/gather/poll/request-feed.ts';
import { settleFeed, type ParsedFeed, type SettleOptions } from '../../src/gather/poll/settle-feed.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A client that may ask the loopback hosts of a test, without pauses unless told. */
export const testClient = (options: Partial<HttpClientOptions> = {}): HttpClient =>
  createHttpClient({ version: '1.2.3', contact: 'https://news.example.org/contact', allowPrivate: '127.0.0.0/8', hostPauseMs: 0, ...options });

/**
 * One subscribed feed, with its state kept as text between polls as an archive keeps it: every poll is one after a
 * restart. Time is what the test says; nothing waits.
 */
export class Reader {
  readonly #client: HttpClient;
  readonly #options: SettleOptions & { chance?: number };
  #stored: string;
  now = Date.UTC(2026, 10, 23, 12);
  last?: FeedResponse;

  constructor(client: HttpClient, url: string, options: SettleOptions & { chance?: number } = {}) {
    this.#client = client;
    this.#options = options;
    this.#stored = JSON.stringify(newFeedState(url, this.now));
  }

  get state(): FeedState {
    return JSON.parse(this.#stored);
  }

  set state(state: FeedState) {
    this.#stored = JSON.stringify(state);
  }

  /** What a scheduler may do: polls if the feed is due, or if a reader asks for it and the server does not forbid it. */
  async pollIfDue({ byHand = false } = {}): Promise<boolean> {
    const { nextFetchAt, notBefore = 0, gone } = this.state;
    if (gone || this.now < notBefore || (!byHand && this.now < nextFetchAt)) return false;
    await this.poll();
    return true;
  }

  /** Polls now, whatever the state says. */
  async poll(): Promise<FeedState> {
    const state = this.state;
    const response = await requestFeed(this.#client, state);
    this.last = response;
    const parsed: Result<ParsedFeed> | undefined = response.kind === 'body' && !response.unchanged ? parseFeed(response.body, response) : undefined;
    const { chance = 0, ...options } = this.#options;
    this.state = settleFeed({ state, response, parsed, now: this.now, random: () => chance, options });
    return this.state;
  }

  /** Lets time go on to when the feed is due, and polls. */
  async pollWhenDue(): Promise<FeedState> {
    this.now = Math.max(this.now, this.state.nextFetchAt);
    return this.poll();
  }

  /** From now until the feed is due again. */
  get waitMs(): number {
    return this.state.nextFetchAt - this.now;
  }
}

/** An RSS document; `entries` are hours before noon of 23 November 2026. */
export const rss = (entries: readonly number[] = [1, 3, 5], extra = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example.org/</link>${extra}${entries
    .map((hours) => `<item><title>Story ${hours}</title><guid>story-${hours}</guid><pubDate>${new Date(Date.UTC(2026, 10, 23, 12) - hours * hour).toUTCString()}</pubDate></item>`)
    .join('')}</channel></rss>\n`;
