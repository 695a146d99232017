/** A subscription list as OPML knows it: folders (nested to any sensible depth) and feeds. */
export interface SubscriptionList {
  title?: string;
  subscriptions: Subscription[];
}

export interface Subscription {
  feedUrl: string;
  title?: string;
  siteUrl?: string;
  /** Names from the outermost folder inwards; empty at the top level. */
  folder: string[];
  /** The `category` attribute, kept as it came. */
  category?: string;
}
