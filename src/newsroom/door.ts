import type { SubscribeOutcome } from '../archive/archive.ts';
import type { AiDoor } from '../common/ai.ts';
import type { Reader } from '../common/reader.ts';
import type { SiteRules } from '../common/site-rules.ts';
import type { RuleProblem } from '../extract/index.ts';
import type { ModelDoor } from './ai/model-door.ts';
import type { PanelDoor } from './panel/panel-door.ts';
import type { PageChanges } from './site-rules/changes.ts';
import type { StoryTelling } from './telling/tell-story.ts';

/** What pages and commands may ask of the newsroom, some of it for a reader. The service and the command line share it. */
export interface Newsroom extends AiDoor, ModelDoor, PanelDoor {
  /**
   * Subscribes to each address: a feed, or a site whose feeds are discovered. Never throws for one bad address.
   * The first fetch follows at once in the background.
   */
  add(reader: Reader, addresses: readonly string[], folder?: readonly string[]): Promise<AddOutcome[]>;
  /** Imports an OPML document; throws `OpmlProblem` with plain words when it is none. */
  importOpml(reader: Reader, document: string | Uint8Array): Promise<ImportOutcome>;
  exportOpml(reader: Reader): Promise<string>;
  /** Subscribes to feeds of the starter packs, each in a folder of its pack's name. */
  addStarters(reader: Reader, choices: readonly StarterChoice[]): Promise<SubscribeOutcome[]>;
  /** Asks for an early refresh of one of the reader's feeds or of all; says when a feed may not be asked yet. */
  refreshSoon(reader: Reader, feedId?: number): Promise<{ asked: number; tooEarly: number; earliestAt?: number }>;
  progress(reader: Reader): Promise<Progress>;
  /**
   * The vector of what a reader searches for.
   * @returns nothing when there are no vectors to compare it with, or the model cannot be asked now
   */
  embedQuery(text: string): Promise<QueryVector | undefined>;
  /** WebSub: answers a hub's question whether we meant a subscription. */
  verifyPush(callbackId: string, query: string): Promise<{ status: number; body: string }>;
  /** WebSub: takes a hub's delivery; what is not signed with our secret is answered and thrown away. */
  acceptPush(callbackId: string, headers: Readonly<Record<string, string>>, body: Uint8Array): Promise<{ status: number }>;
  /**
   * What rules make of a site's latest articles, compared with what is read without any. Asks the site for at most three pages, and for none that it was
   * asked for within a day. Nothing is tried when a selector cannot be read.
   * @param site as `siteName` gives it
   */
  tryRules(site: string, rules: SiteRules): Promise<{ problems: RuleProblem[]; pages: TriedPage[] }>;
  /** Keeps rules for the pages to come, and reads those again that they were tried on; nothing when a selector cannot be read. */
  saveRules(site: string, rules: SiteRules): Promise<{ problems: RuleProblem[]; renewed: number }>;
  /**
   * What the reports of a story say together.
   * @param language the reader's, ISO 639-1
   * @returns nothing where there is no such story (any more)
   */
  tellStory(reader: Reader, storyId: number, language?: string, articleId?: number): Promise<StoryTelling | undefined>;
}

export interface QueryVector {
  modelId: string;
  vector: Float32Array;
  /** What the model is good for. */
  languages: 'any' | readonly string[];
}

/** A page that rules were tried on: what they change, or why it could not be had. */
export interface TriedPage {
  articleId: number;
  url: string;
  title: string;
  problem?: string;
  changes?: PageChanges;
}

export interface StarterChoice {
  packId: string;
  feedUrl: string;
}

/** The door's inner side, for the service loop. */
export interface InnerNewsroom extends Newsroom {
  /** Feeds that a reader asked for ahead of time; each is told once. */
  takeAskedEarly(): number[];
  /** Asks hubs for new or renewed WebSub subscriptions where one is due. */
  tendPush(): Promise<void>;
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
  /** That the reader sees. */
  articles: number;
  working: boolean;
}
