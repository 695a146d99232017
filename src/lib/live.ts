import { figure, plural } from './words.ts';

/** What `/events` tells a page, as JSON, whenever it changes. */
export interface LiveState {
  /** Articles that arrived after the newest one that the page knows. */
  arrived: number;
  unread: number;
  feeds: number;
  feedsDue: number;
  pagesDue: number;
  articles: number;
  working: boolean;
  /** The text of the article on the page has come in since (only when the page asked for it). */
  ready?: boolean;
  /** How the story on the page stands now (only when the page asked for it): it changed where the number is another. */
  story?: { change: number; reports: number };
  /** How many of the articles on the page that were in no story are in one now (only when the page asked for it). */
  placed?: number;
  /** Notices that are not read; absent for whoever is told of none. */
  notices?: number;
  /** Comments of others that came after the newest that the page shows (only when the page asked for it). */
  comments?: number;
}

/** What the newsroom is doing, in words, or `undefined` when there is nothing worth saying. */
export function progressWords({ feeds, feedsDue, pagesDue, articles, working }: Omit<LiveState, 'arrived' | 'unread'>): string | undefined {
  if (!working || (feedsDue === 0 && pagesDue === 0)) return undefined;
  if (feedsDue > 0) return `Reading ${figure(Math.max(0, feeds - feedsDue))} of ${plural(feeds, 'feed')}…${articles > 0 ? ` ${plural(articles, 'article')} so far.` : ''}`;
  return `Fetching the full text of ${plural(pagesDue, 'article')}…`;
}

/** How far along, from 0 to 1; `undefined` when it cannot be told. */
export function progressShare({ feeds, feedsDue, pagesDue, articles }: Omit<LiveState, 'arrived' | 'unread'>): number | undefined {
  if (feedsDue > 0) return feeds === 0 ? undefined : Math.max(0, feeds - feedsDue) / feeds;
  return pagesDue === 0 || articles === 0 ? undefined : Math.max(0, articles - pagesDue) / articles;
}

/** What to offer a reader of a story that changed: `2 new reports`, or that it is told otherwise now. */
export const storyNewsWords = (before: number, now: number): string => (now > before ? plural(now - before, 'new report') : 'The story has changed');

/** @returns `5 new articles`, for the bar that offers them */
export const arrivedWords = (count: number): string => plural(count, 'new article');
