import type { SubscribeOutcome } from '../archive/archive.ts';

/** What pages and commands may ask of the newsroom. The service and the command line share it. */
export interface Newsroom {
  /**
   * Subscribes to each address: a feed, or a site whose feeds are discovered. Never throws for one bad address.
   * The first fetch follows at once in the background.
   */
  add(addresses: readonly string[], folder?: readonly string[]): Promise<AddOutcome[]>;
  /** Imports OPML text; throws `OpmlProblem` with plain words when it is none. */
  importOpml(text: string): Promise<ImportOutcome>;
  exportOpml(): Promise<string>;
  /** Subscribes to feeds of the starter packs by their addresses. */
  addStarters(feedUrls: readonly string[]): Promise<SubscribeOutcome[]>;
  /** Asks for an early refresh of one feed or of all; says when a feed may not be asked yet. */
  refreshSoon(feedId?: number): Promise<{ asked: number; tooEarly: number; earliestAt?: number }>;
  progress(): Promise<Progress>;
}

export type AddOutcome =
  | { address: string; ok: true; feeds: { feedId: number; feedUrl: string; title?: string; added: boolean }[] }
  | { address: string; ok: false; message: string };

export interface ImportOutcome {
  added: number;
  known: number;
  /** Lines that could not be taken, each with its reason. */
  refused: { address: string; message: string }[];
}

export interface Progress {
  feedsDue: number;
  pagesDue: number;
  articles: number;
  working: boolean;
}
