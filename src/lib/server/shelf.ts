import type { Archive } from '../../archive/archive.ts';

/** What every page's head must know of the subscriptions. */
export interface Shelf {
  feeds: number;
  /** Names of the outermost folders, in reading order. */
  sections: string[];
  /** Languages that a good part of the newest articles is in. */
  languages: string[];
}

const freshMs = 5000;
/** From this share on a language is usual here. */
const usualShare = 0.25;
let kept: { archive: Archive; at: number; shelf: Shelf } | undefined;

/** The subscriptions in short; looked up at most every few seconds, since they hardly ever change. */
export async function shelfOf(archive: Archive, now: number): Promise<Shelf> {
  if (kept?.archive === archive && now - kept.at < freshMs && kept.shelf.feeds > 0) return kept.shelf;
  const [subscriptions, languages] = await Promise.all([archive.feeds.subscriptions(), archive.articles.languages()]);
  const sections = new Set(subscriptions.flatMap(({ folder }) => folder.slice(0, 1)));
  const shelf = { feeds: subscriptions.length, sections: [...sections], languages: [...languages].filter(([, share]) => share >= usualShare).map(([lang]) => lang) };
  kept = { archive, at: now, shelf };
  return shelf;
}

/** After a change of the subscriptions the next page must see it. */
export function forgetShelf(): void {
  kept = undefined;
}
